"""The HTML report as a person meets it: opened, pointed at and steered in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.browser import Browser, browser, missing
from tests.support.hostile import ESCAPES, MARKUP
from tests.support.made import comparison, document, occurrence_of
from tests.support.reviewed import harbour_with_a_fact, review

from sidebyside.compare import compare
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation
from sidebyside.render.as_html import as_html
from sidebyside.review.model import Item, ItemKind
from sidebyside.view.visible import visible

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")

LIT = "return [...document.querySelectorAll(arguments[0])].map(e => e.id || e.textContent)"


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as made:
        made.prefer("light")
        yield made


def speeches() -> Comparison:
    """The harbour with three utterances: verbatim, altered, and only on the left."""
    made = harbour_with_a_fact()
    left, right = made.documents
    meeting = "A public meeting follows in the town hall."
    (altered,) = made.utterances
    verbatim = Utterance(
        UtteranceRelation.VERBATIM,
        ("L2", "R2"),
        (
            Occurrence(Side.LEFT, occurrence_of(left, meeting)),
            Occurrence(Side.RIGHT, occurrence_of(right, meeting)),
        ),
        speakers=("Ida Holm",),
    )
    storm = occurrence_of(left, "Nobody remembers a storm")
    alone = Utterance(UtteranceRelation.LEFT_ONLY, ("L3",), (Occurrence(Side.LEFT, storm),))
    return replace(made, utterances=(verbatim, altered, alone))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with a review, and one without."""
    made = tmp_path_factory.mktemp("pages")
    (made / "plain.html").write_text(as_html(speeches()), encoding="utf-8")
    judged = as_html(harbour_with_a_fact(), review())
    (made / "judged.html").write_text(judged, encoding="utf-8")
    return made


@pytest.fixture
def plain(window: Browser, folder: Path) -> Browser:
    window.open(folder / "plain.html")
    return window


@pytest.fixture
def judged(window: Browser, folder: Path) -> Browser:
    window.open(folder / "judged.html")
    return window


def found(page: Browser, selector: str) -> list[str]:
    """The ids of elements, or their words where they have no id."""
    return [str(name) for name in page.run(LIT, selector)]


def text(page: Browser, selector: str) -> str:
    return str(page.run("return document.querySelector(arguments[0]).textContent", selector))


def top(page: Browser, selector: str) -> float:
    script = "return document.querySelector(arguments[0]).getClientRects()[0].top"
    return float(page.run(script, selector))


def test_the_page_asks_for_nothing_and_complains_of_nothing(window: Browser, folder: Path) -> None:
    for name in ("plain.html", "judged.html"):
        page = folder / name
        window.open(page)
        window.keys("n", "j", "enter", "t", "w", "s", "?", "escape")
        assert window.requests() == [page.as_uri()]
        assert window.messages() == []


def test_pointing_at_a_sentence_lights_its_partner(plain: Browser) -> None:
    plain.point("#l3")
    assert found(plain, ".s.hot") == ["l3", "r2"]
    plain.point("#l4")
    assert found(plain, ".s.hot") == ["l4", "r3", "r4"]
    plain.point("h1")
    assert found(plain, ".s.hot") == []


def test_a_click_chooses_a_link_brings_it_level_and_tells_of_it(plain: Browser) -> None:
    plain.size(1400, 420)
    plain.click("#l3")
    assert found(plain, ".s.current") == ["l3", "r2"]
    assert found(plain, "[aria-current]") == ["l3"]
    assert abs(top(plain, "#l3") - top(plain, "#r2")) <= 1
    assert text(plain, "#card .where") == "4 ~ 3"
    assert text(plain, "#card .told") == "edited · ! facts"
    assert text(plain, "#card .why") == "12 words in a row"


def test_keys_go_by_sentence_side_and_partner(plain: Browser) -> None:
    plain.keys("j")
    assert found(plain, "[aria-current]") == ["l0"]
    plain.keys("j", "j")
    assert found(plain, "[aria-current]") == ["l4"]
    plain.keys("enter")
    assert found(plain, "[aria-current]") == ["r3"]
    plain.keys("k", "h")
    assert found(plain, "[aria-current]") == ["l3"]
    plain.keys("l")
    assert found(plain, "[aria-current]") == ["r2"]
    plain.keys("escape")
    assert found(plain, ".current") == []


def test_from_a_sentence_without_a_partner_a_side_key_goes_across(plain: Browser) -> None:
    plain.click("#l6")
    plain.keys("enter")
    assert found(plain, "[aria-current]") == ["l6"]
    plain.keys("l")
    assert found(plain, "[aria-current]")[0].startswith("r")


def test_n_steps_through_the_differences_and_says_which(plain: Browser) -> None:
    plain.keys("n", "n", "n")
    assert (found(plain, "[aria-current]"), text(plain, "#position")) == (["l4"], "3 of 9")
    plain.keys("N")
    assert (found(plain, "[aria-current]"), text(plain, "#position")) == (["l3"], "2 of 9")
    plain.click("#l5")
    plain.keys("n")
    assert found(plain, "[aria-current]") == ["l6"]
    plain.click("#l9")  # the same words in both: no difference itself
    plain.keys("n")
    assert (found(plain, "[aria-current]"), text(plain, "#position")) == (["l10"], "9 of 9")


def test_a_kind_that_is_switched_off_steps_back_and_is_passed_over(plain: Browser) -> None:
    plain.click("[data-filter=reworded]")
    assert plain.run("return getComputedStyle(document.querySelector('#l0')).opacity") == "0.36"
    plain.keys("n")
    assert (found(plain, "[aria-current]"), text(plain, "#position")) == (["l3"], "1 of 7")


def test_a_grade_that_is_switched_off_is_not_marked(plain: Browser) -> None:
    line = "return getComputedStyle(document.querySelector(arguments[0])).textDecorationLine"
    assert plain.run(line, "del.substance") == "line-through"
    plain.click("[data-filter=substance]")
    assert plain.run(line, "del.substance") == "none"
    assert plain.run(line, "ins.wording") == "underline"
    plain.keys("w")
    assert plain.run(line, "ins.wording") == "none"


def test_a_difference_of_grades_that_are_all_off_is_passed_over(plain: Browser) -> None:
    plain.click("[data-filter=substance]")
    plain.keys("n", "n")
    assert found(plain, "[aria-current]") == ["l3"]
    plain.click("[data-filter=spelling]")
    plain.keys("escape", "n", "n")
    assert found(plain, "[aria-current]") == ["l4"]


def test_typography_is_marked_on_demand(window: Browser, tmp_path: Path) -> None:
    page = tmp_path / "typography.html"
    page.write_text(as_html(compare("The “old” pier.", 'The "old" pier.')), encoding="utf-8")
    window.open(page)
    line = "return getComputedStyle(document.querySelector('.e.typography')).textDecorationLine"
    assert window.run(line) == "none"
    window.click("[data-filter=typography]")
    assert window.run(line) == "underline"


def test_the_gravest_quotations_come_first_and_can_be_chosen_from(plain: Browser) -> None:
    shown = "return [...document.querySelectorAll('.u:not([hidden])')].map(e => e.dataset.u).join()"
    assert plain.run(shown) == "1,2,0"
    change = (
        "const box = document.querySelector(arguments[0]);"
        "box.value = arguments[1]; box.dispatchEvent(new Event('change'))"
    )
    plain.run(change, "#u-relation", "left-only")
    assert plain.run(shown) == "2"
    plain.run(change, "#u-relation", "")
    speakers = found(plain, "#u-speaker option")
    plain.run(change, "#u-speaker", str(speakers.index("Ida Holm (2)") - 1))
    assert plain.run(shown) == "1,0"
    plain.click("#u-order")
    assert plain.run(shown) == "0,1"


def test_each_place_of_a_quotation_is_jumped_to_and_lit(plain: Browser) -> None:
    plain.click("#u1 .places span:nth-child(1) a")
    assert found(plain, "[aria-current]") == ["l5"]
    assert found(plain, "li.lit") == ["u1"]
    assert found(plain, "#left .q.lit") == ["We have waited too long,"]
    plain.click("#u1 .places span:nth-child(2) a")
    assert found(plain, "[aria-current]") == ["r6"]


def test_n_goes_to_each_place_of_each_quotation_when_they_are_the_target(plain: Browser) -> None:
    plain.click("[name=target][value=quotations]")
    plain.keys("n")
    assert (found(plain, "[aria-current]"), found(plain, "li.lit")) == (["l5"], ["u1"])
    plain.keys("n")
    assert (found(plain, "[aria-current]"), found(plain, "li.lit")) == (["r6"], ["u1"])
    plain.keys("n")
    assert (found(plain, "[aria-current]"), found(plain, "li.lit")) == (["l8"], ["u2"])
    assert text(plain, "#position") == "3 of 5"


def test_words_of_a_quotation_light_its_entry(plain: Browser) -> None:
    plain.click("#l5 .q")
    assert found(plain, "li.lit") == ["u1"]


def test_facts_verdicts_and_notes_stand_with_what_they_judge(judged: Browser) -> None:
    judged.click("#l3")
    assert text(judged, "#card .facts") == "! Monday on the left, Tuesday on the right"
    assert text(judged, "#card .verdict") == "wrong"
    assert text(judged, "#card .note") == "Monday, says the register.\nAsk the clerk."
    assert text(judged, "#u0 .judged") == "changed sense “far” was not said"
    assert text(judged, "#review p:nth-of-type(2)").startswith("5 of 7 judged: 1 fine")
    assert "An old line." in text(judged, "#review li:last-child")


def test_n_steps_through_what_was_judged(judged: Browser) -> None:
    judged.click("[name=target][value=judgements]")
    judged.keys("n", "n", "n")
    assert (found(judged, "[aria-current]"), text(judged, "#position")) == (["r5"], "3 of 4")


def test_a_fact_leads_to_its_sentences(plain: Browser) -> None:
    plain.click("#facts .places a")
    assert found(plain, ".current") == ["l3", "r2"]
    plain.keys("escape")
    plain.click("[name=target][value=facts]")
    plain.keys("n")
    assert (found(plain, ".current"), text(plain, "#position")) == (["l3", "r2"], "1 of 1")


def test_moved_sentences_are_said_to_be(plain: Browser) -> None:
    plain.click("#l7")
    assert text(plain, "#card .told") == "identical · moved"
    assert plain.run("return document.querySelector('#l7 .tag').dataset.t") == "=↕2"


def test_scrolling_one_article_takes_the_other_along_until_told_otherwise(plain: Browser) -> None:
    plain.size(1400, 420)
    scroll = (
        "const pane = document.querySelector('#left');"
        "pane.dispatchEvent(new PointerEvent('pointerdown'));"
        "pane.scrollTop += 150; pane.dispatchEvent(new Event('scroll'));"
        "return document.querySelector('#right').scrollTop"
    )
    first = plain.run(scroll)
    assert first > 20
    plain.keys("s")
    assert plain.run(scroll) == first


def test_the_strip_above_an_article_leads_into_it(plain: Browser) -> None:
    plain.click(".pane.left .strip [data-s=l9]")
    assert found(plain, "[aria-current]") == ["l9"]


def test_the_theme_follows_the_system_until_it_is_switched(plain: Browser) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    light = plain.run(ground)
    plain.prefer("dark")
    dark = plain.run(ground)
    assert dark != light
    plain.keys("t")
    assert plain.run(ground) == light
    plain.prefer("light")


def test_help_opens_and_closes_by_key(plain: Browser) -> None:
    plain.keys("?")
    assert plain.run("return document.querySelector('#help').open")
    plain.keys("escape")
    assert not plain.run("return document.querySelector('#help').open")


@pytest.mark.parametrize("width", [1400, 1000])
def test_no_part_of_the_page_covers_another(plain: Browser, width: int) -> None:
    plain.size(width, 600)
    edges = plain.run(
        "const box = s => document.querySelector(s).getBoundingClientRect();"
        "return ['#left', '#right', 'aside'].map(s => box(s).bottom)"
        ".concat([box('aside').top, box('#card').top, box('#card').bottom])"
    )
    left, right, aside, aside_top, card_top, card = map(round, edges)
    assert max(left, right) <= (card_top if width == 1400 else aside_top)
    assert (aside <= card_top, card) == (True, 600)


def test_a_phone_shows_one_article_at_a_time_and_the_partner_below(plain: Browser) -> None:
    plain.size(390, 800)
    shown = (
        "return [...document.querySelectorAll('.pane, aside')]"
        ".filter(e => getComputedStyle(e).display !== 'none').map(e => e.className || e.id)"
    )
    assert plain.run(shown) == ["pane left"]
    plain.click("#l3")
    assert "voted on Tuesday" in text(plain, "#card .partner")
    plain.keys("enter")
    assert plain.run(shown) == ["pane right"]
    plain.click("[data-tab=ledger]")
    assert plain.run(shown) == ["ledger"]
    assert plain.run("return document.documentElement.scrollWidth") <= 390


def test_without_a_script_everything_can_be_read(window: Browser, folder: Path) -> None:
    page = folder / "judged.html"
    bare = page.with_name("bare.html")
    words = page.read_text(encoding="utf-8")
    bare.write_text(re.sub(r"<script>.*?</script>", "", words, flags=re.DOTALL), encoding="utf-8")
    window.open(bare, 1400, 600)
    hidden = (
        "return [...document.querySelectorAll('article *, aside *')].filter(e =>"
        " !e.checkVisibility() && !e.closest('details, .choose') && e.textContent).length"
    )
    assert window.run(hidden) == 0
    assert window.run("return document.querySelector('.tools').checkVisibility()") is False
    window.run("document.querySelector('#left .tag').click()")
    assert window.run("return location.hash") == "#r0"
    assert window.printed().startswith(b"%PDF")
    assert window.messages() == []


HOSTILE = " ".join(
    [
        *ESCAPES.values(),
        *MARKUP.values(),
        "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>",
        "</script><script>window.hit = 1</script></style></article></body>",
        '<!-- --> <![CDATA[ ]]> &lt;b&gt; " \' ` onmouseover="window.hit = 1"',
        "javascript:window.hit=1 $title ${data} $$",
    ]
)


def test_hostile_text_stays_text_everywhere(window: Browser, tmp_path: Path) -> None:
    """In texts, names, speakers, marks, flags, reasons, facts, notes and verdicts alike."""
    left = document(HOSTILE, [HOSTILE], [f"Before {HOSTILE} after."])
    right = document(HOSTILE, [HOSTILE], [f"Before {HOSTILE} later."], [HOSTILE])
    left = replace(left, title=HOSTILE, language="en")
    spans = Pair(left.sentences[0].span, right.sentences[0].span)
    quotations: Pair[tuple[Quotation, ...]] = Pair(
        (Quotation("L1", Side.LEFT, spans.left, (HOSTILE, HOSTILE), speaker_span=spans.left),),
        (Quotation("R1", Side.RIGHT, spans.right, (HOSTILE, HOSTILE)),),
    )
    utterance = Utterance(
        UtteranceRelation.ALTERED,
        ("L1", "R1"),
        (Occurrence(Side.LEFT, spans.left), Occurrence(Side.RIGHT, spans.right)),
        speakers=(HOSTILE,),
        flags=(HOSTILE,),
        reasons=(HOSTILE,),
    )
    fact = Discrepancy(DiscrepancyKind.NAME, Pair(spans.left, spans.right), HOSTILE, 0)
    beads = [
        Bead(Pair((0,), (0,)), Relation.IDENTICAL, is_moved=True, reasons=(HOSTILE,)),
        Bead(Pair((1,), (1,)), Relation.PARTIAL, reasons=(HOSTILE,)),
        Bead(Pair((), (2,)), Relation.RIGHT_ONLY),
    ]
    made = comparison(Pair(left, right), beads, quotations, (utterance,), (fact,))
    items = (
        Item(ItemKind.DIFFERENCE, 0, 1, HOSTILE),
        Item(ItemKind.UTTERANCE, 0, 1, HOSTILE),
        Item(ItemKind.DISCREPANCY, 0, 1, HOSTILE),
    )
    judged = replace(review(), title=HOSTILE, items=items, verdict_words=(HOSTILE,), unplaced=())
    page = tmp_path / "hostile.html"
    page.write_text(as_html(made, judged), encoding="utf-8")
    window.open(page)
    window.keys("n", "n", "enter")
    window.click("#u0")
    shown = visible(HOSTILE)
    for selector in ("h1", "#left p:last-child", "#u0 .speaker", "#u0 .why",
                     "#u0 blockquote", "#u0 .judged", ".fact", "#review .head", "#u-speaker",
                     "#card .why", "#card .facts", "#card .note", "#card .verdict"):  # fmt: skip
        assert shown in text(window, selector), selector
    assert shown.replace("-", " ") in text(window, "#u0 .flags")
    assert window.run("return document.title").count("<script>") >= 2
    assert window.run("return window.hit") is None
    assert window.requests() == [page.as_uri()]
    assert window.messages() == []
    assert window.run("return document.scripts.length") == 2


def test_the_policy_stops_what_an_escape_would_have_let_through(
    window: Browser, folder: Path, tmp_path: Path
) -> None:
    page = tmp_path / "injected.html"
    injected = (
        "<script>window.hit = 'script'</script><img src=x onerror=\"window.hit = 'handler'\">"
        "<p style='color: red' id='styled'>x</p><link rel=stylesheet href=x.css>"
        "<iframe src='https://example.org/'></iframe><base href='https://example.org/'>"
    )
    clean = (folder / "plain.html").read_text(encoding="utf-8")
    page.write_text(clean.replace("<main>", injected + "<main>"), encoding="utf-8")
    window.open(page)
    window.keys("n")
    assert window.run("return window.hit") is None
    assert window.run("return getComputedStyle(document.querySelector('#styled')).color") != (
        "rgb(255, 0, 0)"
    )
    assert window.run("return document.baseURI") == page.as_uri()
    told = window.messages()
    assert [m for m in told if "Content Security Policy" not in m] == []
    assert len(told) >= 4
    # What a frame shows that may not load is the browser's own, pictures and all.
    assert [r for r in window.requests() if not r.startswith("data:")] == [page.as_uri()]
    assert found(window, "[aria-current]") == ["l0"]
