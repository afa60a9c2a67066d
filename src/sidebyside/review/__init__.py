"""What a person judged of a comparison. ``model`` is pure: reports and the reader show it."""
