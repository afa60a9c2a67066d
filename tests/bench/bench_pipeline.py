"""How long things take: ``make bench``. No test, because a busy machine is no fault of the code.

Texts are made up here, so that the figures can be had anywhere.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


def book(sentences: int, seed: int) -> str:
    """So many sentences of a vocabulary of 4,000 words, some rare and some in every sentence."""
    chance = random.Random(seed)
    words = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in "bdfglmnprst"]
    words = [f"{one}{two}" for one in words for two in words[:7]][:4000]

    def sentence() -> str:
        count = chance.randint(6, 26)
        said = [words[min(3999, int(chance.paretovariate(0.6)))] for _ in range(count)]
        return " ".join(said).capitalize() + "."

    text = [sentence() for _ in range(sentences)]
    return "\n\n".join(" ".join(text[at : at + 5]) for at in range(0, sentences, 5))


def edited(text: str, seed: int) -> str:
    """The same book with words changed, sentences cut, and paragraphs moved."""
    chance = random.Random(seed)
    paragraphs = [p for p in text.split("\n\n") if chance.random() > 0.05]
    for _ in range(len(paragraphs) // 20):
        paragraphs.insert(
            chance.randrange(len(paragraphs)), paragraphs.pop(chance.randrange(len(paragraphs)))
        )
    words = (w if chance.random() > 0.05 else "changed" for w in "\n\n".join(paragraphs).split(" "))
    return " ".join(words)


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
    text = book(sentences, seed=sentences)
    other = edited(text, seed=1)
    benchmark.pedantic(compare, (text, other), rounds=3, warmup_rounds=1)  # type: ignore[attr-defined]


STORMS = {
    "20,000 quotation marks": "“" * 10_000 + "”" * 10_000,
    "50,000 lines of one word": "\n".join(f"word{n % 997}" for n in range(50_000)),
    "1 MB without a line end": book(10_000, seed=3).replace("\n\n", " ")[: 1 << 20],
}


@pytest.mark.parametrize("text", STORMS.values(), ids=STORMS.keys())
@pytest.mark.benchmark(group="storms, against themselves")
def bench_storm(text: str, benchmark: Benchmark) -> None:
    benchmark.pedantic(compare, (text, text), rounds=2)  # type: ignore[attr-defined]
