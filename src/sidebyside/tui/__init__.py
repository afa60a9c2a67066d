"""The reader: the session of ``view`` in a terminal, by Textual.

Textual is imported when the reader opens and not before, so that the exports, the help and the
version never wait for it. What can be told without a terminal belongs into ``view``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..errors import KeymapError, UnknownThemeError
from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Pair
from ..settings.values import Origin, Settings

TYPE_CHECKING = False  # as in typing; what is only named here is imported when the reader opens
if TYPE_CHECKING:
    from ..review.desk import Desk
    from .exporting import Exporter
    from .home import Chosen, Home
    from .sources import Sources


def run(
    documents: Pair[Document],
    compare: Callable[[Callable[[Any], None]], Comparison],
    settings: Settings | None = None,
    *,
    is_colourless: bool | None = None,
    desk: Desk | None = None,
    exporter: Exporter | None = None,
    sources: Sources | None = None,
    is_reviewing: bool = False,
    notes: Sequence[str] = (),
) -> int:
    """Open the reader on two loaded documents and return its exit status.

    The text shows at once, while ``compare`` runs in a thread of its own; it is handed a function
    to call with each stage (anything with words for people in ``value``), which raises
    ``ComparisonStopped`` once the reader was left or wants no more of it. ``is_colourless``
    defaults to what NO_COLOR says. ``desk`` is what it takes to keep reviews, ``exporter`` to write
    reports, ``sources`` to read the texts again; what is missing can't be done. ``is_reviewing``
    opens the review of the pair at once. ``notes`` are told with the comparison, until a key is
    pressed: the reader covers what was printed before it.

    Raises ``UnknownThemeError``, and ``SettingsError`` for keys that can't be had.
    """
    import gc
    import os

    from ..settings.places import state_folder
    from .escape_delay import shorten_escape

    shorten_escape()
    from .app import ReaderApp
    from .ending import exit_status
    from .keeping import Keeping
    from .terminal_title import TerminalTitle
    from .widgets.title_line import titles

    if is_colourless is None:
        is_colourless = bool(os.environ.get("NO_COLOR"))
    settings = settings or Settings()
    left, right = titles(documents)
    title = TerminalTitle(f"{left} ⇄ {right} – sidebyside")
    keeping = Keeping(state_folder())
    app = ReaderApp(
        documents,
        compare,
        is_colourless=is_colourless,
        is_collecting_late=True,
        keeping=keeping,
        title=title,
        desk=desk,
        exporter=exporter,
        sources=sources,
        is_reviewing=is_reviewing,
        notes=notes,
    )
    remembered = None if settings.theme else keeping.theme()
    is_known = remembered in app.available_themes
    app.choose(settings.theme or (remembered if is_known else None), _keymap(settings))
    app.reading.prefer(settings)
    theme = app.theme
    gc.disable()
    try:
        app.run()
    finally:
        gc.enable()
        title.restore()
    if app.theme != theme:
        keeping.keep_theme(app.theme)
    return exit_status(app)


def run_home(home: Home, settings: Settings, *, is_colourless: bool) -> tuple[Chosen | None, int]:
    """Show the saved reviews; what to open, ``None`` to leave, and the exit status.

    Raises ``UnknownThemeError``, and ``SettingsError`` for keys that can't be had.
    """
    from ..settings.places import state_folder
    from .escape_delay import shorten_escape

    shorten_escape()
    from .ending import exit_status
    from .home import HomeApp
    from .keeping import Keeping

    app = HomeApp(home, is_colourless=is_colourless)
    app.keeping = Keeping(state_folder())
    app.remap(_keymap(settings))
    theme = settings.theme or app.keeping.theme()
    if theme in app.available_themes:
        app.theme = theme
    elif settings.theme:
        raise UnknownThemeError(settings.theme, tuple(sorted(app.available_themes)))
    chosen = app.run()
    return chosen, exit_status(app)


def dump_keys(settings: Settings) -> str:
    """All keys in force as a part of a config file, by group, with words."""
    from ..settings.dump import dump_keymap
    from .keymap import TABLES, Group

    lines = ["# The keys of the reader, for the config file of sidebyside.\n[keymap]\n"]
    own = _keymap(settings) and settings.keymap
    for group in Group:
        keys = [key for table in TABLES for key in table if key.group is group]
        lines.append(f"\n# {group.value}\n")
        for key in keys:
            written = dump_keymap({key.id: own.get(key.id, key.keys.split())}).rstrip()
            lines.append(f"{written:<44} # {key.words}\n")
    return "".join(lines)


def _keymap(settings: Settings) -> dict[str, str]:
    if not settings.keymap:
        return {}
    from .rebinding import rebound

    try:
        return rebound(settings.keymap)
    except KeymapError as error:
        origin = settings.origin or Origin("keymap")
        path = ("keymap", error.identifier)
        raise origin.wrong(path, error.reason, error.mend) from error
