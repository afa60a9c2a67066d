"""Where the writer set stretches of text apart.

Usually a line is a paragraph. In a hard-wrapped file (mail, old books, licences) most line ends are
only the typist's margin, and a paragraph runs on until a blank line or a line that ends early. The
marks that quote a mail (">") stand before each of its lines, as many in all of a paragraph. In
any file a line that was torn apart amid a quotation is one with the next.

Invariant: paragraphs are in order, do not overlap, begin and end with a code point that shows
(``str.isspace`` decides), and only white space stands outside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model.document import Paragraph
from ..model.span import Span

_LINE = re.compile("\\S[^\n\r\v\f\x85\u2028\u2029]*")

_WIDTHS = range(40, 121)
"""Columns at which people and programs wrap; a longest line outside them is not a margin."""
_NEARLY_ALL = 0.98
"""A few lines may overrun the margin: addresses, tables."""
_LEAST_WRAPS = 2
_LEAST_FULL_SHARE = 0.6
_LEAST_RUN_ON_SHARE = 0.4
_MOST_STOPPED_SHARE = 0.4
_RAGGED = 0.8
"""A line counts as full if it and the next line's first word overrun this part of the margin."""
_OVERRUN = 1.25
"""A line that overruns the margin by more was not wrapped."""

_LEAST_TORN = 80
"""Code points of a line that is prose and no line of a list or a poem."""
_CLOSED_FIRST = re.compile('[^“”"]{1,2000}[”"]')

_STOPS = tuple(".!?…:。！？”\"’')]")
_BYLINE = re.compile(r"By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}")
_QUOTING = re.compile(r">[> \t]*")
_BULLET = re.compile(r"(?:[-*•·–—]|\d{1,3}[.)]|[a-zA-Z][.)])\s")


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text``, in order."""
    lines = _shown_lines(text)
    margin = _margin(text, lines)
    spans: list[Span] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if before is not None and (
            (margin and _runs_on(text, before, line, margin))
            or (before.end - before.start >= _LEAST_TORN and _is_torn(text, before, line))
        ):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
    return tuple(map(Paragraph, spans))


def _shown_lines(text: str) -> list[Span]:
    """Lines that are not blank, without the blanks around them."""
    lines = []
    for found in _LINE.finditer(text):
        start, end = found.span()
        if text[end - 1].isspace():
            end = start + len(found.group().rstrip())
        lines.append(Span(start, end))
    return lines


def _margin(text: str, lines: list[Span]) -> int:
    """The width in code points to which ``text`` is hard-wrapped, or 0 if it is not.

    A wrapped text shows three things at its inner line ends: the next word would not have fit,
    lines break in mid-sentence, and the next line goes on in lower case (or has no case).
    """
    if ">" in text:
        lines = [line for line in lines if text[line.start] != ">" or _has_words(text, line)]
    if len(lines) <= _LEAST_WRAPS:
        return 0
    if not _may_be_wrapped(lines):
        return 0
    widths = sorted(_width(text, line) for line in lines)
    width = widths[int(_NEARLY_ALL * (len(widths) - 1))]
    if width not in _WIDTHS:
        return 0
    full = run_on = stopped = breaks = 0
    for line, following in _neighbours(text, lines):
        breaks += 1
        is_full = _is_full(text, line, following, width)
        first = text[_first_word(text, following)]
        full += is_full
        run_on += is_full and first.isalpha() and not first.isupper()
        stopped += text[line.end - 1] in _STOPS
    is_wrapped = (
        breaks >= _LEAST_WRAPS
        and full >= _LEAST_FULL_SHARE * breaks
        and run_on >= _LEAST_RUN_ON_SHARE * breaks
        and stopped <= _MOST_STOPPED_SHARE * breaks
    )
    return width if is_wrapped else 0


def _may_be_wrapped(lines: list[Span]) -> bool:
    """Whether the width could be one at which people wrap, by bounds that need no look at indents:
    spares measuring most texts.
    """
    place = int(_NEARLY_ALL * (len(lines) - 1))
    least = sorted([line.end - line.start for line in lines])[place]
    if least >= _WIDTHS.stop:
        return False
    before = [0, *[line.end for line in lines]]
    most = sorted([line.end - end for line, end in zip(lines, before, strict=False)])[place]
    return most >= _WIDTHS.start


def _neighbours(text: str, lines: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Each line with the next one, where no blank line stands between."""
    for line, following in pairwise(lines):
        if _is_adjacent(text, line, following):
            yield line, following


def _is_adjacent(text: str, line: Span, following: Span) -> bool:
    return text.count("\n", line.end, following.start) < 2


def _is_full(text: str, line: Span, following: Span, margin: int) -> bool:
    """Whether the margin, and not the writer, ended ``line``."""
    first = _first_word(text, following)
    first_blank = text.find(" ", first, following.end)
    word_end = following.end if first_blank < 0 else first_blank
    word = word_end - first
    if not text[first].isascii():
        word = min(word, 1)  # scripts without blanks break anywhere
    width = _width(text, line)
    return width + 1 + word > _RAGGED * margin and width <= _OVERRUN * margin


def _runs_on(text: str, line: Span, following: Span, margin: int) -> bool:
    """Whether ``following`` carries on the paragraph of ``line`` in a hard-wrapped text."""
    if not _is_adjacent(text, line, following):
        return False
    first, own_first = _first_word(text, following), _first_word(text, line)
    if _depth(text, line.start, own_first) != _depth(text, following.start, first):
        return False
    if _BULLET.match(text, first, following.end):
        return False
    if _BYLINE.fullmatch(text, first, following.end) and text[line.end - 1] not in _STOPS:
        return False  # the writer's name below the headline
    deeper = _indent(text, following) - _indent(text, line)
    if deeper >= 2 and text[line.end - 1] in _STOPS:
        return False  # a first line set in, after a full stop: a new paragraph
    return _is_full(text, line, following, margin)


def _is_torn(text: str, line: Span, following: Span) -> bool:
    """Whether a line end tore a sentence apart amid a quotation: a long line that stops without a
    stop while a mark is open, and goes on in lower case to the mark that closes it.
    """
    if not text[following.start].islower():
        return False
    if not (text[line.end - 1].isalnum() or text[line.end - 1] in ",;"):
        return False
    return (
        _is_adjacent(text, line, following)
        and _is_left_open(text, line)
        and _CLOSED_FIRST.match(text, following.start, following.end) is not None
    )


def _is_left_open(text: str, line: Span) -> bool:
    """Whether the last double quotation mark of a line opens."""
    opened, closed = (text.rfind(mark, line.start, line.end) for mark in "“”")
    return opened > closed or (opened == closed and text.count('"', line.start, line.end) % 2 == 1)


def _has_words(text: str, line: Span) -> bool:
    """Whether more stands on a line than the marks that quote it: else it is a blank line."""
    return bool(line.of(text).strip("> \t"))


def _first_word(text: str, line: Span) -> int:
    """Where a line's own words begin, after the marks that quote it; its start if it has none."""
    quoting = _QUOTING.match(text, line.start, line.end)
    return quoting.end() if quoting and quoting.end() < line.end else line.start


def _depth(text: str, start: int, end: int) -> int:
    """How many marks quote a line whose own words begin at ``end``."""
    return text.count(">", start, end)


def _width(text: str, line: Span) -> int:
    """The width of a line with its indent, in code points."""
    return _indent(text, line) + len(line)


def _indent(text: str, line: Span) -> int:
    at = line.start
    while at and text[at - 1] in " \t":
        at -= 1
    return line.start - at
