from __future__ import annotations

import tomllib

from sidebyside.settings.dump import dump_settings
from sidebyside.settings.read import parse_settings
from sidebyside.settings.table import TABLE
from sidebyside.settings.values import Settings


def test_the_defaults_read_back_as_they_are() -> None:
    assert parse_settings(dump_settings(Settings(), "c"), "c") == Settings()


def test_each_setting_stands_there_with_a_comment_above() -> None:
    lines = dump_settings(Settings(), "the folder/config.toml").splitlines()
    assert "the folder/config.toml" in lines[0]
    for row in TABLE:
        at = next(
            n for n, line in enumerate(lines) if line.lstrip("# ").startswith(f"{row.name} =")
        )
        assert lines[at - 1].startswith("# ")
        assert lines[at].startswith("# ") is (getattr(Settings(), row.name) is None)


def test_an_example_in_a_comment_could_be_set() -> None:
    for row in TABLE:
        if row.example:
            assert row.check(row.example) == row.example


def test_names_that_are_not_bare_are_quoted() -> None:
    written = dump_settings(Settings(keymap={'a "b"': ("q",), "c": ("a b", "\\")}), "c")
    assert tomllib.loads(written)["keymap"] == {'a "b"': "q", "c": ["a b", "\\"]}
