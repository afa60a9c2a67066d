"""Reviewing in the reader: verdicts, notes, undo, the list, links by hand, and the export.

What keeps the open review and the store in step stands in ``kept_review``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from ...errors import ReviewFileError
from ...model.pair import Pair
from ...view import moving
from ...view.visible import visible
from ..exporting import Exporter
from .kept_review import KeptReview

if TYPE_CHECKING:  # what only a review needs is loaded with the first one
    from ...review.mirrored import SidedStore
    from ...review.saved import Step
    from ...view.reviewing import ReviewTarget
    from .note import NoteScreen


class ReviewActions(KeptReview):
    """``exporter`` is there if reports can be written."""

    exporter: Exporter | None = None
    note: NoteScreen | None = None
    """The last note that was written."""

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
            known = ", ".join(f"{n} {visible(word)}" for n, word in enumerate(words, 1))
            self.say(f"no verdict {number}: {known}")
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

        self.note = NoteScreen(review.note(at), keep)
        self.app.push_screen(self.note, lambda _: self.show())

    async def action_undo(self) -> None:
        """Take the last decision back, whenever it was made; a link that is only begun, first."""
        target = self._target
        if target is not None and target.origin is not None:
            target.origin = None
            self.say("no link was made")
            return
        await self._replay(lambda s, *of: s.undo(*of), "undone", "nothing to undo")

    async def action_redo(self) -> None:
        """Take the last undone decision again."""
        await self._replay(lambda s, *of: s.redo(*of), "done again", "nothing to redo")

    async def _replay(
        self, replay: Callable[[SidedStore, int, Pair[str]], Step | None], done: str, nothing: str
    ) -> None:
        from ...review.mirrored import facing
        from ...view.reviewing import step_words

        target = self._target
        self.session.notice = ""
        if target is None or self.keeper is None:
            self.say("r starts a review")
            return
        if self._is_typed_ahead() or self._is_linking(target):
            return
        review = target.review
        try:
            step = await self.keeper.ask(
                lambda store: replay(
                    facing(store, is_mirrored=review.is_mirrored), review.number, review.digests
                )
            )
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
            self.say(self.session.no_comparison)
        elif self.exporter is None:
            self.say("no format to write was given")
        else:
            review = None if self._target is None else self._target.review.review()
            screen = ExportScreen(self.exporter, session.comparison, review)
            self.app.push_screen(screen, lambda said: self.say(visible(said or "")))

    def _at(self) -> tuple[ReviewTarget | None, int | None]:
        """The open review and the thing at the cursor; says so if there is none."""
        self.session.notice = ""
        target = self._target
        if target is None:
            self.say("r starts a review of this pair")
            return None, None
        if self._is_linking(target):
            return None, None
        at = target.current(self.session)
        if at is None:
            self.say("nothing to judge here; n leads to the next unreviewed one")
        return target, at

    def _is_linking(self, target: ReviewTarget) -> bool:
        """Whether a partner is being chosen: the line that would show what else is decided shows
        that. Says so.
        """
        if target.origin is not None:
            self.say("a partner is being chosen: enter links, esc gives up")
        return target.origin is not None
