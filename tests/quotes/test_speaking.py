"""What can be said to speak."""

from __future__ import annotations

import pytest

from sidebyside.quotes.speaking import can_speak, is_epithet


@pytest.mark.parametrize(
    ("phrase", "cue", "expected"),
    [
        ("Ann Example", "said", True),
        ("she", "said", True),
        ("Fatima el-Sayed", "accused", True),
        ("the harbour master", "said", True),
        ("a spokesman for the port", "", True),
        ("the report", "stated", True),
        ("two of the members", "called", True),
        ("72 percent of Democrats", "called", True),
        ("the crow", "answered", True),
        ("the choice", "called", False),
        ("his series of", "called", False),
        ("the controversial", "called", False),
        ("her face", "", False),
        ("2010", "", False),
        ("No. The", "said", False),
        ("the keeper of the", "said", False),
        ("the lamp. Ann", "said", False),
        ("Supt. Ann Example", "said", True),
        ("J. A. Example", "said", True),
    ],
)
def test_names_roles_groups_and_documents_speak_and_things_do_not(
    phrase: str, cue: str, expected: bool
) -> None:
    assert can_speak(phrase, cue) is expected


def test_a_thing_speaks_where_the_verb_stands_right_before_it() -> None:
    assert can_speak("the lamb", "bleated", is_inverted=True)
    assert not can_speak("the lamb", "needed", is_inverted=True)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the 58-year-old", True),
        ("the shipping magnate", True),
        ("the father of four", True),
        ("a billionaire", False),
        ("the mayor", False),
    ],
)
def test_an_epithet_tells_more_of_somebody_named(phrase: str, expected: bool) -> None:
    assert is_epithet(phrase) is expected
