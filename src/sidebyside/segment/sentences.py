"""Where sentences end within a paragraph.

sentencex knows the abbreviations and terminators of some 300 languages, but keeps a quotation of
several sentences whole. So it is shown a copy in which quotation marks and brackets are blanked one
for one; ``marks`` then gives them back to the sentences they belong to. What it splits wrongly in
news text is taken back here, what it leaves whole is split.

Invariant: sentences are in order, do not overlap, lie inside their paragraph and leave only white
space (``str.isspace``) outside. Linear in the length of the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sentencex import get_sentence_boundaries

from ..model.span import Span
from .marks import DOUBLE_MARKS, SINGLE_MARKS, Gap, MarkParity, gap_at

# What few texts need is left to ``re`` to compile when first used.
_BLANK_CONTROLS = "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_TO_BLANK = re.compile(f"[{DOUBLE_MARKS}{_BLANK_CONTROLS}]")
_ASCII_TERMINATOR = re.compile(r"[.?!]")
_SINGLE_MARK = re.compile(rf"[{SINGLE_MARKS}](?:(?<!\w.)|(?!\w))")
"""A single mark that may be a quotation mark, for it does not stand within a word."""
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a broken character; sentencex takes well-formed text only."""

_ELLIPSIS_END = r"(?:…|\.\.|\. \.)[\s)\]’'”\"]*\s(?=[^\W\d_a-zß-ÿ]|\d|[“„«\"'‘(\[])"
"""An ellipsis before what could begin a sentence; sentencex never splits there."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]{0,300}[)\]]")
_BRACKETS_BLANKED = str.maketrans("()[]", "    ")
"""sentencex splits nothing from the first opening bracket to the last closing one."""
_SHORT_WORDS = "no|No|am|be|do|go|in|is|it|me|on|so|to|up|us"
"""Common words that sentencex takes for abbreviations (Maine, number, ditto)."""
_AFTER_SHORT_WORD = re.compile(rf"\.(?<=(?:{_SHORT_WORDS})\.)[”\"’')\]]*\s+(?=[“\"‘'(\[]*[A-Z])")
"""From their full stop to what could begin a sentence; dots are found soonest."""
_NO_SHORT_WORD = frozenset(".&-_")
"""With one of these, a letter or a digit before it, a short word is a part of something longer."""

_TITLE_DOT = re.compile(
    r"\b(?:M(?:rs?|s|x|essrs|me|lle)|D(?:rs?|et)|Prof|Govs?|Sens?|Reps?|Gens?|Col|Lt|Sgt|Cpl|Capt|Cmdr"
    r"|Maj|Adm|Rev|Hon|Insp|Supt|Amb|Atty|vs)\.$"
)
"""Never the last word of a sentence: something is always named after them."""
_COUNTED_DOT = (
    r"\b(?:approx|ca|[Vv]ols?|[Ff]igs?|[Cc]haps?|nos|pp|[Pp]aras?|Arts?|[Ss]ecs?|[Cc]l)\.$"
)
"""Not the last word of a sentence before a number."""
_HOUR = re.compile(r"\b[AaPp]\.[Mm]\.$")
_HOUR_DOTS = (".m.", ".M.")
_HOUR_GOES_ON = (
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
    r"|[ECMP]\.?[SD]?\.?T\b|GMT\b|BST\b|CET\b|UTC\b|(?:Eastern|Central|Mountain|Pacific)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
)
_ENUMERATOR = re.compile(r"[(\[]?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)\]]+$")
_LISTED = r"(?:^|[:;.?!])\s+[(\[]?\d{1,3}[.)\]]+$"
"""The number of a clause within a line: "They agree: 1. The rent is paid. 2. No dogs."."""
_RANK = (
    r"\b(?:[Dd](?:er|ie|as|em|en|es)|[AaIi]m|[Vv]om|[Zz]u[mr]|[Bb]eim|[Ss]eit|[Bb]is)\s\d{1,3}\.$"
)
"""A German ordinal: "der 2. Versuch"."""
_DOTTED_LETTERS = re.compile(r"\b(?:[^\W\d_]\.){2,}$")
_WIDE_END = "[。！？!?][”」』’）】》〉]+(?=[^\\s”」』’）】》〉、，。！？])"
"""A Chinese or Japanese sentence in marks or brackets of its own; no blank follows."""
_WIDE_CLOSING = frozenset("”』」’")
_WIDE_ATTRIBUTION = re.compile(
    "[^，。！？、：；“”‘’「」『』\\s]{1,8}?(?:[说問问答喊叫写]道|回答|[说問问道答喊])"
)
"""Who said it, after a Chinese quotation."""
_PARTICLES = ("と", "の", "を", "的", "、", "，")
"""With these a Japanese or Chinese sentence goes on after a quotation."""
_DASHES = ("-", "–", "—", "―")
_TAIL = 24
"""How many code points before a boundary decide what kind of dot stands there."""

_VERBS = (
    "said|says|say|asked|asks|told|tells|added|adds|replied|replies|wrote|writes|tweeted|posted"
    "|shouted|cried|exclaimed|continued|demanded|wondered|answered|joked|quipped|yelled|screamed"
    "|whispered|muttered|insisted|responded|remarked|recalled|declared|announced|argued|concluded"
    "|inquired|enquired|called|retorted|snapped|laughed|mused|queried|chanted|thundered|warned"
)
_NO_NAME = (
    r"(?!(?:He|She|They|It|We|I|You|This|That|There|These|Then|But|And|So|When|As|After|In|On)\b)"
)
_NAME = rf"{_NO_NAME}[A-Z][\w.'’-]*"
_ATTRIBUTION = (
    rf"{_NAME}(?: (?:{_NAME}|of|the|de|van|von|al|bin|\([A-Z][^()]{{0,12}}\))){{0,5}}"
    rf"(?:, [^.,?!;:“”\"]{{1,60}},)? (?:(?:\w+ly|then|later|also|once|had|has) )?(?:{_VERBS})\b"
)
_ATTRIBUTION_REACH = 160
_QUOTATION_REACH = 1000
"""How far back, in code points, the opening mark of a quotation is looked for."""

_HEADLINE_WORDS = range(3, 26)
_CAPITAL_SHARE = 0.7
_LETTERS_OF_A_SMALL_WORD = 3
"""Headlines may leave words of so few letters in lower case."""


class _Passage(NamedTuple):
    """A paragraph under examination: its words, and what is true of it as a whole."""

    words: str
    language: str
    parity: MarkParity
    has_case: bool
    is_headline: bool


def split_sentences(text: str, paragraph: Span, language: str) -> list[Span]:
    """The sentences of one paragraph of ``text``, in order.

    ``language`` is a two-letter code; an unknown one is split as English.
    """
    whole = words = paragraph.of(text)
    if "\n>" in words:  # mail: what quotes each line of a letter is no part of its sentences
        words = re.sub("(?<=\n)>[> \t]*", lambda found: " " * len(found.group()), words)
    if words.isascii() and not _ASCII_TERMINATOR.search(words):
        return [paragraph]  # most lines of a list or a table: spares all of the work below
    passage = _Passage(
        words,
        language,
        MarkParity(words),
        has_case=words != words.lower(),
        is_headline=_is_headline(words),
    )
    spans: list[Span] = []
    start = 0
    for cut in (*_cuts(passage), len(words)):
        piece = whole[start:cut]
        shown = piece.strip()
        if shown:
            first = paragraph.start + cut - len(piece.lstrip())
            spans.append(Span(first, first + len(shown)))
        start = cut
    return spans


def _cuts(passage: _Passage) -> Iterator[int]:
    """Where to cut, ascending; every piece between two cuts holds a letter or a digit."""
    words = passage.words
    last_word = next((i for i in range(len(words) - 1, -1, -1) if words[i].isalnum()), 0)
    last_cut = seen = 0
    has_word = False
    for at in _candidates(words, passage.language):
        if at < last_cut:
            continue
        gap = gap_at(words, at, passage.parity)
        if not last_cut < gap.cut <= last_word:
            continue
        has_word = has_word or any(map(str.isalnum, words[seen : gap.cut]))
        seen = max(seen, gap.cut)
        if has_word and _is_end(passage, last_cut, gap):
            yield gap.cut
            last_cut = gap.cut
            has_word = False


def _candidates(words: str, language: str) -> list[int]:
    """Where the next sentence may begin, ascending."""
    copy = _SINGLE_MARK.sub(" ", _TO_BLANK.sub(" ", words))
    if any(bracket in words for bracket in "()[]"):
        copy = _BRACKETED.sub(_without_brackets, copy).translate(_BRACKETS_BLANKED)
    if not copy.isascii():
        copy = _SURROGATE.sub("\ufffd", copy)
    starts = {found["start_index"] for found in get_sentence_boundaries(language, copy)}
    if "…" in words or ".." in words or ". ." in words:
        starts.update(found.end() for found in re.finditer(_ELLIPSIS_END, words))
    if "。" in words or "！" in words or "？" in words:
        starts.update(found.end() for found in re.finditer(_WIDE_END, words))
    if language == "en":
        starts.update(_ends_of_short_words(words))
    return sorted(starts)


def _ends_of_short_words(words: str) -> Iterator[int]:
    """Where the next sentence may begin after one that ends in a short word."""
    for found in _AFTER_SHORT_WORD.finditer(words):
        before = words[found.start() - 3 : found.start() - 2]
        if not (before.isalnum() or before in _NO_SHORT_WORD):
            yield found.end()


def _without_brackets(bracketed: re.Match[str]) -> str:
    """As long a text without the brackets. Inside a sentence they become one long word: what
    "(R-Tex.)", "(why?)" or "(n.d.)" ends is no sentence, what "(It rained.)" ends is one.
    """
    before = bracketed.string[max(0, bracketed.start() - 4) : bracketed.start()].rstrip()
    if not before or before.endswith((".", "?", "!", "…")):
        return bracketed.group().translate(_BRACKETS_BLANKED)
    return "x" * len(bracketed.group())


def _is_end(passage: _Passage, start: int, gap: Gap) -> bool:
    """Whether the sentence that began at ``start`` does end at this gap."""
    words = passage.words
    following = words[gap.next : gap.next + 1]
    if following in _DASHES or (passage.has_case and following.islower()):
        return False  # "Yahoo! announced", “Why?” he said, "Who won? - The Daily Example"
    if following in _PARTICLES and words[gap.end : gap.next].strip():
        return False  # 「行く。」と彼は言った: the quotation is part of a longer sentence
    is_quoted = not _WIDE_CLOSING.isdisjoint(words[gap.end : gap.cut])
    if is_quoted and _WIDE_ATTRIBUTION.match(words, gap.next):
        return False
    tail = words[max(start, gap.end - _TAIL) : gap.end]
    if gap.cut == gap.next and tail.endswith(("..", "…")):
        return False  # "wait...What" hesitates; a blank has to tell where it ends
    if tail.endswith("."):
        if _ENUMERATOR.fullmatch(words[start : gap.end].strip() if gap.end - start < _TAIL else ""):
            return False
        if tail[-2:-1].isdecimal() and re.search(_LISTED, tail):
            return False
        if passage.language == "de" and tail[-2:-1].isdecimal() and re.search(_RANK, tail):
            return False
        if gap.end == gap.cut and _TITLE_DOT.search(tail):
            return False
        if following.isdecimal() and re.search(_COUNTED_DOT, tail):
            return False
        if (
            tail.endswith(_HOUR_DOTS)
            and _HOUR.search(tail)
            and re.match(_HOUR_GOES_ON, words[gap.next : gap.next + _TAIL])
        ):
            return False
        if passage.is_headline and _DOTTED_LETTERS.search(tail):
            return False
    elif tail.endswith(("?", "!", "…")) and _is_attributed(words, start, gap):
        return False
    return True


def _is_attributed(words: str, start: int, gap: Gap) -> bool:
    """Whether a quoted question or cry is followed by its own attribution: “Why?” Mr. Poe asked.

    If the writer led up to the quotation with a comma or a colon, the attribution stood there.
    """
    if not words[gap.end : gap.cut].strip():
        return False
    if not re.match(_ATTRIBUTION, words[gap.next : gap.next + _ATTRIBUTION_REACH]):
        return False
    start = max(start, gap.end - _QUOTATION_REACH)
    opening = max(words.rfind(mark, start, gap.end) for mark in "“\"„«‘'")
    return not (opening > start and words[start:opening].rstrip().endswith((",", ":")))


def _is_headline(words: str) -> bool:
    """Whether a paragraph is set like a headline: no full stop, its longer words in capitals."""
    if words.endswith((".", "!", "”", '"', ":", "…")) or len(words) > 250:
        return False
    longer = [w for w in words.split() if len(w) > _LETTERS_OF_A_SMALL_WORD and w[0].isalpha()]
    if len(longer) not in _HEADLINE_WORDS:
        return False
    return sum(word[0].isupper() for word in longer) >= _CAPITAL_SHARE * len(longer)
