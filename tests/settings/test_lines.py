from __future__ import annotations

from tests.support.work import lines_run

from sidebyside.settings.lines import lines_of

TEXT = '''
# a comment: x = 1
first = """
first = 2
[table]
"""
"sec ond" = [  # [
  "a", '],',
  "]",
]
[one.two]
a.b = 1
[[many]]
c = { d = 1 }
[[many]]
c = 2
'''


def test_every_name_is_found_on_the_line_where_its_statement_begins() -> None:
    assert lines_of(TEXT) == {
        ("first",): 3,
        ("sec ond",): 7,
        ("one", "two"): 11,
        ("one", "two", "a"): 12,
        ("one", "two", "a", "b"): 12,
        ("many",): 13,
        ("many", "c"): 14,
        ("many", "c", "d"): 14,
    }


def test_twice_the_lines_are_twice_the_work() -> None:
    once, twice = (
        lines_run(lambda n=n: lines_of("a = [\n" + "1,\n" * n + "]\n"))  # type: ignore[misc]
        for n in (200, 400)
    )
    assert twice < 2.2 * once
