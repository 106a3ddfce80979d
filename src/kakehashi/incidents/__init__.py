"""Incidents and hazards of AI systems: what they are, by when to report them, what they teach.

Pure: no workspace and no files but our own data. Kinds follow the definitions of
the OECD (2024); the time limits stand in `clock_table`, each with its provision.
"""
