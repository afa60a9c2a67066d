"""Choosing a theme: what is pointed at is shown at once, and esc brings the old one back."""

from __future__ import annotations

from ..widgets.theme_list import ThemeChoice, ThemeList
from .acting import ActingScreen


class ThemeActions(ActingScreen):
    """The list of themes."""

    theme_choice: ThemeChoice
    is_colourless: bool

    def action_theme(self) -> None:
        """Open the list at the present theme; our own themes first."""
        if self.is_colourless:
            self.say("no colours are shown here, so there is no theme to choose")
            return
        names = sorted(self.app.available_themes, key=lambda name: ("sidebyside" not in name, name))
        choice = self.theme_choice
        choice.names, choice.before = tuple(names), self.app.theme
        choice.at = names.index(self.app.theme)
        self._list_changed()

    def action_theme_step(self, step: int) -> None:
        """Show another theme; the list goes round."""
        self._point_at((self.theme_choice.at + step) % len(self.theme_choice.names))

    def action_theme_end(self, step: int) -> None:
        """Show the last theme of the list, or the first."""
        self._point_at(len(self.theme_choice.names) - 1 if step > 0 else 0)

    def action_theme_keep(self) -> None:
        """Close the list; the theme stays, and is remembered unless the settings demand one."""
        kept, demanded = self.app.theme, self.theme_choice.demanded
        self.session.notice = f"theme: {kept}"
        if demanded not in ("", kept):
            self.session.notice += f", until you leave: your settings say {demanded}"
        self.theme_choice.names = ()
        self._list_changed()

    def action_theme_cancel(self) -> None:
        """Close the list; back to the theme that was there before."""
        self.theme_choice.names = ()
        self.app.theme = self.theme_choice.before
        self._list_changed()

    def on_theme_list_pointed(self, message: ThemeList.Pointed) -> None:
        """Show the theme."""
        self._point_at(message.number)

    def _point_at(self, number: int) -> None:
        self.theme_choice.at = number
        self.app.theme = self.theme_choice.names[number]
        self.show()

    def _list_changed(self) -> None:
        self.panel_changed()
        self.show()
