"""Up and down the one list of a screen or app, by keys that the list does not get itself.

For what is made of Textual's own widgets; the reader's lists paint themselves.
"""

from __future__ import annotations

from textual.dom import DOMNode
from textual.widgets import OptionList


class OptionCursor(DOMNode):
    """What has exactly one ``OptionList``."""

    def action_cursor(self, step: int) -> None:
        """One option down, or up; where the keys go stays as it is."""
        options = self.query_one(OptionList)
        options.action_cursor_down() if step > 0 else options.action_cursor_up()
