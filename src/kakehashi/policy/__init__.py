"""What many documents say: of governance, how binding, on what they agree, who promised what."""
