"""Choosing a theme: what is pointed at is shown at once, and esc brings the old one back."""

from __future__ import annotations

from abc import abstractmethod

from .acting import ActingScreen


class ThemeActions(ActingScreen):
    """The list of themes. ``themes`` are its names while it is open."""

    themes: tuple[str, ...] = ()
    theme_at = 0
    _theme_before = ""

    @property
    def is_theming(self) -> bool:
        """Whether the list is open."""
        return bool(self.themes)

    @abstractmethod
    def themes_changed(self) -> None:
        """The list came or went."""

    def action_theme(self) -> None:
        """Open the list at the present theme; our own themes first."""
        self._theme_before = self.app.theme
        names = sorted(self.app.available_themes, key=lambda name: ("sidebyside" not in name, name))
        self.themes = tuple(names)
        self.theme_at = names.index(self.app.theme)
        self.themes_changed()

    def action_theme_step(self, step: int) -> None:
        """Show another theme; the list goes round."""
        self.point_at_theme((self.theme_at + step) % len(self.themes))

    def point_at_theme(self, number: int) -> None:
        """Show a theme by its place in the list."""
        self.theme_at = number
        self.app.theme = self.themes[number]
        self.show()

    def action_theme_keep(self) -> None:
        """Close the list; the theme stays, and is remembered."""
        self.session.notice = f"theme: {self.app.theme}"
        self.themes = ()
        self.themes_changed()

    def action_theme_cancel(self) -> None:
        """Close the list; back to the theme that was there before."""
        self.themes = ()
        self.app.theme = self._theme_before
        self.themes_changed()
