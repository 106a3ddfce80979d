"""Accounts: who logs in is a person of the workspace; nobody makes an account for themselves."""
