"""What a signal may look at: one line of a page, or one sentence of it, measured once.

Invariant: a ``Line`` is made of its words alone, and knows nothing of its neighbours; those are the
business of ``detect``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from typing import NamedTuple

from ..model.document import Document
from ..model.span import Span

_PHRASE_WORDS = 60
_PHRASE_LENGTH = 600
"""No piece of furniture that is known by its words has more words or code points."""

_SENTENCE_WORDS = 4
_PROSE_WORDS = 8
_UNSTOPPED_PROSE_WORDS = 25
"""A line of so many words is running text even if its stop is missing or hidden."""
_PROSE_CAPITAL_RATIO = 0.6
"""Words that begin with a capital; in headlines and menus it is more of them."""
_STOPS = tuple(".!?。！？।؟")
_CLOSING = "”’\"')]»」』“ "
EDIT_LINKS = frozenset(
    {"edit", "edit source", "bearbeiten", "modifier", "editar", "modifica", "bewerken"}
)
"""What stands in brackets behind a heading that anybody may edit."""
_TRAILS_OFF = ("…", "...")


class Line(NamedTuple):
    """One line, measured.

    ``text`` is as it stands, blanks folded; ``phrase`` its words in normal form, one blank
    between, without marks (empty for a line too long to be a phrase). ``words`` counts words and
    numbers. ``has_stop``: it ends like a sentence. ``trails_off``: it ends in an ellipsis.
    ``is_sentence``: it has a sentence's stop and a sentence's capitals. ``is_prose``: it reads
    like running text.
    """

    text: str
    phrase: str
    words: int
    has_stop: bool
    trails_off: bool
    is_sentence: bool
    is_prose: bool


def measured_lines(document: Document) -> Iterator[tuple[range, Line]]:
    """Each paragraph of ``document``, measured, with the range of its sentences' indices."""
    start = 0
    sentences = document.sentences
    known: dict[str, Line] = {}  # lists say the same again and again
    text, end = document.text, len(sentences)
    while start < end:
        stop = start + 1
        paragraph = sentences[start].paragraph
        while stop < end and sentences[stop].paragraph == paragraph:
            stop += 1
        indices = range(start, stop)
        if stop > start + 1:
            yield indices, measured(document, indices)
        else:
            span = sentences[start].span
            words = text[span.start : span.end]
            line = known.get(words)
            if line is None:
                line = known[words] = measured(document, indices)
            yield indices, line
        start = stop


def measured(document: Document, indices: range) -> Line:
    """The sentences at ``indices``, which follow one another, taken as one line."""
    first, last = document.sentences[indices[0]], document.sentences[indices[-1]]
    span = Span(first.span.start, last.span.end)
    tokens = slice(first.tokens.start, last.tokens.stop)
    text = span.of(document.text)
    if "\n" in text or "  " in text or "\u00a0" in text or "\t" in text:
        text = " ".join(text.split())
    stems = document.tokens.stems[tokens]
    words = len(stems) - stems.count("")
    ending = text[-8:].rstrip(_CLOSING)
    trails_off = ending.endswith(_TRAILS_OFF)
    has_stop = ending.endswith(_STOPS) and not trails_off
    phrase = ""
    if words <= _PHRASE_WORDS and len(text) <= _PHRASE_LENGTH:
        forms = compress(document.tokens.forms[tokens], stems)
        phrase = " ".join(forms)
        if "u.s." in phrase:
            phrase = " ".join(["us" if form == "u.s." else form for form in phrase.split(" ")])
        if text.endswith("]"):
            phrase = _without_edit_link(text, phrase)
    initials = map(document.text.__getitem__, compress(document.tokens.starts[tokens], stems))
    is_plain = sum(map(str.isupper, initials)) <= _PROSE_CAPITAL_RATIO * words
    is_sentence = has_stop and is_plain and words >= _SENTENCE_WORDS
    is_long = words >= _UNSTOPPED_PROSE_WORDS or len(indices) > 1
    is_prose = (is_sentence or (is_long and is_plain and not trails_off)) and (
        words >= _PROSE_WORDS
    )
    return Line(text, phrase, words, has_stop, trails_off, is_sentence, is_prose)


def _without_edit_link(text: str, phrase: str) -> str:
    """The phrase of an encyclopedia's heading ("History[edit]") without the link that follows."""
    heading, _, link = text.rpartition("[")
    label = link[:-1].strip().lower()
    return phrase.removesuffix(label).rstrip() if heading and label in EDIT_LINKS else phrase
