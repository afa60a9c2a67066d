"""What the actions of the reading screen are made of.

The screen is put together from mix-ins, one a subject: each derives from ``ActingScreen``, names
its actions ``action_…`` as Textual finds them, and asks for no more than stands here.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Coroutine, Mapping
from types import MappingProxyType
from typing import Any

from textual.screen import Screen
from textual.worker import Worker

from ...view.change import Change
from ...view.quoting import follow
from ...view.reading import ReadingSession


class ActingScreen(Screen[None]):
    """A screen that carries out commands of the session and then shows what changed."""

    session: ReadingSession
    remapped: Mapping[str, str] = MappingProxyType({})
    """The user's own keys."""

    @abstractmethod
    def lay_out(self) -> None:
        """Share the screen out anew, and show all of it."""

    @abstractmethod
    def show(self) -> None:
        """Paint what changed."""

    @abstractmethod
    def panel_changed(self) -> None:
        """A sidebar came or went: give the keys to whoever has them now."""

    def command(self, change: Callable[[ReadingSession], Change]) -> None:
        """Carry out a command."""
        session = self.session
        session.notice = ""
        before = session.side, session.sentence
        changed = change(session)
        if session.quotes.is_open and before != (session.side, session.sentence):
            follow(session)
        self.did(changed)

    def did(self, change: Change) -> None:
        """Show what a command changed."""
        if change & Change.PANEL:
            self.lay_out()
            self.panel_changed()
        else:
            self.show()

    def work_on(
        self,
        work: Callable[[], Coroutine[Any, Any, None]],
        group: str,
        *,
        is_exclusive: bool = False,
    ) -> None:
        """Do this while keys are answered, if exclusive in place of what the group does now. It is
        made by the worker: a coroutine that is given up before it begins would never be awaited.
        """
        _worker: Worker[None] = self.run_worker(work, group=group, exclusive=is_exclusive)

    def say(self, notice: str) -> None:
        """Leave a message in the status line."""
        self.session.notice = notice
        self.show()
