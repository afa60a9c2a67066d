"""Text as HTML: the only way in which words of the input come into the page.

Invariant: what ``escaped`` gives holds no ``<``, ``>``, ``"`` or ``'`` and no control, so that it
is text between tags and in quoted attributes alike. Attributes that a browser runs or loads (event
handlers, ``style``, addresses other than ``#…``) never hold input.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence

from ...model.pair import Side
from ...view.visible import visible
from ..passage import Stretch

TAGS = {Side.LEFT: "del", Side.RIGHT: "ins"}
"""What changed words stand in: what the left has is gone, what the right has is new."""


def escaped(words: str) -> str:
    """Visible words, between tags or in a quoted attribute."""
    return html.escape(visible(words), quote=True)


def as_data(value: object) -> str:
    """A value for a script to read, in an element whose text ends only at ``</script``.

    No letter that opens a tag is left in it.
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def with_marks(stretches: Sequence[Stretch], side: Side) -> str:
    """Words with the changed ones marked; a change has the class of its grade."""
    tag = TAGS[side]
    return "".join(
        escaped(words)
        if grade is None
        else f'<{tag} class="e {grade.value}">{escaped(words)}</{tag}>'
        for words, grade in stretches
    )


def note(verdict: str, lines: Sequence[str]) -> str:
    """A verdict and the lines of a note; empty where there is neither."""
    told = [f'<b class="verdict">{escaped(verdict)}</b>'] if verdict else []
    told += ["<br>".join(map(escaped, lines))] if lines else []
    return f'<p class="judged">{" ".join(told)}</p>' if told else ""
