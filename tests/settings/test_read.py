from __future__ import annotations

from pathlib import Path

import pytest

from sidebyside.errors import SettingsError
from sidebyside.review.model import DEFAULT_VERDICTS
from sidebyside.settings.read import LARGEST_BYTES, parse_settings, read_settings
from sidebyside.settings.values import VERDICTS, Settings


def test_a_missing_file_gives_the_defaults_unless_it_was_named(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    assert read_settings(file, is_needed=False) == Settings()
    with pytest.raises(SettingsError) as raised:
        read_settings(file, is_needed=True)
    assert str(raised.value) == f"{file}: no such file"
    assert "--dump-config" in raised.value.mend


def test_everything_may_be_set(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(
        b'\xef\xbb\xbftheme = "nord"\r\ngutter = "letters"\r\n'
        b'measure = 60\r\nfurniture = "show"\r\n'
        b'language = "DE"\r\nverdicts = ["ok", "bent", "gone", "no"]\r\n'
        b'[keymap]\r\nquit = "Q f10"\r\nnext-sentence = ["j", " "]\r\n'
    )
    assert read_settings(file, is_needed=True) == Settings(
        theme="nord",
        gutter="letters",
        measure=60,
        furniture="show",
        language="de",
        verdicts=("ok", "bent", "gone", "no"),
        keymap={"quit": ("Q", "f10"), "next-sentence": ("j", "")},
    )


def test_an_empty_file_sets_nothing(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.touch()
    settings = read_settings(file, is_needed=True)
    assert settings == Settings()
    assert settings.verdicts == VERDICTS


@pytest.mark.parametrize(
    ("text", "said", "mend"),
    [
        ("# a\nthme = 'nord'", "c:2: no setting 'thme'", "did you mean theme?"),
        ("\n[keys]\nquit = 'q'", "c:2: no setting 'keys'", "did you mean keymap?"),
        ("zzz = 1", "c:1: no setting 'zzz'", "there are theme, "),
        ("theme = 3", "c:1: theme can't be 3", "expected: the name of a theme"),
        ("theme = 'a b'", "c:1: theme can't be 'a b'", "expected: the name of a theme"),
        ("measure = true", "c:1: measure can't be True", "expected: a number from 20 to 400"),
        ("measure = 19", "c:1: measure can't be 19", "expected: a number from 20 to 400"),
        ("\n\ngutter = 'rope'", "c:3: gutter can't be 'rope'", "expected: one of auto, lines"),
        ("gutter = ['lines']", "c:1: gutter can't be ['lines']", "expected: one of auto"),
        ("language = 'english'", "c:1: language can't be 'english'", "expected: a language"),
        ("verdicts = ['a', 'b', 'c']", "c:1: verdicts can't be ['a', 'b', 'c']", "four different"),
        ("verdicts = ['a', 'b', 'c', 'a']", "c:1: verdicts can't be", "four different"),
        ('verdicts = ["a", "b", "c", "\\u001b[2J"]', "c:1: verdicts can't be", "control"),
        ("keymap = 'q'", "c:1: keymap can't be 'q'", "keys are written so"),
        ("[keymap]\nquit = 3", "c:2: quit can't be 3", "keys are written so"),
        ("keymap.quit = [1]", "c:1: quit can't be [1]", "keys are written so"),
        (
            "verdicts = [\n 'a',\n]\ntheme = '''\nmeasure = 3\n'''\n",
            "c:1: verdicts can't be ['a']",
            "four",
        ),
        ("measure = 40\ntheme = '''\nmeasure = 3\n'''\n", "c:2: theme can't be", "the name"),
        ("theme = 'nord'\ntheme = 'nord'", "c:2: cannot overwrite a value", "settings look like"),
        ("theme = nord", "c:1: invalid value", "settings look like"),
        ("a = 1\nb = '''\n", "c:2: ", "settings look like"),
    ],
    ids=lambda value: value.replace("\n", "|")[:32],
)
def test_an_error_names_the_line_and_the_mend(text: str, said: str, mend: str) -> None:
    with pytest.raises(SettingsError) as raised:
        parse_settings(text, "c")
    assert str(raised.value).startswith(said)
    assert mend in raised.value.mend


def test_a_line_is_named_far_down_in_a_long_file() -> None:
    text = "".join(f"# {n}\n" for n in range(3000)) + "[keymap]\n"
    text += "".join(f"quit{n} = 'q'\n" for n in range(900)) + "quit = 0\n"
    with pytest.raises(SettingsError) as raised:
        parse_settings(text, "c")
    assert raised.value.line == 3902


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"theme = '\xff'", ":1: not UTF-8"),
        (b"\n\ntheme = '\xff'", ":3: not UTF-8"),
        (b"#" * (LARGEST_BYTES + 1), ": larger than 64 kB"),
    ],
    ids=["first line", "third line", "large"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(data)
    with pytest.raises(SettingsError) as raised:
        read_settings(file, is_needed=False)
    assert str(raised.value) == f"{file}{said}"


def test_a_folder_is_no_config(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings(tmp_path, is_needed=False)
    assert str(raised.value) == f"{tmp_path}: Is a directory"


def test_the_words_of_the_verdicts_are_those_a_review_has_by_itself() -> None:
    assert VERDICTS == DEFAULT_VERDICTS
