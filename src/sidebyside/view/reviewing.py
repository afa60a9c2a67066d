"""Going through a review: which thing the reader stands at, the next unreviewed one, and its words.

The target of next and previous while a review is open. What was judged is kept by the review; where
the cursor is, by the session. All words are visible.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model.comparison import Comparison
from ..model.pair import Side
from ..review.items import Judgeable
from ..review.model import ItemKind
from ..review.pace import spoken
from ..review.reviewing import Reviewing, State
from ..review.saved import Aspect, Step
from .change import Change
from .quotations import QuoteEntry
from .visible import visible
from .words import RELATION_WORDS, speaker_words, treatment

if TYPE_CHECKING:
    from .reading import ReadingSession

KIND_WORDS = {
    ItemKind.DIFFERENCE: "difference",
    ItemKind.UTTERANCE: "quotation",
    ItemKind.DISCREPANCY: "fact",
}

_LETTERS = 400
"""More of a text than any line shows."""


@dataclass(slots=True)
class ReviewTarget:
    """The unreviewed things of a review as the target. ``at`` is the thing that the reader was led
    to; it counts for as long as the cursor stays on its sentences.
    """

    review: Reviewing
    at: int | None = None
    origin: tuple[Side, int] | None = None
    """The sentence that is being linked by hand."""
    entries: tuple[tuple[QuoteEntry, ...], dict[int, QuoteEntry]] = field(
        default_factory=lambda: ((), {})
    )
    """The list of quotations, and by utterance."""

    def go_on_from(self, before: ReviewTarget) -> None:
        """Go on where another left off: the same review, before its texts were edited."""
        self.review.filter = before.review.filter
        if before.at is not None and before.at < len(before.review.things):
            was = before.review.things[before.at].anchor
            things = enumerate(self.review.things)
            same = (
                at for at, t in things if (t.anchor.kind, t.anchor.words) == (was.kind, was.words)
            )
            self.at = next(same, None)

    @property
    def noun(self) -> str:
        """What next and previous lead to."""
        return "unreviewed"

    def position(self, session: ReadingSession) -> tuple[int | None, int]:
        """How many are still to do."""
        del session
        tally = self.review.tally
        return None, tally.things - tally.reviewed

    def go(self, session: ReadingSession, step: int) -> Change:
        """To the next or previous unreviewed thing, round and round."""
        found = self.next_open(session, self.place(session, step), step)
        if found is None:
            here, tally = self.current(session), self.review.tally
            if tally.reviewed == tally.things:
                return session.say("everything is reviewed")
            is_last = here is not None and self.review.verdict(here) is None
            return session.say("this is the last one" if is_last else "the filter hides the rest")
        return self.go_to(session, found)

    def next_open(self, session: ReadingSession, index: int, step: int) -> int | None:
        """The next unreviewed thing; differences that the reader's filter hides are passed by."""

        def is_stop(at: int) -> bool:
            item = self.review.things[at].item
            is_difference = item.kind is ItemKind.DIFFERENCE
            return not is_difference or session.differences.number(item.index) is not None

        return self.review.next_open(index, step, is_stop)

    def go_to(self, session: ReadingSession, index: int) -> Change:
        """To a thing."""
        self.at = index
        sentences = self.review.things[index].anchor.sentences
        side = session.side if sentences[session.side] else session.side.other
        if sentences[side]:
            session.target = self
            session.go(side, sentences[side][0])
        return Change.PLACE

    def current(self, session: ReadingSession) -> int | None:
        """The thing that a verdict would be given to; ``None`` where there is nothing to judge."""
        here = self.review.at_sentence(session.side, session.sentence)
        if self.at is not None and self.at < len(self.review.things):
            held = self.review.things[self.at].anchor.sentences
            partners = session.partners()
            if session.sentence in held[session.side] or (
                not held[session.side] and any(n in held[session.side.other] for n in partners)
            ):
                return self.at
        shown = [index for index in here if self.review.is_shown(index)]
        return next(iter(shown), next(iter(here), None))

    def place(self, session: ReadingSession, step: int) -> int:
        """Where among the things the cursor stands; between two of them the one on the far side of
        the step, so that the step leads to the other.
        """
        current = self.current(session)
        if current is not None:
            return current
        sentences = range(session.sentence, -1, -1)
        before = (self.review.at_sentence(session.side, n) for n in sentences)
        last = next((found[-1] for found in before if found), -1)
        return last if step > 0 else last + 1

    def entry(self, session: ReadingSession) -> QuoteEntry | None:
        """The quotation that is to be judged, whose places are tinted. Asked for at each row."""
        index = self.current(session)
        if index is None:
            return None
        item = self.review.things[index].item
        if item.kind is not ItemKind.UTTERANCE:
            return None
        entries = session.quotes.entries
        if self.entries[0] is not entries:
            self.entries = entries, {entry.number: entry for entry in entries}
        return self.entries[1].get(item.index)

    def show_again(self, session: ReadingSession) -> None:
        """The cursor is all there is to show."""

    def leave(self, session: ReadingSession) -> Change:
        """The review stays open; linking by hand is given up."""
        del session
        self.origin = None
        return Change.NOTHING


def heading(comparison: Comparison, thing: Judgeable) -> str:
    """What a thing is, in a few words."""
    item = thing.item
    match item.kind:
        case ItemKind.DIFFERENCE:
            bead = comparison.alignment.beads[item.index]
            words = [RELATION_WORDS[bead.relation], *["moved"] * bead.is_moved]
            words += ["by hand"] * bead.is_by_hand
            return ", ".join(words)
        case ItemKind.UTTERANCE:
            utterance = comparison.utterances[item.index]
            done = treatment(utterance)[0]
            speaker = speaker_words(utterance)
            return f"{done} — {speaker}" if speaker else done
        case ItemKind.DISCREPANCY:
            return visible(comparison.discrepancies[item.index].note)


def first_words(thing: Judgeable) -> str:
    """The words that a thing stands on, of the left text if it has any there."""
    words = thing.anchor.words
    return visible(" ".join((words.left or words.right)[:_LETTERS].split()))


def step_words(review: Reviewing, step: Step, index: int | None) -> str:
    """What was undone, or done again: ``number 12 is wrong``."""
    if step.aspect is Aspect.LINK:
        return "a link by hand"
    judged = step.changed[0]
    name = "something not found any more" if index is None else f"number {index + 1:,}"
    if step.aspect is Aspect.NOTE:
        return f"note on {name}"
    verdict = judged.verdict
    now = "unreviewed" if verdict is None else visible(review.verdict_words[verdict - 1])
    return f"{name} is {now}"


READ_ONLY = "its file can only be read: no verdict can be saved now"

_MIRRORED = "with the texts the other way round"


def saved_words(review: Reviewing, key: str, *, is_read_only: bool) -> str:
    """What is said of a saved review when its texts are opened; ``key`` takes it up."""
    tally = review.tally
    parts = [f"a review is saved, {tally.reviewed:,}/{tally.things:,} done"]
    parts += [f"begun {_MIRRORED}"] * review.is_mirrored
    parts += [READ_ONLY] * is_read_only
    return f"{', '.join(parts)}; {key} {'shows it' if is_read_only else 'goes on'}"


def resumed_words(review: Reviewing, *, is_edited: bool) -> str:
    """What is said when a review is taken up again, of edited texts or of the very same."""
    said = _resumed(review, is_edited=is_edited)
    return f"{said}; begun {_MIRRORED}" if review.is_mirrored else said


def _resumed(review: Reviewing, *, is_edited: bool) -> str:
    tally = review.tally
    judged = tally.unplaced + tally.reviewed
    needs = f"{tally.unplaced:,} of {judged:,} need a look; R lists them"
    if is_edited:
        return (
            f"the texts were edited: {needs if tally.unplaced else 'every verdict has its place'}"
        )
    said = f"{tally.reviewed:,}/{tally.things:,} done before"
    return f"{said}; {needs}" if tally.unplaced else said


def progress_words(target: ReviewTarget, seconds_left: float | None) -> str:
    """``12/41 reviewed · about 7 min left``."""
    review = target.review
    tally = review.tally
    parts = [f"{tally.reviewed:,}/{tally.things:,} reviewed"]
    if tally.things and tally.reviewed == tally.things:
        parts = [f"all {tally.things:,} reviewed"]
    elif seconds_left is not None:
        parts.append(f"{spoken(seconds_left)} left")
    if review.filter.kind is not None:
        parts.append(f"{KIND_WORDS[review.filter.kind]}s only")
    if review.filter.state is not State.ANY or review.filter.verdict is not None:
        parts.append("list filtered")
    if tally.unplaced:
        needs = "needs" if tally.unplaced == 1 else "need"
        parts.append(f"{tally.unplaced:,} {needs} a look")
    return " · ".join(parts)
