"""Where the words that a reader looks for stand in both texts.

Invariant: hits are ascending, do not overlap and are never empty. A search is done in slices of
time, so that no text is too long and no expression too slow to be left: whoever runs it decides how
long a slice lasts. Cursor and screen do not belong here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model.pair import Pair
from ..model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from regex import Pattern

LONGEST_STEP_SECONDS = 0.2
"""What takes longer to find one hit is given up: some expressions would take years."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. ``is_cased`` is ``None`` for as it was typed: with a capital letter in
    it, case counts.
    """

    words: str = ""
    is_regex: bool = False
    is_whole_word: bool = False
    is_cased: bool | None = None

    @property
    def has_case(self) -> bool:
        """Whether case counts."""
        if self.is_cased is not None:
            return self.is_cased
        return any(char.isupper() for char in self._letters())

    def _letters(self) -> Iterator[str]:
        r"""What was typed, without the letters of ``\S`` and the like."""
        chars = iter(self.words)
        for char in chars:
            if self.is_regex and char == "\\":
                next(chars, "")
            else:
                yield char


class SearchError(Exception):
    """The expression can't be understood, or not be answered in time; the message says why."""


_ALIKE = ("'’‘ʼ‛", '"“”„‟«»', "-‐‑‒–—―", "…")
"""What a plain search takes for the same sign, as keyboards have only the first."""


def pattern(query: Query) -> Pattern[str]:
    """The expression that finds a query. Raises ``SearchError``."""
    import regex  # late: most readings never search

    source = query.words if query.is_regex else _plain(query.words, regex.escape)
    if query.is_whole_word:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    flags = regex.MULTILINE | (0 if query.has_case else regex.IGNORECASE)
    try:
        return regex.compile(source, flags, cache_pattern=False)
    except (regex.error, OverflowError, RecursionError) as error:
        raise SearchError(str(getattr(error, "msg", "") or "too complicated")) from error


def _plain(words: str, escape: Callable[[str], str]) -> str:
    """Words as an expression: any blank for any other, any mark for those that look alike."""
    parts: list[str] = []
    for char in words:
        alike = next((signs for signs in _ALIKE if char in signs), "")
        if char.isspace():
            if parts[-1:] != [r"\s+"]:
                parts.append(r"\s+")
        else:
            parts.append(f"[{alike}]" if len(alike) > 1 else escape(char))
    return "".join(parts)


@dataclass(slots=True)
class Hits:
    """The hits in one text, column by column: one letter may stand in it 100,000 times."""

    starts: array[int] = field(default_factory=lambda: array("q"))
    ends: array[int] = field(default_factory=lambda: array("q"))

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, number: int) -> Span:
        """One hit."""
        return Span(self.starts[number], self.ends[number])

    def touching(self, span: Span) -> range:
        """The numbers of the hits of which a part stands in ``span``."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def at_or_after(self, offset: int) -> int:
        """The number of the first hit that begins at ``offset`` or later."""
        return bisect_left(self.starts, offset)


class Search:
    """One search through both texts, in slices. ``error`` is why it ended early, if it did."""

    def __init__(self, query: Query, texts: Pair[str]) -> None:
        self.query = query
        self.hits = Pair(Hits(), Hits())
        self.error = ""
        self.is_done = not query.words
        self._texts = texts
        self._steps = self._find()

    def run(self, is_over: Callable[[], bool]) -> bool:
        """Go on until the slice of time is over; whether it is done then."""
        while not self.is_done:
            try:
                next(self._steps)
            except StopIteration:
                self.is_done = True
            except SearchError as error:
                self.error, self.is_done = str(error), True
            if is_over():
                break
        return self.is_done

    def _find(self) -> Iterator[None]:
        expression = pattern(self.query)
        for side, text in self._texts.items():
            hits = self.hits[side]
            at = 0
            while at <= len(text):
                try:
                    found = expression.search(text, at, timeout=LONGEST_STEP_SECONDS)
                except TimeoutError:
                    raise SearchError("takes too long to find") from None
                if found is None:
                    break
                start, end = found.span()
                if end > start:
                    hits.starts.append(start)
                    hits.ends.append(end)
                at = end if end > start else end + 1
                yield
            yield
