"""Single sentences: what is a fact told differently, and what is not."""

from __future__ import annotations

import pytest

from sidebyside import compare
from sidebyside.model.discrepancy import DiscrepancyKind
from sidebyside.model.pair import Pair


def _told(left: str, right: str) -> list[tuple[str, str]]:
    return [(d.kind.value, d.note) for d in compare(left, right).discrepancies]


def _note(left: str, right: str) -> str:
    return f"{left} on the left, {right} on the right"


@pytest.mark.parametrize(
    ("left", "right", "kind", "note"),
    [
        pytest.param(
            "Some 3,000 people came to the harbour on the first day.",
            "Some 30,000 people came to the harbour on the first day.",
            "number",
            ("3,000", "30,000"),
            id="a digit more",
        ),
        pytest.param(
            "The ferry carried 12 cars on its last trip.",
            "The ferry carried 21 cars on its last trip.",
            "number",
            ("12", "21"),
            id="digits in another order",
        ),
        pytest.param(
            "The ferry carried two cars on its last trip.",
            "The ferry carried 3 cars on its last trip.",
            "number",
            ("two", "3"),
            id="a word and a figure",
        ),
        pytest.param(
            "The bridge will cost 3 million crowns in the end.",
            "The bridge will cost 3 billion crowns in the end.",
            "number",
            ("3 million crowns", "3 billion crowns"),
            id="another scale",
        ),
        pytest.param(
            "Prices rose by between 3 and 5 per cent last year.",
            "Prices rose by between 3 and 8% last year.",
            "number",
            ("5 per cent", "8%"),
            id="the end of a range",
        ),
        pytest.param(
            "She finished third in a field of thirty runners.",
            "She finished fourth in a field of thirty runners.",
            "number",
            ("third", "fourth"),
            id="another rank",
        ),
        pytest.param(
            "The trail is 100 km long and closes in winter.",
            "The trail is 80 miles long and closes in winter.",
            "unit",
            ("100 km", "80 miles"),
            id="a conversion that does not agree",
        ),
        pytest.param(
            "The trail is 100 km long and closes in winter.",
            "The trail is 100 miles long and closes in winter.",
            "unit",
            ("100 km", "100 miles"),
            id="another unit",
        ),
        pytest.param(
            "The fine of £400 must be paid at once.",
            "The fine of $400 must be paid at once.",
            "unit",
            ("£400", "$400"),
            id="another currency",
        ),
        pytest.param(
            "The council meets on Monday to decide about the wall.",
            "The council meets on Tuesday to decide about the wall.",
            "date",
            ("Monday", "Tuesday"),
            id="another weekday",
        ),
        pytest.param(
            "The treaty was signed on 14 March 1987 in the old hall.",
            "The treaty was signed on March 15, 1987, in the old hall.",
            "date",
            ("14 March 1987", "March 15, 1987"),
            id="another day, written otherwise",
        ),
        pytest.param(
            "The council met in the hall on 3 June to hear the plan.",
            "The council met in the hall on June 4 to hear the plan.",
            "date",
            ("3 June", "June 4"),
            id="another day in another order",
        ),
        pytest.param(
            "The gates open at 9.30 a.m. for visitors with tickets.",
            "The gates open at 10:30 am for visitors with tickets.",
            "date",
            ("9.30 a.m.", "10:30 am"),
            id="another hour",
        ),
        pytest.param(
            "The report was written by Anna Lindt for the board.",
            "The report was written by Anna Lund for the board.",
            "name",
            ("Anna Lindt", "Anna Lund"),
            id="letters of a surname",
        ),
        pytest.param(
            "The long report on the wall was written by Anna Lindt for the board.",
            "The long report on the wall was written by Carl Moss for the board.",
            "name",
            ("Anna Lindt", "Carl Moss"),
            id="somebody else in the same place",
        ),
        pytest.param(
            "The wall will hold through the winter, he said.",
            "The wall will not hold through the winter, he said.",
            "negation",
            ("will hold", "will not hold"),
            id="a negation added",
        ),
        pytest.param(
            "They didn't close the gate before the storm came.",
            "They did close the gate before the storm came.",
            "negation",
            ("They didn't close", "They did close"),
            id="a contraction",
        ),
        pytest.param(
            "The plan would minimise the harm to the river.",
            "The plan would maximise the harm to the river.",
            "negation",
            ("minimise", "maximise"),
            id="the contrary verb",
        ),
        pytest.param(
            "Exports of timber rose for the third month in a row.",
            "Exports of timber fell for the third month in a row.",
            "negation",
            ("rose", "fell"),
            id="the contrary verb in the past",
        ),
        pytest.param(
            "The court found that the search was lawful and fair.",
            "The court found that the search was unlawful and fair.",
            "negation",
            ("lawful", "unlawful"),
            id="a negating prefix",
        ),
    ],
)  # fmt: skip
def test_a_flip_in_an_otherwise_identical_sentence_is_told_in_plain_words(
    left: str, right: str, kind: str, note: tuple[str, str]
) -> None:
    assert _told(left, right) == [(kind, _note(*note))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("We saw 1 boat on the lake.", "We saw one boat on the lake.", id="one, 1"),
        pytest.param(
            "The deal is worth $3bn to the port.",
            "The deal is worth 3 billion dollars to the port.",
            id="a sum in words",
        ),
        pytest.param(
            "The deal is worth US$3 billion to the port.",
            "The deal is worth 3bn dollars to the port.",
            id="a sum with its country",
        ),
        pytest.param(
            "There are 9,412 people who live on the island.",
            "There are about 9,400 people who live on the island.",
            id="a rounded number that says so",
        ),
        pytest.param(
            "The dam cost 3.24 million crowns to build.",
            "The dam cost 3.2 million crowns to build.",
            id="fewer decimals",
        ),
        pytest.param(
            "The trail is 100 km long and closes in winter.",
            "The trail is 62 miles long and closes in winter.",
            id="a conversion that agrees",
        ),
        pytest.param(
            "The trail is 62 miles (100 km) long and closes in winter.",
            "The trail is 100 km long and closes in winter.",
            id="two units and one",
        ),
        pytest.param(
            "It was 20°C at noon in the valley.",
            "It was 68°F at noon in the valley.",
            id="degrees",
        ),
        pytest.param(
            "The strike lasted two weeks and hurt the port.",
            "The strike lasted 14 days and hurt the port.",
            id="weeks in days",
        ),
        pytest.param(
            "Half of the voters stayed at home that day.",
            "50% of the voters stayed at home that day.",
            id="a share",
        ),
        pytest.param(
            "The prize is £3 million for the winner.",
            "The prize is $3.9 million for the winner.",
            id="two currencies at the rate of the day",
        ),
        pytest.param(
            "3. The tenant must keep the roof in repair.",
            "4. The tenant must keep the roof in repair.",
            id="a clause counted anew",
        ),
        pytest.param(
            "The council met on Monday to decide about the wall.",
            "The council met yesterday to decide about the wall.",
            id="a day seen from the day of writing",
        ),
        pytest.param(
            "The council met on Monday to decide about the wall.",
            "The council met on 14 March to decide about the wall.",
            id="a weekday and a date",
        ),
        pytest.param(
            "The treaty was signed on 14 March 1987 in the hall.",
            "The treaty was signed on March 14th in the hall.",
            id="a date with less in it",
        ),
        pytest.param(
            "The report was written by Anna Lindt for the board.",
            "The report was written by Ms Lindt for the board.",
            id="a full name and a surname",
        ),
        pytest.param(
            "The report was written by Robert Lindt for the board.",
            "The report was written by Bob Lindt for the board.",
            id="a short given name",
        ),
        pytest.param(
            "The letter came from Björn Müller in the spring.",
            "The letter came from Bjorn Mueller in the spring.",
            id="a name without its accents",
        ),
        pytest.param(
            "The letter came from Oleh Marchenskyy in the spring.",
            "The letter came from Oleh Marchenskiy in the spring.",
            id="a name from another script",
        ),
        pytest.param(
            "Aid from France reached the island in the spring.",
            "Aid from Paris reached the island in the spring.",
            id="a country and its capital",
        ),
        pytest.param(
            "The strike was called by the Dock Workers Union on the coast.",
            "The strike was called by the DWU on the coast.",
            id="initials",
        ),
        pytest.param(
            "The wall will not hold through the winter.",
            "The wall won't hold through the winter.",
            id="a negation contracted",
        ),
        pytest.param(
            "The change is not likely to please the owners.",
            "The change is unlikely to please the owners.",
            id="a negation in a prefix",
        ),
        pytest.param(
            "He did not comment on the plan for the harbour.",
            "He declined to comment on the plan for the harbour.",
            id="a negation in a verb",
        ),
        pytest.param(
            "The plan was praised not only by owners of boats.",
            "The plan was praised by owners of boats.",
            id="not only",
        ),
        pytest.param(
            "I don't think that the wall will hold this year.",
            "I think that the wall won't hold this year.",
            id="a negation raised",
        ),
        pytest.param(
            "It cannot be left for another year without a decision.",
            "It cannot be left for another year.",
            id="a cut that has a negation of its own",
        ),
        pytest.param(
            "Nearly half of the 40 boats were lost.",
            "More than half of the 40 boats were lost.",
            id="capitals at the start of a sentence",
        ),
        pytest.param(
            "She lives in St. Oswald with her son.",
            "She lives in Saint Oswald with her son.",
            id="an abbreviated place",
        ),
        pytest.param(
            "He was found not guilty of all charges.",
            "He was acquitted of all charges.",
            id="a verb that negates",
        ),
        pytest.param(
            "Old Bridge Shut By Storm In March",
            "Old Pier Shut By Storm In March",
            id="the capitals of a headline",
        ),
    ],
)  # fmt: skip
def test_other_words_for_the_same_fact_raise_no_alarm(left: str, right: str) -> None:
    assert _told(left, right) == []


def test_a_fact_in_a_quotation_is_told_once_with_its_bead() -> None:
    left = "The wall stands.\n\n“We counted 40 boats in the bay,” said Ida Holm."
    right = "The wall stands.\n\n“We counted 14 boats in the bay,” said Ida Holm."
    (found,) = compare(left, right).discrepancies
    assert found.kind is DiscrepancyKind.NUMBER
    assert found.bead == 1
    assert Pair(
        found.spans.left and found.spans.left.of(left),
        found.spans.right and found.spans.right.of(right),
    ) == Pair("40", "14")


def test_words_given_to_two_people_are_told_with_where_they_are_named() -> None:
    words = "“The old harbour wall is the only thing that keeps this town above the water”"
    left, right = f"{words}, said Ida Holm.", f"{words}, said Carl Moss."
    found = [d for d in compare(left, right).discrepancies if d.kind is DiscrepancyKind.SPEAKER]
    assert [d.note for d in found] == [_note("Ida Holm", "Carl Moss")]
    assert found[0].spans.left is not None
    assert found[0].spans.left.of(left) == "Ida Holm"


def test_a_note_folds_blanks_and_shortens_what_is_long() -> None:
    left = "The long report was written by Anna  Lindt for the board."
    right = f"The long report was written by Anna {'Lund' + 'a' * 200} for the board."
    assert _told(left, right) == [
        ("name", _note("Anna Lindt", ("Anna Lund" + "a" * 200)[:59] + "…"))
    ]


def test_findings_are_in_reading_order_of_the_left() -> None:
    left = "We met Anna Lindt on Monday with 4 boats. It will hold until 1987 or so, they say."
    right = "We met Anna Lund on Friday with 5 boats. It won't hold until 1988 or so, they say."
    found = compare(left, right).discrepancies
    assert [d.kind.value for d in found] == ["name", "date", "number", "negation", "date"]


_SAID = (
    "“There is no context in which a burning toaster is fine and nobody should sell one,” said {}."
)


def test_who_speaks_for_an_association_is_one_speaker_with_it() -> None:
    left, right = _SAID.format("Gwen Osei of Safe Kitchens"), _SAID.format("Safe Kitchens")
    assert _told(left, right) == []
    assert _told(right, left) == []
