"""Taking what was judged along to an edited version of the texts.

Links go first, because the comparison follows from them; then the things that it finds. What has no
place any more keeps its words and loses its sentences. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model.document import Document
from ..model.hand_links import HandLinks
from ..model.pair import Pair
from .anchors import place, place_links
from .items import Judgeable, link_anchor
from .moves import Moves, is_same_story, moved_sentences, sentence_texts
from .saved import Judged, SavedReview


def moves_to(saved: SavedReview, documents: Pair[Document]) -> Pair[Moves] | None:
    """Where the reviewed sentences stand in these documents; ``None`` if these tell another story
    and the review is not theirs.
    """
    found: list[Moves] = []
    for text, document in zip(saved.texts, documents, strict=True):
        old = text.sentence_texts
        moves = moved_sentences(old, sentence_texts(document))
        if not is_same_story(old, moves):
            return None
        found.append(moves)
    return Pair(*found)


def is_unmoved(saved: SavedReview, documents: Pair[Document]) -> bool:
    """Whether these are the very texts, cut into the very sentences."""
    return all(
        text.sha256 == document.sha256
        and text.sentences == tuple(sentence.span for sentence in document.sentences)
        for text, document in zip(saved.texts, documents, strict=True)
    )


def follow_links(
    judged: Sequence[Judged], moves: Pair[Moves], documents: Pair[Document]
) -> tuple[Judged, ...]:
    """Everything judged, the links by hand on the sentences where they belong now."""
    links = [one for one in judged if one.anchor.kind is None]
    texts = documents.map(sentence_texts)
    pairs = place_links([one.anchor for one in links], moves, Pair(texts.left, texts.right))
    now = {
        one.number: _lost(one)
        if pair is None
        else replace(one, anchor=link_anchor(documents, pair))
        for one, pair in zip(links, pairs, strict=True)
    }
    return tuple(now.get(one.number, one) for one in judged)


def follow_things(
    judged: Sequence[Judged], moves: Pair[Moves], things: Sequence[Judgeable]
) -> tuple[Judged, ...]:
    """Everything judged, all but the links on the things where it belongs now."""
    others = [one for one in judged if one.anchor.kind is not None]
    placed = place([one.anchor for one in others], moves, [thing.anchor for thing in things])
    now = {
        one.number: _lost(one) if at is None else replace(one, anchor=things[at].anchor)
        for one, at in zip(others, placed, strict=True)
    }
    return tuple(now.get(one.number, one) for one in judged)


def hand_links(judged: Sequence[Judged]) -> HandLinks:
    """The links made and undone by hand, as the comparison takes them."""
    links = HandLinks()
    for one in judged:
        if one.anchor.kind is None and one.is_linked is not None and any(one.anchor.sentences):
            pair = one.anchor.sentences.map(lambda sentences: sentences[0])
            links = links.linking(pair) if one.is_linked else links.parting(pair)
    return links


def _lost(judged: Judged) -> Judged:
    return replace(judged, anchor=judged.anchor._replace(sentences=Pair((), ())))
