"""Whether a text says that the words it quotes were spoken in another language.

Only the writer's own words beside a quotation count: what the speaker says of translations proves
nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..english.listed import listed
from .frame import Kind, Word

_LANGUAGES = listed("""
    albanian amharic arabic armenian bengali bulgarian cantonese catalan chinese creole croatian
    czech danish dari dutch estonian farsi finnish flemish french gaelic georgian german greek hausa
    hebrew hindi hungarian icelandic indonesian italian japanese khmer korean kurdish latin latvian
    lithuanian malay mandarin nepali norwegian pashto persian polish portuguese punjabi romanian
    russian serbian slovak slovenian somali spanish swahili swedish tagalog tamil thai tibetan
    turkish ukrainian urdu vietnamese welsh yiddish zulu
""")
_TRANSLATING = listed(
    "translated translating translation translator interpreter interpreters translators"
)


def says_translated(words: Sequence[Word]) -> bool:
    """Whether some of a writer's words say that what they quote is a translation."""
    before = ""
    for word in words:
        if word.kind is not Kind.WORD:
            before = ""
            continue
        is_named = before in ("in", "from") and word.is_capital and word.lower in _LANGUAGES
        if is_named or word.lower in _TRANSLATING:
            return True
        before = word.lower
    return False
