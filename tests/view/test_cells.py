from __future__ import annotations

import pytest
from rich.cells import cell_len

from sidebyside.view.cells import cell_width, cut_to_width, is_plain

TEXTS = {
    "nothing": "",
    "ascii": "The tide turned at noon.",
    "typographic": "“Don’t,” she said — twice…",
    "accents": "Łódź, Århus, crème brûlée",
    "combining accents": "e\u0301le\u0300ve",
    "greek": "θάλασσα",
    "chinese": "海牆將加高兩米。",
    "japanese": "港の壁をかさ上げする",
    "korean": "항구 벽",
    "halfwidth kana": "ﾊﾟｰﾄ",
    "emoji": "storm 🌊 ahead",
    "emoji family": "👨‍👩‍👧 left early",
    "emoji with skin": "👍🏽 from all",
    "keycap": "2️⃣ metres",
    "heart": "❤️ and ❤",
    "flag": "🇳🇴 ferry",
    "devanagari": "समुद्र",
    "arabic": "الميناء",
    "box drawing": "▌──╮",
    "signs of the reader": "▸ − + ↑ ↓ ┆ ≠ ⊂ ∪ ○ ← → ⇄ ↔ ·",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_cells_are_counted_as_the_terminal_front_paints_them(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@pytest.mark.parametrize("text", ["plain – “text” of 1,200 words…", "Grüße", ""])
def test_plain_text_takes_a_cell_a_letter(text: str) -> None:
    assert is_plain(text)
    assert cell_width(text) == len(text) == cell_len(text)


@pytest.mark.parametrize("text", ["海", "e\u0301", "🌊", "\x1b", "\u200b"], ids=ascii)
def test_what_needs_measuring_is_not_plain(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 6, "harbo…"),
        ("the sea", 5, "the…"),
        ("海牆將", 6, "海牆將"),
        ("海牆將", 5, "海牆…"),
        ("海牆將", 4, "海…"),
        ("harbour", 1, "…"),
        ("harbour", 0, ""),
    ],
)
def test_cutting_keeps_whole_characters_and_shows_that_it_cut(
    text: str, width: int, cut: str
) -> None:
    assert cut_to_width(text, width) == cut
    assert cell_width(cut) <= width
