"""What a new edition of a draft should look at: incidents, comments, and what others ask for."""
