from __future__ import annotations

from tests.support.harbour import harbour

from sidebyside.view.differences import differences


def test_all_that_is_not_identical_in_place_is_a_difference() -> None:
    found = differences(harbour().alignment)
    assert found.beads == (0, 1, 2, 3, 4, 5, 6, 7, 9)
    assert len(found) == 9


def test_differences_are_found_from_any_bead() -> None:
    found = differences(harbour().alignment)
    assert (found.after(-1), found.after(7), found.after(8), found.after(9)) == (0, 9, 9, None)
    assert (found.before(9), found.before(8), found.before(0)) == (7, 7, None)
    assert (found.number(0), found.number(8), found.number(9)) == (1, None, 9)
