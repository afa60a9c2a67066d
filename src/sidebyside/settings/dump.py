"""Settings as a commented TOML file that reads back to the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from textwrap import wrap

from .table import TABLE
from .values import Settings

_HEAD = """\
# Settings of sidebyside: {place}
# Options on the command line go before what stands here.

"""

_KEYMAP = """\

# Other keys, by the identifiers that sidebyside --dump-keys lists, such as
#   next-difference = "] f7"
# They stand in place of the keys that come with the program; "" takes all keys away.
[keymap]
"""


def dump_settings(settings: Settings, place: str) -> str:
    """The file; ``place`` is where it is looked for."""
    lines = [_HEAD.format(place=place)]
    for row in TABLE:
        value = getattr(settings, row.name)
        lines += [f"# {line}\n" for line in wrap(row.words, 96)]
        unset = f"# {row.name} = {_written(row.example)}\n\n"
        lines.append(unset if value is None else f"{row.name} = {_written(value)}\n\n")
    return "".join(lines).rstrip("\n") + "\n" + _KEYMAP + dump_keymap(settings.keymap)


def dump_keymap(keymap: Mapping[str, Sequence[str]]) -> str:
    """Lines of a ``[keymap]`` table, in the given order."""
    return "".join(f"{_name(name)} = {_keys(keys)}\n" for name, keys in keymap.items())


def _name(name: str) -> str:
    is_bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if is_bare else _written(name)


def _keys(keys: Sequence[str]) -> str:
    is_plain = all(key and not any(char.isspace() for char in key) for key in keys)
    return _written(" ".join(keys) if is_plain else list(keys))


def _written(value: object) -> str:
    """A string, a number or a list of strings in TOML: as in JSON, but for the delete character
    and what lies beyond 16 bits.
    """
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_written, value))}]"
    return str(value)
