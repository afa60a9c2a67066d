"""Whom a pronoun, a role or a bare name means, told by the sentences before it."""

from __future__ import annotations

import pytest

from sidebyside.compare import compare


def speakers(text: str) -> list[str | None]:
    return [said.speaker for said in compare(text, "Nothing is said here.").quotations.left]


HOLM = "“I row,” said Ida Holm.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "His wife, the weaver Ida Holm, saw him off. “He sings,” she said.",
            "Ida Holm",
            id="a name that an apposition leads up to",
        ),
        pytest.param(
            "All but one sank, which their maker, master builder Al Pell, calls “almost good”.",
            "Al Pell",
            id="two words of a role before the name",
        ),
        pytest.param(
            "The ferries will stop, Ida Holm said on Monday. “We wait,” she added.",
            "Ida Holm",
            id="the attribution that ends the sentence before",
        ),
        pytest.param(
            "The quay will stay open, Pilot Ida Holm announced on Monday. “We row,” she added.",
            "Ida Holm",
            id="a weaker verb that ends the sentence before",
        ),
        pytest.param(
            "The ferries have stopped, the operator Seaways says. “We wait,” it adds.",
            "Seaways",
            id="it is a company",
        ),
        pytest.param(
            "A claim statement from the ferry’s owner, Al Pell, was read out. “We wait,” it said.",
            "Al Pell",
            id="it is somebody’s statement",
        ),
        pytest.param(
            "Ida Holm came. Her son rowed.\n\nBack in the boat Holm pours tea. “Black,” she says.",
            "Ida Holm",
            id="a name after words that no comma sets off",
        ),
        pytest.param(
            "The purser, a Finn named Al Pell, has the key. “Mind it,” he says.",
            "Al Pell",
            id="an apposition with named",
        ),
        pytest.param(
            "In the bar a retired pilot from Oxley sings. “I row,” she tells me.",
            "a retired pilot",
            id="a role after words that no comma sets off",
        ),
        pytest.param(
            "Among the crowd was Pell’s daughter Lili, 12. “I row,” she said.",
            "Lili",
            id="a subject behind its verb",
        ),
        pytest.param(
            "The Port Authority was calm. Prices were too high, it said. “We wait,” it added.",
            "The Port Authority",
            id="it goes on being it",
        ),
        pytest.param(
            "Ida Holm came out at noon. Key points:\n\n“We wait for the tide.”",
            "Ida Holm",
            id="a colon after a label",
        ),
    ],
)
def test_the_last_quotation_is_the_one_person_s(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_who_answers_the_writer_s_question_is_open_where_two_have_spoken() -> None:
    others = "“I row,” said Ida Holm.\n\n“I sail,” said Al Pell.\n\n"
    assert speakers(f"{others}And next year? “Ask the wind.”")[-1] is None
    assert speakers(f"{HOLM}And next year? “Ask the wind.”")[-1] == "Ida Holm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Spare us the “lively” quay.", None, id="a word that begins the sentence"),
        pytest.param("Every town knows the word “lively”.", None, id="a word mentioned"),
        pytest.param("Al’s ferry ‘is falling apart’", None, id="a possessive"),
        pytest.param("Key remarks: “We wait for the tide.”", None, id="a label"),
        pytest.param("19.31 Minister: “We wait.”", "Minister", id="the time in a log"),
        pytest.param("Ex-ferryman Al Pell said: “We wait.”", "Al Pell", id="a role with a hyphen"),
        pytest.param("Dad-of-two Al Pell said: “We wait.”", "Al Pell", id="a parent of two"),
        pytest.param("A pal of the crew said: “We wait.”", "A pal of the crew", id="of somebody"),
        pytest.param("Ferry line rated ‘poor’", None, id="judged"),
        pytest.param(
            "Divers found fault with Oxley Pier, calling it “rotten”.", "Divers", id="no with"
        ),
        pytest.param(
            "Al Pell denied the divers’ claim that it was “rotten”.", "the divers", id="their claim"
        ),
        pytest.param(
            "The Quiet Quays group, which rows, said it was “over”.",
            "The Quiet Quays group",
            id="a group",
        ),
        pytest.param("“We wait,” said one, Al Pell.", "Al Pell", id="one of several"),
        pytest.param(
            "A man close to the crew, who was tired, said it was “over”.",
            "A man close to the crew",
            id="told by what follows",
        ),
    ],
)
def test_a_phrase_is_taken_whole_or_not_at_all(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]
