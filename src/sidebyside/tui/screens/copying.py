"""Handing the words at the cursor to the terminal's clipboard."""

from __future__ import annotations

from ...view.excerpt import excerpt
from .acting import ActingScreen


class CopyActions(ActingScreen):
    """Copying, of the sentence or of all that its link holds."""

    def action_copy(self, has_partner: bool) -> None:
        """Hand the words over."""
        words = excerpt(self.session, has_partner=has_partner)
        self.app.copy_to_clipboard(words)
        self.say(f"copied {len(words.split())} words, if the terminal allows it")
