"""Tables of incidents of other programs: bad rows are told, the rest is done."""
