from __future__ import annotations

from collections import Counter

import pytest
from tests.support.harbour import LEFT, harbour
from tests.support.made import comparison, document, edits, occurrence_of
from tests.support.reading import harbour_session, place

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.edits import EditGrade
from sidebyside.model.pair import Pair, Side
from sidebyside.view import differing, filtering
from sidebyside.view.appearance import Appearance
from sidebyside.view.difference_filter import (
    CHOICES,
    Alarm,
    Choice,
    DifferenceFilter,
    Kind,
    counts,
    profiles,
    shown,
)
from sidebyside.view.marks import Mark
from sidebyside.view.reading import ReadingSession
from sidebyside.view.targets import Target

PROFILES = profiles(harbour().alignment, [4])


def choose(session: ReadingSession, *choices: Choice) -> None:
    for choice in choices:
        session.filter.row = CHOICES.index(choice)
        filtering.toggle_box(session)


def test_every_difference_is_of_one_kind() -> None:
    assert Counter(profile.kind for profile in PROFILES.values()) == {
        Kind.REWORDED: 2,
        Kind.EDITED: 2,
        Kind.RIGHT_ONLY: 1,
        Kind.LEFT_ONLY: 2,
        Kind.MOVED: 1,
        Kind.PARTIAL: 1,
    }
    assert list(shown(PROFILES, DifferenceFilter()).beads) == [0, 1, 2, 3, 4, 5, 6, 7, 9]


@pytest.mark.parametrize(
    ("hidden", "beads"),
    [
        ([Kind.EDITED], [0, 2, 3, 5, 6, 7, 9]),
        ([Kind.LEFT_ONLY, Kind.RIGHT_ONLY], [0, 1, 2, 4, 6, 9]),
        ([EditGrade.SPELLING], [0, 1, 2, 3, 4, 5, 6, 7, 9]),
        ([EditGrade.SPELLING, EditGrade.SUBSTANCE], [0, 2, 3, 4, 5, 6, 7, 9]),
        ([Alarm.ONLY], [4]),
        ([Alarm.ONLY, Kind.EDITED], []),
        (list(Kind), []),
    ],
    ids=str,
)
def test_a_difference_shows_if_its_kind_and_one_of_its_grades_do(
    hidden: list[Choice], beads: list[int]
) -> None:
    chosen = DifferenceFilter()
    for choice in hidden:
        chosen = chosen.toggled(choice)
    assert list(shown(PROFILES, chosen).beads) == beads
    for choice in hidden:
        assert chosen.is_ticked(choice) is (choice is Alarm.ONLY)
        chosen = chosen.toggled(choice)
    assert chosen == DifferenceFilter()


def test_a_count_is_what_a_tick_would_bring() -> None:
    counted = Counter(PROFILES.values())
    chosen = DifferenceFilter().toggled(Kind.REWORDED).toggled(EditGrade.SUBSTANCE)
    found = counts(counted, chosen)
    assert (found[Kind.EDITED], found[Kind.REWORDED], found[EditGrade.SUBSTANCE]) == (2, 2, 1)
    chosen = DifferenceFilter().toggled(Kind.EDITED)
    assert counts(counted, chosen)[EditGrade.SUBSTANCE] == 0
    assert counts(counted, chosen)[Alarm.ONLY] == 0


def test_one_box_alone_and_all_again() -> None:
    alone = DifferenceFilter().alone(Kind.MOVED)
    assert list(shown(PROFILES, alone).beads) == [6]
    assert alone.alone(Kind.MOVED) == DifferenceFilter()
    assert alone.alone(EditGrade.SPELLING).kinds == alone.kinds
    assert DifferenceFilter().alone(Alarm.ONLY).is_alarms_only


def test_next_and_previous_pass_over_what_is_hidden() -> None:
    session = harbour_session()
    choose(session, Kind.EDITED, Kind.REWORDED)
    visited = []
    for _ in range(4):
        differing.next_difference(session)
        visited.append(place(session))
    assert visited == [
        (Side.RIGHT, 5),
        (Side.LEFT, 6),
        (Side.LEFT, 7),
        (Side.LEFT, 8),
    ]
    assert session.position() == (4, 5)
    assert session.filter.hidden_words == "4 hidden"
    differing.next_difference(session)
    differing.next_difference(session)
    assert session.notice == "no difference after this, 4 hidden"


def test_if_all_is_hidden_that_is_said() -> None:
    session = harbour_session()
    choose(session, *Kind)
    differing.next_difference(session)
    assert session.notice == "no differences, 9 hidden"
    filtering.all_boxes(session)
    assert session.filter.hidden_words == ""
    assert len(session.differences) == 9


def test_words_of_a_hidden_grade_are_not_marked() -> None:
    session = harbour_session()
    session.go(Side.LEFT, 3)
    appearance = Appearance(session)
    metres = occurrence_of(LEFT, "metres")
    row = session.panes.rows.left.row_at(metres.start)

    def is_marked() -> bool:
        runs = appearance.row_runs(Side.LEFT, row)
        return any(mark & Mark.LIGHT for _, _, mark in runs)

    assert is_marked()
    choose(session, EditGrade.SPELLING)
    assert not is_marked()
    choose(session, EditGrade.SPELLING)
    assert is_marked()


def test_the_list_waits_for_the_comparison_and_counts_its_discrepancies() -> None:
    left, right = (
        document("l", ["Ten came.", "One left."]),
        document("r", ["Six came.", "One left."]),
    )
    made = comparison(
        Pair(left, right),
        [
            Bead(Pair((0,), (0,)), Relation.EDITED, edits=edits("[Ten|Six!] came.")),
            Bead(Pair((1,), (1,)), Relation.IDENTICAL),
        ],
        discrepancies=(
            Discrepancy(
                DiscrepancyKind.NUMBER,
                Pair(occurrence_of(left, "Ten"), occurrence_of(right, "Six")),
                "10 on the left, 6 on the right",
                bead=0,
            ),
        ),
    )
    session = ReadingSession(Pair(left, right))
    session.resize(30, 12)
    filtering.toggle_filter(session)
    assert (session.notice, session.filter.is_open) == ("still comparing", False)
    session.adopt(made)
    filtering.toggle_filter(session)
    assert session.filter.counts()[Alarm.ONLY] == 1


def test_a_later_comparison_is_filtered_too() -> None:
    session = harbour_session()
    choose(session, Kind.EDITED)
    session.adopt(harbour())
    assert len(session.differences) == 7


def test_the_lists_own_cursor_stays_in_the_list() -> None:
    session = harbour_session()
    filtering.previous_box(session)
    ends = [session.filter.choice]
    for _ in range(30):
        filtering.next_box(session)
    assert [*ends, session.filter.choice] == [Kind.EDITED, Alarm.ONLY]


def test_what_is_chosen_in_the_filter_is_what_next_goes_to() -> None:
    session = harbour_session()
    others: tuple[Target, ...] = (session.by_search, session.by_quote)
    for other in others:
        session.target, session.notice = other, ""
        filtering.toggle_box(session)
        assert session.target.noun == "difference"
        assert session.notice == "next and previous go to differences now"
    session.notice = ""
    filtering.all_boxes(session)
    assert not session.notice
