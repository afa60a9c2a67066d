"""Which characters are marks, and what they may do where they stand."""

from __future__ import annotations

import pytest

from sidebyside.quotes.marks import Role, Shape, find_marks, may_begin_marks

OPEN, CLOSE, EITHER = Role.OPEN, Role.CLOSE, Role.EITHER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said "yes" twice.', [('"', OPEN), ('"', CLOSE)], id="straight"),
        pytest.param("He said “yes” twice.", [("“", OPEN), ("”", CLOSE)], id="curly"),
        pytest.param("Er rief „ja“.", [("„", OPEN), ("“", EITHER)], id="german"),
        pytest.param("»Ja«, rief er.", [("»", EITHER), ("«", EITHER)], id="german-guillemets"),
        pytest.param("« Oui », dit-il.", [("«", OPEN), ("»", CLOSE)], id="french-guillemets"),
        pytest.param("彼は「はい」と言う", [("「", OPEN), ("」", CLOSE)], id="corner-brackets"),
        pytest.param("他说“好”了", [("“", OPEN), ("”", CLOSE)], id="curly-between-ideographs"),
        pytest.param("``Yes,'' he said.", [("``", OPEN), ("''", CLOSE)], id="tex"),
        pytest.param(
            "&ldquo;Yes&rdquo; &quot;no&quot;",
            [("&ldquo;", OPEN), ("&rdquo;", CLOSE), ("&quot;", OPEN), ("&quot;", CLOSE)],
            id="entities",
        ),
        pytest.param("â€œYesâ€\x9d", [("â€œ", OPEN), ("â€\x9d", CLOSE)], id="mojibake"),
        pytest.param("One â€” two â€“ three", [], id="mojibake-dashes-are-no-marks"),
        pytest.param("One ‚Äî two ‚Äì three", [], id="mojibake-dashes-of-another-encoding"),
        pytest.param("Oui â» non", [("»", CLOSE)], id="letter-like-mojibake-before-a-mark"),
        pytest.param("&LDQUO;Yes&RDQUO;", [("&LDQUO;", OPEN), ("&RDQUO;", CLOSE)], id="capitals"),
        pytest.param("&r\u017fquo;", [], id="long-s-makes-no-entity"),
        pytest.param(
            "(“Yes”)—“no”",
            [("“", OPEN), ("”", CLOSE), ("“", OPEN), ("”", CLOSE)],
            id="brackets-and-dashes",
        ),
        pytest.param("”Yes” he said", [("”", EITHER), ("”", CLOSE)], id="turned-round"),
        pytest.param('said,"Yes', [('"', EITHER)], id="no-blank-on-either-side"),
        pytest.param('<a href="pier.html">', [], id="markup-and-its-mate"),
        pytest.param("a 6'2\" post", [], id="feet-and-inches"),
        pytest.param("‘Yes,’ he said", [("‘", OPEN), ("’", CLOSE)], id="single-curly"),
        pytest.param("'Yes,' he said", [("'", OPEN), ("'", CLOSE)], id="single-straight"),
        pytest.param("It’s Ann's and don’t.", [], id="apostrophes-inside-words"),
        pytest.param("’Twas in the ’90s, 'em and 'til.", [], id="elisions"),
        pytest.param("rock 'n' roll", [], id="elision-with-two-apostrophes"),
        pytest.param("‹Oui›", [("‹", OPEN), ("›", CLOSE)], id="single-guillemets"),
    ],
)
def test_a_mark_and_its_role_follow_from_its_neighbours(
    text: str, expected: list[tuple[str, Role]]
) -> None:
    assert [(mark.spelling, mark.role) for mark in find_marks(text)] == expected


def test_every_mark_begins_where_one_may() -> None:
    text = "“a” 'b' `c` ``d'' ‘‘e’’ «f» ‹g› 「h」 『i』 &ldquo;j&RDQUO; â€œk â€™ ‚Äúl „m‟ ｢n｣ ﹁o﹂"
    starts = [mark.start for mark in find_marks(text)]
    assert len(starts) > 20
    assert set(starts) <= set(may_begin_marks(text))
    assert may_begin_marks("No mark stands here.") == []


def test_a_digit_before_a_straight_mark_leaves_it_in_doubt() -> None:
    assert [m.is_doubtful for m in find_marks('the "top 10" and a 27" wheel')] == [
        False,
        True,
        True,
    ]


def test_a_plural_possessive_leaves_a_closing_single_mark_in_doubt() -> None:
    marks = find_marks("‘The dogs’ home,’ he said")
    assert [(m.spelling, m.is_doubtful, m.is_after_stop) for m in marks] == [
        ("‘", False, False),
        ("’", True, False),
        ("’", False, True),
    ]


def test_marks_outside_the_stretch_count_neither_as_marks_nor_as_neighbours() -> None:
    text = '"a" "b" "c"'
    assert [(m.start, m.shape, m.role) for m in find_marks(text, 4, 7)] == [
        (4, Shape.DOUBLE, OPEN),
        (6, Shape.DOUBLE, CLOSE),
    ]
