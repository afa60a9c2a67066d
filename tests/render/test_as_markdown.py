"""The Markdown report, read by a real Markdown library: what comes out is the text that went in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.support.hostile import ESCAPES, MARKUP
from tests.support.made import Furniture, comparison, document, one_link
from tests.support.reviewed import BEGUN, harbour_with_a_fact, review
from tests.support.work import lines_run

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.edits import EditGrade
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation
from sidebyside.render.as_markdown import as_markdown
from sidebyside.render.markdown_text import GONE, MARKS, NEW, escape, with_marks
from sidebyside.review.model import Item, ItemKind, Review
from sidebyside.view.visible import visible

FORGE = MarkdownIt("gfm-like")
"""Tables, strikethrough and bare links, as forges have them."""

OWN_TAGS = re.compile(r"</?(?:del|strong|sup)>|<br>|<!-- -->")
OWN_KINDS = re.compile(
    r"(?:heading|paragraph|bullet_list|list_item|table|thead|tbody|tr|th|td|inline|strong|em|s)"
    r"(?:_open|_close)?|text|softbreak|hardbreak|html_inline"
)


def tokens(markdown: str) -> Iterator[Token]:
    """Everything that a renderer sees, inner things too."""
    for token in FORGE.parse(markdown):
        yield token
        yield from token.children or ()


def assert_only_our_markup(markdown: str) -> None:
    for token in tokens(markdown):
        assert OWN_KINDS.fullmatch(token.type), (token.type, token.content)
        if token.type == "html_inline":
            assert OWN_TAGS.fullmatch(token.content)


def shown(markdown: str) -> str:
    """What a person reads, with single blanks for all white space."""
    text = "".join(
        token.content if token.type == "text" else "\n" if token.type.endswith("break") else ""
        for token in tokens(markdown)
    )
    return " ".join(text.split())


def part(report: str, title: str) -> list[str]:
    """The lines of one section, empty ones left out."""
    after = re.split(rf"^## {title}.*$", report, maxsplit=1, flags=re.MULTILINE)[1]
    return [line for line in after.partition("\n## ")[0].split("\n") if line]


def test_the_parts_stand_in_their_order() -> None:
    report = as_markdown(harbour_with_a_fact(), review())
    assert re.findall(r"^#+ (.*)$", report, re.MULTILINE) == [
        r"left\.txt ⇄ right\.txt",
        "Facts told differently (1)",
        "Quotations (1)",
        "Changed sentences (6)",
        "Only on the left (2 of 9 sentences)",
        "Only on the right (1 of 9 sentences)",
        "Judgements without a place (1)",
    ]


def test_facts_stand_in_their_sentences() -> None:
    assert part(as_markdown(harbour_with_a_fact()), "Facts told differently") == [
        "- **date** · Monday on the left, Tuesday on the right",
        (
            "  - left, sentence 4: The council of Brackness voted on **Monday** to raise"
            " the harbour wall by two metres."
        ),
        (
            "  - right, sentence 3: The council of Brackness voted on **Tuesday** to raise"
            " the harbour wall by two meters."
        ),
    ]


def test_a_quotation_shows_its_speaker_its_words_and_what_was_judged() -> None:
    assert part(as_markdown(harbour_with_a_fact(), review()), "Quotations") == [
        "- **≠ altered** · Ida Holm · addition",
        "  - left, sentence 6: “We have waited too long,”",
        "  - right, sentence 7: “We have waited **far** too long,”",
        "  - → **changed sense**: “far” was not said",
    ]


def test_changed_sentences_stand_side_by_side_with_label_verdict_and_note() -> None:
    rows = part(as_markdown(harbour_with_a_fact(), review()), "Changed sentences")
    assert rows[:2] == ["| left | | right |", "|:--|:-:|:--|"]
    assert rows[3] == (
        "| <sup>4</sup> The council of Brackness voted on ~~Monday~~ to raise the harbour wall by "
        r"two ~~metres~~. | \~ edited<br>**! facts**<br>**wrong**<br>Monday, says the register."
        "<br>Ask the clerk. | <sup>3</sup> The council of Brackness voted on **Tuesday** to raise "
        "the harbour wall by two **meters**. |"
    )
    assert [row.count("|") for row in rows] == [4] * len(rows)


def test_a_note_stands_below_a_sentence_of_one_side_and_a_lost_judgement_at_the_end() -> None:
    report = as_markdown(harbour_with_a_fact(), review())
    assert part(report, "Only on the right") == [
        "- <sup>6</sup> Critics call the plan a gift to the contractors.",
        "  - → Who?",
    ]
    assert part(report, "Judgements without a place") == [
        "- difference, fine",
        "  - left: “An old line.”",
        "  - → Gone now.",
    ]


def test_a_review_says_how_far_it_is() -> None:
    assert (
        "**Review** Harbour, first reading: 5 of 7 judged: 1 fine, 1 changed sense, 1 missing, "
        "2 wrong (2031-03-04 to 2031-03-05)\n"
    ) in as_markdown(harbour_with_a_fact(), review())


FORGE_TEXT = {
    "heading": "# Title",
    "setext": "===",
    "rule": "---",
    "list": "- item",
    "plus": "+ item",
    "star": "* item",
    "numbered": "1. item",
    "numbered bracket": "12) item",
    "quote": "> said",
    "fence": "```\ncode\n```",
    "tildes": "~~~ code",
    "indented": "    code",
    "code": "a `code` b",
    "emphasis": "*a* _b_ **c** __d__ ~~e~~",
    "link": "[here](javascript:alert(1))",
    "reference": "[here][1]\n\n[1]: https://example.org",
    "footnote": "a[^1]",
    "picture": "![x](https://example.org/x.png)",
    "angle link": "<https://example.org>",
    "bare link": "see https://example.org/a?b=c&d now",
    "bare www": "see www.example.org/a now",
    "bare mail": "write to ada@example.org now",
    "mention": "ask @ada and @harbour/team",
    "issue": "see #12, a/b#12 and GH-12 and !7",
    "emoji": "well :tada: and :+1:",
    "tag": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "comment": "<!-- hidden --> shown -->",
    "entity": "&lt;b&gt; &#35; &amp;",
    "pipe": "a | b || c \\| d \\\\| e",
    "table": "| a | b |\n|---|---|",
    "backslash": "\\* \\\\ \\",
    "maths": "$x$ and $$y$$ cost US$5",
    "attributes": "{: .class } {#id}",
    "task": "[ ] open [x] done",
    "alert": "[!NOTE] look",
    "hard break": "two blanks  \nand a slash\\\nend",
}
HOSTILE = {**ESCAPES, **MARKUP, **FORGE_TEXT}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_stays_text_wherever_it_stands(words: str) -> None:
    """In texts, names, speakers, flags, reasons, notes and verdicts alike."""
    left = document(words, [words], [f"Before {words} after."], [Furniture(words, words)])
    right = document(words, [words], [f"Before {words} later."], [words])
    spans = Pair(left.sentences[0].span, right.sentences[0].span)
    quotations: Pair[tuple[Quotation, ...]] = Pair(
        (Quotation("L1", Side.LEFT, spans.left, (words, words), speaker=words),),
        (Quotation("R1", Side.RIGHT, spans.right, (words, words), speaker=words),),
    )
    utterance = Utterance(
        UtteranceRelation.ALTERED,
        ("L1", "R1"),
        (Occurrence(Side.LEFT, spans.left), Occurrence(Side.RIGHT, spans.right)),
        speakers=(words,),
        flags=(words,),
        reasons=(words,),
    )
    found = Discrepancy(DiscrepancyKind.NAME, Pair(spans.left, spans.right), words)
    beads = [
        Bead(Pair((0,), (0,)), Relation.IDENTICAL, is_moved=True),
        Bead(Pair((1,), (1,)), Relation.PARTIAL),
        Bead(Pair((), (2,)), Relation.RIGHT_ONLY),
    ]
    made = comparison(Pair(left, right), beads, quotations, (utterance,), (found,))
    judged = Review(
        words,
        BEGUN,
        BEGUN,
        (
            Item(ItemKind.DIFFERENCE, 1, 1, words),
            Item(ItemKind.DIFFERENCE, 2, 1, words),
            Item(ItemKind.UTTERANCE, 0, 1, words),
            Item(ItemKind.DISCREPANCY, 0, 1, words),
        ),
        (words,),
    )
    report = as_markdown(made, judged)
    assert_only_our_markup(report)
    assert shown(report).count(" ".join(visible(words).split())) >= 20


@pytest.mark.parametrize("words", FORGE_TEXT.values(), ids=FORGE_TEXT.keys())
def test_what_forges_look_for_in_the_page_is_parted(words: str) -> None:
    """They read the finished page, text by text; a comment parts two texts there."""
    texts = [token.content for token in tokens(escape(words)) if token.type == "text"]
    telling = re.compile(r"@\w|(?<!\w)#\d|\w#\d|GH-\d|!\d|:[\w+]+:|https?://|www\.\w")
    assert [text for text in texts if telling.search(text)] == []


@given(st.text(max_size=80) | st.text(alphabet="htps:/w.@ao1#-x*_[]()<!` \n", max_size=40))
@settings(max_examples=400, deadline=None)
def test_any_text_renders_as_itself(text: str) -> None:
    assert_only_our_markup(f"x {escape(text)} y")
    expected = " ".join(visible(text).split())
    for place in ("{}", "- {}", "| a |\n|---|\n| {} |", "x {} y"):
        markdown = place.format(escape(text))
        assert shown(markdown) == " ".join(
            shown(place.replace("{}", "\ue000")).replace("\ue000", expected).split()
        )


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="ab é.,-“”*~_`<|1 ", min_size=1, max_size=6),
            st.sampled_from([None, EditGrade.WORDING]),
        ),
        max_size=8,
    ),
    st.sampled_from(list(Side)),
)
@settings(max_examples=400, deadline=None)
def test_marked_words_are_marked_and_no_others(
    stretches: list[tuple[str, EditGrade | None]], side: Side
) -> None:
    markdown = with_marks(stretches, MARKS[side])
    assert shown(markdown) == " ".join("".join(words for words, _ in stretches).split())
    depth, marked = 0, ""
    for token in tokens(markdown):
        tag = token.content if token.type == "html_inline" else token.type
        if tag in ("s_open", "strong_open", "<del>", "<strong>"):
            depth += 1
        elif tag in ("s_close", "strong_close", "</del>", "</strong>"):
            depth -= 1
        elif token.type == "text" and depth:
            marked += token.content
    assert depth == 0
    changed = [words for words, grade in stretches if grade is not None]
    assert "".join(marked.split()) == "".join("".join(changed).split())


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        pytest.param("in [May|June] here", ("in ~~May~~ here", "in **June** here"), id="words"),
        pytest.param("a[, b|] c", ("a<del>, b</del> c", "a c"), id="comma"),
        pytest.param("a[b|c]d", ("a~~b~~d", "a**c**d"), id="inside a word"),
    ],
)
def test_signs_are_used_where_they_work_and_tags_where_they_do_not(
    changed: str, expected: tuple[str, str]
) -> None:
    row = part(as_markdown(one_link(changed)), "Changed sentences")[2]
    left, right = row.strip("| ").split(r" | \~ edited | ")
    assert (left, right) == (f"<sup>1</sup> {expected[0]}", f"<sup>1</sup> {expected[1]}")


def test_marks_side_by_side_are_tags() -> None:
    pieces = [("one", EditGrade.WORDING), ("two", EditGrade.SUBSTANCE)]
    assert with_marks(pieces, NEW) == "**one**<strong>two</strong>"
    assert with_marks(pieces, GONE) == "~~one~~<del>two</del>"


def test_two_empty_texts_have_a_report_of_nothing() -> None:
    report = as_markdown(comparison(Pair(document(""), document("")), []))
    assert report.startswith("# (no name) ⇄ (no name)\n")
    assert "##" not in report


def test_a_longer_text_takes_work_in_proportion() -> None:
    def work(count: int) -> int:
        sentences = [f"Line {n} of the harbour book tells of gulls." for n in range(count)]
        left = document("a", *([s] for s in sentences))
        beads = [Bead(Pair((n,), (n,)), Relation.PARTIAL) for n in range(count)]
        made = comparison(Pair(left, left), beads)
        return lines_run(lambda: as_markdown(made))

    assert work(400) < 5 * work(100)
