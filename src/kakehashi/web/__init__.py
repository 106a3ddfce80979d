"""The web application: thin views over the workspace's operations, in English and Japanese.

It brings Django settings of its own (`web.settings`); nothing below it knows of
requests. Every page says who may see it (`access`), and every change goes
through `workspace.operations`.
"""
