"""Which sentences tell the same, how they relate, and which words differ."""

from .sentences import align_sentences
from .words import diff_words

__all__ = ["align_sentences", "diff_words"]
