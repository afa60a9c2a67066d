"""Writing a note below the texts. Each change is stored while it is written: leaving keeps it.

Invariant: words that could not be stored are given up only by asking twice.
"""

from __future__ import annotations

from typing import ClassVar, Protocol

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from ...view.visible import visible_lines
from ..widgets.fields import Box

_HINT = "a note, kept while you write · esc closes"


class Keep(Protocol):
    """Stores a note and says what went wrong, or nothing. ``is_more``: it goes on with the change
    before, and is undone with it.
    """

    async def __call__(self, words: str, *, is_more: bool) -> str:
        """Store it."""


class NoteScreen(ModalScreen[None]):
    """A box of a few rows at the bottom; the texts stay in sight above it."""

    DEFAULT_CSS = """
    NoteScreen { align: center bottom; background: $background 0%; }
    NoteScreen #box { height: 9; width: 100%; background: $surface; }
    NoteScreen #hint { height: 1; width: 100%; padding: 0 1; color: $text-muted;
                       background: $surface; }
    NoteScreen #hint.wrong { background: $error; color: $text; }
    NoteScreen TextArea, NoteScreen TextArea:focus { height: 1fr; border: none; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "close", priority=True),
        Binding("ctrl+c", "quit_reader", "quit", priority=True),
    ]

    def __init__(self, note: str, keep: Keep) -> None:
        super().__init__()
        self._note = self._kept = visible_lines(note)
        self._keep = keep
        self._has_kept = False
        self._is_doubted = False
        self._early = ""

    def compose(self) -> ComposeResult:
        """The hint, and the box."""
        with Vertical(id="box"):
            yield Static(_HINT, id="hint", markup=False)
            yield Box(self._note + self._early, soft_wrap=True, tab_behavior="focus")

    async def on_mount(self) -> None:
        """Go on at the end of what stands there."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)
        await self._store()

    def type_early(self, words: str) -> None:
        """Take what was typed after the key that opened this, and before there was a box."""
        boxes = self.query(TextArea)
        if boxes:
            boxes.first().insert(words, boxes.first().document.end)
        else:
            self._early += words

    async def on_text_area_changed(self) -> None:
        """Store what stands there now."""
        await self._store()

    async def _store(self) -> str:
        """Keep what stands there; what went wrong, or nothing."""
        words, trouble = self.query_one(TextArea).text, ""
        if words != self._kept:
            trouble = await self._keep(words, is_more=self._has_kept)
            if not trouble:
                self._kept, self._has_kept, self._is_doubted = words, True, False
        self._tell(trouble)
        return trouble

    def _tell(self, trouble: str) -> None:
        hint = self.query_one("#hint", Static)
        hint.set_class(bool(trouble), "wrong")
        hint.update(trouble or _HINT)

    async def action_close(self) -> None:
        """Back to the texts."""
        if await self._may_leave():
            self.dismiss()

    async def action_quit_reader(self) -> None:
        """Leave the reader."""
        if await self._may_leave():
            self.app.exit()

    async def _may_leave(self) -> bool:
        """Whether what stands there is kept, or is given up by asking to leave once more."""
        trouble = await self._store()
        if trouble and not self._is_doubted:
            self._is_doubted = True
            self._tell(f"{trouble}, or the same key again gives the change up")
            return False
        return True
