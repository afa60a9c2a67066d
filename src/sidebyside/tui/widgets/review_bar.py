"""The two lines of an open review: how far it is, and what is judged now with which keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rich.style import Style
from textual.strip import Strip

from ...view.cells import cell_width, cut_to_width
from ...view.reading import ReadingSession
from ...view.visible import visible
from ..keymap import KEYS, shown_keys
from .painted import Painted

if TYPE_CHECKING:
    from ...view.reviewing import ReviewTarget
    from ..theme import Palette

ROWS = 2

_BAR_CELLS = 24
_SHORTEST_BAR = 8
_SHORTEST_WORDS = 8

_VERDICT_IDS = ("verdict-one", "verdict-two", "verdict-three", "verdict-four")

_Parts = list[tuple[str, Style]]


class ReviewBar(Painted):
    """Paints both lines. ``seconds_left`` is asked for how long so many verdicts will take;
    ``remapped`` are the user's own keys.
    """

    def __init__(
        self,
        session: ReadingSession,
        palette: Palette,
        seconds_left: Callable[[int], float | None],
    ) -> None:
        super().__init__(palette, id="review")
        self._session = session
        self._seconds_left = seconds_left
        self.remapped: Mapping[str, str] = {}

    def row(self, y: int) -> Strip:
        """How far; or what, and with which keys."""
        target = self._session.by_review
        if target is None or self._session.comparison is None:
            return self.strip("", [(" ", self.palette.bar())])
        parts = self._progress(target) if y == 0 else self._thing(target)
        return self.strip(tuple(parts), parts)

    def _progress(self, target: ReviewTarget) -> _Parts:
        from ...view.reviewing import progress_words  # late, as all that only a review needs

        palette, tally = self.palette, target.review.tally
        to_do = tally.things - tally.reviewed
        words = progress_words(target, self._seconds_left(to_do))
        room = self.wide - cell_width(words) - 4
        parts: _Parts = [(" ", palette.bar())]
        if room >= _SHORTEST_BAR:
            cells = min(_BAR_CELLS, room)
            done = tally.reviewed * cells // tally.things if tally.things else cells
            parts += [
                ("━" * done, palette.key()),
                ("─" * (cells - done), palette.bar(is_faded=True)),
            ]
            parts.append((" ", palette.bar()))
            room -= cells
        parts.append((cut_to_width(words, self.wide - 2), palette.bar(is_strong=True)))
        counts = [
            f"{count:,} {visible(word)}"
            for number, word in enumerate(target.review.verdict_words, 1)
            if (count := tally.verdicts[number])
        ]
        said = " · ".join(counts)
        gap = room - cell_width(said)
        if said and gap >= 1:
            parts += [(" " * gap, palette.bar()), (said, palette.bar(is_faded=True))]
        return [*parts, (" ", palette.bar())]

    def _thing(self, target: ReviewTarget) -> _Parts:
        from ...view.reviewing import KIND_WORDS, heading

        palette, session = self.palette, self._session
        if target.origin is not None:
            side, sentence = target.origin
            words = (
                f" ⇄ link s{sentence + 1} ({side.value}) with: go there, enter links, esc gives up"
            )
            return [
                (cut_to_width(words, self.wide), palette.bar(is_strong=True)),
                (" ", palette.bar()),
            ]
        index = target.current(session)
        if index is None:
            return [
                (" nothing to judge here", palette.bar(is_faded=True)),
                (" ", palette.bar()),
            ]
        review = target.review
        verdict, note = review.verdict(index), review.note(index)
        keys = self._keys(review.verdict_words, verdict, is_long=True)
        judged = "unreviewed" if verdict is None else visible(review.verdict_words[verdict - 1])
        name = f" {index + 1:,} {KIND_WORDS[review.things[index].item.kind]} "
        sign = "○ " if verdict is None else "● "
        used = cell_width(name + sign + judged) + 2
        if used + _width(keys) > self.wide:
            keys = self._keys(review.verdict_words, verdict, is_long=False)
        if used + _width(keys) > self.wide:
            used, judged = used - cell_width(judged), ""
        room = self.wide - used - _width(keys) - 3
        assert session.comparison is not None
        about = heading(session.comparison, review.things[index])
        if note:
            about = cut_to_width(about, max(room // 2, room - len(note) - 4))
            about += f" ✎ {' '.join(visible(note).split())}"
        about = f" · {cut_to_width(about, room)}" if room > _SHORTEST_WORDS else ""
        parts: _Parts = [
            (name, palette.bar(is_faded=True)),
            (sign, palette.key() if verdict is None else palette.bar(is_strong=True)),
            (judged, palette.bar(is_strong=verdict is not None)),
            (about, palette.bar()),
        ]
        gap = self.wide - _width(parts) - _width(keys) - 1
        return [*parts, (" " * max(1, gap), palette.bar()), *keys, (" ", palette.bar())]

    def _keys(self, words: tuple[str, ...], verdict: int | None, *, is_long: bool) -> _Parts:
        palette, parts = self.palette, []
        for number, (word, identifier) in enumerate(zip(words, _VERDICT_IDS, strict=False), 1):
            key = next(key for key in KEYS if key.id == identifier)
            shown = visible(word) if is_long else cut_to_width(visible(word), 8)
            label = next(iter(shown_keys(key, self.remapped)), "")
            parts += [
                (f" {label}", palette.key()),
                (f" {shown}", palette.bar(is_strong=number == verdict)),
            ]
        return parts


def _width(parts: _Parts) -> int:
    return sum(cell_width(text) for text, _ in parts)
