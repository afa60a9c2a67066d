"""One sentence that was worded anew amid a story that was: what it tells otherwise."""

from __future__ import annotations

import pytest

from sidebyside import compare

_LEFT = (
    "The packet boat Merle ran on to a sandbank off Dunholm at night with 87 passengers on board.",
    "{}",
    "The Merle was built in Aldhaven in 1911 and had been meant for the river.",
    "Repairs to her keel will take six weeks, her owners believe.",
)
_RIGHT = (
    "87 passengers were aboard when the Merle, a packet boat, struck sand near Dunholm.",
    "{}",
    "She had been meant for the river when Aldhaven built her in 1911.",
    "According to the owners of the Merle the keel can be repaired in six weeks.",
)


def _told(left: str, right: str) -> list[tuple[str, str]]:
    one, other = "\n\n".join(_LEFT).format(left), "\n\n".join(_RIGHT).format(right)
    return [(d.kind.value, d.note) for d in compare(one, other).discrepancies]


@pytest.mark.parametrize(
    ("left", "right", "kind", "said"),
    [
        pytest.param(
            "The company did not rule out further sailings by the Merle this winter.",
            "More sailings by the Merle this winter were ruled out by the company.",
            "negation",
            ("not rule", "were ruled"),
            id="one side negates",
        ),
        pytest.param(
            "None of the crew of the Merle was trained for ice, the harbour board said.",
            "The harbour board says that the Merle had a crew that was trained for ice.",
            "negation",
            ("None of the crew of the Merle was trained", "was trained"),
            id="a negation before its subject",
        ),
        pytest.param(
            "A new keel for the Merle would cost more than 12,000 crowns, said the yard.",
            "The yard puts a new keel for the Merle at 12,000 crowns or less.",
            "negation",
            ("more than 12,000 crowns", "12,000 crowns or less"),
            id="a least and a most",
        ),
        pytest.param(
            "The yard at Orre, where Merle lies, struck work on Monday over wages, its men said.",
            "Over wages the men of the yard at Orre, where Merle lies, struck on Tuesday.",
            "date",
            ("Monday", "Tuesday"),
            id="a weekday",
        ),
        pytest.param(
            "The tug Hasty reached the stranded Merle at 7.30pm, the harbour board said.",
            "It was half past eight in the evening, says the board, when a tug, the Hasty, got "
            "to the stranded Merle.",
            "date",
            ("7.30pm", "half past eight"),
            id="a time in words",
        ),
        pytest.param(
            "The keel was drawn by Ida Brandt of the University of Orre, the yard said.",
            "According to the yard Ida Brandt, of the University of Orme, was she who drew the "
            "keel.",
            "name",
            ("University of Orre", "University of Orme"),
            id="a name behind another",
        ),
        pytest.param(
            "In the 38th minute of the storm the Merle lost her rudder, the mate told the board.",
            "The mate told the board how the Merle had lost a rudder 28 minutes into the storm.",
            "number",
            ("38th", "28 minutes"),
            id="a rank and a count",
        ),
    ],
)
def test_what_is_told_otherwise_is_found_from_either_side(
    left: str, right: str, kind: str, said: tuple[str, str]
) -> None:
    one, other = said
    assert _told(left, right) == [(kind, f"{one} on the left, {other} on the right")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The Merle had not sailed since May, when her boiler burst, the mate said.",
            "The mate says the Merle sailed in May, and that her boiler burst then.",
            id="a negation with a limit",
        ),
        pytest.param(
            "The company did not deny that the Merle had been sold to the pilots of Orre.",
            "That the Merle had been sold to the pilots of Orre was not denied.",
            id="two negations",
        ),
        pytest.param(
            "The Merle could not be steered in the ice, the mate told the harbour board.",
            "The mate told the harbour board that in the ice the Merle was steered too late.",
            id="another word turns it back",
        ),
        pytest.param(
            "The Merle sprang a leak twice on the way from Aldhaven, the mate said.",
            "Two times on the way from Aldhaven, says the mate, the Merle sprang a leak.",
            id="twice and two times",
        ),
        pytest.param(
            "The tug Hasty reached the stranded Merle at 7.30pm, the harbour board said.",
            "It was half past seven when the Hasty, a tug, got to the stranded Merle, says the "
            "board.",
            id="a time in words and in figures",
        ),
        pytest.param(
            "The water off Dunholm had 14 degrees Celsius when the Merle struck the sand.",
            "When the Merle struck the sand off Dunholm the water was at 14C.",
            id="degrees",
        ),
        pytest.param(
            "The mate, Terence Holm, swam from the Merle to the shore of Dunholm.",
            "From the Merle to the shore of Dunholm swam her mate, Terry Holm.",
            id="a short given name",
        ),
        pytest.param(
            "The mate of the Merle, Ida Holm, 44, has sailed from Aldhaven ever since.",
            "Ever since has Ida Holm, the mate of the Merle, at forty-four, sailed from Aldhaven.",
            id="an age in words",
        ),
    ],
)
def test_what_says_the_same_in_other_words_raises_no_alarm(left: str, right: str) -> None:
    assert _told(left, right) == []
    assert _told(right, left) == []


def test_figures_of_sentences_that_no_link_joins_answer_each_other_by_a_slip() -> None:
    left = "Salvage had been put at 4,316 crowns by the underwriters in Aldhaven."
    right = "What a tug would want, 4,361 crowns, nobody had thought of."
    found = [(kind, note) for kind, note in _told(left, right)]
    assert found == [("number", "4,316 crowns on the left, 4,361 crowns on the right")]


def test_figures_that_are_no_slip_of_each_other_need_common_words() -> None:
    left = "Salvage had been put at 4,316 crowns by the underwriters in Aldhaven."
    right = "What a tug would want, 250 crowns, nobody had thought of."
    assert _told(left, right) == []
