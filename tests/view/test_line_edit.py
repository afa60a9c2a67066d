from __future__ import annotations

from collections.abc import Callable

import pytest

from sidebyside.view.line_edit import LONGEST, LineEdit


@pytest.mark.parametrize(
    ("edit", "text", "at"),
    [
        (LineEdit.left, "one two", 5),
        (LineEdit.right, "one two", 7),
        (LineEdit.start, "one two", 0),
        (LineEdit.end, "one two", 7),
        (LineEdit.erased, "one to", 5),
        (LineEdit.erased_ahead, "one tw", 6),
        (LineEdit.erased_word, "one o", 4),
        (LineEdit.erased_all_before, "o", 0),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_line_is_edited_at_its_cursor(
    edit: Callable[[LineEdit], LineEdit], text: str, at: int
) -> None:
    assert edit(LineEdit("one two", 6)) == LineEdit(text, at)


def test_words_are_put_in_at_the_cursor_on_one_line() -> None:
    assert LineEdit("ad", 1).typed("b\nc") == LineEdit("ab cd", 4)


def test_a_letter_and_its_accent_go_together() -> None:
    line = LineEdit().typed("ne\u0301e")
    assert line.left().left().at == 1
    assert line.left().erased() == LineEdit("ne", 1)
    assert LineEdit("👩‍🚀x", 0).erased_ahead() == LineEdit("x", 0)


def test_blanks_go_with_the_word_before_them() -> None:
    assert LineEdit("one two  ", 9).erased_word() == LineEdit("one ", 4)
    assert LineEdit("  ", 2).erased_word() == LineEdit("", 0)


def test_the_ends_are_the_ends() -> None:
    empty = LineEdit()
    edits = (LineEdit.left, LineEdit.right, LineEdit.erased, LineEdit.erased_ahead)
    assert [edit(empty) for edit in edits] == [empty] * 4


def test_a_line_does_not_grow_without_end() -> None:
    assert len(LineEdit("ab", 1).typed("x" * 9999).text) == LONGEST
