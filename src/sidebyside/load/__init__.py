"""Files and standard input to ``Document`` text."""

from .document import load, load_standard_input

__all__ = ["load", "load_standard_input"]
