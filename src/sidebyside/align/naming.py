"""The names that a text gives: people, places and firms, as far as capitals tell.

Two reports of one event name the same people and places; two events told in the same words ("The
union said nine out of ten members had voted") name others. Who is who is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..english.dates import MONTHS, WEEKDAYS
from ..english.names import is_capital, is_headline, is_starter, one_name
from ..model.document import Document

_SHARED_BY_ALL = frozenset((*MONTHS, *WEEKDAYS))
"""Names that tell one event from another as little as small words do."""

_FEWEST_IN_HEADLINES = 3
"""Capitals that a headline has at least: fewer need not be held against its other words."""


def names(document: Document, article: Sequence[int]) -> frozenset[str]:
    """The words of the given sentences that have a capital where no sentence begins, and never
    stand in small letters; a foreign name in one spelling. Headlines name nobody, for they may have
    capitals throughout.
    """
    text, tokens = document.text, document.tokens
    starts, ends, forms = tokens.starts, tokens.ends, tokens.forms
    capitals: set[str] = set()
    small: set[str] = set()
    for index in article:
        places = document.sentences[index].tokens
        upper = [at for at in places if text[starts[at]].isupper()]
        small.update([forms[at] for at in places if text[starts[at]].islower()])
        if len(upper) >= _FEWEST_IN_HEADLINES and is_headline(
            [text[starts[at] : ends[at]] for at in places]
        ):
            continue
        capitals.update(
            [
                forms[at]
                for at in upper
                if at > places.start
                and is_capital(text[starts[at]], forms[at])
                and not is_starter(forms[at - 1])
            ]
        )
    return frozenset(map(one_name, capitals - small - _SHARED_BY_ALL))
