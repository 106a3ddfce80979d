"""Courses in the web application: progress kept for each person, questions, certificates."""
