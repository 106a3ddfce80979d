"""Public comments on a draft: read, masked, grouped, linked, sorted; none is lost.

What people send in is not ours to judge: stances and requests are found by rules, as
suggestions with the sentences behind them, and the response is left to the ministry.
"""
