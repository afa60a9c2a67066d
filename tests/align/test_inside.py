"""Where two nearly equal words differ."""

from __future__ import annotations

import pytest

from sidebyside.align.inside import common_ends


@pytest.mark.parametrize(
    ("left", "right", "is_kin", "ends"),
    [
        ("signalling", "signaling", True, (6, 3)),
        ("minister", "ministers", True, (8, 0)),
        ("centre", "center", True, (4, 0)),
        ("goverment", "government", False, (5, 4)),
        ("house", "horse", False, (2, 2)),
        ("biggest", "bigger", False, None),
        ("biggest", "bigger", True, (5, 0)),
        ("cat", "cow", False, None),
        ("run", "ran", True, (1, 1)),
        ("run", "ran", False, None),
        ("harbour", "Harbor", True, None),
        ("okay", "ok", False, None),
        ("u.s", "us", True, None),
        ("3000", "30000", True, None),
        ("a" * 61, "a" * 60, True, None),
        ("水曜日", "木曜日", True, None),
    ],
)
def test_words_are_marked_inside_only_where_most_letters_stand_on_both_sides(
    left: str, right: str, is_kin: bool, ends: tuple[int, int] | None
) -> None:
    assert common_ends(left, right, is_kin=is_kin) == ends
    assert common_ends(right, left, is_kin=is_kin) == ends
