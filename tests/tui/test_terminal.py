"""The reader in a real terminal: keys in, screen out, and everything put back at the end."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import pexpect
import pyte
import pytest

from sidebyside.settings.state import remembered_theme
from sidebyside.tui.terminal_title import TerminalTitle

COLUMNS, ROWS = 100, 30
PATIENCE_SECONDS = 30
_OPEN = "import sys; from sidebyside.cli import main; sys.exit(main())"

_WITH_A_FAULT = (
    """
from sidebyside.tui.screens.reading import ReadingScreen

def break_down(screen):
    text = screen.session.documents.left.text
    raise RuntimeError("the mast \\x1b[5m broke")

ReadingScreen.action_gutter_style = break_down
"""
    + _OPEN
)

_WITH_ANOTHER_THEME = (
    """
from sidebyside.tui.screens.reading import ReadingScreen

def change(screen):
    screen.app.theme = "textual-light"

ReadingScreen.action_gutter_style = change
"""
    + _OPEN
)

LEFT = """The lighthouse at Sund will be automated in May.

The last keeper, Per Dahl, leaves after thirty years.

“I shall miss the gulls,” said Per Dahl.
"""

RIGHT = """The lighthouse at Sund will be automated in June.

A museum opens in the old store.

“I shall miss the gulls,” Mr Dahl told visitors.
"""


class Terminal:
    """A terminal of our own, in which the program runs."""

    def __init__(
        self,
        folder: Path,
        program: str = _OPEN,
        arguments: Sequence[str] = ("--format", "reader", "left.txt", "right.txt"),
        **environment: str,
    ) -> None:
        (folder / "left.txt").write_text(LEFT, encoding="utf-8")
        (folder / "right.txt").write_text(RIGHT, encoding="utf-8")
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.output = b""
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", program, *arguments],
            cwd=str(folder),
            env={
                **os.environ,
                "COLORTERM": "truecolor",
                "XDG_STATE_HOME": str(folder / "state"),
                "XDG_DATA_HOME": str(folder / "data"),
                **environment,
            },
            dimensions=(ROWS, COLUMNS),
            timeout=PATIENCE_SECONDS,
        )

    def wait(self, is_so: Callable[[list[str]], bool]) -> list[str]:
        """Read until the screen is as wanted."""
        end = monotonic() + PATIENCE_SECONDS
        while not is_so(self._screen.display):
            assert monotonic() < end, "\n".join(self._screen.display)
            try:
                self._take(self.child.read_nonblocking(65536, timeout=1))
            except pexpect.TIMEOUT:
                continue
        return list(self._screen.display)

    def has_left(self, *sequences: bytes) -> bool:
        """Whether each was written since the program last took the screen."""
        last = self.output.rfind(b"\x1b[?1049h")
        return all(self.output.rfind(sequence) > last for sequence in sequences)

    def press(self, keys: str) -> None:
        """Type."""
        self.child.send(keys)

    def finish(self) -> int | None:
        """Read to the end; the exit status."""
        while True:
            try:
                self._take(self.child.read_nonblocking(65536, timeout=PATIENCE_SECONDS))
            except pexpect.EOF:
                self.child.close()
                return int(self.child.exitstatus)

    def _take(self, data: bytes) -> None:
        self.output += data
        # pyte knows no private parameters of the kitty keyboard protocol and prints them
        self._stream.feed(data.replace(b"\x1b[>1u", b"").replace(b"\x1b[<u", b""))


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.child.close(force=True)


def test_a_session_in_a_real_terminal(terminal: Terminal) -> None:
    terminal.wait(lambda rows: any("The lighthouse at Sund" in row for row in rows))
    terminal.wait(lambda rows: "differences" in rows[0])
    terminal.press("]")
    terminal.wait(lambda rows: rows[-2].startswith(" s"))
    terminal.press('"')
    terminal.wait(lambda rows: any("QUOTES 1" in row for row in rows))
    terminal.press("\r")
    terminal.wait(lambda rows: "2 of 2" in rows[-2])
    terminal.press("n")
    terminal.wait(lambda rows: "1 of 2" in rows[-2])
    terminal.press("\x1b")
    terminal.wait(lambda rows: not any("QUOTES" in row for row in rows))
    terminal.press("?")
    terminal.wait(lambda rows: any("Sentences and paragraphs" in row for row in rows))
    terminal.press("q")
    terminal.wait(lambda rows: not any("Sentences and paragraphs" in row for row in rows))
    terminal.press("q")
    assert terminal.finish() == 0
    left_on = [mode for mode in (b"1049", b"25") if _is_left_wrong(terminal.output, mode)]
    assert left_on == []
    for mouse in (b"1000", b"1003", b"1006", b"2004", b"1004"):
        assert terminal.output.rfind(b"\x1b[?" + mouse + b"h") < terminal.output.rfind(
            b"\x1b[?" + mouse + b"l"
        )


def test_a_whole_reading_from_layout_to_layout(terminal: Terminal) -> None:
    terminal.wait(lambda rows: "differences" in rows[0])
    steps = [
        ("n", lambda rows: rows[-2].startswith(" s")),
        ("x", lambda rows: "gutter: bands" in rows[-2]),
        ("x", lambda rows: "gutter: letters" in rows[-2]),
        ("v", lambda rows: "layout: one column" in rows[-2]),
        ("jj", lambda rows: rows[-2].startswith(" s")),
        ("v", lambda rows: "layout: one text" in rows[-2]),
        ("\t", lambda rows: not any("Per Dahl, leaves" in row for row in rows)),
        ("v", lambda rows: "layout: side by side" in rows[-2]),
        ("<", lambda rows: "columns of text" in rows[-2]),
        ("i", lambda rows: rows[-8].startswith(" s") and rows[-7].startswith(" L")),
        ("o", lambda rows: any("again on the right" in row for row in rows)),
        ("n\r", lambda rows: not any("again on the right" in row for row in rows)),
        ('"', lambda rows: any("QUOTES 1" in row for row in rows)),
        ("a", lambda rows: any("altered first" in row for row in rows[:-1])),
        ("\r", lambda rows: any("1/2" in row or "2/2" in row for row in rows)),
        ("\x1b", lambda rows: not any("QUOTES" in row for row in rows)),
    ]
    for keys, is_so in steps:
        terminal.press(keys)
        terminal.wait(is_so)
    terminal.press("q")
    assert terminal.finish() == 0


def test_searching_filtering_and_jumping_in_a_real_terminal(terminal: Terminal) -> None:
    terminal.wait(lambda rows: "differences" in rows[0])
    terminal.press("/gulls\r")
    terminal.wait(lambda rows: "“gulls”: 1 of 2 (1 left, 1 right)" in rows[-2])
    terminal.press("n")
    terminal.wait(lambda rows: "hit 2/2" in rows[-1])
    terminal.press("\x1b")
    terminal.wait(lambda rows: "hit" not in rows[-1])
    terminal.press("/(\x1br")
    terminal.wait(lambda rows: "regex" in rows[-2] and "missing )" in rows[-2])
    terminal.press("\x1b")
    terminal.wait(lambda rows: "missing" not in rows[-2])
    terminal.press("ma:L2\r")
    terminal.wait(lambda rows: rows[-2].startswith(" s2"))
    terminal.press("''")
    terminal.wait(lambda rows: not rows[-2].startswith(" s2"))
    terminal.press("fjjo")
    terminal.wait(lambda rows: "hidden" in rows[0])
    terminal.press("af")
    terminal.wait(lambda rows: not any("DIFFERENCES" in row for row in rows))
    terminal.press("tj")
    terminal.wait(lambda rows: any("THEMES" in row for row in rows))
    terminal.press("\x1b")
    terminal.wait(lambda rows: not any("THEMES" in row for row in rows))
    terminal.press("q")
    assert terminal.finish() == 0


@contextmanager
def _opened(*given: Any, **chosen: Any) -> Iterator[Terminal]:
    terminal = Terminal(*given, **chosen)
    try:
        yield terminal
    finally:
        terminal.child.close(force=True)


def test_a_review_from_its_first_verdict_to_the_report_two_readers_later(tmp_path: Path) -> None:
    with _opened(tmp_path) as first:
        first.wait(lambda rows: "differences" in rows[0])
        first.press("r")
        first.wait(lambda rows: "0/" in rows[-4] and "review begun" in rows[-2])
        first.press("12")
        first.wait(lambda rows: "2/" in rows[-4] and "1 fine · 1 changed sense" in rows[-4])
        first.press("cask\rher")
        first.wait(lambda rows: any(row.startswith(" her") for row in rows))
        first.press("\x1b")
        first.wait(lambda rows: "✎ ask her" in rows[-3])
        first.press("3")
        first.wait(lambda rows: "3/" in rows[-4])
        first.child.kill(signal.SIGKILL)  # no farewell: what was shown is stored
        first.child.wait()
    with _opened(tmp_path) as second:
        second.wait(lambda rows: "a review is saved, 3/" in rows[-2])
        second.press("r")
        second.wait(lambda rows: "1 fine · 1 changed sense · 1 missing" in rows[-4])
        second.press("u")
        second.wait(lambda rows: "undone: number 3 is unreviewed" in rows[-2])
        assert "✎ ask her" in second.wait(lambda rows: "2/" in rows[-4])[-3]
        second.press("e")
        second.wait(lambda rows: any("with the review: 2 verdicts" in row for row in rows))
        second.press("\x1b[B\r")
        second.wait(lambda rows: "left-right.md written" in rows[-2])
        second.press("q")
        assert second.finish() == 0
    report = (tmp_path / "left-right.md").read_text(encoding="utf-8")
    assert "judged: 1 fine, 1 changed sense" in report
    assert "ask<br>her" in report
    with _opened(tmp_path, arguments=()) as home:
        home.wait(lambda rows: any(" 2/" in row for row in rows))
        home.press("\r")
        home.wait(lambda rows: "done before" in rows[-2])
        home.press("q")
        home.wait(lambda rows: "enter open" in rows[-1])
        home.press("q")
        assert home.finish() == 0


def test_a_fault_restores_the_terminal_and_shows_no_text(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, _WITH_A_FAULT)
    try:
        terminal.wait(lambda rows: "differences" in rows[0])
        terminal.press("x")
        assert terminal.finish() == 2
    finally:
        terminal.child.close(force=True)
    assert not any(_is_left_wrong(terminal.output, mode) for mode in (b"1049", b"25"))
    told = terminal.output[terminal.output.rfind(b"\x1b[?1049l") :].decode()
    assert "RuntimeError: the mast ^[[5m broke" in told
    assert "\x1b[5m" not in told
    assert "--format text still works" in told
    assert "gulls" not in told
    log = tmp_path / "state" / "sidebyside" / "fault.log"
    assert "fault.log" in told
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    written = log.read_text(encoding="utf-8")
    assert "in break_down" in written
    assert "gulls" not in written


def test_being_asked_to_end_puts_the_terminal_back(terminal: Terminal) -> None:
    terminal.wait(lambda rows: "differences" in rows[0])
    terminal.child.kill(signal.SIGTERM)
    assert terminal.finish() == 128 + signal.SIGTERM
    assert not any(_is_left_wrong(terminal.output, mode) for mode in (b"1049", b"25"))
    assert terminal.output.rfind(b"\x1b[?1000h") < terminal.output.rfind(b"\x1b[?1000l")
    assert terminal.output.rfind(b"\x1b]2;") < terminal.output.rfind(b"\x1b[23;2t")


def test_the_title_of_the_terminal_is_set_and_put_back(terminal: Terminal) -> None:
    terminal.wait(lambda rows: "differences" in rows[0])
    title = "\x1b[22;2t\x1b]2;left.txt ⇄ right.txt – sidebyside\x07".encode()
    assert terminal.output.count(title) == 1
    assert b"\x1b[23;2t" not in terminal.output
    terminal.press("q")
    assert terminal.finish() == 0
    assert terminal.output.rindex(b"\x1b[23;2t") > terminal.output.rindex(title)


def test_a_title_from_the_text_sends_no_controls() -> None:
    title = TerminalTitle("a\x07b\x1b]2;c\n" + "d" * 500)
    assert title.sequence.count("\x07") == 1
    assert title.sequence.count("\x1b") == 2
    assert len(title.sequence) < 160


def test_the_reader_is_suspended_and_goes_on(terminal: Terminal) -> None:
    terminal.wait(lambda rows: "differences" in rows[0])
    terminal.press("j\x1a")
    status = Path(f"/proc/{terminal.child.pid}/stat")
    if not status.exists():
        pytest.skip("no /proc to see that a process is stopped")
    # what a stopped process wrote comes when it comes
    terminal.wait(lambda _rows: terminal.has_left(b"\x1b[23;2t", b"\x1b[?1049l", b"\x1b[?25h"))
    terminal.wait(lambda _rows: status.read_text().rpartition(")")[2].split()[0] == "T")
    before = len(terminal.output)
    os.kill(terminal.child.pid, signal.SIGCONT)
    terminal.wait(lambda _rows: b"differences" in terminal.output[before:])
    assert terminal.output.count(b"\x1b[22;2t") == 2
    terminal.press("k")
    terminal.wait(lambda rows: rows[-2].startswith(" s1"))
    terminal.press("q")
    assert terminal.finish() == 0
    assert not any(_is_left_wrong(terminal.output, mode) for mode in (b"1049", b"25"))


def test_a_theme_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    first = Terminal(tmp_path, _WITH_ANOTHER_THEME)
    try:
        first.wait(lambda rows: "differences" in rows[0])
        first.press("x")
        first.press("q")
        assert first.finish() == 0
    finally:
        first.child.close(force=True)
    assert remembered_theme(tmp_path / "state" / "sidebyside") == "textual-light"
    second = Terminal(tmp_path)
    try:
        second.wait(lambda rows: "differences" in rows[0])
        second.press("q")
        assert second.finish() == 0
    finally:
        second.child.close(force=True)
    assert b"48;2;224;224;224" in second.output


def _is_left_wrong(output: bytes, mode: bytes) -> bool:
    on, off = output.rfind(b"\x1b[?" + mode + b"h"), output.rfind(b"\x1b[?" + mode + b"l")
    return on < off if mode == b"25" else off < on


@pytest.mark.parametrize(("no_color", "is_coloured"), [("1", False), ("", True)])
def test_no_color_means_none_and_empty_means_nothing(
    tmp_path: Path, no_color: str, is_coloured: bool
) -> None:
    terminal = Terminal(tmp_path, NO_COLOR=no_color)
    try:
        terminal.wait(lambda rows: "differences" in rows[0])
        terminal.press("q")
        assert terminal.finish() == 0
    finally:
        terminal.child.close(force=True)
    parameters = {
        part
        for sequence in terminal.output.split(b"\x1b[")[1:]
        if (end := sequence.find(b"m")) >= 0 and sequence[:end].replace(b";", b"").isdigit()
        for part in [sequence[:end].split(b";")[0]]
    }
    has_colour = bool(parameters & {b"38", b"48", *(str(n).encode() for n in range(30, 38))})
    all_codes = terminal.output
    assert (b"38;2;" in all_codes or b"48;2;" in all_codes or has_colour) is is_coloured


_ESCAPE_DELAY = """
from sidebyside import tui
from sidebyside.compare import as_document
from sidebyside.errors import UnknownThemeError
from sidebyside.model.pair import Pair
from sidebyside.settings.values import Settings

try:
    tui.run(Pair(as_document("a"), as_document("b")), lambda _: None, Settings(theme="plaid"))
except UnknownThemeError:  # all is loaded by then, and nothing was shown
    from textual import constants
    print(constants.ESCAPE_DELAY)
"""


@pytest.mark.parametrize(
    ("environment", "seconds"), [({}, 0.025), ({"ESCDELAY": "80"}, 0.08)], ids=["ours", "own"]
)
def test_a_lone_escape_is_waited_upon_shortly(environment: dict[str, str], seconds: float) -> None:
    """So that closing something is quick, and a letter soon after it is that letter."""
    inherited = {name: value for name, value in os.environ.items() if name != "ESCDELAY"}
    done = subprocess.run(
        [sys.executable, "-c", _ESCAPE_DELAY],
        env={**inherited, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(done.stdout) == seconds
