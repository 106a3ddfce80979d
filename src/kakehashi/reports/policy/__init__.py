"""Policy studies as reports, tables and drawings."""
