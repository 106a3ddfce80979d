"""Writers of reports: Word, PDF, HTML and Excel from the same outline."""
