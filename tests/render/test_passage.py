from __future__ import annotations

import pytest
from tests.support.made import edits

from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span
from sidebyside.render.columns import Ink
from sidebyside.render.passage import Notation, changes, pieces


def shown(changed: str, has_brackets: bool = True) -> Pair[str]:
    """Both sides of ``changed`` with their marks."""
    made = edits(changed)
    texts = {Side.LEFT: "", Side.RIGHT: ""}
    import re

    for side, group in ((Side.LEFT, r"\1"), (Side.RIGHT, r"\2")):
        texts[side] = re.sub(r"\[([^|\]]*)\|([^|\]]*?)[!~]?\]", group, changed)
    notation = Notation(has_brackets)

    def one(side: Side) -> str:
        found = pieces(
            texts[side],
            Span(0, len(texts[side])),
            changes(made, side, texts[side]),
            side,
            notation,
            Ink.PLAIN,
        )
        return "".join(text for text, _ in found)

    return Pair(one(Side.LEFT), one(Side.RIGHT))


@pytest.mark.parametrize(
    ("changed", "left", "right"),
    [
        pytest.param("It [will|may] sail.", "It [-will-] sail.", "It {+may+} sail.", id="replaced"),
        pytest.param("It [now |]sails.", "It [-now-] sails.", "It sails.", id="deleted"),
        pytest.param("It[| now] sails.", "It sails.", "It {+now+} sails.", id="inserted"),
        pytest.param(
            "[One|Two] [boats|ships] sail.",
            "[-One boats-] sail.",
            "{+Two ships+} sail.",
            id="neighbours join",
        ),
        pytest.param(
            "[40|45!] [boats|ships] sail.",
            "[-40-] [-boats-] sail.",
            "{+45+} {+ships+} sail.",
            id="but not of two grades",
        ),
        pytest.param("[All old|Quite new]", "All old", "Quite new", id="nothing stayed"),
        pytest.param("[All old|Quite new].", "All old.", "Quite new.", id="a full stop is no word"),
    ],
)
def test_changed_words_stand_in_brackets(changed: str, left: str, right: str) -> None:
    assert shown(changed) == Pair(left, right)


def test_with_inks_there_are_no_brackets() -> None:
    assert shown("It [will|may] sail.", has_brackets=False) == Pair("It will sail.", "It may sail.")


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        pytest.param("", Ink.GONE, Ink.NEW, id="wording"),
        pytest.param("!", Ink.GONE_FACT, Ink.NEW_FACT, id="substance"),
        pytest.param("~", Ink.SPELLING, Ink.SPELLING, id="spelling"),
    ],
)
def test_each_grade_has_its_ink(kind: str, left: Ink, right: Ink) -> None:
    made = edits(f"It [will|may{kind}] sail.")
    for side, text, ink in (
        (Side.LEFT, "It will sail.", left),
        (Side.RIGHT, "It may sail.", right),
    ):
        span = Span(0, len(text))
        found = pieces(text, span, changes(made, side, text), side, Notation(False), Ink.PLAIN)
        assert found[1] == (text[3:-6], ink)


def test_only_what_lies_in_the_span_is_marked() -> None:
    text = "One old boat. Two old boats."
    made = edits("One [old|new] boat. Two [old|new] boats.")
    found = pieces(
        text, Span(14, 28), changes(made, Side.LEFT, text), Side.LEFT, Notation(True), Ink.PLAIN
    )
    assert "".join(words for words, _ in found) == "Two [-old-] boats."
