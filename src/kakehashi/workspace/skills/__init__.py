"""The skills register: who can do what, against what the practices in scope need."""
