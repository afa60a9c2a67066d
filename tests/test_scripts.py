"""Texts in other scripts than the Latin one, from end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from sidebyside import compare, load
from sidebyside.compare import as_document, segmented
from sidebyside.model.alignment import Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.edits import EditTag
from sidebyside.model.options import CompareOptions

NASTY = Path(__file__).parents[2] / "shared" / "nasty"

CHINESE = """\
昨夜的暴雨使河水上涨了三米。磨坊的门前堆满了沙袋。“桥还能走吗？”镇长问。\
没有人敢回答她。老渔夫指着下游说，水还会再涨。孩子们被送到了山上的学校。\
天亮时，雨终于停了。
"""
JAPANESE = """\
昨夜の大雨で川の水が三メートルも増えた。水車小屋の前には土のうが積まれた。\
「橋はまだ渡れますか。」と町長が聞いた。誰も答えようとしなかった。\
年老いた漁師は、水はもっと増えると言った。子どもたちは山の学校へ送られた。\
夜が明けて、雨はやっと止んだ。
"""


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def changes(comparison: Comparison) -> list[tuple[str, str]]:
    left, right = (document.text for document in comparison.documents)
    return [
        (edit.spans.left.of(left), edit.spans.right.of(right))
        for bead in comparison.alignment.beads
        for edit in bead.edits
        if edit.tag is not EditTag.EQUAL
    ]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        pytest.param(CHINESE, "三米", "五米", id="Chinese"),
        pytest.param(JAPANESE, "三メートル", "五メートル", id="Japanese"),
    ],
)
def test_one_changed_character_is_all_that_differs(text: str, old: str, new: str) -> None:
    comparison = compare(text, changed(text, old, new))
    relations = [bead.relation for bead in comparison.alignment.beads]
    assert relations == [Relation.EDITED] + [Relation.IDENTICAL] * 6
    assert changes(comparison) == [(old[0], new[0])]


@pytest.mark.parametrize("text", [CHINESE, JAPANESE], ids=["Chinese", "Japanese"])
def test_a_moved_sentence_is_found_again(text: str) -> None:
    first, *rest = (
        s.span.of(text) for s in segmented(as_document(text), CompareOptions()).sentences
    )
    comparison = compare(text, "".join([*rest, first]))
    assert all(bead.relation is Relation.IDENTICAL for bead in comparison.alignment.beads)
    assert [bead.sentences.left for bead in comparison.alignment.beads if bead.is_moved] == [(0,)]


@pytest.mark.parametrize(
    "name", ["17-cjk-chinese-news.txt", "18-cjk-japanese-tale.txt"], ids=["Chinese", "Japanese"]
)
def test_an_edited_copy_of_a_real_text_aligns_and_shows_its_edits(name: str) -> None:
    if not (NASTY / name).exists():
        pytest.skip(f"{NASTY / name} is not there")
    document = load(NASTY / name)
    sentences = segmented(document, CompareOptions(is_furniture_kept=True)).sentences
    kept = [s.span.of(document.text) for n, s in enumerate(sentences) if n % 7 != 6]
    is_edited = [n % 3 == 0 and len(words) > 12 for n, words in enumerate(kept)]
    edited = [
        words[: len(words) // 2] + "犭猋" + words[len(words) // 2 + 2 :] if is_changed else words
        for words, is_changed in zip(kept, is_edited, strict=True)
    ]
    options = CompareOptions(is_furniture_kept=True)
    comparison = compare(document, "\n".join(edited), options)
    relations = [bead.relation for bead in comparison.alignment.beads]
    assert relations.count(Relation.EDITED) == sum(is_edited)
    assert relations.count(Relation.IDENTICAL) == len(kept) - sum(is_edited)
    assert relations.count(Relation.LEFT_ONLY) == len(sentences) - len(kept)
    shown = [new for _, new in changes(comparison)]
    assert len(shown) == sum(is_edited)
    assert all("犭猋" in new for new in shown)
