"""Textual's fields for typing, made safe: what is pasted or put into them acts as no control.

Textual hands what stands in a field to the terminal as it is. What stands there may come from an
article, as the title of a review, or from a clipboard.
"""

from __future__ import annotations

from textual.widgets import Input, TextArea
from textual.widgets.text_area import Edit, EditResult

from ...view.visible import visible, visible_lines


class Line(Input):
    """One line."""

    def validate_value(self, value: str) -> str:
        """What can be seen of it."""
        return visible(value)


class Box(TextArea):
    """Several lines."""

    def edit(self, edit: Edit) -> EditResult:
        """Put in what can be seen of it."""
        edit.text = visible_lines(edit.text)
        return super().edit(edit)
