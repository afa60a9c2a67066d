"""The figures of a set of annotated pairs: agreement, false links, what shuffling costs, and the
yardstick of one longest common subsequence of words over the whole texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, compress

from rapidfuzz.distance import LCSseq

from sidebyside import compare
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side

from .figures import Held, count, count_links, figures, link_f1
from .gold import Gold

_KEPT = CompareOptions(is_furniture_kept=True)
BLOCK = 3
"""Sentences that stay together when an article is shuffled."""

SEEDS = range(3)


def measure(pairs: Sequence[Gold]) -> dict[str, float]:
    """All figures of a set."""
    total: Counter[str] = Counter()
    yardstick: Counter[str] = Counter()
    for gold in pairs:
        comparison = compare(*gold.texts)
        total.update(count(gold, comparison))
        yardstick.update(count_links(gold, _by_common_words(gold, comparison.documents)))
    return figures(total) | {
        "lead_over_lcs": link_f1(total) - link_f1(yardstick),
        "false_links_per_100": false_links(strangers(pairs)),
        "shuffling_cost": shuffling_cost(pairs),
    }


def measure_quotations(pairs: Sequence[Gold]) -> dict[str, float]:
    """The figures of a set in which quotations alone are annotated."""
    total: Counter[str] = Counter()
    for gold in pairs:
        total.update(count(gold, compare(*gold.texts)))
    return figures(total)


def strangers(pairs: Sequence[Gold]) -> list[Pair[str]]:
    """Texts that tell different stories: the pairs that were written so, and the left text of each
    pair beside the right text of the next.
    """
    unrelated = [gold.texts for gold in pairs if not gold.links]
    neighbours = zip(pairs, [*pairs[1:], pairs[0]], strict=True)
    return unrelated + [Pair(one.texts.left, other.texts.right) for one, other in neighbours]


def false_links(texts: Iterable[Pair[str]]) -> float:
    """Linked sentences for each hundred sentences of texts that tell different stories."""
    linked = sentences = 0
    for left, right in texts:
        comparison = compare(left, right)
        linked += _linked(comparison)
        sentences += sum(len(document.sentences) for document in comparison.documents)
    return 100 * linked / sentences if sentences else 0.0


def _linked(comparison: Comparison) -> int:
    links = [bead for bead in comparison.alignment.beads if bead.relation.is_link]
    return sum(len(bead.sentences[side]) for bead in links for side in Side)


def shuffling_cost(pairs: Sequence[Gold]) -> float:
    """By how much the links get worse when the right articles are shuffled in blocks."""
    straight: Counter[str] = Counter()
    shuffled: Counter[str] = Counter()
    for gold in pairs:
        straight.update(_count_in_lines(gold.in_lines()))
        for seed in SEEDS:
            shuffled.update(_count_in_lines(gold.shuffled(BLOCK, seed)))
    return link_f1(straight) - link_f1(shuffled)


def _count_in_lines(gold: Gold) -> Counter[str]:
    return count(gold, compare(gold.texts.left, gold.texts.right, _KEPT))


def _by_common_words(gold: Gold, documents: Pair[Document]) -> dict[tuple[int, int], str]:
    """The pairs of units that share half of the shorter one's words on one longest common
    subsequence of the words of both articles.
    """
    held = Held(gold, documents)
    articles = documents.map(_article_words)
    forms = articles.map(lambda words: [form for _, form in words])
    common: Counter[tuple[int, int]] = Counter()
    for block in LCSseq.opcodes(*forms):
        if block.tag == "equal":
            left = articles.left[block.src_start : block.src_end]
            right = articles.right[block.dest_start : block.dest_end]
            common.update((i, j) for (i, _), (j, _) in zip(left, right, strict=True))
    lengths = articles.map(lambda words: Counter(sentence for sentence, _ in words))
    chosen = [
        (i, j)
        for (i, j), shared in common.items()
        if 2 * shared >= min(lengths.left[i], lengths.right[j])
    ]
    found = chain.from_iterable(held.pairs((i,), (j,)) for i, j in chosen)
    return dict.fromkeys(sorted(found), "reworded")


def _article_words(document: Document) -> list[tuple[int, str]]:
    """The words of the article, each with the sentence it stands in."""
    tokens = document.tokens
    return [
        (number, form)
        for number, sentence in enumerate(document.sentences)
        if sentence.furniture is None
        for form in compress(
            tokens.forms[sentence.tokens.start : sentence.tokens.stop],
            tokens.stems[sentence.tokens.start : sentence.tokens.stop],
        )
    ]


def per_pair(pairs: Sequence[Gold]) -> list[tuple[str, dict[str, float]]]:
    """The figures of each pair by itself."""
    return [(gold.name, figures(count(gold, compare(*gold.texts)))) for gold in pairs]
