"""The page as text: what is in it, and that nothing of the input is more than text.

How it behaves is tested in a browser, where there is one.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.made import Furniture, comparison, document, edits, one_link
from tests.support.reviewed import harbour_with_a_fact, review
from tests.support.work import lines_run

from sidebyside.compare import compare
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation
from sidebyside.model.span import Span
from sidebyside.render.as_html import as_html
from sidebyside.view.visible import visible

TAGS = re.compile(
    "html|head|meta|title|style|script|body|a|header|h1|h2|div|fieldset|legend|label|input|i|b"
    "|small|nav|button|output|span|main|section|p|svg|rect|article|canvas|aside|details|summary"
    "|ul|li|form|select|option|blockquote|del|ins|br|footer|dialog|dl|dt|dd|kbd"
)
EMPTY = {"meta", "input", "br", "rect"}


class Page(HTMLParser):
    """Collects the words by the id of what they stand in, and refuses what we do not write."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: dict[str, str] = {}
        self.open: list[tuple[str, str | None]] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert TAGS.fullmatch(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs).get("id")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in EMPTY
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_data(self, data: str) -> None:
        for _, name in self.open:
            if name:
                self.words[name] = self.words.get(name, "") + data


def assert_harmless(page: str) -> Page:
    parsed = Page(page)
    for _, name, value in parsed.attributes:
        assert not name.startswith("on")
        assert name not in ("style", "src", "srcdoc", "action", "formaction", "xlink:href")
        if name == "href":
            assert re.fullmatch(r"#[\w-]+", value or "")
    return parsed


def solid(words: str) -> str:
    return "".join(visible(words).split())


@given(
    st.text(max_size=120) | st.text(alphabet="ab <>&\"'/!-“”.\n$", max_size=80),
    st.text(max_size=120),
)
@settings(max_examples=120, deadline=None)
def test_the_articles_hold_the_words_of_the_texts_and_nothing_is_markup(
    left: str, right: str
) -> None:
    made = compare(left, right)
    page = assert_harmless(as_html(made))
    for side, text in (("left", made.documents.left.text), ("right", made.documents.right.text)):
        shown = re.sub(r"\d+ pieces? of page furniture: [^<]*?$", "", page.words.get(side, ""))
        furniture = any(s.furniture for s in made.documents[Side(side)].sentences)
        assert furniture or solid(shown) == solid(text)


def test_the_policy_lets_its_own_style_and_script_run_and_nothing_else() -> None:
    page = as_html(harbour_with_a_fact())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)

    def digest(source: str) -> str:
        return b64encode(hashlib.sha256(source.encode()).digest()).decode()

    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest(style)}'",
        f"script-src 'sha256-{digest(script)}'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ]
    assert page.index("Content-Security-Policy") < page.index("<title>")


def test_a_bead_has_its_sign_and_leads_to_its_partner() -> None:
    page = as_html(harbour_with_a_fact())
    assert (
        '<span class="s edited" id="l3" data-b="1"><a class="tag" href="#r2" data-t="~3" '
        'aria-label="edited: right 3"></a>The council of Brackness voted on '
        '<del class="e substance">Monday</del> to raise the harbour wall by two '
        '<del class="e spelling">metres</del>.</span>'
    ) in page
    assert 'class="s identical moved" id="l7" data-b="6"><a class="tag" href="#r1"' in page
    assert 'data-t="&lt;" role="img" aria-label="only on the left"' in page


def test_quoted_words_are_marked_within_sentences_with_their_changes() -> None:
    page = as_html(harbour_with_a_fact())
    assert (
        '“<span id="q0-1"></span><span class="q" data-u="0">We have waited far too long,</span>”'
    ) in page


def test_quotations_that_cross_and_nest_keep_every_word_once() -> None:
    left = document("a", ["One two three four.", "Five six."])
    spans = [Span(0, 13), Span(4, 25), Span(4, 7), Span(8, 19)]
    utterances = tuple(
        Utterance(UtteranceRelation.LEFT_ONLY, (f"L{n}",), (Occurrence(Side.LEFT, span),))
        for n, span in enumerate(spans, 1)
    )
    quotations = tuple(Quotation(f"L{n}", Side.LEFT, span) for n, span in enumerate(spans, 1))
    beads = [Bead(Pair((n,), ()), Relation.LEFT_ONLY) for n in range(2)]
    made = comparison(Pair(left, document("b")), beads, Pair(quotations, ()), utterances)
    page = as_html(made)
    assert assert_harmless(page).words["left"] == "One two three four. Five six."
    assert re.findall(r'data-u="([\d ]+)">([^<]*)<', page.partition("<aside")[0]) == [
        ("0", "One "),
        ("0 1 2", "two"),
        ("0 1", " "),
        ("0 1 3", "three"),
        ("1 3", " four."),
        ("1", "Five "),
    ]


def test_furniture_is_folded_with_its_reason_and_still_there() -> None:
    left = document("a", ["Gulls nest."], [Furniture("Share", "a prompt"), Furniture("Print", "a")])
    made = comparison(Pair(left, document("b")), [Bead(Pair((0,), ()), Relation.LEFT_ONLY)])
    assert (
        '<details class="furniture"><summary>2 pieces of page furniture: a prompt, a</summary>'
        "<p>Share</p><p>Print</p></details>"
    ) in as_html(made)


def test_typography_can_be_marked_and_passages_of_which_nothing_stayed_are_not() -> None:
    assert "<del" not in as_html(one_link("[Gulls nest|Boats sail]"))
    assert '<ins class="e wording">sail</ins>' in as_html(one_link("Gulls [nest|sail]"))


def test_blanks_at_the_ends_of_a_change_are_not_marked() -> None:
    made = one_link("Gulls [nest |]here")
    assert 'Gulls <del class="e wording">nest</del> here' in as_html(made)


def test_a_review_adds_its_part_and_only_then() -> None:
    assert 'id="review"' not in as_html(harbour_with_a_fact())
    page = as_html(harbour_with_a_fact(), review())
    assert '<b class="verdict">wrong</b> Monday, says the register.<br>Ask the clerk.' in page


def test_equal_comparisons_give_equal_bytes() -> None:
    assert as_html(harbour_with_a_fact(), review()) == as_html(harbour_with_a_fact(), review())


def test_two_empty_texts_have_a_page() -> None:
    page = assert_harmless(as_html(comparison(Pair(document("a"), document("b")), [])))
    assert page.words["ledger"] == "Nobody is quoted, and no fact is told differently."


@pytest.mark.parametrize("shape", ["sentences", "changes", "quotations"])
def test_a_longer_text_takes_work_in_proportion(shape: str) -> None:
    def work(count: int) -> int:
        if shape == "changes":
            made = one_link(" ".join(["gulls [nest|sail]"] * count))
        else:
            sentences = [f"Line {n} of the harbour book tells of gulls." for n in range(count)]
            left = document("a", sentences)
            spans = [s.span for s in left.sentences] if shape == "quotations" else []
            utterances = tuple(
                Utterance(UtteranceRelation.LEFT_ONLY, ("L1",), (Occurrence(Side.LEFT, span),))
                for span in spans
            )
            beads = [Bead(Pair((n,), (n,)), Relation.PARTIAL) for n in range(count)]
            made = comparison(Pair(left, left), beads, None, utterances)
        return lines_run(lambda: as_html(made))

    assert work(400) < 5 * work(100)


def test_edits_of_the_other_side_are_left_alone() -> None:
    """A cut has nothing to mark on the right."""
    made = one_link("Gulls [nest|] here")
    assert edits("Gulls [nest|] here")[1].spans.right == Span(6, 6)
    assert "<ins" not in as_html(made)
