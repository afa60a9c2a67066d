"""Attributions in German, French, Spanish, Italian, Portuguese and Dutch."""

from __future__ import annotations

import pytest

from sidebyside import compare
from sidebyside.model.options import CompareOptions


def speakers(text: str, language: str) -> list[str | None]:
    options = CompareOptions(language=language)
    return [said.speaker for said in compare(text, "…", options).quotations.left]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("de", "„Wir rudern“, sagte Ida Holm am Abend.", ["Ida Holm"], id="inverted"),
        pytest.param(
            "de",
            "„Wir rudern“, sagte Ida Holm vom Ruderverein. „Jeden Tag.“",
            ["Ida Holm", "Ida Holm"],
            id="a-club-is-no-name-and-the-next-words-go-on",
        ),
        pytest.param(
            "de",
            "Die Sprecherin der Werft, Ida Holm, erklärte: „Wir rudern.“",
            ["Ida Holm"],
            id="a-name-set-off-before-its-verb",
        ),
        pytest.param(
            "de",
            "„Wir rudern“, sagte Karl Pell. Es werde spät. „Bald“, fügte er hinzu.",
            ["Karl Pell", "Karl Pell"],
            id="a-pronoun-is-the-last-speaker",
        ),
        pytest.param("de", "Das sei, so Holm, „kein See“.", ["Holm"], id="so-and-a-name"),
        pytest.param("de", "Der See heißt im Volk „das Auge“.", [None], id="no-speech-nobody"),
        pytest.param(
            "fr", "« Nous ramons », a déclaré Ida Holm, 60 ans.", ["Ida Holm"], id="compound-past"
        ),
        pytest.param(
            "fr",
            "« Nous ramons », dit Ida Holm. « Le soir », précise-t-elle.",
            ["Ida Holm", "Ida Holm"],
            id="a-pronoun-that-leans-on-its-verb",
        ),
        pytest.param(
            "fr",
            "Le passeur, Paul Pell, promet un bateau « neuf et sec ».",
            ["Paul Pell"],
            id="a-fragment-after-its-verb",
        ),
        pytest.param(
            "fr", "Selon Ida Holm, « le lac est froid ».", ["Ida Holm"], id="according-to"
        ),
        pytest.param(
            "es", "«Remamos», dijo su hermana, Ida Holm.", ["Ida Holm"], id="a-name-set-off"
        ),
        pytest.param(
            "es",
            "«Aquí —responde Ida Holm— no rema nadie en invierno.»",
            ["Ida Holm"],
            id="between-dashes-within-the-marks",
        ),
        pytest.param("es", "«Remamos», dijo el barquero.", ["el barquero"], id="an-article-leads"),
        pytest.param("it", "«Remiamo», ha detto Ida Holm.", ["Ida Holm"], id="italian"),
        pytest.param("pt", "“Remamos”, disse Ida Holm.", ["Ida Holm"], id="portuguese"),
        pytest.param("nl", "“Wij roeien”, zei Ida Holm.", ["Ida Holm"], id="dutch"),
        pytest.param(
            "cs", "„Veslujeme“, řekla Ida Holm.", [None], id="unknown-languages-stay-untold"
        ),
    ],
)
def test_a_known_verb_beside_the_marks_names_the_speaker(
    language: str, text: str, expected: list[str | None]
) -> None:
    assert speakers(text, language) == expected


def test_a_verb_of_the_next_sentence_names_nobody() -> None:
    assert speakers("„Wir rudern.“ Die Werft sprach von einem Fehler.", "de") == [None]
