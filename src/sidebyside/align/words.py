"""Which words differ within linked passages (naive: whole passage)."""

from __future__ import annotations

from ..model.document import Document
from ..model.edits import EditGrade, EditOp, EditTag
from ..model.pair import Pair
from ..model.span import Span


def diff_words(documents: Pair[Document], passages: Pair[tuple[Span, ...]]) -> tuple[EditOp, ...]:
    """The edits that turn the left passages, joined, into the right ones.

    ``passages`` are spans of each document's text, ascending. See ``model.edits`` for the invariant.
    """
    edits: list[EditOp] = []
    if len(passages.left) == len(passages.right) == 1:
        left, right = passages.left[0], passages.right[0]
        if left.of(documents.left.text) == right.of(documents.right.text):
            return (EditOp(EditTag.EQUAL, Pair(left, right)),)
        return (EditOp(EditTag.REPLACE, Pair(left, right), EditGrade.WORDING),)
    for span in passages.left:
        edits.append(EditOp(EditTag.DELETE, Pair(span, Span(0, 0)), EditGrade.WORDING))
    for span in passages.right:
        edits.append(EditOp(EditTag.INSERT, Pair(Span(0, 0), span), EditGrade.WORDING))
    return tuple(edits)
