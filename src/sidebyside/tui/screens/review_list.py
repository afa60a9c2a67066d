"""All things of a review with verdict and note: to look over, to filter, and to jump from."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ...review.model import ItemKind
from ...review.reviewing import Filter, State
from ...view.cells import cell_width, cut_to_width
from ...view.reading import ReadingSession
from ...view.reviewing import KIND_WORDS, ReviewTarget, first_words, heading, progress_words
from ...view.visible import visible
from ..keymap import LEAVING, shared_bindings
from ..option_cursor import OptionCursor

_MOST_VERDICT_CELLS = 20
_KIND_CELLS = 11
_HINT = "enter goes there · f filter · t kind · esc closes"


class ReviewListScreen(OptionCursor, ModalScreen[int | None]):
    """Answers with the number of the thing to go to, or ``None``. The kind that is chosen here is
    also what next and previous go through.
    """

    DEFAULT_CSS = """
    ReviewListScreen { align: center middle; }
    ReviewListScreen #list { width: 100%; height: 1fr; border: none; background: $surface;
                             scrollbar-size-vertical: 1; padding: 0; }
    ReviewListScreen #head, ReviewListScreen #hint { width: 100%; height: 1; padding: 0 1;
                             background: $panel; }
    ReviewListScreen #head { text-style: bold; }
    ReviewListScreen #list > .option-list--option-highlighted {
        background: $primary 30%; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "close"),
        LEAVING,
        *shared_bindings({"review-list": "dismiss(None)"}),
        Binding("j", "cursor(1)", "down"),
        Binding("k", "cursor(-1)", "up"),
        Binding("f", "filter", "filter"),
        Binding("t", "kind", "kind"),
    ]

    def __init__(self, target: ReviewTarget, session: ReadingSession) -> None:
        super().__init__()
        self._target = target
        self._session = session
        longest = max(cell_width(visible(word)) for word in target.review.verdict_words)
        self._verdict_cells = min(longest + len("●  "), _MOST_VERDICT_CELLS)

    def compose(self) -> ComposeResult:
        """What is listed, the list, and its keys."""
        yield Static(id="head", markup=False)
        yield OptionList(id="list")
        yield Static(_HINT, id="hint", markup=False)

    def on_mount(self) -> None:
        """Stand on what is judged now."""
        self._fill(self._target.current(self._session))
        self.query_one(OptionList).focus()

    def on_resize(self) -> None:
        """Cut the rows anew."""
        self._fill(self._chosen())

    def _fill(self, chosen: int | None) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        review = self._target.review
        shown = [index for index in range(len(review.things)) if review.is_shown(index)]
        options.add_options([Option(self._row(index), id=str(index)) for index in shown])
        if review.filter.kind is None and review.filter.state in (State.ANY, State.NOTED):
            lost = review.unplaced
            if lost and review.filter.verdict is None:
                title = Text(" need a look: these words are no longer there", "bold")
                options.add_option(Option(title, disabled=True))
                options.add_options(
                    [Option(self._lost(n), disabled=True) for n in range(len(lost))]
                )
        if not options.option_count:
            options.add_option(Option(Text(" nothing of this kind", "dim"), disabled=True))
        if shown:
            at = next(
                (n for n, index in enumerate(shown) if index >= (chosen or 0)), len(shown) - 1
            )
            options.highlighted = at
        self.query_one("#head", Static).update(self._heading(len(shown)))

    def _heading(self, count: int) -> str:
        review = self._target.review
        kind, verdict = review.filter.kind, review.filter.verdict
        state = review.filter.state.value
        if verdict is not None:
            state = visible(review.verdict_words[verdict - 1])
        kinds = "everything" if kind is None else f"{KIND_WORDS[kind]}s"
        is_all = verdict is None and review.filter.state is State.ANY
        said = f"{kinds}: {count:,}" if is_all else f"{kinds}, {state}: {count:,}"
        return cut_to_width(f"{said}   {progress_words(self._target, None)}", self.size.width - 2)

    def _row(self, index: int) -> Text:
        review, comparison = self._target.review, self._session.comparison
        assert comparison is not None
        verdict, note = review.verdict(index), review.note(index)
        judged = "○" if verdict is None else f"● {visible(review.verdict_words[verdict - 1])}"
        thing = review.things[index]
        row = Text(no_wrap=True, end="")
        row.append(f"{index + 1:>5,} ", "dim")
        row.append(_padded(judged, self._verdict_cells), "" if verdict is None else "bold")
        row.append(_padded(KIND_WORDS[thing.item.kind], _KIND_CELLS), "dim")
        room = self.size.width - cell_width(row.plain) - 3
        about = heading(comparison, thing)
        said = first_words(thing)
        words = about if thing.item.kind is ItemKind.DISCREPANCY else f"{about}: {said}"
        row.append(cut_to_width(words, room))
        if note:
            line = " ".join(visible(note).split())
            row.append(f"\n{'':>6}")
            row.append(cut_to_width(f"✎ {line}", self.size.width - 9), "italic")
        return row

    def _lost(self, number: int) -> Text:
        review = self._target.review
        one = review.unplaced[number]
        judged = "link by hand" if one.anchor.kind is None else KIND_WORDS[one.anchor.kind]
        verdict = "" if one.verdict is None else visible(review.verdict_words[one.verdict - 1])
        words = visible(" ".join((one.anchor.words.left or one.anchor.words.right).split()))
        row = Text(no_wrap=True, end="")
        row.append(f"{'?':>5} ", "bold")
        row.append(_padded(f"● {verdict}" if verdict else "", self._verdict_cells), "bold")
        row.append(_padded(judged, _KIND_CELLS), "dim")
        row.append(cut_to_width(words, self.size.width - cell_width(row.plain) - 3))
        if one.note:
            line = " ".join(visible(one.note).split())
            row.append(f"\n{'':>6}")
            row.append(cut_to_width(f"✎ {line}", self.size.width - 9), "italic")
        return row

    def _chosen(self) -> int | None:
        options = self.query_one(OptionList)
        if options.highlighted is None:
            return None
        found = options.get_option_at_index(options.highlighted).id
        return None if found is None else int(found)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go to the thing."""
        if message.option.id is not None:
            self.dismiss(int(message.option.id))

    def action_filter(self) -> None:
        """All, unreviewed, reviewed, each verdict, with a note; and round again."""
        review = self._target.review
        choices: list[tuple[State, int | None]] = [(state, None) for state in State]
        verdicts = [(State.ANY, n) for n in range(1, len(review.verdict_words) + 1)]
        choices[3:3] = verdicts
        now = choices.index((review.filter.state, review.filter.verdict))
        state, verdict = choices[(now + 1) % len(choices)]
        chosen = self._chosen()
        review.filter = Filter(review.filter.kind, state, verdict)
        self._fill(chosen)

    def action_kind(self) -> None:
        """Everything, or things of one kind."""
        review = self._target.review
        kinds: list[ItemKind | None] = [None, *ItemKind]
        now = kinds.index(review.filter.kind)
        chosen = self._chosen()
        kind = kinds[(now + 1) % len(kinds)]
        review.filter = Filter(kind, review.filter.state, review.filter.verdict)
        self._fill(chosen)


def _padded(words: str, cells: int) -> str:
    words = cut_to_width(words, cells - 1)
    return words + " " * (cells - cell_width(words))
