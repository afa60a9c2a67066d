"""The review that is open in the reader: opened, followed, stored into, and closed.

Invariant: what the screen shows of a review is stored. Whatever changes it first waits for the
store, then changes the session; if the store fails, the session stays as it was and the status line
says why. What the keys do with a review stands in ``reviewing``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message
from textual.timer import Timer

from ...errors import ReviewFileBusyError, ReviewFileError, ReviewGoneError, ReviewMovedError
from ...model.comparison import Comparison
from ...model.hand_links import HandLinks
from ...review.pace import Pace
from ...review.trouble import trouble_words
from ...view.visible import visible
from ..keeper import ReviewKeeper
from ..keymap import label
from ..widgets.status_line import StatusLine
from .acting import ActingScreen

if TYPE_CHECKING:  # what only a review needs is loaded with the first one
    from ...review.desk import Desk
    from ...review.reviewing import Reviewing
    from ...review.saved import Decision, Step
    from ...review.store import ReviewStore
    from ...review.taking_up import Found
    from ...view.reviewing import ReviewTarget

_LINKING = "comparing with the links by hand …"

_NEWS_SECONDS = 0.5
"""How often it is asked whether another reader wrote."""


class KeptReview(ActingScreen):
    """``desk`` and ``keeper`` are there if reviews can be kept."""

    desk: Desk | None = None
    keeper: ReviewKeeper | None = None
    pace = Pace()
    key_seconds: float = 0.0
    """When the key was pressed that is being carried out."""
    _trouble_seconds: float = 0.0  # both by the clock that stamps Textual's messages
    _news: Timer | None = None
    _is_asking_for_news = False
    status_line: StatusLine
    _with_those_links: tuple[Comparison, HandLinks] | None = None
    """The last comparison that was made with links by hand, and those links."""

    async def greet(self) -> None:
        """Tell of a saved review of this pair, and show the links made in it."""
        desk, keeper, comparison = self.desk, self.keeper, self.session.comparison
        if desk is None or keeper is None or comparison is None or not desk.is_begun():
            return
        from ...review.taking_up import find, take_up
        from ...view.reviewing import saved_words

        try:
            found = await keeper.ask(lambda store: find(store, comparison.documents))
            if found is None:
                return
            is_read_only = await keeper.ask(lambda store: store.is_read_only)
            self._at_work(_LINKING)
            reviewing, with_links = await keeper.ask(
                lambda store: take_up(store, found, comparison, desk, is_kept=False)
            )
        except ReviewFileError as error:
            self.say(visible(trouble_words(error, "no reviews")))
            return
        finally:
            self._at_work("")
        if self.session.comparison is comparison and self.session.by_review is None:
            if with_links is not comparison:
                self._adopt(with_links, reviewing.links)
            key = label("review", self.remapped)
            self.say(saved_words(reviewing, key, is_read_only=is_read_only))

    @property
    def _target(self) -> ReviewTarget | None:
        return self.session.by_review

    async def _is_open(self) -> bool:
        self.session.notice = ""
        return self._target is not None or await self._open_review()

    async def _open_review(self, *, may_begin: bool = True) -> bool:
        """Begin or go on; says why if that is not possible."""
        desk, keeper, comparison = self.desk, self.keeper, self.session.comparison
        if comparison is None:
            self.say(self.session.no_comparison)
            return False
        if desk is None or keeper is None:
            self.say("reviews are not kept here")
            return False
        from ...review.taking_up import begin, find, take_up
        from ...view.reviewing import READ_ONLY, ReviewTarget, resumed_words

        known = self._with_those_links
        heeded = known[1] if known is not None and known[0] is comparison else None

        def open_it(store: ReviewStore) -> tuple[Reviewing, Comparison, Found | None] | None:
            found = find(store, comparison.documents)
            if found is None and not may_begin:
                return None
            if found is None:
                return *begin(store, comparison, desk), None
            is_kept = not store.is_read_only
            taken = take_up(store, found, comparison, desk, is_kept=is_kept, heeded=heeded)
            return *taken, found

        try:
            aside = await keeper.set_aside()
            opened = await keeper.ask(open_it)
            is_read_only = await keeper.ask(lambda store: store.is_read_only)
        except ReviewFileError as error:
            self._tell(error, "no review")
            return False
        if opened is None:
            key = label("review", self.remapped)
            self.say(f"another story: the review stays with the old texts; {key} begins another")
            return False
        review, with_links, found = opened
        if with_links is not comparison:
            self._adopt(with_links, review.links)
        self.session.by_review = ReviewTarget(review)
        self.session.target = self.session.by_review
        self.pace = Pace()
        if self._news is None:
            self._news = self.set_interval(_NEWS_SECONDS, self._look_for_news)
        self._news.resume()
        said = (
            "review begun"
            if found is None
            else resumed_words(review, is_edited=found.moves is not None)
        )
        if is_read_only:
            said += f"; {READ_ONLY}"
        if aside is not None:
            said = f"a new file was begun: the damaged one was kept as {aside.name}"
        self.session.notice = visible(said)
        self.lay_out()
        return True

    def _adopt(self, comparison: Comparison, links: HandLinks) -> None:
        """Show a comparison with links by hand."""
        self._with_those_links = comparison, links
        self.session.adopt(comparison)

    def _at_work(self, words: str) -> None:
        """Say what is being done; empty once it is."""
        if words != self.status_line.at_work:
            self.status_line.at_work = words
            self.status_line.repaint()

    def _close_review(self, said: str) -> None:
        self._at_work("")
        if self._news is not None:
            self._news.pause()
        if self.session.target is self.session.by_review:
            self.session.target = self.session.by_difference
        self.session.by_review = None
        self.session.notice = said
        self.lay_out()

    async def _record(self, decisions: Sequence[Decision], *, is_more: bool = False) -> bool:
        """Store, then take what was stored into the session; ``False`` if it could not be."""
        target, keeper = self._target, self.keeper
        if target is None or keeper is None:
            return False
        from ...review.mirrored import facing

        review = target.review
        try:
            step = await keeper.ask(
                lambda store: facing(store, is_mirrored=review.is_mirrored).record(
                    review.number, review.digests, decisions, is_more=is_more
                )
            )
        except ReviewFileError as error:
            self._tell(error)
            return False
        if step is not None:
            self._take(step)
        return True

    def _take(self, step: Step) -> None:
        from ...review.saved import Aspect

        target = self._target
        assert target is not None
        target.review.take(step.changed)
        if step.aspect is Aspect.LINK:
            self._compare_again()

    def _compare_again(self) -> None:
        """Follow the links by hand; of several wishes in a row the last is carried out."""
        self.work_on(self._with_links, "links", is_exclusive=True)

    async def _with_links(self) -> None:
        target, desk = self._target, self.desk
        if target is None or desk is None:
            return
        links = target.review.links
        self._at_work(_LINKING)
        comparison = await asyncio.to_thread(desk.recompare, links)
        if self._target is not target or target.review.links != links:
            return
        self._at_work("")
        target.review.adopt(comparison)
        self._adopt(comparison, links)
        self.lay_out()
        if self.keeper is not None:
            from ...review.mirrored import facing

            review = target.review
            count, placed = len(review.things), review.placed
            try:
                await self.keeper.ask(
                    lambda store: facing(store, is_mirrored=review.is_mirrored).settle(
                        review.number, review.digests, count, placed
                    )
                )
            except ReviewFileError as error:
                self._tell(error, "not counted anew")

    def _look_for_news(self) -> None:
        """In a worker of its own: a file that is held must hold up no key."""
        if not self._is_asking_for_news:
            self._is_asking_for_news = True
            self.work_on(self._take_news, "news")

    async def _take_news(self) -> None:
        try:
            await self._hear()
        except ReviewFileBusyError:
            pass  # the next question has the same answer
        except ReviewFileError as error:
            if self._news is not None:
                self._news.pause()  # a trouble that lasts is told once
            self._tell(error, "no news")
        finally:
            self._is_asking_for_news = False

    async def _hear(self) -> None:
        target, keeper = self._target, self.keeper
        if target is None or keeper is None:
            return
        review = target.review
        from ...review.mirrored import facing

        saved = await keeper.ask(
            lambda store: facing(store, is_mirrored=review.is_mirrored).news(review.number)
        )
        if saved is None or self._target is not target:
            return
        if saved.texts.map(lambda text: text.sha256) != review.digests:
            # Its places are those of other sentences: what it says would stand at wrong ones here.
            raise ReviewMovedError("", "edited texts")
        links = review.links
        review.take_all(saved)
        if review.links != links:
            self._compare_again()
        self.show()

    def _tell(self, error: ReviewFileError, undone: str = "not stored") -> None:
        """Say what went wrong. A review that is no longer this pair's is closed."""
        self._trouble_seconds = Message().time
        words = visible(trouble_words(error, undone))
        match error:
            case ReviewGoneError() if self._target is not None:
                self._close_review(f"{words}; r begins another")
            case ReviewMovedError() if self._target is not None:
                key = label("read-again", self.remapped)
                self._close_review(f"{words}; {key} reads the files again")
            case _:
                self.say(words)

    def _is_typed_ahead(self) -> bool:
        """Whether the key was pressed before anybody could see that the one before failed: it was
        meant for what would have come next.
        """
        return self.key_seconds < self._trouble_seconds
