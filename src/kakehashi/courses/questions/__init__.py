"""Questions generated from the library; each kind of question has a module."""
