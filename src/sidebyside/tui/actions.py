"""What the command palette offers: every action of the reader, with its keys.

An action is found by the words of the help and by its name in the config file, and what was typed
as it stands there goes before letters that are merely found in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from .keymap import KEYS, Key, shown_keys

if TYPE_CHECKING:
    from .app import ReaderApp

_LEFT_OUT = "palette"


class ReaderActions(Provider):
    """In the order of the help until something is typed."""

    async def discover(self) -> Hits:
        """All of them."""
        for key in KEYS:
            if key.id != _LEFT_OUT:
                yield DiscoveryHit(key.words, self._doing(key), help=self._about(key))

    async def search(self, query: str) -> Hits:
        """Those that have what was typed in their words or their name."""
        matcher = self.matcher(query)
        for key in KEYS:
            score = max(matcher.match(key.words), matcher.match(_name(key)))
            if score > 0 and key.id != _LEFT_OUT:
                score = 1 + score / 2 if begins_words(query, key) else score / 2
                shown = matcher.highlight(key.words)
                yield Hit(score, shown, self._doing(key), help=self._about(key))

    def _about(self, key: Key) -> str:
        remapped: Mapping[str, str] = self._app.reading.remapped
        return f"{'  '.join(shown_keys(key, remapped))} · {key.group.value}"

    def _doing(self, key: Key) -> Callable[[], None]:
        def do() -> None:
            self._app.call_later(self._app.reading.run_action, key.action)

        return do

    @property
    def _app(self) -> ReaderApp:
        return cast("ReaderApp", self.app)


def begins_words(query: str, key: Key) -> bool:
    """Whether each word typed begins a word of the action."""
    known = f"{key.words} {_name(key)}".lower().split()
    return all(any(word.startswith(part) for word in known) for part in query.lower().split())


def _name(key: Key) -> str:
    return key.id.replace("-", " ")
