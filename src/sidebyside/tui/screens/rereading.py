"""Hearing that a text's file changed, reading it again on demand, and stopping a comparison.

Invariant: nothing of what is on the screen is given up before something else can take its place; a
file that is gone, empty or no text costs nothing. Files are asked about in a thread of their own,
every few seconds and when the terminal comes to the front, never by a key that moves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from ...errors import LoadError, NotFoundError
from ...model.comparison import Comparison
from ...model.document import Document, OriginKind
from ...model.freshness import Freshness
from ...model.pair import Pair, Side
from ...view.reading import STILL_COMPARING
from ...view.rereading import moves_between, take_again
from ...view.visible import visible
from ..comparing import BackgroundComparison
from ..keymap import label
from ..sources import Begun, Source, Sources
from ..widgets.title_line import names
from .kept_review import KeptReview

_LOOK_SECONDS = 3.0
"""How often it is asked whether a file changed."""

_SETTLED_SECONDS = 0.4
"""A change is told if it is still there after this: editors write in several steps."""

_FREE_SECONDS = 0.1
"""How often it is asked whether what covers the texts is closed."""


class _Again(NamedTuple):
    """Edited texts that are being compared; ``said`` is to be told once they are shown."""

    documents: Pair[Document]
    begun: Begun
    said: Sequence[str]


class RereadActions(KeptReview):
    """``comparing`` is what compares; ``sources`` are there if the texts came from somewhere."""

    comparing: BackgroundComparison
    sources: Sources | None = None
    _again: _Again | None = None
    _found: Pair[Freshness] = Pair(Freshness.SAME, Freshness.SAME)
    _is_looking = False

    @property
    def is_reading_again(self) -> bool:
        """Whether the comparison that runs is of texts that are not yet shown."""
        return self._again is not None

    def watch_files(self) -> None:
        """Begin to ask about the files."""
        if any(self._files):
            self.set_interval(_LOOK_SECONDS, self.look)

    @property
    def _files(self) -> Pair[Source | None]:
        return Pair(None, None) if self.sources is None else self.sources.files

    def look(self) -> None:
        """Ask about the files now."""
        if any(self._files) and not self._is_looking:
            self._is_looking = True
            self.work_on(self._look, "look")

    async def _look(self) -> None:
        read = self.session.documents if self._again is None else self._again.documents
        digests = read.map(lambda document: document.sha256)
        try:
            found = await asyncio.to_thread(_freshness, self._files, digests)
        finally:
            self._is_looking = False
        is_settled, self._found = found == self._found, found
        if not is_settled and set(found) != {Freshness.SAME}:
            self.set_timer(_SETTLED_SECONDS, self.look)
            return
        news = _news(found, label("read-again", self.remapped))
        if news != self.status_line.news:
            self.status_line.news = news
            self.status_line.repaint()

    def show_progress(self, words: str) -> None:
        """Say what the comparison is doing."""
        doing = "reading again" if self._again is not None else "comparing"
        self.status_line.progress = f"{doing}: {words} …"
        self.status_line.repaint()

    def show_trouble(self, words: str) -> None:
        """Say that the comparison broke, and why, until it is begun again."""
        key = label("read-again", self.remapped)
        self._again = None
        self.status_line.progress = ""
        self.status_line.trouble = f"{words}; {key} tries again"
        self.session.no_comparison = "not compared"
        self.show()

    def stop_comparing(self) -> bool:
        """Give the comparison up that runs; ``False`` if there is none."""
        was_again, self._again = self._again is not None, None
        if not self.comparing.stop() and not was_again:
            return False
        self.status_line.progress = ""
        key = label("read-again", self.remapped)
        if was_again:
            self.say(f"stopped: the texts are shown as they were; {key} reads them again")
        else:
            self.session.no_comparison = f"not compared, since it was stopped; {key} begins again"
            self.say("")
        return True

    def action_read_again(self) -> None:
        """Read the files again; if they hold nothing new, compare what was not compared."""
        self.session.notice = ""
        self.work_on(self._read_again, "read again", is_exclusive=True)

    async def _read_again(self) -> None:
        files = self._files
        found = await asyncio.to_thread(_read, files) if any(files) else Pair(None, None)
        shown = self.session.documents
        said, fresh = [], list(shown)
        for (side, old), name, now in zip(shown.items(), names(shown), found, strict=True):
            trouble = _trouble(now, old, name)
            if trouble:
                said.append(trouble)
            elif isinstance(now, Document) and now.sha256 != old.sha256:
                said.append(f"{name} was read again")
                fresh[side is Side.RIGHT] = now
        documents = Pair(*fresh)
        if self.sources is None or all(new is old for new, old in zip(fresh, shown, strict=True)):
            if self.session.comparison is None and not self.comparing.is_running:
                self._compare_anew()
            else:
                self.say("; ".join(said or [_nothing_new(files, shown)]))
            self.look()
            return
        begun = self.sources.begin(documents)
        self._again = _Again(documents, begun, (*said, *map(visible, begun.notes)))
        self.status_line.progress = "reading again …"
        self.status_line.trouble = ""
        self.comparing.start(begun.compare)
        self.show()

    def _compare_anew(self) -> None:
        self.session.no_comparison = STILL_COMPARING
        self.status_line.progress, self.status_line.trouble = "comparing …", ""
        self.comparing.start()
        self.show()

    def take_edited(self, comparison: Comparison) -> None:
        """Show the comparison of the edited texts as soon as nothing covers the old ones."""
        self.work_on(partial(self._take_edited, comparison), "taking", is_exclusive=True)

    async def _take_edited(self, comparison: Comparison) -> None:
        again, session = self._again, self.session
        if again is None:
            return
        moves = await asyncio.to_thread(moves_between, session.documents, comparison.documents)
        while self._is_busy:
            await asyncio.sleep(_FREE_SECONDS)
        if self._again is not again:
            return
        review, pace = self._target, self.pace
        if review is not None:
            self._close_review("")
        self._again, self._found = None, Pair(Freshness.SAME, Freshness.SAME)
        self.desk = again.begun.desk
        self.status_line.progress = self.status_line.news = ""
        change = take_again(session, comparison, moves)
        session.notice = ""
        self.did(change)
        if review is None:
            await self.greet()
        elif await self._open_review(may_begin=False) and self._target is not None:
            self._target.go_on_from(review)
            self.pace = pace
        self.say("; ".join([*again.said, *([session.notice] if session.notice else [])]))

    @property
    def _is_busy(self) -> bool:
        """Whether the reader is in the middle of something that names places of the old texts."""
        is_linking = self._target is not None and self._target.origin is not None
        return self.app.screen is not self or self.session.asking is not None or is_linking


def _freshness(files: Pair[Source | None], digests: Pair[str]) -> Pair[Freshness]:
    left, right = (
        Freshness.SAME if file is None else file.freshness(digests[side])
        for side, file in files.items()
    )
    return Pair(left, right)


def _read(files: Pair[Source | None]) -> Pair[Document | LoadError | None]:
    """What each file holds, one that stands on both sides read once."""
    left = _read_one(files.left)
    return Pair(left, left if files.right is files.left else _read_one(files.right))


def _read_one(file: Source | None) -> Document | LoadError | None:
    try:
        return None if file is None else file.read()
    except LoadError as error:
        return error


def _trouble(found: Document | LoadError | None, old: Document, name: str) -> str:
    """Why a text can't take the place of the old one; empty if it can."""
    match found:
        case NotFoundError():
            return f"{name} is gone from disk: its text is kept"
        case LoadError():
            return f"{name} can't be read ({visible(found.reason)}): its old text is kept"
        case Document() if not found.text.strip() and old.text.strip():
            return f"{name} holds no text now: its old text is kept"
        case _:
            return ""


def _nothing_new(files: Pair[Source | None], documents: Pair[Document]) -> str:
    """Why nothing was read again."""
    once = {side: _ONCE[documents[side].origin.kind] for side in Side if files[side] is None}
    if not once:
        return "both files hold the texts that are shown"
    rest = [f"nothing new on the {side.value}" for side in Side if side not in once]
    return "; ".join([*rest, *dict.fromkeys(once.values())])


_ONCE = {
    OriginKind.FILE: "a text that is shown as it was reviewed stays as it is",
    OriginKind.PIPE: "a pipe gives its text only once",
    OriginKind.STANDARD_INPUT: "standard input gives its text only once",
    OriginKind.TEXT: "a text that came from no file can't be read again",
    OriginKind.DEMO: "the demo pair stays as it is",
}


def _news(found: Pair[Freshness], key: str) -> str:
    """What is to be known of the files; empty if nothing is."""
    said = []
    for state, words in (
        (Freshness.CHANGED, f"changed on disk, {key} reads again"),
        (Freshness.GONE, "gone from disk"),
    ):
        sides = [side.value for side in Side if found[side] is state]
        if sides:
            which = "both texts" if len(sides) == 2 else f"{sides[0]} text"
            said.append(f"{which} {words}")
    return "; ".join(said)
