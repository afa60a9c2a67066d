"""Handing the words at the cursor to the terminal's clipboard."""

from __future__ import annotations

from pathlib import Path

from ...view.excerpt import excerpt
from ...view.selecting import selected_words
from ...view.visible import visible
from ..keeping import Keeping
from .acting import ActingScreen


class CopyActions(ActingScreen):
    """Copying, of the sentence or of all that its link holds."""

    keeping: Keeping | None = None
    """Where the last copy is kept, if anywhere."""

    def action_copy(self, has_partner: bool) -> None:
        """Hand the words over: what is selected, if anything is."""
        selected = "" if has_partner else selected_words(self.session)
        self.copy(selected or excerpt(self.session, has_partner=has_partner))

    def copy(self, words: str) -> None:
        """To the terminal, which never says whether it took them, and to a file to be sure."""
        self.app.copy_to_clipboard(words)
        count = len(words.split())
        said = f"copied {count:,} word{'' if count == 1 else 's'}"
        file = self.keeping.keep_copy(words) if self.keeping is not None else None
        if file is None:
            self.say(f"{said}, if the terminal allows it")
        else:
            self.say(f"{said}, and put them into {visible(short(file))}")


def short(file: Path) -> str:
    """The file's name as a shell takes it."""
    home = Path.home()
    return f"~/{file.relative_to(home)}" if file.is_relative_to(home) else str(file)
