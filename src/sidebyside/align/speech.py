"""The words of one sentence that stand in quotation marks.

One sentence alone is looked at, so that a quotation may begin before it or end after it; a sentence
from the midst of one, without a mark, has none. Which quotations there are is found elsewhere.
"""

from __future__ import annotations

from ..model.document import Document

_MARKS = frozenset('"“”„‟«»「」『』')
_BEFORE = frozenset("([{—–-")
"""What stands before an opening mark, where no blank does."""


def words_in_marks(document: Document, sentence: int) -> list[str]:
    """The forms of these words, in order."""
    tokens, text = document.tokens, document.text
    words: list[str] = []
    is_inside: bool | None = None
    for at in document.sentences[sentence].tokens:
        if tokens.forms[at] in _MARKS:
            start = tokens.starts[at]
            opens = start == 0 or text[start - 1].isspace() or text[start - 1] in _BEFORE
            if opens and is_inside is None:
                words.clear()  # what stands before the first mark was not inside
            is_inside = opens
        elif tokens.stems[at] and is_inside is not False:
            words.append(tokens.forms[at])
    return [] if is_inside is None else words
