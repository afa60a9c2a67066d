"""Two invented articles about a harbour, with a comparison of every kind of link, made by hand."""

from __future__ import annotations

from tests.support.made import Furniture, comparison, document, edits, occurrence_of

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation

LEFT = document(
    "left.txt",
    ["Harbour wall to be raised before winter"],  # 0
    [Furniture("Share this story", "share prompt"), Furniture("Photo: A. Lind", "credit")],  # 1 2
    [
        "The council of Brackness voted on Monday to raise the harbour wall by two metres.",  # 3
        "Work begins in March and will cost nine million crowns.",  # 4
    ],
    [
        "“We have waited too long,” said the mayor, Ida Holm.",  # 5
        "Fishermen asked for a gate wide enough for the new trawlers.",  # 6
    ],
    [
        "The old wall was built of granite from the quarry at Stenby.",  # 7
        "Nobody remembers a storm that reached its top.",  # 8
    ],
    ["A public meeting follows in the town hall."],  # 9
    ["The ferry will stop for six days while the gate is set, and buses will run instead."],  # 10
)

RIGHT = document(
    "right.txt",
    ["Brackness gets a higher sea wall"],  # 0
    ["The old wall was built of granite from the quarry at Stenby."],  # 1
    ["The council of Brackness voted on Tuesday to raise the harbour wall by two meters."],  # 2
    ["Building starts in spring.", "The price is put at nine million."],  # 3 4
    ["Critics call the plan a gift to the contractors."],  # 5
    ["“We have waited far too long,” Mayor Ida Holm told reporters."],  # 6
    ["A public meeting follows in the town hall."],  # 7
    ["While the gate is set, the ferry rests; the hotel fears for its summer guests."],  # 8
    [Furniture("Read more", "link to another story")],  # 9
)

DOCUMENTS = Pair(LEFT, RIGHT)

_VOTED = (
    "The council of Brackness voted on [Monday|Tuesday!] to raise the harbour wall "
    "by two [metres|meters~]."
)
_WAITED = "We have waited [|far ]too long,"


def _start(document_: Document, sentence: int) -> int:
    return document_.sentences[sentence].span.start


def _quotes() -> tuple[Pair[tuple[Quotation, ...]], Utterance]:
    left = occurrence_of(LEFT, "We have waited too long,")
    right = occurrence_of(RIGHT, "We have waited far too long,")
    quotations: Pair[tuple[Quotation, ...]] = Pair(
        (Quotation("L1", Side.LEFT, left, ("“", "”"), speaker="Ida Holm"),),
        (Quotation("R1", Side.RIGHT, right, ("“", "”"), speaker="Ida Holm"),),
    )
    utterance = Utterance(
        UtteranceRelation.ALTERED,
        ("L1", "R1"),
        (Occurrence(Side.LEFT, left), Occurrence(Side.RIGHT, right)),
        speakers=("Ida Holm",),
        flags=("addition",),
        edits=edits(_WAITED, Pair(left.start, right.start)),
    )
    return quotations, utterance


def harbour() -> Comparison:
    """The comparison; tests name its sentences by the numbers noted above."""
    quotations, utterance = _quotes()
    voted = edits(_VOTED, Pair(_start(LEFT, 3), _start(RIGHT, 2)))
    beads = [
        Bead(Pair((0,), (0,)), Relation.REWORDED, score=0.6, reasons=("shares: wall",)),
        Bead(Pair((3,), (2,)), Relation.EDITED, reasons=("12 words in a row",), edits=voted),
        Bead(Pair((4,), (3, 4)), Relation.REWORDED, reasons=("shares: nine, million",)),
        Bead(Pair((), (5,)), Relation.RIGHT_ONLY),
        Bead(Pair((5,), (6,)), Relation.EDITED, reasons=("5 words in a row",)),
        Bead(Pair((6,), ()), Relation.LEFT_ONLY),
        Bead(Pair((7,), (1,)), Relation.IDENTICAL, is_moved=True, reasons=("the same words",)),
        Bead(Pair((8,), ()), Relation.LEFT_ONLY),
        Bead(Pair((9,), (7,)), Relation.IDENTICAL, reasons=("the same words",)),
        Bead(Pair((10,), (8,)), Relation.PARTIAL, score=0.5, reasons=("shares: ferry, gate",)),
    ]
    return comparison(DOCUMENTS, beads, quotations, (utterance,))
