"""The user's own keys: names as people write them, checked against the table of keys.

Invariant: what comes out can be pressed, no two actions of one table share a key, and the reader
can still be left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from ..errors import KeymapError
from ..settings.read import did_you_mean
from .keymap import TABLES, UNBOUND, Key, key_name

_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
}
_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
_SAME_IN_TERMINALS = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+[": "escape",
}
_NAMED = {
    *(key.value for key in Keys if "+" not in key.value and not key.value.startswith("<")),
    *KEY_NAME_REPLACEMENTS.values(),
}
_QUIT = "quit"


def rebound(wanted: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Keys for identifiers, as ``App.set_keymap`` takes them. Raises ``KeymapError``."""
    known = {key.id: key for table in TABLES for key in table}
    keymap = {}
    for identifier, keys in wanted.items():
        if identifier not in known:
            mend = did_you_mean(identifier, tuple(known)).replace("-config", "-keys")
            raise KeymapError(identifier, f"no action {identifier!r}", mend)
        names = dict.fromkeys(_name(key, identifier) for key in keys)
        if not names and identifier == _QUIT:
            raise KeymapError(_QUIT, "no key is left to quit with", "give it one")
        keymap[identifier] = ",".join(names) or UNBOUND
    for table in TABLES:
        _refuse_clashes(table, keymap)
    return keymap


def _refuse_clashes(table: Iterable[Key], keymap: Mapping[str, str]) -> None:
    taken: dict[str, str] = {}
    for key in table:
        own = keymap.get(key.id)
        names = own.split(",") if own else [_long_name(key_name(one)) for one in key.keys.split()]
        for name in names:
            other = taken.setdefault(name, key.id)
            if name != UNBOUND and other != key.id:
                mine, theirs = (key.id, other) if key.id in keymap else (other, key.id)
                raise KeymapError(
                    mine,
                    f"{name} would be both {mine} and {theirs}",
                    f"choose another key, or give {theirs} others too",
                )


def _name(key: str, identifier: str) -> str:
    """A key by the name that Textual has for it."""
    key = key.replace("^", "ctrl+", 1) if len(key) == 2 and key.startswith("^") else key
    before, plus, last = key[:-1].rpartition("+")
    last += key[-1:]
    modifiers = before.lower().split("+") if plus else []
    last = last if len(last) == 1 else last.lower()  # F5 and Esc, as keyboards and the help have it
    wrong = next((m for m in modifiers if m not in _MODIFIERS), None)
    if wrong is not None:
        raise KeymapError(identifier, f"no key {key!r}", did_you_mean(wrong, _MODIFIERS))
    last = _ALIASES.get(last, last)
    if modifiers and len(last) == 1 and last != last.lower():
        meant = "+".join([*modifiers, "shift", last.lower()])
        raise KeymapError(identifier, f"no key {key!r}", f"did you mean {meant}?")
    if modifiers == ["shift"] and len(last) == 1:
        raise KeymapError(identifier, f"no key {key!r}", f"did you mean {last.upper()}?")
    if same := _SAME_IN_TERMINALS.get("+".join([*modifiers, last])):
        raise KeymapError(
            identifier, f"terminals can't tell {key} from {same}", "choose another key"
        )
    character = last if len(last) == 1 else key_to_character(last)
    if last not in _NAMED:
        if character is None or not character.isprintable():
            near = did_you_mean(last, tuple(sorted(_NAMED)))
            mend = near if near.endswith("?") else "write one character, or a name as F1 or pgdn"
            raise KeymapError(identifier, f"no key {key!r}", mend)
        last = _long_name(character)
    return "+".join([*modifiers, last])


def _long_name(key: str) -> str:
    """Textual's one name for a character: ``question_mark`` for ``?``."""
    if len(key) > 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)
