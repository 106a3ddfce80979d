"""The words of problems, a module for each family of codes."""
