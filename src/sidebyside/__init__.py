"""Compare two prose sources side by side: sentences, words and quotations.

from sidebyside import compare, load
comparison = compare(load("left.txt"), load("right.txt"))
"""

from .compare import compare
from .errors import (
    ComparisonStopped,
    LoadError,
    NotFoundError,
    NotTextError,
    SidebysideError,
    UnreadableError,
    WriteError,
)
from .load import load
from .model.comparison import Comparison
from .model.options import CompareOptions

__version__ = "0.1.0"

__all__ = [
    "CompareOptions",
    "Comparison",
    "ComparisonStopped",
    "LoadError",
    "NotFoundError",
    "NotTextError",
    "SidebysideError",
    "UnreadableError",
    "WriteError",
    "compare",
    "load",
]
