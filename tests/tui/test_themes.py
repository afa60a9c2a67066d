from __future__ import annotations

import pytest
from rich.style import Style
from tests.support.colour_vision import VISIONS, contrast, nearest
from tests.support.harbour import harbour
from tests.support.screen import compared, painted, reader, screen_lines
from textual.color import Color

from sidebyside.model.alignment import Relation
from sidebyside.model.pair import Pair
from sidebyside.settings.table import TABLE
from sidebyside.settings.values import Settings
from sidebyside.tui.plain_theme import PlainPalette, TerminalPalette
from sidebyside.tui.theme import ColourPalette, Palette
from sidebyside.tui.themes import SAFE_DARK, THEMES
from sidebyside.view.link import Link
from sidebyside.view.marks import Mark

SIZE = (100, 30)


def palette_of(name: str) -> ColourPalette:
    app = reader(harbour())
    app.choose(name, {})
    palette = app.palette()
    assert isinstance(palette, ColourPalette)
    return palette


@pytest.mark.parametrize("vision", VISIONS)
def test_the_safe_theme_keeps_its_hues_apart_for_every_eye(vision: str) -> None:
    palette = palette_of(SAFE_DARK.name)
    assert nearest(palette.hues, vision) > 0.14


@pytest.mark.parametrize("vision", VISIONS)
def test_the_safe_theme_keeps_the_links_apart_for_every_eye(vision: str) -> None:
    palette = palette_of(SAFE_DARK.name)
    kinds = [
        *((relation, False, False) for relation in Relation if relation.is_link),
        (Relation.EDITED, True, False),
        (Relation.EDITED, False, True),
    ]
    colours = [
        palette.link(Link(0, Pair((), ()), relation, is_moved, is_cursor)).color
        for relation, is_moved, is_cursor in kinds
    ]
    drawn = [Color.from_rich_color(colour) for colour in colours if colour is not None]
    assert len(drawn) == len(kinds)
    assert nearest(drawn, vision) > 0.09


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_and_signs_can_be_read_in_our_themes(theme: object) -> None:
    palette = palette_of(getattr(theme, "name", ""))
    ground = palette.background
    assert contrast(ground, palette.foreground) > 10
    for relation in Relation:
        if relation.is_link and relation is not Relation.IDENTICAL:
            style = palette.link(Link(0, Pair((), ()), relation, False, False))
            assert style.color is not None
            assert contrast(ground, Color.from_rich_color(style.color)) > 3


def test_the_example_in_the_config_is_a_theme() -> None:
    (example,) = (row.example for row in TABLE if row.name == "theme")
    assert example in {theme.name for theme in THEMES}


async def test_a_theme_shows_as_it_is_pointed_at_and_can_be_kept() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        before = app.theme
        await pilot.press("t")
        lines = screen_lines(app)
        assert any("THEMES " in line for line in lines)
        assert any("▸ textual-dark" in line for line in lines)
        await pilot.press("j")
        changed = app.theme
        assert changed != before
        assert ("↓/↑", "theme") in app.reading.footer.items()
        await pilot.press("enter")
        assert (app.theme, app.focused) == (changed, None)
        assert f"theme: {changed}" in screen_lines(app)[-2]
        assert not any("THEMES " in line for line in screen_lines(app))


async def test_the_old_theme_comes_back() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        looks = [style for row in painted(app) for _, style in row]
        await pilot.press("t", "j", "j", "k", "down", "escape")
        assert app.theme == "textual-dark"
        assert [style for row in painted(app) for _, style in row] == looks


async def test_the_list_goes_round_and_holds_every_theme() -> None:
    app = reader(harbour())
    async with app.run_test(size=(60, 20)) as pilot:
        await compared(pilot, app)
        await pilot.press("t")
        names = app.reading.theme_choice.names
        assert set(names) == set(app.available_themes)
        assert names[:3] == ("sidebyside-dark", "sidebyside-light", "sidebyside-safe")
        for _ in range(app.reading.theme_choice.at + 1):
            await pilot.press("k")
        assert app.theme == names[-1]
        await pilot.press("g")
        assert app.theme == names[0]
        await pilot.press("end")
        assert app.theme == names[-1]
        assert app.session.sentence == 0


async def test_a_theme_that_the_settings_overrule_next_time_is_not_promised() -> None:
    app = reader(harbour())
    app.reading.prefer(Settings(theme="nord"))
    app.choose("nord", {})
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("t", "g", "enter")
        assert screen_lines(app)[-2] == (
            " theme: sidebyside-dark, until you leave: your settings say nord"
        )
        await pilot.press("t")
        steps = app.reading.theme_choice.names.index("nord") - app.reading.theme_choice.at
        await pilot.press(*["j"] * steps, "enter")
        assert screen_lines(app)[-2] == " theme: nord"


async def test_without_colours_there_is_no_theme_to_choose() -> None:
    app = reader(harbour(), is_colourless=True)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("t", "j")
        assert app.reading.theme_choice.names == ()
        assert app.theme == "textual-dark"
        await pilot.press("t")
        told = " no colours are shown here, so there is no theme to choose"
        assert screen_lines(app)[-2] == told


async def test_a_click_shows_a_theme() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("t")
        await pilot.press(*["k"] * app.reading.theme_choice.at)
        lines = screen_lines(app)
        row = next(y for y, line in enumerate(lines) if "sidebyside-light" in line)
        await pilot.click(offset=(lines[row].index("sidebyside-light"), row))
        assert app.theme == "sidebyside-light"


@pytest.mark.parametrize(
    "palette",
    [
        ColourPalette(Color.parse("#101010"), Color.parse("#f0f0f0"), True),
        PlainPalette(),
        TerminalPalette(),
    ],
    ids=["colours", "none", "the terminal's own"],
)
def test_a_style_is_the_very_same_value_each_time_and_another_for_another_part(
    palette: Palette,
) -> None:
    def styles() -> list[Style]:
        return [
            palette.text(int(Mark.CURSOR)),
            palette.bar(is_strong=True),
            palette.key(),
            palette.caret(),
            palette.status(is_error=True),
            palette.entry(is_chosen=True),
            palette.entry(is_chosen=True, is_strong=True),
            palette.changed(is_chosen=True, is_new=True),
            palette.changed(is_chosen=True, is_new=False),
        ]

    assert all(one is again for one, again in zip(styles(), styles(), strict=True))
    assert palette.entry(is_chosen=True) != palette.entry(is_chosen=False)
    assert palette.bar() != palette.key()
