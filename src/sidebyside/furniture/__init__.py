"""What a web page puts around an article: found sentence by sentence, with a reason for people."""

from .detect import detect_furniture
from .fold import fold

__all__ = ["detect_furniture", "fold"]
