"""What the mouse does in the texts: put the cursor somewhere, select words."""

from __future__ import annotations

from ...view import moving, selecting
from ..widgets.text_rows import TextRows
from .acting import ActingScreen


class SelectActions(ActingScreen):
    """One click stands there, two select the word, three the sentence; dragging selects freely."""

    def on_text_rows_clicked(self, message: TextRows.Clicked) -> None:
        """Put the cursor where the user pointed, or select what stands there."""
        side, offset = message.side, message.offset
        match message.chain:
            case 1:
                self.session.selection = None
                self.command(lambda session: moving.put_cursor(session, side, offset))
            case 2:
                self.command(lambda session: selecting.select_word(session, side, offset))
            case _:
                self.command(lambda session: selecting.select_sentence(session, side, offset))

    def on_text_rows_selected(self, message: TextRows.Selected) -> None:
        """Begin a selection, or take it as far as the pointer."""
        change = selecting.begin_selection if message.is_begin else selecting.extend_selection
        self.command(lambda session: change(session, message.side, message.offset))
