"""Words without marks that the other document has between marks."""

from __future__ import annotations

import pytest
from tests.support.work import lines_run

from sidebyside.compare import as_document, compare, segmented
from sidebyside.model.comparison import Comparison
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Quotation
from sidebyside.model.quotation import UtteranceRelation as R
from sidebyside.quotes import extract, with_unmarked, words_of

BOATS = "Three boats broke loose in the night and drifted past the old lighthouse"
GULLS = "Nobody in the harbour office picked up the telephone before the morning"
MARKED = f"“{BOATS},” said Ida Holm, the harbour master."


def unmarked(comparison: Comparison, side: Side) -> list[tuple[str, str, str | None]]:
    text = comparison.documents[side].text
    return [(q.id, q.span.of(text), q.speaker) for q in listed(comparison, side)]


def listed(comparison: Comparison, side: Side) -> list[Quotation]:
    return [q for q in comparison.quotations[side] if not q.is_marked]


@pytest.mark.parametrize(
    ("right", "words", "speaker"),
    [
        pytest.param(f"Ida Holm: {BOATS}.", f"{BOATS}.", "Ida Holm", id="turn"),
        pytest.param(
            f"HOLM: Look. {BOATS}. Yes.", f"Look. {BOATS}. Yes.", "Ida Holm", id="turn, all of it"
        ),
        pytest.param(
            f"Ida Holm wrote in a letter:\n\nYes. {BOATS}. So it was.",
            f"Yes. {BOATS}. So it was.",
            "Ida Holm",
            id="block after a colon, all of it",
        ),
        pytest.param(
            f"It was a wild night. {BOATS}. The crews slept.", f"{BOATS}.", "Ida Holm", id="copied"
        ),
        pytest.param(
            f"Ida Holm said that {BOATS.lower()} and sank.",
            BOATS.lower(),
            "Ida Holm",
            id="copied into a sentence",
        ),
        pytest.param(
            "It was a wild night. "
            "Boats broke loose in the night and drifted past the lamps of the quay.",
            "Boats broke loose in the night and drifted past the",
            "Ida Holm",
            id="most of it copied in a row",
        ),
        pytest.param(
            f"Was it a wild night?\n\nNo. The harbour master was asleep, so {BOATS.lower()}.",
            BOATS.lower(),
            "Ida Holm",
            id="in an answer, where a sentence's subject need not speak",
        ),
    ],
)
def test_copied_words_are_a_quotation_without_marks(
    right: str, words: str, speaker: str | None
) -> None:
    comparison = compare(f"{MARKED} The council meets today.", right)
    assert unmarked(comparison, Side.RIGHT) == [("R1", words, speaker)]
    (utterance,) = comparison.utterances
    assert (utterance.relation, utterance.quotations) == (R.UNQUOTED, ("L1", "R1"))
    assert (Side.RIGHT, False) in [(o.side, o.is_marked) for o in utterance.occurrences]


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(f"{MARKED}\n\n{BOATS}.", id="quoted there too"),
        pytest.param(f"{BOATS}\n\nThe council meets today.", id="headline"),
        pytest.param("Boats broke loose in the night, and rain fell.", id="a short part"),
        pytest.param("In the night three loose boats passed the lighthouse.", id="other words"),
    ],
)
def test_nothing_else_is_listed(right: str) -> None:
    assert unmarked(compare(MARKED, right), Side.RIGHT) == []


def test_a_block_that_joins_two_quotations_is_one_and_spliced() -> None:
    left = f"“{BOATS},” said Ida Holm. “{GULLS}.”"
    comparison = compare(left, f"Ida Holm told us:\n\n{BOATS}. {GULLS}.")
    assert unmarked(comparison, Side.RIGHT) == [("R1", f"{BOATS}. {GULLS}.", "Ida Holm")]
    (utterance,) = comparison.utterances
    assert utterance.quotations == ("L1", "L2", "R1")
    assert (utterance.relation, utterance.also) == (R.UNQUOTED, (R.SPLICED,))
    assert utterance.reasons == (
        "told without marks on the right",
        "two quotations on the left are joined on the right",
    )


def test_later_quotations_are_numbered_anew_and_still_go_on_with_theirs() -> None:
    right = f"{BOATS}. “Wait,” said Bo Lund, “and see what the next tide brings us.”"
    comparison = compare(MARKED, right)
    assert [(q.id, q.is_marked, q.continues, q.speaker) for q in comparison.quotations.right] == [
        ("R1", False, None, "Ida Holm"),
        ("R2", True, None, "Bo Lund"),
        ("R3", True, "R2", "Bo Lund"),
    ]


def test_a_copied_speech_is_found_in_work_in_proportion_to_its_length() -> None:
    def work(words: int) -> int:
        said = " ".join(f"boat{number} quay{number}" for number in range(words))
        documents = Pair(f"“{said}.”", f"He told it all. {said}. So it was.").map(
            lambda text: segmented(as_document(text), CompareOptions())
        )
        quotations = Pair(extract(documents.left, Side.LEFT), extract(documents.right, Side.RIGHT))
        all_words = words_of(documents)
        found: list[Pair[tuple[Quotation, ...]]] = []
        count = lines_run(lambda: found.append(with_unmarked(documents, all_words, quotations)))
        assert len(found[0].right) == 1
        return count

    assert work(4000) < 2.5 * work(2000)


def test_swapping_the_documents_swaps_the_quotations() -> None:
    comparison = compare(f"HOLM: {BOATS}.", MARKED)
    assert unmarked(comparison, Side.LEFT) == [("L1", f"{BOATS}.", "Ida Holm")]
    assert comparison.utterances[0].quotations == ("L1", "R1")
