"""How long things take: ``make bench``. No test, because a busy machine is no fault of the code.

Texts are made up here, so that the figures can be had anywhere.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.support.book import editions
from tests.support.storms import changed, filled_in, short_lines, word_list

from sidebyside import compare, load
from sidebyside.render.as_json import as_json
from sidebyside.render.as_terminal import as_terminal

DEMO = Path(__file__).parents[2] / "assets" / "demo"
LEFT, RIGHT = DEMO / "left.txt", DEMO / "right.txt"
Benchmark = Callable[..., Any]

PROCESSES = {
    "python, doing nothing": ["-c", "pass"],
    "import textual.app": ["-c", "import textual.app"],
    "sidebyside --version": ["-m", "sidebyside", "--version"],
    "sidebyside -f json": ["-m", "sidebyside", "-f", "json", str(LEFT), str(RIGHT)],
    "sidebyside -f text": ["-m", "sidebyside", "-f", "text", str(LEFT), str(RIGHT)],
}


@pytest.mark.parametrize("arguments", PROCESSES.values(), ids=PROCESSES.keys())
@pytest.mark.benchmark(group="whole processes")
def bench_process(arguments: list[str], benchmark: Benchmark) -> None:
    benchmark(subprocess.run, [sys.executable, *arguments], capture_output=True, check=False)


@pytest.mark.benchmark(group="the demo pair, warm")
def bench_compare_demo(benchmark: Benchmark) -> None:
    left, right = load(LEFT), load(RIGHT)
    benchmark(compare, left, right)


@pytest.mark.benchmark(group="the demo pair, warm")
def bench_json_demo(benchmark: Benchmark) -> None:
    benchmark(as_json, compare(load(LEFT), load(RIGHT)))


@pytest.mark.benchmark(group="the demo pair, warm")
def bench_text_demo(benchmark: Benchmark) -> None:
    comparison = compare(load(LEFT), load(RIGHT))
    benchmark(as_terminal, comparison, 100, is_coloured=True)


@pytest.mark.parametrize("sentences", [50, 500, 2000], ids=str)
@pytest.mark.benchmark(group="a book and its second edition, sentences a side")
def bench_book(sentences: int, benchmark: Benchmark) -> None:
    benchmark.pedantic(compare, editions(sentences), rounds=3, warmup_rounds=1)  # type: ignore[attr-defined]


ONE_LINE = editions(10_000)[0].replace("\n\n", " ")[: 1 << 20]
STORMS = {
    "20,000 quotation marks": "“" * 10_000 + "”" * 10_000,
    "50,000 lines of one word": "\n".join(word_list(50_000)),
    "1 MB without a line end": ONE_LINE,
}


@pytest.mark.parametrize("text", STORMS.values(), ids=STORMS.keys())
@pytest.mark.benchmark(group="storms, against themselves")
def bench_storm(text: str, benchmark: Benchmark) -> None:
    benchmark.pedantic(compare, (text, text), rounds=2)  # type: ignore[attr-defined]


EDITED = {
    "50,000 lines of one word": (word_list(50_000), "\n"),
    "20,000 lines of one to four words": (short_lines(20_000), "\n"),
    "a form of 60 sentences, 100 times": (filled_in(100), " "),
    "1 MB without a line end": (ONE_LINE.split(". "), ". "),
}
SHARES = {"1 %": 100, "10 %": 10, "half": 2}


@pytest.mark.parametrize("one_in", SHARES.values(), ids=SHARES.keys())
@pytest.mark.parametrize(("lines", "end"), EDITED.values(), ids=EDITED.keys())
@pytest.mark.benchmark(group="storms, against copies with so many lines edited")
def bench_edited_storm(lines: list[str], end: str, one_in: int, benchmark: Benchmark) -> None:
    texts = end.join(lines), end.join(changed(lines, one_in=one_in))
    benchmark.pedantic(compare, texts, rounds=2)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("lines", "end"), EDITED.values(), ids=EDITED.keys())
@pytest.mark.benchmark(group="storms, against the same lines from last to first")
def bench_turned_storm(lines: list[str], end: str, benchmark: Benchmark) -> None:
    texts = end.join(lines), end.join(reversed(lines))
    benchmark.pedantic(compare, texts, rounds=2)  # type: ignore[attr-defined]
