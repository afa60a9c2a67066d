"""Choose the front for what the command line asks, turn errors into messages and exit codes.

The words for people are chosen in ``messages``. What only one front needs is imported where that
front is chosen, so that ``--version`` waits for nothing and no report waits for the reader.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from . import __version__
from .arguments import STANDARD_INPUT, WIDTHS, UsageError, check, is_for_home, parse, parser
from .errors import (
    LoadError,
    ReviewFileError,
    SidebysideError,
    UnknownThemeError,
    UnreadableError,
    WriteError,
)
from .messages import how_they_were_read, message, wrong_theme
from .uncollected import uncollected
from .view.visible import visible

TYPE_CHECKING = False  # as in typing, whose import takes longer than parsing
if TYPE_CHECKING:
    import argparse

    from .model.comparison import Comparison
    from .model.document import Document
    from .model.hand_links import HandLinks
    from .model.options import CompareOptions
    from .model.pair import Pair
    from .model.stage import Stage
    from .render.registry import Format
    from .review.model import Review
    from .settings.values import Settings
    from .tui.sources import Source

SAME, DIFFERENT, TROUBLE = 0, 1, 2
"""Exit status, as diff(1)."""
INTERRUPTED = 130

_TERMINAL = "/dev/tty"
"""The terminal that the program was started from, whatever its streams are."""

_PIPE_WIDTH = 100

_USAGE = """\
sidebyside: two texts are needed

  sidebyside LEFT RIGHT      compare two files; - stands for standard input
  sidebyside --demo          see how it works on a pair that comes with it
  sidebyside --help          all options
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status as diff(1) does: 0 same, 1 different, 2 trouble."""
    try:
        with uncollected():
            return _run(list(sys.argv[1:] if arguments is None else arguments))
    except UsageError as error:
        _say(f"{error}; see sidebyside --help")
        return TROUBLE
    except SidebysideError as error:
        _say(message(error))
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    chosen = parse(arguments)
    about = _about_itself(chosen)
    if about is not None:
        return _show(about)
    check(chosen)
    if chosen.reviews:
        return _list_reviews()
    if is_for_home(chosen):
        return _open_home(chosen)
    front = _front(chosen)
    settings = _settings(chosen)
    files = _files(chosen.files) if front is None and chosen.files else None
    documents = _load(chosen)
    for note in how_they_were_read(documents):
        _say(note)
    options = _options(settings)
    if front is None:
        is_colourless = not _is_coloured(chosen.color, is_shown=True)
        try:
            return _open_reader(
                documents,
                options,
                settings,
                files=files,
                is_colourless=is_colourless,
            )
        except UnknownThemeError as error:
            raise wrong_theme(error, chosen, settings) from error
    from .beside import quoting_beside
    from .compare import compare

    comparison = compare(documents.left, documents.right, options, quoting=quoting_beside)
    review = None
    if chosen.with_review:
        comparison, review = _with_review(comparison, documents, options, settings)
    _write(comparison, front, chosen, review)
    return DIFFERENT if comparison.has_differences else SAME


def _front(chosen: argparse.Namespace) -> Format | None:
    """What writes the report; ``None`` for the reader."""
    from .render.registry import FORMATS, SHORT_FORMS

    if chosen.brief or chosen.stat:
        return SHORT_FORMS["brief" if chosen.brief else "stat"]
    if chosen.format == "reader":
        if not _has_terminal(is_input_piped=STANDARD_INPUT in chosen.files):
            raise UsageError("the reader needs a terminal: choose --format text or json")
        return None
    if chosen.format in FORMATS:
        return FORMATS[chosen.format]
    has_terminal = _has_terminal(is_input_piped=STANDARD_INPUT in chosen.files)
    if chosen.output is None and has_terminal and not chosen.with_review:
        return None
    return FORMATS["text"]


def _has_terminal(*, is_input_piped: bool) -> bool:
    """Whether the reader can be shown and steered; a piped text leaves the keys to ``/dev/tty``."""
    if os.environ.get("TERM") == "dumb":
        return False
    if not (_is_terminal(sys.stdout) and _is_terminal(sys.stderr)):  # Textual paints by the latter
        return False
    return _is_terminal(sys.stdin) or (is_input_piped and _has_controlling_terminal())


def _has_controlling_terminal() -> bool:
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR))
    except OSError:
        return False
    return True


def _is_terminal(stream: object) -> bool:
    isatty: Callable[[], bool] | None = getattr(stream, "isatty", None)
    return isatty is not None and isatty()


def _load(chosen: argparse.Namespace) -> Pair[Document]:
    from .load import load, load_demo, load_standard_input
    from .model.pair import Pair

    if chosen.demo:
        return load_demo()

    def load_one(name: str) -> Document:
        if name != STANDARD_INPUT:
            return load(name)
        if sys.stdin is None:
            raise UnreadableError(STANDARD_INPUT, "standard input is closed")
        return load_standard_input(sys.stdin.buffer)

    names = Pair(*chosen.files)
    if chosen.output is not None:
        from .render.output import overwrites

        for name in names:
            if name != STANDARD_INPUT and overwrites(chosen.output, name):
                raise WriteError(chosen.output, "it is one of the texts")
    left = load_one(names.left)
    # One reading for one name: a pipe gives its text once, and a file may grow between two.
    return Pair(left, left if names.right == names.left else load_one(names.right))


def _files(names: Sequence[str]) -> Pair[Source | None]:
    """What can be read again of what was named. To be asked before it is read."""
    from .load import FileSource
    from .model.pair import Pair

    def source(name: str) -> Source | None:
        found = None if name == STANDARD_INPUT else FileSource(name)
        return found if found is not None and found.is_file else None

    left, right = names
    found = source(left)
    return Pair(found, found if right == left else source(right))


def _about_itself(chosen: argparse.Namespace) -> str | None:
    """What the program tells of itself, if it is asked to."""
    if chosen.help:
        return parser().format_help()
    if chosen.version:
        return f"sidebyside {__version__}\n"
    if chosen.man:
        from .manual import manual

        return manual(parser(), __version__)
    if chosen.print_completion:
        from .completion import completion

        return completion(parser(), chosen.print_completion)
    if chosen.dump_config:
        from .settings.dump import dump_settings
        from .settings.places import config_file

        return dump_settings(_settings(chosen), str(config_file()))
    if chosen.dump_keys:
        from .tui import dump_keys

        return dump_keys(_settings(chosen))
    return None


def _settings(chosen: argparse.Namespace) -> Settings:
    """What holds: options before the environment, that before the config, that before defaults."""
    from dataclasses import replace
    from pathlib import Path

    from .settings.places import CONFIG_VARIABLE, THEME_VARIABLE, config_file
    from .settings.read import read_settings

    named = chosen.config or os.environ.get(CONFIG_VARIABLE)
    file = Path(named) if named else config_file()
    settings = read_settings(file, is_needed=bool(named))
    return replace(
        settings,
        theme=chosen.theme or os.environ.get(THEME_VARIABLE) or settings.theme,
        language=chosen.language or settings.language,
        furniture="keep" if chosen.keep_furniture else settings.furniture,
    )


def _options(settings: Settings) -> CompareOptions:
    from .model.options import CompareOptions

    is_kept = settings.furniture == "keep"
    return CompareOptions(language=settings.language, is_furniture_kept=is_kept)


def _open_reader(
    documents: Pair[Document],
    options: CompareOptions,
    settings: Settings,
    *,
    is_colourless: bool,
    files: Pair[Source | None] | None = None,
    is_reviewing: bool = False,
) -> int:
    from . import reviews
    from .tui import run
    from .tui.sources import Begun, Sources

    def begin(documents: Pair[Document]) -> Begun:
        def compare_now(on_stage: Callable[[Stage], None]) -> Comparison:
            from .apart import compare_with_room

            return compare_with_room(documents, options, on_stage)

        def compare_again(links: HandLinks) -> Comparison:
            from .apart import recompare_with_room

            return recompare_with_room(documents, options, links)

        desk = reviews.desk(documents, options, settings, compare_again)
        return Begun(compare_now, desk, how_they_were_read(documents))

    begun = begin(documents)
    if not _is_terminal(sys.stdin):
        terminal = os.open(_TERMINAL, os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)
    return run(
        documents,
        begun.compare,
        settings,
        is_colourless=is_colourless,
        desk=begun.desk,
        exporter=reviews.exporter(documents),
        sources=None if files is None else Sources(files, begin),
        is_reviewing=is_reviewing,
        notes=begun.notes,
    )


def _with_review(
    comparison: Comparison, documents: Pair[Document], options: CompareOptions, settings: Settings
) -> tuple[Comparison, Review | None]:
    """The comparison with the links of its saved review, and that review."""
    from . import reviews

    found, review = reviews.with_review(comparison, reviews.desk(documents, options, settings))
    if review is None:
        _say("no review of these two texts is saved: the report is without one")
    return found, review


def _list_reviews() -> int:
    """A table of the saved reviews on standard output."""
    from . import reviews

    found = reviews.listed()
    if not found:
        _say("no reviews are saved; r begins one in the reader")
    return _show(reviews.table(found))


def _open_home(chosen: argparse.Namespace) -> int:
    """The list of reviews, and from there the reader and back, until it is left."""
    if not _has_terminal(is_input_piped=False):
        _write_message(_USAGE)
        return TROUBLE
    from . import reviews
    from .load import load
    from .model.pair import Pair
    from .review.store import ReviewStore
    from .tui import run_home

    settings, said = _settings(chosen), ""
    is_colourless = not _is_coloured(chosen.color, is_shown=True)
    while True:
        choice, status = run_home(reviews.home(said), settings, is_colourless=is_colourless)
        if choice is None:
            return status
        said, options = "", _options(settings)
        try:
            if choice.review is not None:
                store = ReviewStore()
                try:
                    documents, options, said, files = reviews.documents_of(store, choice.review)
                finally:
                    store.close()
            else:
                assert choice.pair is not None
                files = _files(tuple(choice.pair))
                documents = Pair(load(choice.pair.left), load(choice.pair.right))
            status = _open_reader(
                documents,
                options,
                settings,
                files=files,
                is_colourless=is_colourless,
                is_reviewing=choice.review is not None,
            )
            if status:
                return status
        except UnknownThemeError as error:
            raise wrong_theme(error, chosen, settings) from error
        except (LoadError, ReviewFileError) as error:
            said = message(error)


def _write(
    comparison: Comparison, front: Format, chosen: argparse.Namespace, review: Review | None
) -> None:
    from .render.export import write
    from .render.output import STANDARD_OUTPUT
    from .render.registry import Canvas

    name = STANDARD_OUTPUT if chosen.output is None else chosen.output
    is_shown = name == STANDARD_OUTPUT and _is_terminal(sys.stdout)
    canvas = Canvas(
        width=chosen.width or (_terminal_width() if is_shown else _PIPE_WIDTH),
        is_coloured=_is_coloured(chosen.color, is_shown=is_shown),
    )
    write(comparison, front, name, review, canvas)


def _show(text: str) -> int:
    from .render.output import STANDARD_OUTPUT, write_text

    write_text(text, STANDARD_OUTPUT, is_for_people=True)
    return SAME


def _terminal_width() -> int:
    import shutil

    columns = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
    return min(max(columns, WIDTHS.start), WIDTHS.stop - 1)


def _is_coloured(when: str, *, is_shown: bool) -> bool:
    if when == "auto":
        environment = os.environ
        return is_shown and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return when == "always"


def _say(words: str) -> None:
    _write_message(f"sidebyside: {visible(words)}\n")


def _write_message(text: str) -> None:
    """To standard error, if there is one: a message that can't be shown changes no result."""
    if sys.stderr is not None:
        sys.stderr.write(text)
        sys.stderr.flush()
