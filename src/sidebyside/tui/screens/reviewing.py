"""Reviewing in the reader: verdicts, notes, undo, the list, links by hand, and the export.

Invariant: what the screen shows of a review is stored. Every action first waits for the store, then
changes the session; if the store fails, the session stays as it was and the status line says why.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message
from textual.timer import Timer

from ...errors import ReviewFileBusyError, ReviewFileError, ReviewGoneError, ReviewMovedError
from ...model.comparison import Comparison
from ...model.pair import Pair
from ...review.pace import Pace
from ...view import moving
from ...view.visible import visible
from ..exporting import Exporter
from ..keeper import ReviewKeeper, trouble_words
from .acting import ActingScreen

if TYPE_CHECKING:  # what only a review needs is loaded with the first one
    from ...review.desk import Desk
    from ...review.reviewing import Reviewing
    from ...review.saved import Decision, Step
    from ...review.store import ReviewStore
    from ...view.reviewing import ReviewTarget

_NEWS_SECONDS = 0.5
"""How often it is asked whether another reader wrote."""


class ReviewActions(ActingScreen):
    """``desk`` and ``keeper`` are there if reviews can be kept, ``exporter`` if reports can be
    written.
    """

    desk: Desk | None = None
    keeper: ReviewKeeper | None = None
    exporter: Exporter | None = None
    pace = Pace()
    key_seconds: float = 0.0
    """When the key was pressed that is being carried out."""
    _trouble_seconds: float = 0.0  # both by the clock that stamps Textual's messages
    _news: Timer | None = None
    _is_asking_for_news = False

    async def action_review(self) -> None:
        """Start or resume the review of this pair; while it is open, put it aside."""
        self.session.notice = ""
        if self.session.by_review is not None:
            self._close_review("review put aside; r goes on with it")
        elif await self._open_review():
            target = self._target
            assert target is not None
            at = target.current(self.session)
            if at is None or target.review.verdict(at) is not None:
                said, found = self.session.notice, target.next_open(self.session, -1, +1)
                if found is not None:
                    target.go_to(self.session, found)
                self.session.notice = said
            self.show()

    async def action_verdict(self, number: int) -> None:
        """Give the thing at the cursor a verdict and go on to the next unreviewed one."""
        await self._judge(number)

    async def action_clear_verdict(self) -> None:
        """Take the verdict back."""
        await self._judge(None)

    async def _judge(self, number: int | None) -> None:
        from ...review.saved import Aspect

        if self._is_typed_ahead():
            return
        target, at = self._at()
        if target is None or at is None:
            return
        words = target.review.verdict_words
        if number is not None and number > len(words):
            self.say(f"there are {len(words)} verdicts")
            return
        if not await self._record([target.review.decision(at, Aspect.VERDICT, number)]):
            return
        if number is not None:
            self.pace.judged(monotonic())
            found = target.next_open(self.session, at, +1)
            if found is None:
                tally = target.review.tally
                is_done = tally.reviewed == tally.things
                self.session.notice = f"all {tally.things:,} reviewed; e exports" * is_done
            else:
                target.go_to(self.session, found)
        self.show()

    async def action_note(self) -> None:
        """Write a note on the thing at the cursor, in place."""
        from ...review.saved import Aspect, Decision
        from .note import NoteScreen

        target, at = self._at()
        if target is None or at is None:
            return
        review = target.review
        # Named now: while the note is written, links made elsewhere may number the things anew.
        judged = review.decision(at, Aspect.NOTE, "").judged

        async def keep(words: str, *, is_more: bool) -> str:
            decision = Decision(judged, Aspect.NOTE, words)
            return "" if await self._record([decision], is_more=is_more) else self.session.notice

        self.app.push_screen(NoteScreen(review.note(at), keep), lambda _: self.show())

    async def action_undo(self) -> None:
        """Take the last decision back, whenever it was made."""
        await self._replay(lambda s, *of: s.undo(*of), "undone", "nothing to undo")

    async def action_redo(self) -> None:
        """Take the last undone decision again."""
        await self._replay(lambda s, *of: s.redo(*of), "done again", "nothing to redo")

    async def _replay(
        self, replay: Callable[[ReviewStore, int, Pair[str]], Step | None], done: str, nothing: str
    ) -> None:
        from ...view.reviewing import step_words

        target = self._target
        self.session.notice = ""
        if target is None or self.keeper is None:
            self.say("r starts a review")
            return
        if self._is_typed_ahead():
            return
        review = target.review
        try:
            step = await self.keeper.ask(lambda store: replay(store, review.number, review.digests))
        except ReviewFileError as error:
            self._tell(error)
            return
        if step is None:
            self.say(nothing)
            return
        self._take(step)
        index = next((n for one in step.changed if (n := review.index_of(one)) is not None), None)
        if index is not None:
            target.go_to(self.session, index)
        self.say(f"{done}: {step_words(review, step, index)}")

    async def action_review_list(self) -> None:
        """List all things with verdicts and notes, and jump to the chosen one."""
        from .review_list import ReviewListScreen

        if await self._is_open() and (target := self._target) and self.session.comparison:

            def go(index: int | None) -> None:
                if index is not None and index < len(target.review.things):
                    target.go_to(self.session, index)
                self.show()

            self.app.push_screen(ReviewListScreen(target, self.session), go)

    async def action_partner(self) -> None:
        """Go to the partner; while a link is being made, make it."""
        if self._target is not None and self._target.origin is not None:
            await self._link()
        else:
            self.command(moving.partner)

    async def action_link(self) -> None:
        """Link the sentence at the cursor: first this one, then one of the other text."""
        if not await self._is_open() or (target := self._target) is None:
            return
        session = self.session
        if target.origin is not None:
            await self._link()
        elif session.bead is None:
            self.say("page furniture is not linked")
        else:
            target.origin = session.side, session.sentence
            session.target = target
            moving.other_side(session)
            self.session.notice = ""
            self.show()

    async def _link(self) -> None:
        target, session = self._target, self.session
        assert target is not None
        assert target.origin is not None
        side, sentence = target.origin
        if session.side is side:
            self.say(f"choose a sentence of the {side.other.value} text; esc gives up")
        elif session.bead is None:
            self.say("page furniture is not linked")
        else:
            target.origin = None
            pair = Pair(sentence, sentence).with_side(session.side, session.sentence)
            await self._decide_links([pair], is_linked=True)

    async def action_unlink(self) -> None:
        """Undo the link of the sentence at the cursor."""
        if not await self._is_open() or self._target is None:
            return
        session, partners = self.session, self.session.partners()
        self._target.origin = None
        if not partners:
            self.say("no link here to undo")
            return
        own = Pair(session.sentence, session.sentence)
        pairs = [own.with_side(session.side.other, partner) for partner in partners]
        await self._decide_links(pairs, is_linked=False)

    async def _decide_links(self, pairs: Sequence[Pair[int]], *, is_linked: bool) -> None:
        from ...review.items import link_anchor

        target = self._target
        assert target is not None
        documents = self.session.documents
        anchors = [link_anchor(documents, pair) for pair in pairs]
        decisions = [target.review.link_decision(anchor, is_linked) for anchor in anchors]
        if await self._record(decisions):
            self.say(f"{'linked' if is_linked else 'unlinked'} by hand; u takes it back")

    async def action_export(self) -> None:
        """Write a report to a file, with the review if it is open."""
        from .export import ExportScreen

        session = self.session
        if session.comparison is None:
            self.say("still comparing")
        elif self.exporter is None:
            self.say("no format to write was given")
        else:
            review = None if self._target is None else self._target.review.review()
            screen = ExportScreen(self.exporter, session.comparison, review)
            self.app.push_screen(screen, lambda said: self.say(visible(said or "")))

    async def greet(self) -> None:
        """Tell of a saved review of this pair, and show the links made in it."""
        desk, keeper, comparison = self.desk, self.keeper, self.session.comparison
        if desk is None or keeper is None or comparison is None or not desk.is_begun():
            return
        from ...review.taking_up import find, take_up

        try:
            found = await keeper.ask(lambda store: find(store, comparison.documents))
            if found is None:
                return
            reviewing, with_links = await keeper.ask(
                lambda store: take_up(store, found, comparison, desk, is_kept=False)
            )
        except ReviewFileError as error:
            self.say(visible(trouble_words(error, "no reviews")))
            return
        if self.session.comparison is comparison and self.session.by_review is None:
            if with_links is not comparison:
                self.session.adopt(with_links)
            tally = reviewing.tally
            self.say(f"a review is saved, {tally.reviewed:,}/{tally.things:,} done; r goes on")

    @property
    def _target(self) -> ReviewTarget | None:
        return self.session.by_review

    def _at(self) -> tuple[ReviewTarget | None, int | None]:
        """The open review and the thing at the cursor; says so if there is none."""
        self.session.notice = ""
        target = self._target
        if target is None:
            self.say("r starts a review of this pair")
            return None, None
        at = target.current(self.session)
        if at is None:
            self.say("nothing to judge here; n leads to the next unreviewed one")
        return target, at

    async def _is_open(self) -> bool:
        self.session.notice = ""
        return self._target is not None or await self._open_review()

    async def _open_review(self) -> bool:
        """Begin or go on; says why if that is not possible."""
        desk, keeper, comparison = self.desk, self.keeper, self.session.comparison
        if comparison is None:
            self.say("still comparing")
            return False
        if desk is None or keeper is None:
            self.say("reviews are not kept here")
            return False
        from ...review.taking_up import begin, find, take_up
        from ...view.reviewing import ReviewTarget

        def open_it(store: ReviewStore) -> tuple[Reviewing, Comparison, bool]:
            found = find(store, comparison.documents)
            if found is None:
                return *begin(store, comparison, desk), True
            return *take_up(store, found, comparison, desk, is_kept=True), False

        try:
            aside = await keeper.set_aside()
            review, with_links, is_new = await keeper.ask(open_it)
        except ReviewFileError as error:
            self._tell(error, "no review")
            return False
        if with_links != comparison:
            self.session.adopt(with_links)
        self.session.by_review = ReviewTarget(review)
        self.session.target = self.session.by_review
        self.pace = Pace()
        if self._news is None:
            self._news = self.set_interval(_NEWS_SECONDS, self._look_for_news)
        self._news.resume()
        tally = review.tally
        said = "review begun" if is_new else f"{tally.reviewed:,}/{tally.things:,} done before"
        if tally.unplaced:
            lost, judged = tally.unplaced, tally.unplaced + tally.reviewed
            said = f"the texts were edited: {lost:,} of {judged:,} need a look; R lists them"
        if aside is not None:
            said = f"a new file was begun: the damaged one was kept as {aside.name}"
        self.session.notice = visible(said)
        self.lay_out()
        return True

    def _close_review(self, said: str) -> None:
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
        review = target.review
        try:
            step = await keeper.ask(
                lambda store: store.record(
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
        self.run_worker(self._with_links(), exclusive=True, group="links")

    async def _with_links(self) -> None:
        target, desk = self._target, self.desk
        if target is None or desk is None:
            return
        links = target.review.links
        comparison = await asyncio.to_thread(desk.recompare, links)
        if self._target is not target or target.review.links != links:
            return
        target.review.adopt(comparison)
        said = self.session.notice
        self.session.adopt(comparison)
        self.session.target = target
        self.session.notice = said
        self.lay_out()
        if self.keeper is not None:
            review = target.review
            count, placed = len(review.things), review.placed
            try:
                await self.keeper.ask(
                    lambda store: store.settle(review.number, review.digests, count, placed)
                )
            except ReviewFileError as error:
                self._tell(error, "not counted anew")

    def _look_for_news(self) -> None:
        """In a worker of its own: a file that is held must hold up no key."""
        if not self._is_asking_for_news:
            self._is_asking_for_news = True
            self.run_worker(self._take_news(), group="news")

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
        saved = await keeper.ask(lambda store: store.news(review.number))
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
                self._close_review(f"{words}; open the pair again")
            case _:
                self.say(words)

    def _is_typed_ahead(self) -> bool:
        """Whether the key was pressed before anybody could see that the one before failed: it was
        meant for what would have come next.
        """
        return self.key_seconds < self._trouble_seconds
