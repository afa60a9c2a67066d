"""How long the quotations of two texts take, without their sentences and links."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from tests.support.book import Book

from sidebyside.compare import _quoted, as_document, segmented
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair

Benchmark = Callable[..., Any]
OPTIONS = CompareOptions()
NAMES = ("Ann Example", "Bo Lund", "Cato Vey", "Dora Quill")


def article(quotations: int, told: int, seed: int) -> str:
    """So many quotations, each with its attribution and ``told`` sentences of narration."""
    writer, chance = Book(seed), random.Random(seed)
    paragraphs = []
    for _ in range(quotations):
        said = writer.sentence().removesuffix(".")
        rest = " ".join(writer.sentence() for _ in range(told))
        paragraphs.append(f"“{said},” said {chance.choice(NAMES)}. {rest}")
    return "\n\n".join(paragraphs)


def thinned(text: str) -> str:
    """The text without every 23rd word."""
    return " ".join(word for number, word in enumerate(text.split(" ")) if number % 23)


@pytest.mark.parametrize("is_related", [True, False], ids=["edited", "unrelated"])
@pytest.mark.parametrize(("quotations", "told"), [(30, 3), (80, 3), (1000, 0), (4000, 0)], ids=str)
@pytest.mark.benchmark(group="quotations: how many a side, and sentences told between them")
def bench_quotations(quotations: int, told: int, is_related: bool, benchmark: Benchmark) -> None:
    left = article(quotations, told, seed=quotations)
    right = thinned(left) if is_related else article(quotations, told, seed=quotations + 1)
    documents = Pair(as_document(left), as_document(right)).map(lambda d: segmented(d, OPTIONS))
    benchmark.pedantic(_quoted, (documents, OPTIONS), rounds=3, warmup_rounds=1)  # type: ignore[attr-defined]
