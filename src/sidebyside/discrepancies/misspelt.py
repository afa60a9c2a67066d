"""Full names of which one part is written otherwise in the other document: "Ida Holm", "Ida Helm".

Such names are told differently wherever they stand, however the sentences around are worded: the
two have a part in common, the other parts differ by a letter or two, and nobody in the other
document is called so. Only words that the other document lacks are looked at, so that two long
texts cost little.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import compress, count
from typing import NamedTuple

from rapidfuzz.distance import OSA

from ..english.dates import is_date
from ..english.names import are_one_given_name, is_headline, one_name
from ..english.places import are_one_state
from ..english.spelling import one_spelling
from ..english.titles import is_honorific
from ..model.discrepancy import DiscrepancyKind
from ..model.document import Document
from ..model.pair import Pair
from ..model.span import Span
from .finding import Finding
from .names import Knowledge

_SHORTEST = 4
"""Letters of a part of a name that can be misspelt."""

_SHORTEST_TWICE = 6
"""Letters of one of the parts from which two of them may differ."""


class _Name(NamedTuple):
    """A part of a name that only one document has, and the part beside it."""

    own: str
    shared: str
    is_given: bool
    span: Span

    @property
    def known(self) -> tuple[str, bool]:
        """The part beside it, and on which side that stands."""
        return self.shared, self.is_given


def misspelt_names(documents: Pair[Document], knowledge: Knowledge) -> list[Finding]:
    """The first place on either side of each name that is written in two ways."""
    if not knowledge.has_names or documents.left.tokens.forms == documents.right.tokens.forms:
        return []
    forms = knowledge.forms
    places = Pair(
        list(_places(documents.left, forms.left - forms.right, forms.right)),
        list(_places(documents.right, forms.right - forms.left, forms.left)),
    )
    if not all(places):
        return []
    common = knowledge.common_among(
        {
            document.tokens.forms[at]
            for document, own in zip(documents, places, strict=True)
            for both in own
            for at in both
        }
    )
    names = Pair(
        _names(documents.left, places.left, common), _names(documents.right, places.right, common)
    )
    beside: dict[tuple[str, bool], list[_Name]] = {}
    for other in names.right:
        beside.setdefault(other.known, []).append(other)
    pairs = [
        (one, other)
        for one in names.left
        for other in beside.get(one.known, ())
        if _are_one(one, other)
    ]
    lefts, rights = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    return [
        Finding(
            DiscrepancyKind.NAME,
            Pair(one.span, other.span),
            Pair(one.span.of(documents.left.text), other.span.of(documents.right.text)),
        )
        for one, other in pairs
        if lefts[one] == 1 and rights[other] == 1
    ]


def _places(
    document: Document, own: frozenset[str], shared: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The tokens in ``own`` that stand side by side with one in ``shared``, each with that one, if
    both may be parts of a name.
    """
    tokens, text = document.tokens, document.text
    for at in compress(count(), map(own.__contains__, tokens.forms)):
        if not _may_be_part(document, at):
            continue
        for beside in (at - 1, at + 1):
            if not 0 <= beside < len(tokens) or tokens.forms[beside] not in shared:
                continue
            between = text[tokens.ends[min(at, beside)] : tokens.starts[max(at, beside)]]
            if between == " " and _may_be_part(document, beside):
                yield at, beside


def _may_be_part(document: Document, at: int) -> bool:
    """Whether a token may be a part of a name, if it has its capital everywhere."""
    form = document.tokens.forms[at]
    if not document.text[document.tokens.starts[at]].isupper() or not form.isalpha():
        return False
    return not is_honorific(form) and not is_date(form, is_capital=True)


def _names(
    document: Document, places: list[tuple[int, int]], common: frozenset[str]
) -> list[_Name]:
    """The names at some places; none has a word in ``common``."""
    found: dict[tuple[str, str, bool], _Name] = {}
    tokens = document.tokens
    for at, beside in places:
        own, shared = tokens.forms[at], tokens.forms[beside]
        if own not in common and shared not in common and not _is_in_headline(document, at):
            key = one_name(own), one_name(shared), beside > at
            span = Span(tokens.starts[min(at, beside)], tokens.ends[max(at, beside)])
            found.setdefault(key, _Name(*key, span))
    return list(found.values())


def _is_in_headline(document: Document, at: int) -> bool:
    """Whether capitals say nothing where a token stands."""
    sentences = document.sentences
    index = bisect_right(sentences, at, key=lambda sentence: sentence.tokens.start) - 1
    return is_headline(list(_raws(document, sentences[index].tokens)))


def _raws(document: Document, places: range) -> Iterator[str]:
    tokens = document.tokens
    return (document.text[tokens.starts[at] : tokens.ends[at]] for at in places)


def _are_one(one: _Name, other: _Name) -> bool:
    """Whether one name is the other, a letter or two aside; the part they share is the same."""
    if min(len(one.own), len(other.own)) < _SHORTEST:
        return False
    if are_one_given_name(one.own, other.own) or are_one_state(one.own, other.own):
        return False
    if one_spelling(one.own) == one_spelling(other.own):
        return False
    short, long = sorted((one.own, other.own), key=len)
    if long in (f"{short}s", f"{short}es"):
        return False
    most = 1 if len(long) < _SHORTEST_TWICE else 2
    return 0 < OSA.distance(one.own, other.own) <= most
