from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.support.harbour import DOCUMENTS, LEFT, RIGHT, harbour
from tests.support.made import occurrence_of

from sidebyside.model.comparison import Comparison
from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.edits import EditGrade
from sidebyside.model.pair import Pair, Side
from sidebyside.view.appearance import Appearance
from sidebyside.view.cells import cell_width
from sidebyside.view.detail import detail
from sidebyside.view.difference_filter import DifferenceFilter
from sidebyside.view.marks import Mark
from sidebyside.view.minimap import Kind
from sidebyside.view.quoting import toggle_quotes
from sidebyside.view.reading import ReadingSession
from sidebyside.view.shown_links import shown_links

DAY = Discrepancy(
    DiscrepancyKind.DATE,
    Pair(occurrence_of(LEFT, "Monday"), occurrence_of(RIGHT, "Tuesday")),
    "Monday on the left, Tuesday on the right",
    bead=1,
)


def alarming() -> Comparison:
    return replace(harbour(), discrepancies=(DAY,))


def reading(comparison: Comparison, sentence: int) -> ReadingSession:
    session = ReadingSession(DOCUMENTS)
    session.resize(40, 20)
    session.adopt(comparison)
    session.go(Side.LEFT, sentence)
    return session


def shown(session: ReadingSession, width: int = 110, rows: int = 9) -> list[tuple[str, str]]:
    found = detail(session, width, rows)
    return [(row.lead, "".join(words for words, _ in row.parts)) for row in found]


def test_a_link_is_told_in_full_with_both_wordings() -> None:
    left, right = (document.sentence_text(number) for document, number in ((LEFT, 3), (RIGHT, 2)))
    assert alarming().alignment.beads[1].sentences == Pair((3,), (2,))
    assert shown(reading(alarming(), 3)) == [
        ("!", "Monday on the left, Tuesday on the right"),
        ("L", left),
        ("R", right),
        ("", "linked, 100% sure: 12 words in a row"),
        ("~", "−Monday +Tuesday · number, name, “not”"),
        ("~", "−metres +meters · spelling"),
        ("‹", "s3 · page furniture · Photo: A. Lind"),
        ("›", "s5 ≈ 4,5 · Work begins in March and will cost nine million crowns."),
        ("›", "s6 ~ 7 · “We have waited too long,” said the mayor, Ida Holm."),
    ]


def test_its_changes_and_alarms_are_marked() -> None:
    rows = detail(reading(alarming(), 3), 110, 9)
    marked = {
        words: marks
        for row in rows
        if row.lead in ("L", "R")
        for words, marks in row.parts
        if marks
    }
    assert marked == {
        "Monday": Mark.SUBSTANCE | Mark.DISCREPANCY,
        "Tuesday": Mark.SUBSTANCE | Mark.DISCREPANCY,
        "metres": Mark.LIGHT,
        "meters": Mark.LIGHT,
    }


def test_several_sentences_flow_as_one() -> None:
    found = shown(reading(harbour(), 4))
    assert ("R", "Building starts in spring. The price is put at nine million.") in found


def test_what_has_no_room_is_cut_and_says_so() -> None:
    session = reading(alarming(), 3)
    found = shown(session, width=40, rows=5)
    assert len(found) == 5
    assert found[0][0] == "!"
    assert found[1][0] == "L"
    assert found[2][0] == ""
    assert found[2][1].endswith(" …")
    assert found[3][0] == "R"
    assert found[3][1].endswith(" …")


def test_a_quotation_is_told_with_its_speaker() -> None:
    session = reading(harbour(), 5)
    toggle_quotes(session)
    found = shown(session)
    assert any(words.startswith("Ida Holm") for _, words in found)


def test_there_is_nothing_to_tell_before_the_comparison() -> None:
    assert detail(ReadingSession(DOCUMENTS), 80, 9) == []


def test_of_furniture_the_words_are_told_that_were_folded_away() -> None:
    assert shown(reading(harbour(), 1), width=78, rows=3) == [
        ("L", "Share this story Photo: A. Lind"),
        ("‹", "s1 ≈ 1 · Harbour wall to be raised before winter"),
        ("›", "s4 ~ 3 · The council of Brackness voted on Monday to raise the harbour wa…"),
    ]


def test_words_on_one_side_alone_are_told_with_what_stands_around_them() -> None:
    assert shown(reading(harbour(), 8), rows=3) == [
        ("L", "Nobody remembers a storm that reached its top."),
        (
            "‹",
            "s8 = 2 · moved up 3 · The old wall was built of granite from the quarry at Stenby.",
        ),
        ("›", "s10 = 8 · A public meeting follows in the town hall."),
    ]


def test_what_is_quoted_in_a_link_is_told_with_its_speaker() -> None:
    found = shown(reading(harbour(), 5))
    assert ("”", "≠ altered · addition · Ida Holm · “We have waited too long,”") in found


def test_changes_that_the_filter_hides_are_not_listed() -> None:
    session = reading(alarming(), 3)
    session.filter.chosen = DifferenceFilter(grades=frozenset({EditGrade.SPELLING}))
    assert [words for lead, words in shown(session) if lead == "~"] == [
        "−Monday +Tuesday · number, name, “not”"
    ]


@given(
    st.sampled_from(Side),
    st.integers(0, 10),
    st.integers(20, 120),
    st.integers(0, 30),
    st.booleans(),
)
def test_the_strip_is_filled_as_far_as_there_is_something_to_tell_and_never_wider(
    side: Side, sentence: int, width: int, rows: int, is_quoting: bool
) -> None:
    session = reading(alarming(), 0)
    session.go(side, sentence)
    if is_quoting:
        toggle_quotes(session)
    found = detail(session, width, rows)
    assert len(found) == rows if rows <= 8 else len(found) >= 8
    assert all(cell_width("".join(w for w, _ in row.parts)) <= max(width - 3, 2) for row in found)


def test_a_fact_told_differently_shows_in_text_margin_gutter_and_map() -> None:
    session = reading(alarming(), 9)
    appearance = Appearance(session)
    row = session.panes.rows.left.row_at(DAY.spans.left.start if DAY.spans.left else 0)
    marks = [marks for _, _, marks in appearance.row_runs(Side.LEFT, row)]
    assert any(one & Mark.DISCREPANCY for one in marks)
    assert appearance.sign(Side.LEFT, row) == ("!", int(Mark.DISCREPANCY))
    (link,) = [link for link in shown_links(session, appearance.marks.alarms) if link.number == 1]
    assert link.has_alarm
    shown_map = appearance.maps.of(Side.LEFT)
    assert shown_map.cells[shown_map.cell_of(row)] is Kind.DISCREPANCY
