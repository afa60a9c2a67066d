"""What a web page puts around an article, each piece with the reason why it is taken for that."""

from .detect import detect_furniture

__all__ = ["detect_furniture"]
