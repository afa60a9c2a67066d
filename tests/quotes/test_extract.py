"""Which stretches are quotations, and how damage shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sidebyside.compare import as_document, segmented
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Side
from sidebyside.quotes import extract

Found = tuple[str, tuple[str, ...]]


def document(text: str) -> Document:
    return segmented(as_document(text), CompareOptions(is_furniture_kept=True))


def found(text: str) -> list[Found]:
    return [(q.span.of(text), q.flags) for q in extract(document(text), Side.LEFT)]


def words(text: str) -> list[str]:
    return [quoted for quoted, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We wait,” she said.", ["We wait,"], id="curly"),
        pytest.param('"We wait," she said.', ["We wait,"], id="straight"),
        pytest.param("«Oui», dit-il. « Non », dit-elle.", ["Oui", "Non"], id="guillemets"),
        pytest.param("»Ja«, sagte er. „Nein“, sagte sie.", ["Ja", "Nein"], id="german"),
        pytest.param("Ona rzekła: „Tak”.", ["Tak"], id="polish"),
        pytest.param("「はい」と彼は言った。『山』", ["はい", "山"], id="corner-brackets"),
        pytest.param("``Yes,'' she said.", ["Yes,"], id="tex"),
        pytest.param("&ldquo;Yes,&rdquo; she &#39;said&#39;.", ["Yes,", "said"], id="entities"),
        pytest.param("â€œI donâ€™t â€” ever,â€\x9d", ["I donâ€™t â€” ever,"], id="mojibake"),
        pytest.param("‘We wait,’ she said.", ["We wait,"], id="single-curly"),
        pytest.param("It was 'the best' they'd had.", ["the best"], id="single-straight"),
        pytest.param(
            "‘The dogs’ home is full,’ she said.",
            ["The dogs’ home is full,"],
            id="possessive-inside-single-marks",
        ),
        pytest.param("She called it ‘the wits’ club.", ["the wits"], id="s-before-a-closing-mark"),
        pytest.param("The dogs’ home and the cats’ home.", [], id="possessives-alone"),
        pytest.param("In the '90s 'twas the dogs' home.", [], id="elisions-alone"),
        pytest.param("“The “big” pier,” she said.", ["The “big” pier,"], id="nested-same-kind"),
        pytest.param("“It is ‘ours’ now,” she said.", ["It is ‘ours’ now,"], id="nested-single"),
        pytest.param("‘It is “ours” now,’ she said.", ["It is “ours” now,"], id="single-outside"),
        pytest.param('"She is 6\'2" tall," he said.', ["She is 6'2\" tall,"], id="inches-inside"),
        pytest.param('A 27" wheel and a 6" nail.', [], id="inches-alone"),
        pytest.param('It made the "top 10" again.', ["top 10"], id="digit-before-closing-mark"),
        pytest.param('<a href="pier">the "pier"</a>', ["pier"], id="markup"),
        pytest.param('He said " We wait " twice.', ["We wait"], id="blanks-inside"),
        pytest.param("“Wait,”he said.“Now!”", ["Wait,", "Now!"], id="blanks-missing"),
        pytest.param('“” "" “…” ‘’', [], id="no-word-inside"),
        pytest.param('“Straight to the end" he said.', ["Straight to the end"], id="mixed-kinds"),
        pytest.param("”Turned round” he said.", ["Turned round"], id="wrong-direction"),
    ],
)
def test_whole_quotations_are_the_words_between_two_marks(text: str, expected: list[str]) -> None:
    assert found(text) == [(quoted, ()) for quoted in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We wait here.", [("We wait here.", ("unclosed",))], id="never-closed"),
        pytest.param(
            "“We wait, he said. “Then we go.”",
            [("We wait,", ("unclosed",)), ("Then we go.", ())],
            id="cut-before-the-attribution",
        ),
        pytest.param(
            '"We wait here. "Then we go."',
            [("We wait here.", ("unclosed",)), ("Then we go.", ())],
            id="reopened-without-closing",
        ),
        pytest.param(
            "It rained. We wait,” he said.",
            [("We wait,", ("stray-close",))],
            id="closing-mark-alone",
        ),
        pytest.param("“We wait,”” he said.", [("We wait,", ())], id="closing-mark-twice"),
        pytest.param(
            "“We wait here.\nThen we go,” he said.",
            [("We wait here.", ("unclosed",)), ("Then we go,", ("stray-close",))],
            id="second-paragraph-not-reopened",
        ),
    ],
)
def test_damage_is_flagged(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


def test_a_mark_without_words_at_a_paragraphs_end_leaves_the_flags_of_others_alone() -> None:
    assert found("We wait.” “\n“We go.”") == [("We wait.", ("stray-close",)), ("We go.", ())]


def test_a_long_speech_reopens_at_each_paragraph_and_is_not_damaged() -> None:
    quotations = extract(document("“One.\n\n“Two.\n\n“Three,” she said."), Side.RIGHT)
    assert [(q.id, q.marks, q.flags, q.continues) for q in quotations] == [
        ("R1", ("“", None), (), None),
        ("R2", ("“", None), (), "R1"),
        ("R3", ("“", "”"), (), "R2"),
    ]


def test_a_long_speech_between_single_marks_reopens_too() -> None:
    quotations = extract(document("‘One day I left.\n\n‘Then I came back.’"), Side.LEFT)
    assert [(q.marks, q.continues) for q in quotations] == [(("‘", None), None), (("‘", "’"), "L1")]


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        pytest.param("“We wait,” the captain said, “and watch.”", "L1", id="comma"),
        pytest.param("“We wait,” the captain said. “We watch.”", "L1", id="full-stop"),
        pytest.param("“We wait,” the captain said. It rained. “We go.”", None, id="other-matter"),
        pytest.param("“We wait” and “we watch” are his words.", None, id="no-attribution"),
        pytest.param("“We wait.” He said so. “We watch.”", None, id="whole-sentence-before"),
    ],
)
def test_a_quotation_goes_on_after_an_inserted_attribution(
    text: str, continues: str | None
) -> None:
    assert [q.continues for q in extract(document(text), Side.LEFT)] == [None, continues]


def test_a_lost_mark_leaves_the_next_paragraph_alone() -> None:
    assert words('He said "we wait.\n\nShe said "we go" and left.') == ["we wait.", "we go"]


def test_furniture_yields_no_quotation_and_its_marks_count_for_nothing() -> None:
    text = "“We wait,” she said.\n\nRead more: “Ten piers\n\n“We go,” he said."
    whole = document(text)
    marked = replace(
        whole,
        sentences=tuple(
            replace(s, furniture="prompt" if s.span.of(text).startswith("Read") else None)
            for s in whole.sentences
        ),
    )
    assert [(q.span.of(text), q.flags, q.continues) for q in extract(marked, Side.LEFT)] == [
        ("We wait,", (), None),
        ("We go,", (), None),
    ]


def test_marks_are_kept_as_they_stand() -> None:
    quotations = extract(document("``Yes,'' &ldquo;no&rdquo; “well\" and we go,”"), Side.LEFT)
    assert [q.marks for q in quotations] == [
        ("``", "''"),
        ("&ldquo;", "&rdquo;"),
        ("“", '"'),
        ("", "”"),
    ]
