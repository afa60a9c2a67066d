"""Files, standard input and the demo pair to ``Document`` text.

Invariant: nothing here waits on a device or keeps more than ``read.LIMIT_BYTES`` of an input, and
an input either becomes a document or raises a ``LoadError``. Splitting text into parts does not
belong here.
"""

from .demo import load_demo
from .document import load, load_standard_input
from .source import FileSource

__all__ = ["FileSource", "load", "load_demo", "load_standard_input"]
