from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.support.harbour import DOCUMENTS, harbour
from tests.support.made import one_link

from sidebyside import compare
from sidebyside.model.pair import Pair, Side
from sidebyside.view import moving, quoting, scrolling, targets, toggling
from sidebyside.view.appearance import Appearance, Look
from sidebyside.view.marks import Mark, Marked, Withheld
from sidebyside.view.reading import ReadingSession
from sidebyside.view.shown_links import shown_links


def reading() -> tuple[ReadingSession, Appearance]:
    session = ReadingSession(DOCUMENTS)
    session.resize(200, 40)
    session.adopt(harbour())
    return session, Appearance(session)


def go(session: ReadingSession, side: Side, sentence: int) -> None:
    moving.put_cursor(session, side, session.documents[side].sentences[sentence].span.start)


def marked(session: ReadingSession, appearance: Appearance, side: Side) -> dict[str, int]:
    text = session.documents[side].text
    return {
        text[start:end]: marks
        for row in range(len(session.panes.rows[side]))
        if appearance.fold(side, row) is None
        for start, end, marks in appearance.row_runs(side, row)
        if marks
    }


def test_cursor_partner_moved_and_lonely_sentences_are_marked() -> None:
    session, appearance = reading()
    go(session, Side.LEFT, 7)
    quarry = "The old wall was built of granite from the quarry at Stenby."
    left, right = (marked(session, appearance, side) for side in Side)
    assert left[quarry] == Mark.CURSOR | Mark.MOVED
    assert right[quarry] == Mark.PARTNER | Mark.MOVED
    assert left["Nobody remembers a storm that reached its top."] == Mark.ONLY_HERE


def test_word_marks_show_in_edited_links_and_can_be_turned_off() -> None:
    session, appearance = reading()
    right = marked(session, appearance, Side.RIGHT)
    assert right["Tuesday"] == Mark.SUBSTANCE
    assert right["meters"] == Mark.LIGHT
    toggling.toggle_word_marks(session)
    assert "Tuesday" not in marked(session, appearance, Side.RIGHT)


def test_all_places_of_the_chosen_quotation_are_tinted() -> None:
    session, appearance = reading()
    quoting.toggle_quotes(session)
    targets.next_of_target(session)
    left, right = (marked(session, appearance, side) for side in Side)
    assert left["We have waited too long,"] & Mark.CHOSEN
    assert right["We have waited "] & Mark.OCCURRENCE
    assert not right["We have waited "] & Mark.CHOSEN


def test_what_was_done_to_a_quotation_is_marked_in_it() -> None:
    session, appearance = reading()
    quoting.toggle_quotes(session)
    right = marked(session, appearance, Side.RIGHT)
    assert right["far"] & Mark.OCCURRENCE
    assert right["far"] & Mark.WORDING
    toggling.toggle_word_marks(session)
    assert "far" not in marked(session, appearance, Side.RIGHT)


def test_every_mark_of_a_sentence_has_a_sign_in_the_margin() -> None:
    session, appearance = reading()
    signs = Pair(
        *(
            {
                row: appearance.sign(side, row)[0]
                for row in range(len(session.panes.rows[side]))
                if appearance.sign(side, row)[0]
            }
            for side in Side
        )
    )
    lonely = session.panes.extent(Side.LEFT, 6)[0]
    moved = session.panes.extent(Side.LEFT, 7)[0], session.panes.extent(Side.RIGHT, 1)[0]
    fold = session.panes.extent(Side.LEFT, 1)[0]
    assert signs.left[0] == "▸"
    assert signs.left[fold] == "┆"
    assert (signs.left[lonely], signs.right[session.panes.extent(Side.RIGHT, 5)[0]]) == ("−", "+")
    assert (signs.left[moved[0]], signs.right[moved[1]]) == ("−", "↓")


def test_links_on_the_screen_are_given_in_screen_rows() -> None:
    session, appearance = reading()
    scrolling.scroll(session, 2)
    links = {link.number: link for link in shown_links(session, appearance.marks.alarms)}
    assert {3, 5, 7}.isdisjoint(links)
    assert links[2].extents.right[0][0] == (
        session.panes.extent(Side.RIGHT, 3)[0] - session.panes.tops.right
    )
    assert len(links[2].extents.right) == 1


@pytest.mark.parametrize(
    ("words", "withheld", "left", "right"),
    [
        ("[A gale|Strong wind] blew all night.", Withheld.NONE, ["A gale"], ["Strong wind"]),
        (
            "[A gale|Strong wind] blew all [night.|day, and then it went on for weeks.]",
            Withheld.ALL,
            [],
            [],
        ),
    ],
    ids=["some words differ", "most words differ"],
)
def test_words_are_marked_on_both_sides_unless_most_differ(
    words: str, withheld: Withheld, left: list[str], right: list[str]
) -> None:
    made = one_link(words)
    session = ReadingSession(made.documents)
    session.resize(120, 20)
    session.adopt(made)
    appearance = Appearance(session)
    found = Pair(*(marked(session, appearance, side) for side in Side))
    assert [w for w, marks in found.left.items() if marks & Mark.WORDING] == left
    assert [w for w, marks in found.right.items() if marks & Mark.WORDING] == right
    assert appearance.marks.withheld(0) is withheld


def test_rows_of_the_pages_around_were_looked_at_before_they_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = ReadingSession(DOCUMENTS)
    session.resize(30, 8)
    session.adopt(harbour())
    appearance = Appearance(session)
    scrolling.page_down(session)
    top = session.panes.tops.left
    around = [*range(top - 8, top), *range(top + 8, top + 16)]
    looks = {row: appearance._look(Side.LEFT, row) for row in around if row >= 0}
    appearance.look_ahead(Side.LEFT)
    asked: list[int] = []
    fresh = appearance.row_runs

    def ask(side: Side, row: int) -> Sequence[Marked]:
        asked.append(row)
        return fresh(side, row)

    monkeypatch.setattr(appearance, "row_runs", ask)
    appearance.renew()
    assert {row: appearance.look(Side.LEFT, row) for row in looks} == looks
    at_cursor = range(session.cursor_extent[0], session.cursor_extent[1] + 1)
    assert set(asked) <= set(at_cursor)
    toggling.toggle_word_marks(session)
    appearance.renew()
    for row in looks:
        appearance.look(Side.LEFT, row)
    assert set(looks) <= set(asked)  # other marks: all is looked at anew


NAMES = ("Alder", "Birch", "Cedar", "Elder", "Fir", "Hazel", "Larch", "Maple", "Oak", "Rowan")
TALK = "\n\n".join(
    f"“{name} Quay holds. The wall at {name} is new and dry,” said Ada {name}. She left the {name}."
    for name in NAMES
)


def looks(appearance: Appearance, session: ReadingSession) -> dict[tuple[Side, int], Look]:
    appearance.renew()
    return {
        (side, row): appearance.look(side, row)
        for side in Side
        for row in range(len(session.panes.rows[side]))
    }


def test_between_the_places_of_quotations_only_their_rows_are_looked_at_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = ReadingSession(compare(TALK, TALK).documents)
    session.resize(24, 20)
    session.adopt(compare(TALK, TALK.replace("dry", "wet")))
    kept = Appearance(session)
    quoting.toggle_quotes(session)
    looks(kept, session)
    asked: list[int] = []
    fresh = kept.row_runs

    def ask(side: Side, row: int) -> Sequence[Marked]:
        asked.append(row)
        return fresh(side, row)

    monkeypatch.setattr(kept, "row_runs", ask)
    for command in (
        *[quoting.next_place] * 3,
        *[quoting.next_entry] * 3,
        quoting.next_place,
        quoting.order_entries,
        quoting.previous_entry,
        moving.next_sentence,
        targets.leave,
        quoting.toggle_quotes,
    ):
        command(session)
        asked.clear()
        found = looks(kept, session)
        assert found == looks(Appearance(session), session), command
        assert len(asked) <= 16, command  # of some 100: two places on two sides


def test_words_quoted_in_very_many_places_are_tinted_in_all_of_them_and_no_longer() -> None:
    text = "\n\n".join(f"“No comment,” said guard {n}." for n in range(150))
    session = ReadingSession(compare(text, text).documents)
    session.resize(60, 20)
    session.adopt(compare(text, text))
    kept = Appearance(session)
    before = looks(kept, session)
    quoting.toggle_quotes(session)
    tinted = looks(kept, session)
    assert tinted == looks(Appearance(session), session)
    assert sum(tinted[at] != before[at] for at in before) == 300
    targets.leave(session)
    assert looks(kept, session) == before
