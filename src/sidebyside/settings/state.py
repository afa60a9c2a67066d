"""Small files in the user's state folder, which only this user may read.

Invariant: a file is there whole or as it was before; nobody else ever sees a part of it. What a
front does where it can't be written is its own matter: the system's error goes out.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_REMEMBERED = "remembered.json"


def write_private(file: Path, text: str) -> None:
    """Write a file with mode 0600: beside it, synced, then renamed. Raises ``OSError``."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, beside = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8", errors="surrogatepass") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).replace(file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def remembered_theme(folder: Path) -> str | None:
    """The theme last chosen; ``None`` if there is none, or if its file was spoilt."""
    try:
        text = (folder / _REMEMBERED).read_text(encoding="utf-8")
        import json  # late: most readers have remembered nothing

        theme = json.loads(text).get("theme")
    except (OSError, ValueError, AttributeError, RecursionError):
        return None  # what was remembered is a convenience, never a reason not to open
    return theme if isinstance(theme, str) else None


def remember_theme(folder: Path, theme: str) -> None:
    """Keep the theme for the next run. Raises ``OSError``."""
    import json

    write_private(folder / _REMEMBERED, json.dumps({"theme": theme}) + "\n")
