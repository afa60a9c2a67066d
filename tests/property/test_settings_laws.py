"""What is written as settings reads back as the same, whatever it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sidebyside.settings.dump import dump_settings
from sidebyside.settings.lines import lines_of
from sidebyside.settings.read import parse_settings
from sidebyside.settings.table import FURNITURE, GUTTERS, LAYOUTS
from sidebyside.settings.values import Settings

_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_key = _text.filter(lambda key: key == key.strip())
_word = _text.filter(lambda word: word.strip() and word.isprintable())

_settings = st.builds(
    Settings,
    theme=st.none() | st.from_regex(r"[a-z][a-z-]{0,10}", fullmatch=True),
    layout=st.sampled_from(LAYOUTS),
    gutter=st.sampled_from(GUTTERS),
    measure=st.integers(20, 400),
    furniture=st.sampled_from(FURNITURE),
    language=st.none() | st.sampled_from(["en", "de", "haw"]),
    verdicts=st.lists(_word, min_size=4, max_size=4, unique=True).map(tuple),
    keymap=st.dictionaries(_text, st.lists(_key, max_size=3).map(tuple), max_size=4),
)


@given(_settings)
def test_settings_survive_being_written_and_read(settings: Settings) -> None:
    assert parse_settings(dump_settings(settings, "here"), "c") == settings


@given(_settings)
def test_every_value_is_found_on_the_line_that_names_it(settings: Settings) -> None:
    text = dump_settings(settings, "here")
    lines = text.split("\n")
    found = lines_of(text)
    for name in ("gutter", "measure", "furniture", "verdicts"):
        assert lines[found[name,] - 1].startswith(f"{name} = ")
    assert {path[1] for path in found if len(path) == 2} == set(settings.keymap)
