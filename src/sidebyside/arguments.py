"""What the command line may ask for: its options, and which of them go together.

One table of options, from which the help is made too. What is done with them stands in ``cli.py``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

TYPE_CHECKING = False  # as in typing, whose import takes longer than parsing
if TYPE_CHECKING:
    from typing import NoReturn

STANDARD_INPUT = "-"

SHELLS = ("bash", "zsh", "fish")
FORMATS = ("auto", "reader", "text", "markdown", "html", "json", "csv")
WIDTHS = range(40, 1001)


class UsageError(Exception):
    """The command line can't be followed; the message says why."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options and names given. Raises ``UsageError``."""
    # What follows -- is a name, whatever it begins with; argparse forgets that when it intermixes.
    end = arguments.index("--") if "--" in arguments else len(arguments)
    chosen = parser().parse_intermixed_args(arguments[:end])
    chosen.files += arguments[end + 1 :]
    return chosen


def parser() -> argparse.ArgumentParser:
    """All options."""
    made = _Parser(
        prog="sidebyside",
        usage="sidebyside [options] LEFT RIGHT",
        description="Read two articles side by side: sentences aligned, words compared, "
        "quotations checked.",
        epilog="Exit status: 0 the texts are the same, typography aside; 1 they differ; 2 trouble.",
        add_help=False,
        allow_abbrev=False,
    )
    made.add_argument(
        "files", metavar="LEFT RIGHT", nargs="*", help="text files; - is standard input, once"
    )
    add = made.add_argument_group("options").add_argument
    add("--demo", action="store_true", help="compare the pair that comes with the program")
    add(
        "-f",
        "--format",
        choices=FORMATS,
        metavar="FORMAT",
        help="auto (the reader on a terminal, else text), reader, text, markdown, html, json, csv",
    )
    add("-o", "--output", metavar="FILE", help="write to FILE: all of it, or nothing")
    add(
        "--with-review",
        action="store_true",
        help="add the verdicts, notes and links of the saved review to the report",
    )
    add("--reviews", action="store_true", help="a list of the saved reviews, and no more")
    add("-q", "--brief", action="store_true", help="one line: whether and how they differ")
    add("--stat", action="store_true", help="the counts alone")
    add(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto (on a terminal, unless NO_COLOR is set), always or never",
    )
    add("--theme", metavar="NAME", help="colours of the reader, such as textual-light or nord")
    add("--width", type=_width, metavar="N", help="columns of the text report")
    add(
        "--language",
        type=_language,
        metavar="CODE",
        help="language of the texts, for splitting sentences (default: told from the texts)",
    )
    add("--keep-furniture", action="store_true", help="take what a web page adds for text too")
    add(
        "--config", metavar="FILE", help="the config file, instead of the one in your config folder"
    )
    add("--dump-config", action="store_true", help="the settings in force, as a config file")
    add("--dump-keys", action="store_true", help="the keys of the reader, as part of a config file")
    add(
        "--print-completion",
        choices=SHELLS,
        metavar="SHELL",
        help="a script for bash, zsh or fish that completes this program's options",
    )
    add(
        "--man",
        action="store_true",
        help="the manual page; read it with: sidebyside --man | man -l -",
    )
    add("-V", "--version", action="store_true", help="the version")
    add("-h", "--help", action="store_true", help="this help")
    return made


def _width(value: str) -> int:
    if not (value.isascii() and value.isdigit() and int(value) in WIDTHS):
        raise argparse.ArgumentTypeError(
            f"{value} is no width from {WIDTHS.start} to {WIDTHS.stop - 1}"
        )
    return int(value)


def _language(value: str) -> str:
    if not re.fullmatch("[A-Za-z]{2,3}", value):
        raise argparse.ArgumentTypeError(
            f"{value or repr(value)} is no language code such as en or de"
        )
    return value.lower()


def is_for_home(chosen: argparse.Namespace) -> bool:
    """Whether nothing is named that could be compared or written."""
    wanted = (chosen.demo, chosen.brief, chosen.stat, chosen.with_review, chosen.output is not None)
    return not chosen.files and not any(wanted) and chosen.format in (None, "auto", "reader")


def check(chosen: argparse.Namespace) -> None:
    """Refuse what argparse lets through."""
    given = len(chosen.files)
    if chosen.reviews and (given or chosen.demo):
        raise UsageError("--reviews lists what is saved: leave out the texts")
    if chosen.reviews or is_for_home(chosen):
        return
    if chosen.demo and given:
        raise UsageError("--demo brings both texts: leave out the files")
    if not chosen.demo and given != 2:
        raise UsageError(f"two texts are needed, {given or 'none'} given")
    if chosen.files == [STANDARD_INPUT, STANDARD_INPUT]:
        raise UsageError("standard input can stand for one side only")
    if chosen.brief and chosen.stat:
        raise UsageError("--brief and --stat exclude each other")
    if (chosen.brief or chosen.stat) and chosen.format not in (None, "auto", "text"):
        option = "--brief" if chosen.brief else "--stat"
        raise UsageError(f"{option} is text: leave out --format {chosen.format}")
    if chosen.with_review and (chosen.brief or chosen.stat):
        option = "--brief" if chosen.brief else "--stat"
        raise UsageError(f"{option} shows no review: leave out --with-review")
    if chosen.with_review and chosen.format == "reader":
        raise UsageError("the reader shows a review by itself: leave out --with-review")
    if chosen.output is not None and chosen.format == "reader":
        raise UsageError("the reader writes no file: choose --format text or json with --output")
