"""The HTML report as a person meets it: opened, pointed at and steered in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.browser import Browser, browser, missing
from tests.support.hostile import ESCAPES, MARKUP
from tests.support.made import comparison, document
from tests.support.reviewed import harbour_with_a_fact, review

from sidebyside.compare import compare
from sidebyside.load import load_demo
from sidebyside.model.alignment import Bead, Relation
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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages: the demo pair, and the harbour with a review."""
    made = tmp_path_factory.mktemp("pages")
    documents = load_demo()
    demo = as_html(compare(documents.left, documents.right))
    (made / "demo.html").write_text(demo, encoding="utf-8")
    harbour = as_html(harbour_with_a_fact(), review())
    (made / "harbour.html").write_text(harbour, encoding="utf-8")
    return made


@pytest.fixture
def demo(window: Browser, folder: Path) -> Browser:
    window.open(folder / "demo.html")
    return window


@pytest.fixture
def harbour(window: Browser, folder: Path) -> Browser:
    window.open(folder / "harbour.html")
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
    for name in ("demo.html", "harbour.html"):
        page = folder / name
        window.open(page)
        window.keys("n", "j", "enter", "t", "w", "s", "?", "escape")
        assert window.requests() == [page.as_uri()]
        assert window.messages() == []


def test_pointing_at_a_sentence_lights_its_partner(demo: Browser) -> None:
    demo.point("#l2")
    assert found(demo, ".s.hot") == ["l2", "r9"]
    demo.point("#l1")
    assert found(demo, ".s.hot") == ["l1", "r7"]
    demo.point("h1")
    assert found(demo, ".s.hot") == []


def test_a_click_chooses_a_link_brings_it_level_and_tells_of_it(demo: Browser) -> None:
    demo.click("#l10")
    assert found(demo, ".s.current") == ["l10", "r17"]
    assert found(demo, "[aria-current]") == ["l10"]
    assert abs(top(demo, "#l10") - top(demo, "#r17")) <= 1
    assert text(demo, "#card .where") == "11 ~ 18"
    assert text(demo, "#card .told") == "edited · ! facts"


def test_a_sentence_split_in_two_chooses_both(demo: Browser) -> None:
    demo.click("#l8")
    assert found(demo, ".s.current") == ["l8", "r14", "r15"]


def test_keys_go_by_sentence_side_and_partner(demo: Browser) -> None:
    demo.keys("j")
    assert found(demo, "[aria-current]") == ["l0"]
    demo.keys("j", "j")
    assert found(demo, "[aria-current]") == ["l2"]
    demo.keys("enter")
    assert found(demo, "[aria-current]") == ["r9"]
    demo.keys("k", "h")
    assert found(demo, "[aria-current]") == ["l22"]
    demo.keys("l")
    assert found(demo, "[aria-current]") == ["r8"]
    demo.keys("escape")
    assert found(demo, ".current") == []


def test_n_steps_through_the_differences_and_says_which(demo: Browser) -> None:
    demo.keys("n", "n", "n")
    assert (found(demo, "[aria-current]"), text(demo, "#position")) == (["l2"], "3 of 27")
    demo.keys("N")
    assert (found(demo, "[aria-current]"), text(demo, "#position")) == (["l1"], "2 of 27")
    demo.click("#l4")
    demo.keys("n")
    assert found(demo, "[aria-current]") == ["l6"]


def test_a_kind_that_is_switched_off_steps_back_and_is_passed_over(demo: Browser) -> None:
    demo.click("[data-filter=reworded]")
    assert demo.run("return getComputedStyle(document.querySelector('#l0')).opacity") == "0.36"
    demo.keys("n")
    assert (found(demo, "[aria-current]"), text(demo, "#position")) == (["l2"], "1 of 22")


def test_a_grade_that_is_switched_off_is_not_marked(demo: Browser) -> None:
    line = "return getComputedStyle(document.querySelector(arguments[0])).textDecorationLine"
    assert demo.run(line, "del.wording") == "line-through"
    demo.click("[data-filter=wording]")
    assert demo.run(line, "del.wording") == "none"
    assert demo.run(line, "del.substance") == "line-through"
    demo.keys("w")
    assert demo.run(line, "del.substance") == "none"


def test_typography_is_marked_on_demand(demo: Browser) -> None:
    line = "return getComputedStyle(document.querySelector('.e.typography')).textDecorationLine"
    assert demo.run(line) == "none"
    demo.click("[data-filter=typography]")
    assert demo.run(line) == "underline"


def test_the_gravest_quotations_come_first_and_can_be_chosen_from(demo: Browser) -> None:
    shown = "return [...document.querySelectorAll('.u:not([hidden])')].map(e => e.dataset.u).join()"
    assert demo.run(shown) == "2,3,4,5,1,8,6,7,0"
    change = (
        "const box = document.querySelector(arguments[0]);"
        "box.value = arguments[1]; box.dispatchEvent(new Event('change'))"
    )
    demo.run(change, "#u-relation", "trimmed")
    assert demo.run(shown) == "3,1"
    demo.run(change, "#u-relation", "")
    speakers = found(demo, "#u-speaker option")
    demo.run(change, "#u-speaker", str(speakers.index("Marion Teague (2)") - 1))
    assert demo.run(shown) == "1,0"
    demo.click("#u-order")
    assert demo.run(shown) == "0,1"


def test_each_place_of_a_quotation_is_jumped_to_and_lit(demo: Browser) -> None:
    demo.click("#u4 .places a:nth-of-type(2)")
    assert found(demo, "[aria-current]") == ["l14"]
    assert set(found(demo, "li.lit")) == {"u4"}
    assert found(demo, "#left .q.lit")[0].startswith("A fixed bridge opens once")
    demo.click("#u4 .places span:nth-child(2) a")
    assert found(demo, "[aria-current]") == ["r20"]


def test_n_goes_to_each_place_of_each_quotation_when_they_are_the_target(demo: Browser) -> None:
    demo.click("[name=target][value=quotations]")
    demo.run("document.activeElement.blur()")
    demo.keys("n")
    assert (found(demo, "[aria-current]"), found(demo, "li.lit")) == (["l9"], ["u2"])
    demo.keys("n")
    assert (found(demo, "[aria-current]"), found(demo, "li.lit")) == (["r16"], ["u2"])
    assert text(demo, "#position").startswith("2 of ")


def test_words_of_a_quotation_light_its_entry(demo: Browser) -> None:
    demo.click("#l9 .q")
    assert found(demo, "li.lit") == ["u2"]


def test_facts_verdicts_and_notes_stand_with_what_they_judge(harbour: Browser) -> None:
    harbour.click("#l3")
    assert text(harbour, "#card .facts") == "! Monday on the left, Tuesday on the right"
    assert text(harbour, "#card .verdict") == "wrong"
    assert text(harbour, "#card .note") == "Monday, says the register.\nAsk the clerk."
    assert text(harbour, "#u0 .judged") == "changed sense “far” was not said"
    assert text(harbour, "#review p:nth-of-type(2)").startswith("5 of 7 judged: 1 fine")
    assert "An old line." in text(harbour, "#review li:last-child")


def test_a_fact_leads_to_its_sentences(harbour: Browser) -> None:
    harbour.click("#facts .places a")
    assert found(harbour, ".current") == ["l3", "r2"]


def test_moved_sentences_are_said_to_be(harbour: Browser) -> None:
    harbour.click("#l7")
    assert text(harbour, "#card .told") == "identical · moved"
    assert harbour.run("return document.querySelector('#l7 .tag').dataset.t") == "=↕2"


def test_scrolling_one_article_takes_the_other_along_until_told_otherwise(demo: Browser) -> None:
    demo.size(1400, 500)
    scroll = (
        "const pane = document.querySelector('#left');"
        "pane.dispatchEvent(new PointerEvent('pointerdown'));"
        "pane.scrollTop += 300; pane.dispatchEvent(new Event('scroll'));"
        "return document.querySelector('#right').scrollTop"
    )
    first = demo.run(scroll)
    assert first > 100
    demo.keys("s")
    assert demo.run(scroll) == first


def test_the_strip_above_an_article_leads_into_it(demo: Browser) -> None:
    demo.click(".pane.left .strip [data-s=l20]")
    assert found(demo, "[aria-current]") == ["l20"]


def test_the_theme_follows_the_system_until_it_is_switched(demo: Browser) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    light = demo.run(ground)
    demo.prefer("dark")
    dark = demo.run(ground)
    assert dark != light
    demo.keys("t")
    assert demo.run(ground) == light
    demo.prefer("light")


def test_help_opens_and_closes_by_key(demo: Browser) -> None:
    demo.keys("?")
    assert demo.run("return document.querySelector('#help').open")
    demo.keys("escape")
    assert not demo.run("return document.querySelector('#help').open")


def test_a_phone_shows_one_article_at_a_time_and_the_partner_below(demo: Browser) -> None:
    demo.size(390, 800)
    shown = (
        "return [...document.querySelectorAll('.pane, aside')]"
        ".filter(e => getComputedStyle(e).display !== 'none').map(e => e.className || e.id)"
    )
    assert demo.run(shown) == ["pane left"]
    demo.click("#l2")
    assert "for 40 weeks" in text(demo, "#card .partner")
    demo.keys("enter")
    assert demo.run(shown) == ["pane right"]
    demo.run("document.querySelector('[data-tab=ledger]').click()")
    assert demo.run(shown) == ["ledger"]
    assert demo.run("return document.documentElement.scrollWidth") <= 390


def test_without_a_script_everything_can_be_read(window: Browser, folder: Path) -> None:
    window.script_on(is_on=False)
    try:
        window.open(folder / "harbour.html")
        pdf = window.printed()
        shown = window.picture()
    finally:
        window.script_on(is_on=True)
    assert pdf.startswith(b"%PDF")
    assert shown.startswith(b"\x89PNG")


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
    clean = (folder / "demo.html").read_text(encoding="utf-8")
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
