"""What is said of two passages, by tables of invented quotations."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sidebyside.model.document import Document, Origin
from sidebyside.model.pair import Pair
from sidebyside.model.quotation import UtteranceRelation as R
from sidebyside.quotes.passage import Passage, common_blocks, passage_of, steps
from sidebyside.quotes.relate import Finding, relate
from sidebyside.quotes.runs import common_runs
from sidebyside.quotes.words import words_of
from sidebyside.segment import segment

WHOLE = "the council will never close the northern quay before all 40 boats are safe"


def passages(left: tuple[str, ...], right: tuple[str, ...]) -> Pair[Passage]:
    """Passages of the given pieces, a blank between two of them."""

    def document(pieces: tuple[str, ...]) -> Document:
        text = " ".join(pieces)
        return Document(Origin("text"), text, "", tokens=segment(text).tokens)

    words = words_of(Pair(document(left), document(right)))
    made: list[Passage] = []
    for pieces, own in zip((left, right), words, strict=True):
        edges, at = [0], 0
        for piece in pieces:
            at += len(piece) + 1
            edges.append(sum(start < at for start in own.starts))
        made.append(passage_of(own, tuple(range(*edge) for edge in pairwise(edges))))
    return Pair(*made)


def finding(left: str | tuple[str, ...], right: str | tuple[str, ...]) -> Finding:
    pieces = ((side,) if isinstance(side, str) else side for side in (left, right))
    return relate(*passages(*pieces))


@pytest.mark.parametrize(
    ("left", "right", "relations", "flags", "reasons"),
    [
        pytest.param(WHOLE, WHOLE.upper(), [R.VERBATIM], [], ["the same words"], id="verbatim"),
        pytest.param(
            WHOLE,
            f"{WHOLE} in this harbour",
            [R.TRIMMED],
            [],
            ["cut at the end on the left: “in this harbour”"],
            id="trimmed back",
        ),
        pytest.param(
            f"frankly {WHOLE}",
            f"{WHOLE} again",
            [R.TRIMMED],
            [],
            ["cut at the beginning on the right: “frankly”", "cut at the end on the left: “again”"],
            id="trimmed at both ends",
        ),
        pytest.param(
            f"I believe {WHOLE}",
            WHOLE,
            [R.TRIMMED],
            ["hedge"],
            ["cut at the beginning on the right: “I believe”"],
            id="hedge trimmed away",
        ),
        pytest.param(
            WHOLE,
            "the council will … close the northern quay before all 40 boats are safe",
            [R.TRIMMED],
            ["declared-cut"],
            ["1 word cut on the right, shown by an ellipsis"],
            id="declared cut",
        ),
        pytest.param(
            WHOLE,
            "[they] will never close the northern quay before all 40 boats are safe",
            [R.TRIMMED],
            ["declared-cut"],
            ["“they” stands in brackets on the right"],
            id="replaced in brackets",
        ),
        pytest.param(
            WHOLE,
            WHOLE.replace("all ", ""),
            [R.ALTERED],
            ["silent-cut"],
            ["“all” is missing on the right without a sign"],
            id="silent cut",
        ),
        pytest.param(
            WHOLE,
            WHOLE.replace("never ", ""),
            [R.ALTERED],
            ["negation", "silent-cut"],
            ["“never” is missing on the right without a sign"],
            id="negation dropped",
        ),
        pytest.param(
            WHOLE,
            WHOLE.replace("never", "perhaps"),
            [R.ALTERED],
            ["negation", "hedge"],
            ["“never” on the left is “perhaps” on the right"],
            id="negation made a hedge",
        ),
        pytest.param(
            WHOLE.replace("never", "not"),
            WHOLE,
            [R.ALTERED],
            [],
            ["“not” on the left is “never” on the right"],
            id="one negation for another",
        ),
        pytest.param(
            WHOLE,
            WHOLE.replace("40", "fourteen"),
            [R.ALTERED],
            ["number"],
            ["“40” on the left is “fourteen” on the right"],
            id="number changed",
        ),
        pytest.param(
            WHOLE,
            WHOLE.replace("40", "forty"),
            [R.VERBATIM],
            [],
            ["the same words"],
            id="number as a word",
        ),
        pytest.param(
            (WHOLE, "come and look"),
            f"{WHOLE} come and look",
            [R.SPLICED],
            [],
            ["two quotations on the left are joined on the right"],
            id="joined",
        ),
        pytest.param(
            (WHOLE, "come and look"),
            (WHOLE, "come and look"),
            [R.VERBATIM],
            [],
            ["the same words"],
            id="parted alike",
        ),
        pytest.param(
            ("the council will never close", "before all 40 boats are safe"),
            WHOLE,
            [R.SPLICED, R.TRIMMED],
            [],
            [
                "two quotations on the left are joined on the right",
                "cut between two quotations on the left: “the northern quay”",
            ],
            id="words left out between the pieces",
        ),
        pytest.param(
            "count every plank of the quay and then come back to me tonight",
            "come back to me tonight and then count every plank of the quay",
            [R.SPLICED],
            [],
            ["pieces stand in another order"],
            id="reordered",
        ),
        pytest.param(
            "Sadly we lost the quay to the sea",
            "We lost the quay, sadly, to the sea",
            [R.ALTERED],
            [],
            ["“Sadly” stands in another place"],
            id="one word moved",
        ),
        pytest.param(
            "the quay is shut for good",
            "the quay is open to all who can pay the toll at the gate of the port",
            [R.ALTERED],
            [],
            ["“shut for good” on the left is “open to all who can pay the toll …” on the right"],
            id="long replacements are shortened",
        ),
    ],
)
def test_what_was_done_is_named(
    left: str | tuple[str, ...],
    right: str | tuple[str, ...],
    relations: list[R],
    flags: list[str],
    reasons: list[str],
) -> None:
    found = finding(left, right)
    assert list(found.relations) == relations
    assert list(found.flags) == flags
    assert list(found.reasons) == reasons


def test_what_differs_throughout_raises_no_flags() -> None:
    found = finding(
        "no boat of the 40 may ever leave the harbour in a storm",
        "in a storm 30 ferries stay put and the harbour is shut",
    )
    assert found.relations[0] is R.ALTERED
    assert found.flags == ()


def test_a_cut_beside_a_repeated_word_is_one_plain_cut() -> None:
    sides = passages(("we saw the boats",), ("we saw the men and the boats",))
    assert [(s.left, s.right, s.is_equal) for s in steps(*sides)] == [
        (range(3), range(3), True),
        (range(3, 3), range(3, 6), False),
        (range(3, 4), range(6, 7), True),
    ]


def test_a_word_written_in_one_or_two_is_the_same() -> None:
    sides = passages(("the cease-fire holds",), ("the ceasefire holds",))
    assert all(step.is_equal for step in steps(*sides))


def test_steps_tile_both_passages_and_mirror() -> None:
    sides = passages((WHOLE,), ("we will never close the quay before 40 boats are all safe",))
    run = steps(*sides)
    assert [at for step in run for at in step.left] == list(range(len(sides.left)))
    assert [at for step in run for at in step.right] == list(range(len(sides.right)))
    mirrored = [(s.left, s.right, s.is_equal) for s in steps(sides.right, sides.left)]
    assert mirrored == [(s.right, s.left, s.is_equal) for s in run]


def test_a_far_function_word_is_no_common_word() -> None:
    sides = passages(
        ("it will rain on the northern quay",),
        ("it was a long day for all of us here and still rain fell on the northern quay",),
    )
    assert common_blocks(*sides)[0].left == 2


def test_runs_are_found_in_any_order_and_longest_first() -> None:
    assert common_runs("abcdXYZ", "XYZabcd", 3) == ((0, 3, 4), (4, 0, 3))
    assert common_runs("abcabc", "abc", 3) == ((0, 0, 3),)
    assert common_runs("abc", "abd", 3) == ()
