"""What it means to an organisation that a framework it answers has a new edition.

`scope` says whose it is and from which editions, `fates` what becomes of each
decision, `effects` which statuses change, `work` what is to be done; `plan` puts
them together. Nothing here writes: `operations.upgrades` does.
"""
