"""Text to paragraphs, sentences and tokens.

Invariant: sentences and the white space between them rebuild the text; so do tokens. No input
crashes it, and everything is linear in the length of the text.
"""

from .segment import Segmentation, segment

__all__ = ["Segmentation", "segment"]
