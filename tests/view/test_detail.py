from __future__ import annotations

from dataclasses import replace

from tests.support.harbour import DOCUMENTS, LEFT, RIGHT, harbour
from tests.support.made import occurrence_of

from sidebyside.model.comparison import Comparison
from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.pair import Pair, Side
from sidebyside.view.appearance import Appearance
from sidebyside.view.detail import detail
from sidebyside.view.marks import Mark
from sidebyside.view.minimap import Kind
from sidebyside.view.quoting import toggle_quotes
from sidebyside.view.reading import ReadingSession

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


def test_there_is_nothing_to_tell_before_the_comparison_or_of_furniture() -> None:
    early = ReadingSession(DOCUMENTS)
    assert detail(early, 80, 9) == []
    assert detail(reading(harbour(), 1), 80, 9) == []


def test_a_fact_told_differently_shows_in_text_margin_gutter_and_map() -> None:
    session = reading(alarming(), 9)
    appearance = Appearance(session)
    row = session.panes.rows.left.row_at(DAY.spans.left.start if DAY.spans.left else 0)
    marks = [marks for _, _, marks in appearance.row_runs(Side.LEFT, row)]
    assert any(one & Mark.DISCREPANCY for one in marks)
    assert appearance.sign(Side.LEFT, row) == ("!", int(Mark.DISCREPANCY))
    (link,) = [link for link in appearance.links() if link.number == 1]
    assert link.has_alarm
    shown_map = appearance.minimap(Side.LEFT)
    assert shown_map.cells[shown_map.cell_of(row)] is Kind.DISCREPANCY
