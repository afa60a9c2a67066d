"""Every key of the reader: the one table that bindings, footer, help and palette are made from.

Identifiers are stable: users rebind them by these names. Only what works is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding, BindingType
from textual.keys import key_to_character

from ..view import (
    asking,
    bookmarks,
    differing,
    filtering,
    going,
    moving,
    quoting,
    scrolling,
    searching,
    targets,
    toggling,
)
from ..view.change import Change
from ..view.reading import ReadingSession

Command = Callable[[ReadingSession], Change]


class Group(Enum):
    """The headings of the help."""

    MOVE = "Sentences and paragraphs"
    SCROLL = "Scrolling"
    SIDES = "Between the texts"
    FIND = "Search, numbers and marks"
    ASKING = "In the line for typing"
    DIFFERENCES = "Differences"
    FILTER = "In the filter of differences"
    QUOTES = "Quotations"
    QUOTE_LIST = "In the list of quotations"
    OVERVIEW = "In the overview"
    REVIEW = "Reviewing"
    SHOW = "What is shown"
    THEMES = "In the list of themes"
    PROGRAM = "Program"


@dataclass(frozen=True, slots=True)
class Key:
    """One action. ``keys`` as Textual writes them, parted by blanks; ``footer`` is the short word
    for the footer, which shows the first keys of the table that fit; ``command`` is a command of
    the session or the name of an action of the screen.
    """

    id: str
    keys: str
    words: str
    group: Group
    command: Command | str
    footer: str = ""

    @property
    def action(self) -> str:
        """The Textual action that carries it out."""
        return self.command if isinstance(self.command, str) else f"command('{self.id}')"


KEYS: tuple[Key, ...] = (
    Key("next-sentence", "j down", "next sentence", Group.MOVE, moving.next_sentence, "sentence"),
    Key("previous-sentence", "k up", "previous sentence", Group.MOVE, moving.previous_sentence),
    Key("next-paragraph", "}", "next paragraph", Group.MOVE, moving.next_paragraph),
    Key("previous-paragraph", "{", "previous paragraph", Group.MOVE, moving.previous_paragraph),
    Key("top", "g home", "first sentence", Group.MOVE, moving.top),
    Key("bottom", "G end", "last sentence", Group.MOVE, moving.bottom),
    Key("row-down", "ctrl+e", "one row down", Group.SCROLL, scrolling.row_down),
    Key("row-up", "ctrl+y", "one row up", Group.SCROLL, scrolling.row_up),
    Key("page-down", "space pagedown", "page down", Group.SCROLL, scrolling.page_down),
    Key("page-up", "b pageup", "page up", Group.SCROLL, scrolling.page_up),
    Key("half-page-down", "ctrl+d", "half a page down", Group.SCROLL, scrolling.half_page_down),
    Key("half-page-up", "ctrl+u", "half a page up", Group.SCROLL, scrolling.half_page_up),
    Key("centre", "z", "bring the sentence to the middle", Group.SCROLL, scrolling.centre),
    Key(
        "next-target",
        "n",
        "next difference, quote or hit",
        Group.DIFFERENCES,
        targets.next_of_target,
        "next",
    ),
    Key(
        "previous-target",
        "N",
        "previous difference, quote or hit",
        Group.DIFFERENCES,
        targets.previous_of_target,
    ),
    Key(
        "next-difference",
        "] . alt+down",
        "next difference",
        Group.DIFFERENCES,
        differing.next_difference,
    ),
    Key(
        "previous-difference",
        "[ , alt+up",
        "previous difference",
        Group.DIFFERENCES,
        differing.previous_difference,
    ),
    Key("filter", "f", "which differences to stop at", Group.DIFFERENCES, filtering.toggle_filter),
    Key("quotes", '"', "list of quotations", Group.QUOTES, "quotes", "quotes"),
    Key("search", "/", "search both texts", Group.FIND, searching.open_search, "search"),
    Key("partner", "enter", "partner, each in turn", Group.SIDES, "partner", "partner"),
    Key("other-side", "tab", "other text", Group.SIDES, moving.other_side, "other text"),
    Key("left-side", "h left", "left text", Group.SIDES, moving.left_side),
    Key("right-side", "l right", "right text", Group.SIDES, moving.right_side),
    Key("go-to", ":", "go to a sentence, paragraph or %", Group.FIND, going.open_go_to),
    Key("mark", "m", "mark this place with a letter", Group.FIND, bookmarks.open_mark),
    Key("go-to-mark", "'", "go to a mark; '' back", Group.FIND, bookmarks.open_go_to_mark),
    Key("word-marks", "w", "word marks on or off", Group.SHOW, toggling.toggle_word_marks, "marks"),
    Key("sync", "s", "scroll together or apart", Group.SHOW, toggling.toggle_sync, "sync"),
    Key("furniture", "F", "fold or show page furniture", Group.SHOW, toggling.toggle_furniture),
    Key("gutter-style", "x", "gutter: lines, bands or letters", Group.SHOW, "gutter_style"),
    Key("narrower", "-", "narrower rows of text", Group.SHOW, "measure(-4)"),
    Key("wider", "+ =", "wider rows of text", Group.SHOW, "measure(4)"),
    Key("overview", "o", "both articles at a glance", Group.SHOW, "overview", "overview"),
    Key("layout", "v", "side by side, one column, one text", Group.SHOW, "layout", "layout"),
    Key("gutter-left", "<", "gutter to the left", Group.SHOW, "shift(-4)"),
    Key("gutter-right", ">", "gutter to the right", Group.SHOW, "shift(4)"),
    Key("info", "i", "more about the link, then one line", Group.SHOW, "info", "details"),
    Key("theme", "t", "choose a theme", Group.SHOW, "theme"),
    Key("review", "r", "begin, resume or leave a review", Group.REVIEW, "review", "review"),
    Key("review-list", "R", "list of all verdicts and notes", Group.REVIEW, "review_list"),
    Key("verdict-one", "1", "first verdict, and on", Group.REVIEW, "verdict(1)"),
    Key("verdict-two", "2", "second verdict, and on", Group.REVIEW, "verdict(2)"),
    Key("verdict-three", "3", "third verdict, and on", Group.REVIEW, "verdict(3)"),
    Key("verdict-four", "4", "fourth verdict, and on", Group.REVIEW, "verdict(4)"),
    Key("clear-verdict", "0", "no verdict", Group.REVIEW, "clear_verdict"),
    Key("note", "c", "write a note", Group.REVIEW, "note"),
    Key("link", "L", "link with one of the other text", Group.REVIEW, "link"),
    Key("unlink", "U", "undo the link here", Group.REVIEW, "unlink"),
    Key("undo", "u", "undo", Group.REVIEW, "undo"),
    Key("redo", "ctrl+r", "redo", Group.REVIEW, "redo"),
    Key("export", "e", "write a report to a file", Group.PROGRAM, "export"),
    Key("read-again", "f5 a", "read changed texts again", Group.PROGRAM, "read_again"),
    Key("copy-sentence", "y", "copy the sentence", Group.SIDES, "copy(False)"),
    Key("copy-pair", "Y", "copy it with its partner", Group.SIDES, "copy(True)"),
    Key("leave", "escape", "back to differences; stop comparing", Group.QUOTES, "leave", "close"),
    Key("palette", "ctrl+p", "find an action by its name", Group.PROGRAM, "app.command_palette"),
    Key("suspend", "ctrl+z", "suspend, as in a shell", Group.PROGRAM, "app.suspend_process"),
    Key("help", "? f1", "help", Group.PROGRAM, "help", "help"),
    Key("quit", "q ctrl+c ctrl+q", "quit", Group.PROGRAM, "quit_reader", "quit"),
)
"""In the order of the help and, where ``footer`` is set, of the footer."""

LIST_KEYS: tuple[Key, ...] = (
    Key("list-next", "down j", "next quotation", Group.QUOTE_LIST, quoting.next_entry, "quotation"),
    Key("list-previous", "up k", "previous quotation", Group.QUOTE_LIST, quoting.previous_entry),
    Key(
        "list-go",
        "enter",
        "go to each of its places",
        Group.QUOTE_LIST,
        quoting.next_place,
        "go",
    ),
    Key(
        "list-order",
        "a",
        "altered first, or reading order",
        Group.QUOTE_LIST,
        quoting.order_entries,
        "altered first",
    ),
    Key(
        "list-relation",
        "f",
        "only what was altered, trimmed …",
        Group.QUOTE_LIST,
        quoting.filter_by_relation,
        "filter",
    ),
    Key(
        "list-speaker",
        "s",
        "only one speaker, each in turn",
        Group.QUOTE_LIST,
        quoting.filter_by_speaker,
        "speaker",
    ),
)
"""While the list of quotations is open; all other keys stay as they are."""

ASK_KEYS: tuple[Key, ...] = (
    Key("ask-accept", "enter", "go there", Group.ASKING, asking.accept, "go"),
    Key("ask-cancel", "escape", "close it and go back", Group.ASKING, asking.cancel, "back"),
    Key("ask-next", "down", "next hit", Group.ASKING, searching.next_hit, "hit"),
    Key("ask-previous", "up", "previous hit", Group.ASKING, searching.previous_hit),
    Key("ask-regex", "alt+r", "regular expression", Group.ASKING, searching.toggle_regex, "regex"),
    Key("ask-word", "alt+w", "whole words", Group.ASKING, searching.toggle_whole_word, "word"),
    Key("ask-case", "alt+c", "capital letters count", Group.ASKING, searching.toggle_case, "case"),
    Key("ask-erase", "backspace", "erase a letter", Group.ASKING, asking.erase),
    Key("ask-erase-ahead", "delete", "erase the next", Group.ASKING, asking.erase_ahead),
    Key("ask-erase-word", "ctrl+w", "erase a word", Group.ASKING, asking.erase_word),
    Key("ask-erase-all", "ctrl+u", "erase all before", Group.ASKING, asking.erase_all_before),
    Key("ask-left", "left", "one letter back", Group.ASKING, asking.left),
    Key("ask-right", "right", "one letter on", Group.ASKING, asking.right),
    Key("ask-start", "home", "to its start", Group.ASKING, asking.start),
    Key("ask-end", "end", "to its end", Group.ASKING, asking.end),
)
"""While a line for typing is open; what is no letter and not listed here works as ever."""

FILTER_KEYS: tuple[Key, ...] = (
    Key("filter-next", "down j", "next box", Group.FILTER, filtering.next_box, "box"),
    Key("filter-previous", "up k", "previous box", Group.FILTER, filtering.previous_box),
    Key(
        "filter-toggle", "space enter", "show or hide", Group.FILTER, filtering.toggle_box, "on/off"
    ),
    Key("filter-only", "o", "only this; again, all", Group.FILTER, filtering.only_box, "only"),
    Key("filter-all", "a", "show everything", Group.FILTER, filtering.all_boxes, "all"),
    Key("filter-close", "escape f", "close it", Group.FILTER, filtering.toggle_filter, "close"),
)
"""While the filter is open; all other keys stay as they are."""

OVERVIEW_KEYS: tuple[Key, ...] = (
    Key("overview-down", "down j", "a row down", Group.OVERVIEW, "move(0, 1)", "row"),
    Key("overview-up", "up k", "a row up", Group.OVERVIEW, "move(0, -1)"),
    Key("overview-left", "left h", "a cell to the left", Group.OVERVIEW, "move(-1, 0)"),
    Key("overview-right", "right l", "a cell to the right", Group.OVERVIEW, "move(1, 0)", "cell"),
    Key("overview-partner", "tab", "linked sentence", Group.OVERVIEW, "partner", "partner"),
    Key("overview-next", "n ]", "next difference", Group.OVERVIEW, "difference(1)", "difference"),
    Key("overview-previous", "N [", "previous difference", Group.OVERVIEW, "difference(-1)"),
    Key("overview-top", "g home", "first sentence", Group.OVERVIEW, "end(-1)"),
    Key("overview-bottom", "G end", "last sentence", Group.OVERVIEW, "end(1)"),
    Key("overview-go", "enter", "read there", Group.OVERVIEW, "go", "read there"),
    Key("overview-close", "escape o q", "back to where one was", Group.OVERVIEW, "close", "back"),
)
"""While the overview shows."""

THEME_KEYS: tuple[Key, ...] = (
    Key("theme-next", "down j", "next theme, at once", Group.THEMES, "theme_step(1)", "theme"),
    Key("theme-previous", "up k", "theme before", Group.THEMES, "theme_step(-1)"),
    Key("theme-first", "g home", "first theme", Group.THEMES, "theme_end(-1)"),
    Key("theme-last", "G end", "last theme", Group.THEMES, "theme_end(1)"),
    Key("theme-keep", "enter t", "keep it, next time too", Group.THEMES, "theme_keep", "keep"),
    Key("theme-cancel", "escape", "back to the old one", Group.THEMES, "theme_cancel", "back"),
)
"""While the list of themes is open; all other keys stay as they are."""

TABLES = (KEYS, LIST_KEYS, ASK_KEYS, FILTER_KEYS, OVERVIEW_KEYS, THEME_KEYS)
"""All of them. In one table no key has two actions; a later one goes before the first where it is
in force.
"""

_BY_ID = {key.id: key for table in TABLES for key in table}


def command(identifier: str) -> Command:
    """The session's command behind an identifier."""
    found = _BY_ID[identifier].command
    if isinstance(found, str):
        raise ValueError(f"{identifier} is no command of the session")
    return found


def bindings(keys: tuple[Key, ...], owner: str = "") -> list[BindingType]:
    """The bindings of a screen or a widget.

    ``owner`` is whose actions they are, as in ``"screen."``, if not the binding widget's own.
    """
    return [
        Binding(key_name(one), owner + key.action, key.words, id=_binding_id(key, number))
        for key in keys
        for number, one in enumerate(key.keys.split())
    ]


def shared_bindings(actions: Mapping[str, str]) -> list[BindingType]:
    """Bindings of another screen, by identifiers of the reader: the user's keys hold there too."""
    return [
        Binding(key_name(one), action, key.words, id=_binding_id(key, number))
        for identifier, action in actions.items()
        for key in [_BY_ID[identifier]]
        for number, one in enumerate(key.keys.split())
    ]


LEAVING = Binding("ctrl+c", "app.quit", "quit", show=False)
"""On what covers the texts: the other keys that quit close only that."""

UNBOUND = "unbound"
"""Stands for no key at all: Textual takes an empty string for no wish."""


def textual_keymap(remapped: Mapping[str, str]) -> dict[str, str]:
    """The user's keys as ``App.set_keymap`` takes them."""
    keymap = {}
    for identifier, keys in remapped.items():
        key = _BY_ID[identifier]
        for number in range(len(key.keys.split())):
            keymap[_binding_id(key, number)] = UNBOUND if number else keys
    return keymap


def _binding_id(key: Key, number: int) -> str:
    """Each key of an action is a binding of its own: Textual would give new keys to a binding of
    several keys once for each of the old ones, and an action would be carried out as often.
    """
    return f"{key.id}.{number}" if number else key.id


def shown_keys(key: Key, remapped: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an action as people write them, the user's own if there are any."""
    keys = remapped[key.id].split(",") if key.id in remapped else key.keys.split()
    return tuple(_LABELS.get(k.strip(), _label(k.strip())) for k in keys)


def label(identifier: str, remapped: Mapping[str, str]) -> str:
    """The first key of an action, where words name it."""
    return shown_keys(_BY_ID[identifier], remapped)[0]


_NAMES = {",": "comma", ".": "full_stop"}
"""The comma parts keys in a binding, so it goes by its name."""

_LABELS = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "alt+down": "alt+↓",
    "alt+up": "alt+↑",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "escape": "esc",
    "unbound": "–",
}


def key_name(key: str) -> str:
    """A key of the tables as Textual's bindings take it."""
    return _NAMES.get(key, key)


def _label(key: str) -> str:
    if key.startswith("ctrl+"):
        return key.replace("ctrl+", "^")
    if key[0] == "f" and key[1:].isdecimal():
        return key.upper()
    char = key_to_character(key) if len(key) > 1 else None
    return char if char and char.isprintable() and char != " " else key
