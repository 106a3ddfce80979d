"""Backups of a workspace with its accounts, while it is in use, and back again.

`workspace export` is for people, git and other machines: records and documents.
A backup is for the day on which the machine is lost: all tables, those of accounts,
second factors, tokens and jobs included, the documents, reports and settings.
"""
