"""Fronts that write: each module turns a ``Comparison`` into one format, and nothing else."""
