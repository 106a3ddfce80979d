"""Tables of incidents that other programs write, read row by row: bad rows are told, the rest is done."""
