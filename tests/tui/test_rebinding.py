from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, screen_lines

from sidebyside.errors import KeymapError, SettingsError
from sidebyside.settings.read import parse_settings
from sidebyside.settings.values import Settings
from sidebyside.tui import dump_keys, run
from sidebyside.tui.keymap import TABLES
from sidebyside.tui.rebinding import rebound


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("x1", None),
        ("f7", "f7"),
        ("F7", "f7"),
        ("Ctrl+F7", "ctrl+f7"),
        ("Ins", "insert"),
        ("Alt+Left", "alt+left"),
        ("^g", "ctrl+g"),
        ("^", "circumflex_accent"),
        ("alt++", "alt+plus"),
        ("ctrl++", "ctrl+plus"),
        ("ctrl+,", "ctrl+comma"),
        ("alt+.", "alt+full_stop"),
        ("alt+esc", "alt+escape"),
        ("alt+pgdn", "alt+pagedown"),
        ("ctrl+↓", "ctrl+down"),
        ("alt+?", "alt+question_mark"),
        ("alt+solidus", "alt+slash"),
        ("minus_sign", "minus_sign"),
        ("Ω", "Ω"),
        ("ctrl+shift+a", "ctrl+shift+a"),
        ("alt+shift+f7", "alt+shift+f7"),
        ("", None),
        ("\x1b", None),
    ],
)
def test_a_key_may_be_written_as_people_write_it(written: str, name: str | None) -> None:
    if name is not None:
        assert rebound({"centre": (written,)}) == {"centre": name}
    else:
        with pytest.raises(KeymapError, match="centre: no key "):
            rebound({"centre": (written,)})


@pytest.mark.parametrize(
    ("identifier", "key", "reason", "mend"),
    [
        ("next-sentense", "j", "no action 'next-sentense'", "did you mean next-sentence?"),
        ("fly", "j", "no action 'fly'", "see --dump-keys"),
        ("centre", "crtl+x", "no key 'crtl+x'", "did you mean ctrl?"),
        ("centre", "ctrl+X", "no key 'ctrl+X'", "did you mean ctrl+shift+x?"),
        ("centre", "shift+x", "no key 'shift+x'", "did you mean X?"),
        ("centre", "pagedwn", "no key 'pagedwn'", "did you mean pagedown?"),
        ("centre", "ctrl+i", "terminals can't tell ctrl+i from tab", "choose another key"),
        ("centre", "j", "j would be both centre and next-sentence", "or give next-sentence"),
        ("list-next", "k", "k would be both list-next and list-previous", "or give list-previous"),
    ],
)
def test_what_can_not_be_had_is_said_with_the_mend(
    identifier: str, key: str, reason: str, mend: str
) -> None:
    with pytest.raises(KeymapError) as raised:
        rebound({identifier: (key,)})
    assert (raised.value.identifier, raised.value.reason) == (identifier, reason)
    assert mend in raised.value.mend


def test_two_actions_may_change_keys_and_a_key_may_be_given_up() -> None:
    wanted = {"next-sentence": ("k",), "previous-sentence": ("j",), "centre": ()}
    keymap = {"next-sentence": "k", "previous-sentence": "j", "centre": "unbound"}
    assert rebound(wanted) == keymap
    assert rebound({"centre": (), "top": ()}) == {"centre": "unbound", "top": "unbound"}


def test_the_reader_can_always_be_left() -> None:
    with pytest.raises(KeymapError, match="no key is left to quit with"):
        rebound({"quit": ()})


def test_all_keys_are_dumped_as_a_keymap_that_changes_nothing() -> None:
    written = parse_settings(dump_keys(Settings()), "c").keymap
    assert written == {key.id: tuple(key.keys.split()) for table in TABLES for key in table}
    assert set(rebound(written)) == set(written)
    own = Settings(keymap={"quit": ("f10",)})
    assert parse_settings(dump_keys(own), "c").keymap == {**written, "quit": ("f10",)}


def test_a_wrong_keymap_is_told_with_its_line_before_the_reader_opens() -> None:
    settings = parse_settings("[keymap]\ntop = 'g'\ncentre = 'g'\n", "config.toml")
    with pytest.raises(SettingsError) as raised:
        run(harbour().documents, lambda _: harbour(), settings, is_colourless=True)
    assert str(raised.value) == "config.toml:3: g would be both centre and top"


async def test_new_keys_work_and_show_and_old_ones_are_gone() -> None:
    app = reader(harbour())
    keymap = {"next-sentence": ("k", ","), "previous-sentence": ("j",), "previous-difference": ()}
    app.choose(None, rebound(keymap))
    async with app.run_test(size=(120, 80)) as pilot:
        await compared(pilot, app)
        for key, sentence in (("k", 1), (",", 3), ("down", 3), ("j", 1), ("[", 1), ("up", 1)):
            await pilot.press(key)
            assert app.session.sentence == sentence, key
        assert ("k/j", "sentence") in app.reading.footer.items()
        await pilot.press("?")
        helped = "\n".join(screen_lines(app))
        assert "k  ,          next sentence" in helped
        assert "–             previous difference" in helped


async def test_words_that_name_a_key_name_the_users_own() -> None:
    app = reader(harbour())
    app.choose(None, rebound({"furniture": ("f6",)}))
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("j")
        assert screen_lines(app)[-2].endswith("· F6 shows it")
        await pilot.press("f6", "k", "j")
        assert screen_lines(app)[-2].endswith("· F6 folds it away")
