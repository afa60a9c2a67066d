"""How fluid the reader is on two books of 10,000 sentences, in a real terminal: ``make bench``.

Each line is the time from a key to the last byte of the answer, as a terminal would see it. Beside
it a bare Textual app that shows the same texts in two Statics, for the start and the memory.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest
from tests.support.book import editions
from tests.support.probe import Probe

SENTENCES = 10_000
SIZE = (120, 40)
STARTS = 8
"""Of each app, in turns: the quickest counts."""
ENVIRONMENT = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
_READER = "import sys; from sidebyside.cli import main; sys.exit(main())"
_BARE = """
import sys
from collections.abc import Iterator
from pathlib import Path
from textual.app import App
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

class Bare(App):
    def compose(self):
        with Horizontal():
            for name in sys.argv[1:]:
                yield VerticalScroll(Static(Path(name).read_text()[:20_000], markup=False))

Bare().run()
"""
KEYS = {
    "next sentence": (b"j", 60),
    "previous sentence": (b"k", 40),
    "next difference": (b"n", 60),
    "previous difference": (b"N", 40),
    "page down": (b" ", 60),
    "page up": (b"b", 40),
    "top, bottom": (b"Gg", 20),
    "quotation in the list": (b"j", 40),
    "quoted place": (b"\r", 40),
}
"""What is pressed how often; the last two with the list of quotations open."""


def quoted(text: str) -> str:
    """The book with the first sentence of every other paragraph said by somebody."""
    paragraphs = text.split("\n\n")
    for at in range(0, len(paragraphs), 2):
        first, dot, rest = paragraphs[at].partition(". ")
        if dot:
            paragraphs[at] = f"“{first},” said Mara Lind. {rest}"
    return "\n\n".join(paragraphs)


def row(name: str, times: list[float], processor_seconds: float) -> str:
    """One line of the table; the processor's share, which other work disturbs less."""
    each = 1000 * processor_seconds / len(times)
    worst = max(times)
    high = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else worst
    return f"{name:<28}{median(times):>9.1f}{high:>9.1f}{worst:>9.1f}{each:>11.1f}"


def measured(left: Path, right: Path) -> list[str]:
    """The table."""
    begin = left.read_text(encoding="utf-8").split()[1].encode()
    lines = [f"{'ms, key to last byte':<28}{'median':>9}{'95 %':>9}{'worst':>9}{'processor':>11}"]
    starts: dict[str, list[float]] = {"reader": [], "bare": []}
    files = [str(left), str(right)]
    bare_megabytes = 0.0
    for _ in range(STARTS):
        for name, code in (("bare", _BARE), ("reader", _READER)):
            options = ["--format", "reader"] if name == "reader" else []
            probe = Probe(["-c", code, *options, *files], SIZE, ENVIRONMENT)
            starts[name].append(probe.wait_for(begin))
            if name == "bare":
                probe.settle(0.5)
                bare_megabytes = probe.megabytes
            probe.close()
    probe = Probe(["-c", _READER, "--format", "reader", *files], SIZE, ENVIRONMENT)
    try:
        compared = probe.wait_for(b"differences")
        probe.settle(1.0)

        def timed(name: str, answers: Iterator[float]) -> None:
            used = probe.processor_seconds
            taken = list(answers)
            lines.append(row(name, taken, probe.processor_seconds - used))

        for name, (keys, times) in KEYS.items():
            if name == "quotation in the list":
                timed("opening the list", (probe.press(b'"') for _ in range(1)))
            one_by_one = (keys[n % len(keys) : n % len(keys) + 1] for n in range(times))
            timed(name, map(probe.press, one_by_one))
        probe.press(b"\x1b")
        timed("resize", map(probe.resize, [(100, 30), SIZE] * 4))
        probe.settle(1.0)
        held = probe.press(b"j" * 100) / 100
        lines.append(f"{'held key, 100 times, each':<28}{held:>9.1f}")
        megabytes = probe.megabytes
    finally:
        probe.close()
    first = {name: min(times) for name, times in starts.items()}
    ratio = first["reader"] / first["bare"]
    return [
        *lines,
        f"first text: {first['reader']:.0f} ms, bare app {first['bare']:.0f} ms, ×{ratio:.2f}",
        f"memory: {megabytes:.0f} MB, bare app {bare_megabytes:.0f} MB",
        f"comparison there after {compared / 1000:.1f} s",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def bench_reader_on_books(benchmark: Any, tmp_path: Path, capsys: Any) -> None:
    """Two books of 10,000 sentences side by side."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    for path, text in zip((left, right), editions(SENTENCES), strict=True):
        path.write_text(quoted(text), encoding="utf-8")
    table = benchmark.pedantic(measured, args=(left, right), rounds=1)
    with capsys.disabled():
        sys.stdout.write("\n\n" + "\n".join(table) + "\n")
