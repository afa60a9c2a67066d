"""The settings as one frozen value, and where each stands in the user's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ..errors import SettingsError

Path = tuple[str, ...]
"""A setting's name, with its table before it."""

VERDICTS = ("fine", "changed sense", "missing", "wrong")
"""The words of the four verdicts of a review, in the order of their keys."""

_NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_NO_LINES: Mapping[Path, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that settings were read from, and the line on which each one begins."""

    name: str
    lines: Mapping[Path, int] = field(default_factory=lambda: _NO_LINES)

    def wrong(self, path: Path, reason: str, mend: str) -> SettingsError:
        """The error that a setting can't be followed."""
        return SettingsError(self.name, self.lines.get(path), reason, mend)


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be set. ``None`` for ``theme`` and ``language`` leaves the choice to the program.

    ``keymap`` gives an action, by its identifier, other keys. ``origin`` is ``None`` while nothing
    was read; equal settings are equal wherever they stood.
    """

    theme: str | None = None
    layout: str = "auto"
    gutter: str = "auto"
    measure: int = 84
    furniture: str = "fold"
    language: str | None = None
    verdicts: tuple[str, ...] = VERDICTS
    keymap: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_KEYS)
    origin: Origin | None = field(default=None, compare=False)
