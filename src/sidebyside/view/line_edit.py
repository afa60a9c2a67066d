"""One line that is being typed: what stands in it, and where the next letter goes.

What is typed may be anything; it is made visible where it is painted, as all text.
"""

from __future__ import annotations

from dataclasses import dataclass

from .cells import clusters

LONGEST = 1000
"""Letters. More is no question but a text."""


@dataclass(frozen=True, slots=True)
class LineEdit:
    """``at`` is an index into ``text``, never inside a cluster."""

    text: str = ""
    at: int = 0

    def typed(self, words: str) -> LineEdit:
        """With ``words``, of which line ends become blanks, at the cursor."""
        words = " ".join(words.splitlines())[: LONGEST - len(self.text)]
        return LineEdit(self.text[: self.at] + words + self.text[self.at :], self.at + len(words))

    def _before(self) -> int:
        *_, last = ["", *clusters(self.text[: self.at])]
        return self.at - len(last)

    def _after(self) -> int:
        return self.at + len(next(iter(clusters(self.text[self.at :])), ""))

    def left(self) -> LineEdit:
        """One letter back."""
        return LineEdit(self.text, self._before())

    def right(self) -> LineEdit:
        """One letter on."""
        return LineEdit(self.text, self._after())

    def start(self) -> LineEdit:
        """Before everything."""
        return LineEdit(self.text, 0)

    def end(self) -> LineEdit:
        """Behind everything."""
        return LineEdit(self.text, len(self.text))

    def erased(self) -> LineEdit:
        """Without the letter before the cursor."""
        return self._without(self._before(), self.at)

    def erased_ahead(self) -> LineEdit:
        """Without the letter at the cursor."""
        return self._without(self.at, self._after())

    def erased_word(self) -> LineEdit:
        """Without the word before the cursor."""
        kept = self.text[: self.at].rstrip()
        kept = kept[: len(kept) - len(kept.split()[-1])] if kept else ""
        return self._without(len(kept), self.at)

    def erased_all_before(self) -> LineEdit:
        """Without what stands before the cursor."""
        return self._without(0, self.at)

    def _without(self, start: int, end: int) -> LineEdit:
        return LineEdit(self.text[:start] + self.text[end:], start)
