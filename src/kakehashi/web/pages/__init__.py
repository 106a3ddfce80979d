"""The pages, one module for each kind of thing that people look at."""
