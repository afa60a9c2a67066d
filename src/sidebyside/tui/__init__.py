"""The reader: the session of ``view`` in a terminal, by Textual.

Textual is imported when the reader opens and not before, so that the exports, the help and the
version never wait for it. What can be told without a terminal belongs into ``view``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Pair


def run(
    documents: Pair[Document],
    compare: Callable[[Callable[[Any], None]], Comparison],
    *,
    theme: str | None = None,
    keymap: Mapping[str, str] | None = None,
    is_colourless: bool | None = None,
) -> int:
    """Open the reader on two loaded documents and return its exit status.

    The text shows at once, while ``compare`` runs in a thread of its own; it is handed a function
    to call with each stage (anything with words for people in ``value``), which raises
    ``ComparisonStopped`` once the reader was left. ``theme`` is a Textual theme, ``keymap`` other
    keys for the identifiers of ``keymap.py``. ``is_colourless`` defaults to what NO_COLOR says.
    Raises ``UnknownThemeError``, and ``ValueError`` for a key identifier that does not exist.
    """
    import gc
    import os

    from .app import ReaderApp

    if is_colourless is None:
        is_colourless = bool(os.environ.get("NO_COLOR"))
    app = ReaderApp(documents, compare, is_colourless=is_colourless, is_collecting_late=True)
    app.choose(theme, keymap or {})
    gc.disable()
    try:
        app.run()
    finally:
        gc.enable()
    return 0 if app.return_code in (0, None) else 2
