from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.support.stored import DIGESTS, TEXTS, begun, store

from sidebyside.model.pair import Pair
from sidebyside.review.items import Anchor
from sidebyside.review.mirrored import facing, mirrored_anchor, mirrored_review
from sidebyside.review.model import ItemKind
from sidebyside.review.saved import Aspect, Decision

SPLIT = Anchor(ItemKind.DIFFERENCE, Pair((0,), (0, 1)), Pair("A mill burned.", "both"))
SEEN = Anchor(ItemKind.DIFFERENCE, Pair((0, 1), (0,)), Pair("both", "A mill burned."))


def test_an_anchor_stands_on_the_other_side_and_back() -> None:
    assert mirrored_anchor(SPLIT) == SEEN
    assert mirrored_anchor(SEEN) == SPLIT


def test_what_is_decided_from_the_other_side_is_kept_as_the_review_was_begun(
    tmp_path: Path,
) -> None:
    opened = store(tmp_path)
    number = begun(opened)
    other = facing(opened, is_mirrored=True)
    step = other.record(number, DIGESTS.swapped(), [Decision(SEEN, Aspect.VERDICT, 2)])
    assert step is not None
    assert [one.anchor for one in step.changed] == [SEEN]
    assert [(one.anchor, one.verdict) for one in opened.load(number).judged] == [(SPLIT, 2)]
    assert other.load(number).texts == TEXTS.swapped()
    assert mirrored_review(other.load(number)) == opened.load(number)
    undone = other.undo(number, DIGESTS.swapped())
    assert undone is not None
    assert [(one.anchor, one.verdict) for one in undone.changed] == [(SEEN, None)]
    again = other.redo(number, DIGESTS.swapped())
    assert again is not None
    assert [(one.anchor, one.verdict) for one in again.changed] == [(SEEN, 2)]
    opened.close()


def test_edited_texts_are_kept_the_way_round_that_the_review_was_begun(tmp_path: Path) -> None:
    opened = store(tmp_path)
    number = begun(opened)
    other = facing(opened, is_mirrored=True)
    step = other.record(number, DIGESTS.swapped(), [Decision(SEEN, Aspect.VERDICT, 1)])
    assert step is not None
    edited = Pair(TEXTS.right, replace(TEXTS.left, sha256="1" * 64))
    other.move(number, edited, {step.changed[0].number: SEEN}, 7)
    other.settle(number, edited.map(lambda text: text.sha256), 8, [step.changed[0].number])
    saved = opened.load(number)
    assert saved.texts == edited.swapped()
    assert ([one.anchor for one in saved.judged], saved.things) == ([SPLIT], 8)
    opened.close()


def test_news_from_another_reader_are_seen_from_this_side(tmp_path: Path) -> None:
    opened, elsewhere = store(tmp_path), store(tmp_path)
    number = begun(opened)
    other = facing(opened, is_mirrored=True)
    assert other.news(number) is None
    elsewhere.record(number, DIGESTS, [Decision(SPLIT, Aspect.NOTE, "look")])
    news = other.news(number)
    assert news is not None
    assert [(one.anchor, one.note) for one in news.judged] == [(SEEN, "look")]
    opened.close()
    elsewhere.close()


def test_a_review_this_way_round_needs_no_mirror(tmp_path: Path) -> None:
    opened = store(tmp_path)
    assert facing(opened, is_mirrored=False) is opened
    opened.close()
