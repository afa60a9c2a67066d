"""Whatever the theme, words and signs are read on what they stand on."""

from __future__ import annotations

from itertools import combinations

import pytest
from rich.style import Style
from tests.support import colour_vision
from tests.support.harbour import harbour
from tests.support.screen import reader
from textual.color import Color

from sidebyside.model.alignment import Relation
from sidebyside.model.pair import Pair
from sidebyside.tui.contrast import SIGNS, WORDS, contrast, legible
from sidebyside.tui.plain_theme import PlainPalette
from sidebyside.tui.theme import ColourPalette
from sidebyside.view.link import Link
from sidebyside.view.marks import Mark
from sidebyside.view.minimap import Kind
from sidebyside.view.words import LINK_SIGNS

GREY = Color.parse("#808080")
LOOKS = ["sidebyside-dark", "sidebyside-light", "sidebyside-safe", "nord", "solarized-light"]


def palette_of(name: str) -> ColourPalette:
    app = reader(harbour())
    app.choose(name, {})
    palette = app.palette()
    assert isinstance(palette, ColourPalette)
    return palette


def read(style: Style) -> float:
    """How well a style is read, by a measure of the tests' own."""
    assert style.color is not None
    assert style.bgcolor is not None
    colours = map(Color.from_rich_color, (style.color, style.bgcolor))
    return colour_vision.contrast(*colours)


def least(looks: dict[str, Style], wanted: float) -> list[str]:
    """What is read worse than wanted, but for rounding."""
    return [name for name, style in looks.items() if read(style) < wanted - 0.05]


@pytest.mark.parametrize("name", LOOKS)
def test_words_with_any_two_marks_are_read(name: str) -> None:
    palette = palette_of(name)
    marks = [0, *map(int, Mark), *(int(a | b) for a, b in combinations(Mark, 2))]
    assert least({str(Mark(mark)): palette.text(mark) for mark in marks}, WORDS) == []


@pytest.mark.parametrize("name", LOOKS)
def test_bars_lists_and_messages_are_read(name: str) -> None:
    palette = palette_of(name)
    looks = {
        "bar": palette.bar(),
        "faded bar": palette.bar(is_faded=True),
        "key": palette.key(),
        "status": palette.status(),
        "faded status": palette.status(is_faded=True),
        "error": palette.status(is_error=True),
        "alarm": palette.alarm(),
        "entry": palette.entry(is_chosen=False, is_faded=True),
        "chosen entry": palette.entry(is_chosen=True, is_faded=True),
        "new words": palette.changed(is_chosen=True, is_new=True),
        "old words": palette.changed(is_chosen=True, is_new=False),
    }
    assert least(looks, WORDS) == []


@pytest.mark.parametrize("name", LOOKS)
def test_signs_links_and_the_cells_of_the_map_are_seen(name: str) -> None:
    palette = palette_of(name)
    looks = {str(mark): palette.sign(int(mark)) for mark in Mark}
    for kind in Kind:
        for is_window in (False, True):
            looks[f"{kind.name} {is_window}"] = palette.map_cell(kind, is_window=is_window)[1]
    for relation in LINK_SIGNS:
        looks[relation.name] = palette.link(Link(0, Pair((), ()), relation, False, False))
    assert least(looks, SIGNS) == []


def test_words_of_the_page_stand_out_from_those_that_only_one_text_has() -> None:
    palette = palette_of("sidebyside-light")
    plain, only, furniture = (
        read(palette.text(int(mark))) for mark in (0, Mark.ONLY_HERE, Mark.FURNITURE)
    )
    assert plain > only > furniture


def test_a_colour_that_is_read_stays_as_it_is() -> None:
    white = Color(255, 255, 255)
    assert legible(white, Color(0, 0, 0), WORDS) is white


@pytest.mark.parametrize("ground", [Color(0, 0, 0), Color(255, 255, 255)], ids=["black", "white"])
def test_a_faint_colour_moves_no_further_than_it_must(ground: Color) -> None:
    moved = legible(GREY, ground, 7)
    assert 7 <= contrast(moved, ground) < 8.5


def test_where_nothing_is_enough_the_end_is_taken() -> None:
    assert legible(GREY, GREY, 21) == Color(0, 0, 0)


def test_black_on_white_has_the_most_contrast() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)


def test_without_colours_a_link_has_the_same_sign_on_the_map_as_in_the_column() -> None:
    palette = PlainPalette()
    kinds = {
        Relation.EDITED: Kind.EDITED,
        Relation.REWORDED: Kind.REWORDED,
        Relation.PARTIAL: Kind.PARTIAL,
    }
    for relation, kind in kinds.items():
        assert palette.map_cell(kind, is_window=False)[0] == LINK_SIGNS[relation]


@pytest.mark.parametrize("name", LOOKS)
def test_what_moved_is_told_on_the_map_by_more_than_its_hue(name: str) -> None:
    palette = palette_of(name)
    glyphs = [palette.map_cell(kind, is_window=False)[0] for kind in Kind]
    assert glyphs.count(glyphs[Kind.MOVED]) == 1
