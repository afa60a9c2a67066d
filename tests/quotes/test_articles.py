"""How many speakers of made-up articles of many kinds are told, and how many of those are right."""

from __future__ import annotations

from functools import cache

import pytest
from tests.support.attributed import Article, articles

from sidebyside.compare import compare
from sidebyside.model.quotation import UtteranceRelation as R

_LEAST_RECALL = 0.93
_LEAST_PRECISION = 0.94
ARTICLES = articles()


def told(article: Article) -> list[str | None]:
    found = compare(article.text, "Nothing is said here.").quotations.left
    return [quotation.speaker for quotation in found]


@pytest.mark.parametrize("article", ARTICLES, ids=[article.name for article in ARTICLES])
def test_every_quotation_of_an_article_is_found(article: Article) -> None:
    assert len(told(article)) == len(article.speakers)


@cache
def language_of(article: Article) -> str:
    return compare(article.text, "").documents.left.language


def test_speakers_are_told_and_what_is_told_is_right() -> None:
    """Verbs of speech are known in English only, so only there is silence counted."""
    said = [
        (name, due, language_of(article))
        for article in ARTICLES
        for name, due in zip(told(article), article.speakers, strict=True)
    ]
    right = sum(name == due for name, due, _ in said if due is not None)
    expected = sum(due is not None and language == "en" for _, due, language in said)
    assert right / expected >= _LEAST_RECALL
    assert right / sum(name is not None for name, _, _ in said) >= _LEAST_PRECISION


def test_quotations_of_unrelated_articles_stay_apart() -> None:
    """Each article is held against the ten after it."""
    quotations = related = 0
    for at, article in enumerate(ARTICLES):
        for other in ARTICLES[at + 1 : at + 11]:
            comparison = compare(article.text, other.text)
            quotations += len(comparison.quotations.left) + len(comparison.quotations.right)
            related += sum(
                bool(u.passages.left) or u.relation not in (R.LEFT_ONLY, R.RIGHT_ONLY)
                for u in comparison.utterances
            )
    assert quotations > 2000
    assert related / quotations <= 0.003
