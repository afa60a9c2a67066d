"""The config file: TOML to ``Settings``, or an error that names the line and the mend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import SettingsError
from .values import Origin, Settings

LARGEST_BYTES = 65536
"""No config is larger; something else was named."""

_AT_LINE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)$")


def read_settings(file: Path, *, is_needed: bool) -> Settings:
    """The settings of a file. Where it is missing: an error if the user named it (``is_needed``),
    the defaults if not. Raises ``SettingsError``.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        if not is_needed:
            return Settings()
        raise SettingsError(
            str(file), None, "no such file", "check the name, or make it with --dump-config"
        ) from None
    except OSError as error:
        raise SettingsError(
            str(file), None, error.strerror or str(error), "name a file that you may read"
        ) from error
    if len(data) > LARGEST_BYTES:
        raise SettingsError(
            str(file), None, f"larger than {LARGEST_BYTES // 1024} kB", "name a config file"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(str(file), line, "not UTF-8", "save it as UTF-8") from error
    return parse_settings(text.replace("\r\n", "\n"), str(file))


def parse_settings(text: str, name: str) -> Settings:
    """The settings that ``text`` holds; ``name`` is the file for errors."""
    import tomllib  # late: most runs have no config file

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        at = _AT_LINE.search(reason)
        line = int(at[1]) if at and at[1] else text.rstrip().count("\n") + 1
        words = _AT_LINE.sub("", reason)
        raise SettingsError(
            name, line, words[:1].lower() + words[1:], 'settings look like: theme = "nord"'
        ) from error
    if not values:
        return Settings(origin=Origin(name))
    from .lines import lines_of

    return _checked(values, Origin(name, lines_of(text)))


def _checked(values: Mapping[str, Any], origin: Origin) -> Settings:
    from .table import TABLE

    rows = {row.name: row for row in TABLE}
    found: dict[str, Any] = {"origin": origin}
    for name, value in values.items():
        if name == "keymap":
            found[name] = _keymap(value, origin)
        elif name not in rows:
            known = (*rows, "keymap")
            raise origin.wrong((name,), f"no setting {name!r}", did_you_mean(name, known))
        else:
            try:
                found[name] = rows[name].check(value)
            except ValueError as error:
                raise origin.wrong(
                    (name,), f"{name} can't be {_shown(value)}", f"expected: {error}"
                ) from error
    return replace(Settings(), **found)


def _keymap(value: object, origin: Origin) -> Mapping[str, tuple[str, ...]]:
    mend = 'keys are written so: quit = "q ctrl+q"'
    if not isinstance(value, dict):
        raise origin.wrong(("keymap",), f"keymap can't be {_shown(value)}", mend)
    keymap = {}
    for name, keys in value.items():
        if isinstance(keys, str):
            keymap[name] = tuple(keys.split())
        elif isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            keymap[name] = tuple(key.strip() for key in keys)
        else:
            raise origin.wrong(("keymap", name), f"{name} can't be {_shown(keys)}", mend)
    return keymap


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 60 else f"{words[:59]}…"


def did_you_mean(name: str, known: tuple[str, ...]) -> str:
    """The nearest of the known names, or all of them if none is near and they are few."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.6)
    if near:
        return f"did you mean {near[0]}?"
    return f"there are {', '.join(known)}" if len(known) <= 12 else "see --dump-config"
