"""Fronts that write: each module ``as_*`` turns a ``Comparison`` into one format, nothing else.

``export.write`` puts a report into a file; ``registry`` knows which formats there are.
"""
