"""Public comments as a table of opinions and responses, in Word, Excel and JSON."""
