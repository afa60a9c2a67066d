"""Laws of judgements that follow an article through edits, tried on articles edited at random."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from sidebyside.compare import compare
from sidebyside.model.comparison import Comparison
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.review.anchors import place, place_links
from sidebyside.review.items import Anchor, judgeables, link_anchor
from sidebyside.review.moves import Moves, moved_sentences, sentence_texts

_OPTIONS = CompareOptions(is_furniture_kept=True)

_LEFT = (
    "The Alder company will close its last paper mill at the end of March.",
    "Some 240 people from Birchham and the valley around it will lose their work.",
    "The director, Cedric Moss, called the step painful but without alternative.",
    "“We have lost money on every tonne of Dogwood board since 2019,” he said on Tuesday.",
    "The union has announced a vigil before the gates of the Elderfield works.",
    "Its speaker, Ida Fir, accused the owners of having planned this for years.",
    "“They took the subsidies of Gorseby and let the machines rust,” she said.",
    "The mayor hopes for a buyer from Hazelton who would keep at least half of the jobs.",
    "Prices for pulp have doubled in Ivyland within eighteen months.",
    "A similar mill in Junipera was saved by its own workers in 2011.",
    "The state government promised the town of Kapok a loan of 3 million crowns.",
    "Experts from Larchmont doubt that this will be enough.",
)
_RIGHT = (
    "The Alder company is closing its last paper mill in March.",
    "About 240 people from Birchham and the surrounding valley will lose their jobs.",
    "“We have lost money on every tonne of Dogwood board,” said the director.",
    "A vigil before the gates of the Elderfield works was announced by the union.",
    "“They took the subsidies of Gorseby and let machines rust,” its speaker said.",
    "A buyer from Hazelton would keep half of the jobs, the mayor hopes.",
    "In Ivyland the prices for pulp have doubled within eighteen months.",
    "The state government promised the town of Kapok a loan of 30 million crowns.",
    "Experts from Larchmont doubt that this will be enough.",
    "The weather in Mapleton was mild for the season.",
)
_MARK = re.compile(
    "Alder|Birchham|Cedric|Dogwood|Elderfield|Ida Fir|Gorseby|Hazelton|Ivyland|Junipera|Kapok"
    "|Larchmont|Mapleton|Nutmeg|Oakley"
)
"""Each sentence has a name of its own, by which a test knows it again after edits."""

_FRESH = ("Nothing of the kind happened in Nutmeg.", "Oakley was told by letter, a week later.")
_WORDS = ("will", "the", "of", "people", "mill", "works", "have", "jobs", "promised", "doubt")


@dataclass(frozen=True)
class _Edit:
    kind: str
    at: int
    to: int

    def applied(self, sentences: list[str]) -> list[str]:
        """The sentences after this edit."""
        if not sentences:
            return list(_FRESH)
        at, to = self.at % len(sentences), self.to % len(sentences)
        match self.kind:
            case "cut":
                return sentences[:at] + sentences[at + 1 :]
            case "move":
                rest = sentences[:at] + sentences[at + 1 :]
                return [*rest[:to], sentences[at], *rest[to:]]
            case "add":
                fresh = _FRESH[to % len(_FRESH)]
                return (
                    sentences if fresh in sentences else [*sentences[:at], fresh, *sentences[at:]]
                )
            case _:
                word = _WORDS[to % len(_WORDS)]
                changed = re.sub(rf"\b{word}\b", "quite", sentences[at], count=1)
                return [*sentences[:at], changed, *sentences[at + 1 :]]


_EDITS = st.lists(
    st.builds(
        _Edit,
        st.sampled_from(["cut", "move", "add", "reword"]),
        st.integers(0, 11),
        st.integers(0, 11),
    ),
    max_size=6,
)


def _compared(left: list[str], right: list[str]) -> Comparison:
    return compare("\n\n".join(left), "\n\n".join(right), _OPTIONS)


def _edited(sentences: tuple[str, ...], edits: list[_Edit]) -> list[str]:
    edited = list(sentences)
    for edit in edits:
        edited = edit.applied(edited)
    return edited


def _moves(before: Comparison, after: Comparison) -> Pair[Moves]:
    texts = [c.documents.map(sentence_texts) for c in (before, after)]
    return Pair(*(moved_sentences(texts[0][side], texts[1][side]) for side in Side))


def _names(comparison: Comparison, anchor: Anchor) -> Pair[set[str]]:
    return Pair(
        *(
            {
                name
                for sentence in anchor.sentences[side]
                for name in _MARK.findall(comparison.documents[side].sentence_text(sentence))
            }
            for side in Side
        )
    )


def _anchors(comparison: Comparison) -> list[Anchor]:
    return [judgeable.anchor for judgeable in judgeables(comparison)]


_BEFORE = _compared(list(_LEFT), list(_RIGHT))


def test_an_unchanged_pair_gives_every_judgement_back() -> None:
    anchors = _anchors(_BEFORE)
    assert len(anchors) > 10
    moves = _moves(_BEFORE, _BEFORE)
    assert place(anchors, moves, anchors) == tuple(range(len(anchors)))


@settings(max_examples=60, deadline=None)
@given(_EDITS, _EDITS)
def test_a_judgement_moves_to_the_same_sentences_or_nowhere(
    left: list[_Edit], right: list[_Edit]
) -> None:
    after = _compared(_edited(_LEFT, left), _edited(_RIGHT, right))
    old, new = _anchors(_BEFORE), _anchors(after)
    placed = place(old, _moves(_BEFORE, after), new)
    assert len([at for at in placed if at is not None]) == len({*placed} - {None})
    for anchor, at in zip(old, placed, strict=True):
        if at is None:
            continue
        was, now = _names(_BEFORE, anchor), _names(after, new[at])
        assert (anchor.kind, anchor.label) == (new[at].kind, new[at].label)
        for side in Side:
            assert bool(was[side]) == bool(now[side])
            assert not was[side] or was[side] & now[side]


@settings(max_examples=60, deadline=None)
@given(_EDITS, _EDITS)
def test_what_still_stands_in_the_same_words_keeps_its_judgement(
    left: list[_Edit], right: list[_Edit]
) -> None:
    after = _compared(_edited(_LEFT, left), _edited(_RIGHT, right))
    old, new = _anchors(_BEFORE), _anchors(after)
    placed = place(old, _moves(_BEFORE, after), new)
    for anchor, at in zip(old, placed, strict=True):
        same = [n for n, thing in enumerate(new) if _says_the_same(anchor, thing)]
        if len(same) == 1:
            assert at == same[0]


def _says_the_same(anchor: Anchor, thing: Anchor) -> bool:
    return (anchor.kind, anchor.label, anchor.words) == (thing.kind, thing.label, thing.words)


@settings(max_examples=60, deadline=None)
@given(_EDITS, _EDITS)
def test_a_link_by_hand_moves_with_both_of_its_sentences(
    left: list[_Edit], right: list[_Edit]
) -> None:
    after = _compared(_edited(_LEFT, left), _edited(_RIGHT, right))
    pairs = [Pair(i, (i * 5) % len(_RIGHT)) for i in range(len(_LEFT))]
    anchors = [link_anchor(_BEFORE.documents, pair) for pair in pairs]
    texts = after.documents.map(sentence_texts)
    placed = place_links(anchors, _moves(_BEFORE, after), Pair(texts.left, texts.right))
    for pair, now in zip(pairs, placed, strict=True):
        names = [
            _MARK.findall(words[0])
            for words in (_LEFT[pair.left : pair.left + 1], _RIGHT[pair.right : pair.right + 1])
        ]
        is_there = [
            any(set(_MARK.findall(s)) & set(name) for s in texts[side])
            for side, name in zip(Side, names, strict=True)
        ]
        assert (now is not None) == all(is_there)
        if now is not None:
            for side, name in zip(Side, names, strict=True):
                assert set(_MARK.findall(texts[side][now[side]])) == set(name)


@settings(max_examples=40, deadline=None)
@given(_EDITS, _EDITS)
def test_what_was_lost_comes_back_with_its_words(left: list[_Edit], right: list[_Edit]) -> None:
    after = _compared(_edited(_LEFT, left), _edited(_RIGHT, right))
    old, new = _anchors(_BEFORE), _anchors(after)
    placed = place(old, _moves(_BEFORE, after), new)
    kept = [
        anchor._replace(sentences=Pair((), ())) if at is None else new[at]
        for anchor, at in zip(old, placed, strict=True)
    ]
    back = place(kept, _moves(after, _BEFORE), old)
    lost = [n for n, at in enumerate(placed) if at is None]
    assert [back[n] for n in lost] == lost
