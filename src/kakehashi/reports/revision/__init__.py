"""What a new edition of a draft should look at, as a report and as JSON."""
