"""Which language a text is split as."""

from __future__ import annotations

import pytest

from sidebyside.segment import segment
from sidebyside.segment.language import language_of
from sidebyside.segment.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mill on the river was shut by the council.", "en"),
        ("Das Wasser ist in der Nacht gestiegen und hat die Mühle erreicht.", "de"),
        ("La rivière est montée dans la nuit et les ponts sont fermés.", "fr"),
        ("El río creció de noche y el molino se cerró por el agua.", "es"),
        ("Il fiume è salito nella notte e il mulino non è aperto.", "it"),
        ("O rio subiu e não se sabe o que foi do moinho.", "pt"),
        ("De molen van het dorp is dicht en de brug ook.", "nl"),
        ("Kvarnen är stängd och det är en bro som inte håller.", "sv"),
        ("Møllen er lukket, og der er en bro, som ikke holder.", "da"),
        ("Młyn jest zamknięty i nie ma mostu na rzece.", "pl"),
        ("Le Marsh meets Le Brook", "en"),
        ("MILL REOPENS", "en"),
        ("I do. Do I? I do, do I not? Me, on my own.", "en"),
        ("水车重新开放。", "zh"),
        ("水車がまた開いた。", "ja"),
        ("물레방아가 다시 문을 열었다.", "ko"),
        ("Мельница снова открыта.", "ru"),
        ("Млин знову відкрито, і міст теж.", "uk"),
        ("Ο μύλος άνοιξε ξανά.", "el"),
        ("فتحت الطاحونة من جديد.", "ar"),
        ("הטחנה נפתחה שוב.", "he"),
        ("चक्की फिर खुल गई।", "hi"),
        ("โรงสีเปิดอีกครั้ง", "th"),
        ("The word 水车 means a mill.", "en"),
        ("", "en"),
    ],
)
def test_script_and_small_words_tell_the_language(text: str, language: str) -> None:
    assert language_of(tokenise(text).forms) == language


def test_a_text_is_split_by_the_customs_of_its_language_unless_one_is_given() -> None:
    text = "Die Mühle ist bis zum 31. Dezember zu. Das kostet den Ort 5 Mio. Euro."
    german = ["Die Mühle ist bis zum 31. Dezember zu.", "Das kostet den Ort 5 Mio. Euro."]
    assert [s.span.of(text) for s in segment(text).sentences] == german
    assert len(segment(text, "en").sentences) > len(german)
