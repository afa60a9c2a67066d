from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.hostile import ESCAPES, MARKUP
from tests.support.made import Furniture, comparison, document, edits, occurrence_of, one_link
from tests.support.reviewed import harbour_with_a_fact, review
from tests.support.work import lines_run

from sidebyside.compare import compare
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation
from sidebyside.render.as_brief import as_brief
from sidebyside.render.as_terminal import as_statistics, as_terminal
from sidebyside.view.cells import cell_width

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
OWN_INKS = re.compile(r"\x1b\[(?:0|1|2|4|35|1;31|1;33|1;4;36|1;7;31|1;7;36)m")


def plain(made: Comparison, width: int = 100) -> str:
    return as_terminal(made, width, is_coloured=False)


def part(report: str, title: str) -> list[str]:
    """The rows of one section, empty ones left out."""
    after = report.partition(f"── {title} ")[2].partition("\n── ")[0]
    return [row for row in after.split("\n")[1:] if row]


@pytest.fixture
def pier() -> Comparison:
    """Two short texts with something of everything."""
    left = document(
        "left.txt",
        ["The pier reopens in May.", "It was shut for two years."],
        ["“We will paint it blue,” said Ada Holm.", "Gulls nest there."],
        [Furniture("Share", "a prompt to share"), Furniture("Print", "a prompt to share")],
    )
    right = document(
        "right.txt",
        [Furniture("Menu", "navigation")],
        ["It was shut for two years.", "The pier reopens in June."],
        ["“We may paint it blue,” said Holm.", "Fishermen are glad."],
    )
    quotations: Pair[tuple[Quotation, ...]] = Pair(
        (Quotation("L1", Side.LEFT, occurrence_of(left, "We will paint it blue,"), ("“", "”")),),
        (Quotation("R1", Side.RIGHT, occurrence_of(right, "We may paint it blue,"), ("“", "”")),),
    )
    link = "“We [will|may] paint it blue,” said [Ada |]Holm."
    starts = Pair(
        occurrence_of(left, "“We will").start,
        occurrence_of(right, "“We may").start,
    )
    spoken = edits(
        "We [will|may] paint it blue,",
        Pair(quotations.left[0].span.start, quotations.right[0].span.start),
    )
    pier_starts = Pair(0, occurrence_of(right, "The pier").start)
    same = edits(
        "It was shut for two years.",
        Pair(occurrence_of(left, "It was").start, occurrence_of(right, "It was").start),
    )
    beads = [
        Bead(
            Pair((0,), (2,)),
            Relation.EDITED,
            edits=edits("The pier reopens in [May|June!].", pier_starts),
        ),
        Bead(Pair((1,), (1,)), Relation.IDENTICAL, is_moved=True, edits=same),
        Bead(Pair((2,), (3,)), Relation.EDITED, edits=edits(link, starts)),
        Bead(Pair((3,), ()), Relation.LEFT_ONLY),
        Bead(Pair((), (4,)), Relation.RIGHT_ONLY),
    ]
    utterance = Utterance(
        UtteranceRelation.ALTERED,
        ("L1", "R1"),
        (
            Occurrence(Side.LEFT, quotations.left[0].span),
            Occurrence(Side.RIGHT, quotations.right[0].span),
        ),
        speakers=("Ada Holm",),
        flags=("hedge", "silent-cut"),
        edits=spoken,
    )
    return comparison(Pair(left, right), beads, quotations, (utterance,))


def test_sentences_stand_side_by_side_with_their_labels(pier: Comparison) -> None:
    assert part(plain(pier, 80), "Sentences") == [
        "1 identical, 2 edited, 1 only on the left, 1 only on the right, 1 of these moved",
        "[-words gone-]  {+words new+}  ! a number, date, name or negation  typography is",
        "not marked",
        "The pier reopens in [-May-].         1 ~ 3    The pier reopens in {+June+}.",
        "                                     edited",
        "                                    ! facts",
        "                                              … 1 piece of page furniture:",
        "                                              navigation",
        "It was shut for two years.           2 = 2    It was shut for two years.",
        "                                    ↕ moved",
        "“We [-will-] paint it blue,” said    3 ~ 4    “We {+may+} paint it blue,” said",
        "[-Ada-] Holm.                        edited   Holm.",
        "Gulls nest there.                   4 < only",
        "                                    only > 5  Fishermen are glad.",
        "… 2 pieces of page furniture: a",
        "prompt to share ×2",
    ]


def test_the_ledger_shows_who_said_what_and_what_became_of_it(pier: Comparison) -> None:
    assert part(plain(pier), "Quotations") == [
        "1 altered",
        "Ada Holm · hedge, silent cut",
        "“We [-will-] paint it blue,”                 ≠ altered   “We {+may+} paint it blue,”",
    ]


def test_what_stands_on_one_side_only_is_listed_by_side(pier: Comparison) -> None:
    report = plain(pier)
    assert part(report, "Only on the left") == ["1 of 4 sentences", "4  Gulls nest there."]
    assert part(report, "Only on the right") == ["1 of 4 sentences", "5  Fishermen are glad."]


def test_the_parts_stand_in_their_order(pier: Comparison) -> None:
    assert re.findall(r"^── (.*?) ─", plain(pier), re.MULTILINE) == [
        "Sentences",
        "Quotations",
        "Only on the left",
        "Only on the right",
        "Counts",
    ]


def test_the_statistics_are_the_counts_alone(pier: Comparison) -> None:
    assert as_statistics(pier, 60, is_coloured=False).split("\n") == [
        "left   left.txt",
        "right  right.txt",
        "",
        "                          left     right",
        "words                       22        21",
        "sentences                    4         4",
        "– identical                  1         1",
        "– edited                     2         2",
        "– reworded                   0         0",
        "– only here                  1         1",
        "quotations                   1         1",
        "page furniture               2         1",
        "words again opposite       73%       76%",
        "– outside quotations       71%       75%",
        "",
        "sentences          1 identical, 2 edited, 1 only on the",
        "                   left, 1 only on the right, 1 of these",
        "                   moved",
        "quotations         1 altered",
        "only on the left   1 of 4 sentences, 3 of 22 words: the last",
        "                   sentence",
        "only on the right  1 of 4 sentences, 3 of 21 words: the last",
        "                   sentence",
        "",
    ]


def test_wide_statistics_give_each_share_with_its_base(pier: Comparison) -> None:
    rows = as_statistics(pier, 80, is_coloured=False).split("\n")
    assert rows[7] == "– edited                  2 (59% of words)      2 (57% of words)"
    assert rows[12] == "words again opposite        73% (16 of 22)        76% (16 of 21)"


def test_the_brief_line_says_whether_and_how_they_differ(pier: Comparison) -> None:
    assert as_brief(pier) == (
        "left.txt and right.txt differ; sentences: 1 identical, 2 edited, "
        "1 only on the left, 1 only on the right, 1 of these moved; quotations: 1 altered\n"
    )


def test_the_brief_line_tells_equal_texts_from_equal_words() -> None:
    bead = Bead(Pair((0,), (0,)), Relation.IDENTICAL)
    texts = [document("a", ["“Stop,” he said."]), document("b", ['"Stop," he said.'])]
    assert as_brief(comparison(Pair(texts[0], texts[1]), [bead])) == (
        "a and b use the same words; typography differs\n"
    )
    assert as_brief(comparison(Pair(texts[0], texts[0]), [bead])) == "a and a are the same\n"


@pytest.mark.parametrize(
    ("right", "differs"),
    [
        pytest.param("Stop it,  now.", "only blanks and line ends differ", id="blanks"),
        pytest.param("STOP it, now.", "typography differs", id="case"),
        pytest.param("Stop it, now.\n\nAdvertisement", "page furniture differs", id="furniture"),
        pytest.param(
            "Stop it; now.\n\nAdvertisement", "typography and page furniture differ", id="both"
        ),
    ],
)
def test_the_brief_line_tells_what_differs_beside_the_words(right: str, differs: str) -> None:
    found = as_brief(compare("Stop it, now.", right))
    assert found == f"text and text use the same words; {differs}\n"


def test_facts_told_differently_have_a_part_of_their_own() -> None:
    made = one_link("It costs [40|45!] crowns.")
    left, right = made.documents
    found = Discrepancy(
        DiscrepancyKind.NUMBER,
        Pair(occurrence_of(left, "40"), occurrence_of(right, "45")),
        "40 on the left, 45 on the right",
        0,
    )
    told = comparison(made.documents, made.alignment.beads, discrepancies=(found,))
    assert part(plain(told), "Facts told differently") == [
        "40 on the left, 45 on the right",
        "It costs [-40-] crowns.                      ! number    It costs {+45+} crowns.",
    ]


def test_a_review_shows_verdicts_and_notes_with_what_they_judge() -> None:
    report = as_terminal(harbour_with_a_fact(), 80, is_coloured=False, review=review())
    assert report.count("[wrong]") == 2
    rows = part(report, "Sentences")
    voted = next(n for n, row in enumerate(rows) if row.startswith("The council"))
    assert rows[voted : voted + 6] == [
        "The council of Brackness voted on    4 ~ 3    The council of Brackness voted on",
        "[-Monday-] to raise the harbour      edited   {+Tuesday+} to raise the harbour",
        "wall by two [-metres-].             ! facts   wall by two {+meters+}.",
        "                                    [wrong]",
        "note  Monday, says the register.",
        "      Ask the clerk.",
    ]
    assert part(report, "Quotations")[-1] == "note  “far” was not said"
    assert part(report, "Judgements without a place") == [
        "difference, fine",
        "An old line.",
        "note  Gone now.",
    ]


def test_a_review_is_named_with_how_far_it_is() -> None:
    report = as_terminal(harbour_with_a_fact(), 100, is_coloured=False, review=review())
    assert report.split("\n\n")[1].split("\n") == [
        "Review  Harbour, first reading",
        (
            "        5 of 7 judged: 1 fine, 1 changed sense, 1 missing, 2 wrong"
            " · 2031-03-04 to 2031-03-05"
        ),
    ]


def test_two_empty_texts_have_a_report_of_nothing() -> None:
    made = comparison(Pair(document("a"), document("b")), [])
    report = plain(made, 60)
    assert "0 words, 0 sentences, 0" in report
    assert part(report, "Sentences") == []
    assert part(report, "Quotations") == []


def test_repeated_words_are_shown_once_and_counted() -> None:
    left = document("a", ["“So be it,” he said."], ["“So be it,” he said."], ["So be it, then."])
    spans = [occurrence_of(left, "So be it,", nth) for nth in range(3)]
    utterance = Utterance(
        UtteranceRelation.LEFT_ONLY,
        ("L1", "L2"),
        tuple(Occurrence(Side.LEFT, span, is_marked=n < 2) for n, span in enumerate(spans)),
    )
    quotations = (
        Quotation("L1", Side.LEFT, spans[0], ("“", "”")),
        Quotation("L2", Side.LEFT, spans[1], ("“", "”")),
    )
    beads = [Bead(Pair((n,), ()), Relation.LEFT_ONLY) for n in range(3)]
    made = comparison(Pair(left, document("b")), beads, Pair(quotations, ()), (utterance,))
    assert part(plain(made), "Quotations") == [
        "1 only on the left",
        "speaker not named · 3 places left",
        "“So be it,” (2×)                              ← only",
        "So be it, (without marks)",
    ]


@pytest.mark.parametrize("width", [40, 59, 60, 80, 100, 160, 300])
def test_no_row_is_wider_than_the_width(pier: Comparison, width: int) -> None:
    for is_coloured in (False, True):
        rows = OWN_INKS.sub("", as_terminal(pier, width, is_coloured=is_coloured)).split("\n")
        assert max(map(cell_width, rows)) <= width


def test_colours_add_inks_and_take_the_brackets_away(pier: Comparison) -> None:
    report = as_terminal(pier, 100, is_coloured=True)
    assert "\x1b[1;7;31mMay\x1b[0m" in report
    assert "\x1b[1;4;36mmay\x1b[0m" in report
    assert "[-" not in report
    assert CONTROL.search(OWN_INKS.sub("", report)) is None


HOSTILE = {**ESCAPES, **MARKUP}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_shown_and_never_obeyed(words: str) -> None:
    """In texts, names, speakers, flags, marks and reasons alike."""
    left = document(words, [f"Before {words} after."], [Furniture(words, words)])
    right = document(words, [f"Before {words} later."])
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
    )
    found = Discrepancy(DiscrepancyKind.NAME, Pair(spans.left, None), words)
    beads = [Bead(Pair((0,), (0,)), Relation.PARTIAL)]
    made = comparison(Pair(left, right), beads, quotations, (utterance,), (found,))
    for show in (as_terminal, as_statistics):
        assert CONTROL.search(show(made, 100, is_coloured=False)) is None
        assert CONTROL.search(OWN_INKS.sub("", show(made, 100, is_coloured=True))) is None
    assert CONTROL.search(as_brief(made)[:-1]) is None


@pytest.mark.parametrize("words", MARKUP.values(), ids=MARKUP.keys())
def test_markup_shows_as_text(words: str) -> None:
    made = one_link(words.replace("|", "/"), Relation.IDENTICAL)
    text = made.documents.left.text
    assert text in as_terminal(made, 200, is_coloured=False)
    assert text in as_terminal(made, 200, is_coloured=True)


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=5), st.integers(40, 120))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_rows_that_fit_and_obey_nobody(sentences: list[str], width: int) -> None:
    left = document("a", sentences)
    beads = [Bead(Pair((n,), (n,)), Relation.PARTIAL) for n in range(len(sentences))]
    report = as_terminal(comparison(Pair(left, left), beads), width, is_coloured=False)
    assert CONTROL.search(report) is None
    assert max(map(cell_width, report.split("\n"))) <= width


def test_a_longer_text_takes_work_in_proportion() -> None:
    def work(count: int) -> int:
        sentences = [f"Line {n} of the harbour book tells of gulls." for n in range(count)]
        left = document("a", *([s] for s in sentences))
        beads = [Bead(Pair((n,), (n,)), Relation.PARTIAL) for n in range(count)]
        made = comparison(Pair(left, left), beads)
        return lines_run(lambda: as_terminal(made, 100, is_coloured=True))

    assert work(400) < 5 * work(100)
