"""Names told differently: a letter changed, or somebody else in the same place.

A name is a run of words with capitals, forms of address left out. Not told differently are a full
name and a surname of it, a name and its initials, a country and its capital or people, ways of
writing a foreign name, long and short given names. In a paraphrase only a name that is nearly the
other is a finding: there any two names may meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property
from itertools import compress, count, pairwise

from rapidfuzz.distance import OSA

from ..english.dates import is_date
from ..english.listed import listed
from ..english.names import are_one_given_name, is_headline, is_starter, one_name
from ..english.places import are_one_state
from ..english.titles import is_honorific
from ..model.discrepancy import DiscrepancyKind
from ..model.document import Document
from ..model.pair import Pair, Side
from .context import Change, Context, Words
from .finding import Finding, told

_MOST_WORDS = 5
_MOST_OTHER_WORDS = 2
"""Words of a change on either side, and how many of them may be no part of a name: what says more
is another statement about somebody else."""

_MOST_NAMES = 8
"""Names of a paraphrase on either side that are held against each other letter by letter."""

_SHORTEST_NEAR = 5
"""Letters that two names need to be one name misspelt where nothing else holds them together."""

_PARTICLES = listed("al bin da de del della der di du el ibn la le van von")

_ABBREVIATED = frozenset(("st", "mt", "ft", "jr", "sr"))
"""Parts of a name that may have a dot."""

_NOUNS_IN_CAPITALS = frozenset(("de", "lb"))
"""Languages that write every noun with a capital."""


class Knowledge:
    """What both documents tell about capitals, gathered when it is first asked for."""

    def __init__(self, documents: Pair[Document]) -> None:
        self._documents = documents

    @property
    def has_names(self) -> bool:
        """Whether capitals mean names in these languages."""
        return all(document.language not in _NOUNS_IN_CAPITALS for document in self._documents)

    @cached_property
    def common(self) -> frozenset[str]:
        """The forms that stand in small letters somewhere."""
        found: set[str] = set()
        for document in self._documents:
            initials = map(document.text.__getitem__, document.tokens.starts)
            found.update(compress(document.tokens.forms, map(str.islower, initials)))
        return frozenset(found)

    def common_among(self, forms: Set[str]) -> frozenset[str]:
        """Those of a few forms that do; of a book's words to look at a few costs little."""
        found: set[str] = set()
        for document in self._documents:
            tokens = document.tokens
            for at in compress(count(), map(forms.__contains__, tokens.forms)):
                if document.text[tokens.starts[at]].islower():
                    found.add(tokens.forms[at])
        return frozenset(found)

    @cached_property
    def proper(self) -> frozenset[str]:
        """The forms that stand with a capital amid a sentence that is no headline."""
        found: set[str] = set()
        for document in self._documents:
            tokens, text = document.tokens, document.text
            for sentence in document.sentences:
                rest = text[sentence.span.start + 1 : sentence.span.end]
                if rest.isascii() and rest.islower():
                    continue  # no capital but its first: seen at a glance, and so are most
                places = sentence.tokens
                raws = [text[tokens.starts[at] : tokens.ends[at]] for at in places]
                if raws and not is_headline(raws):
                    found.update(
                        tokens.forms[at]
                        for at, raw in zip(places[1:], raws[1:], strict=True)
                        if raw[0].isupper() and not is_starter(tokens.forms[at - 1])
                    )
        return frozenset(found)

    def is_telling(self, word: str) -> bool:
        """Whether a word with a capital names somebody and does not only begin a sentence."""
        form = word.lower().strip(".,:;’'")
        return form not in _NO_NAMES and form not in self.common

    @cached_property
    def forms(self) -> Pair[frozenset[str]]:
        """All words of either document."""
        return self._documents.map(lambda document: frozenset(document.tokens.forms))

    def stands_in(self, side: Side, form: str) -> bool:
        """Whether a document has a word, in the genitive or not."""
        forms = self.forms[side]
        return form in forms or f"{form}'s" in forms

    @cached_property
    def beside(self) -> frozenset[tuple[str, str]]:
        """Words with capitals that stand one after the other: "Ida Holm" names one person."""
        found: set[tuple[str, str]] = set()
        for document in self._documents:
            tokens, text = document.tokens, document.text
            for one, two in pairwise(range(len(tokens))):
                if text[tokens.starts[one]].isupper() and text[tokens.starts[two]].isupper():
                    found.add((one_name(tokens.forms[one]), one_name(tokens.forms[two])))
        return frozenset(found)


def differing_names(context: Context, knowledge: Knowledge) -> list[Finding]:
    """All names told differently between the passages of ``context``."""
    changes = [
        change
        for change in context.changes
        if _has_capitals(context.words, change) and _is_place(context, change)
    ]
    if not changes or not knowledge.has_names or any(w.is_headline for w in context.words):
        return []
    findings = []
    for change in changes:
        runs = _facing(context, change, knowledge)
        if len(runs.left) != len(runs.right):
            continue
        for left, right in zip(runs.left, runs.right, strict=True):
            places = Pair(left, right)
            if _are_two(context, change, places, knowledge):
                findings.append(told(DiscrepancyKind.NAME, context.words, places))
    return findings


def _facing(context: Context, change: Change, knowledge: Knowledge) -> Pair[list[range]]:
    """The names of a change. At the start of a sentence a capital alone is no name, unless a name
    stands in its place on the other side.
    """

    def runs(side: Side, *, is_sure: bool) -> list[range]:
        return list(_runs(context.words[side], change.places[side], knowledge, is_sure=is_sure))

    sure = Pair(runs(Side.LEFT, is_sure=True), runs(Side.RIGHT, is_sure=True))
    for side in Side:
        if sure[side] and not sure[side.other]:
            return sure.with_side(side.other, runs(side.other, is_sure=False))
    return sure


def _has_capitals(words: Pair[Words], change: Change) -> bool:
    for own, places in zip(words, change.places, strict=True):
        for at in places:
            if own.text[own.starts[at]].isupper():
                break
        else:
            return False
    return True


def _is_place(context: Context, change: Change) -> bool:
    """Whether what stands in the change can be one thing told differently."""
    sizes = [w.count(places) for w, places in zip(context.words, change.places, strict=True)]
    return max(sizes) <= (_MOST_WORDS if change.is_held else _MOST_NAMES)


def _runs(words: Words, places: range, knowledge: Knowledge, *, is_sure: bool) -> Iterator[range]:
    """The names that have a word in the change, each as far as it goes."""
    at = places.start
    while at < places.stop:
        if not _is_name(words, at, knowledge) or (
            is_sure and words.is_first(at) and not _is_shown(words, at, knowledge)
        ):
            at += 1
            continue
        places = _whole(words, at, knowledge)
        yield places
        at = places.stop


def _whole(words: Words, at: int, knowledge: Knowledge) -> range:
    """The name that a word belongs to, as far as it goes."""
    start, stop = at, at + 1
    while start > 0 and not words.opens[start] and _is_part(words, start - 1, knowledge):
        start -= 1
    while stop < len(words) and not words.opens[stop] and _is_part(words, stop, knowledge):
        stop += 1
    while stop > at + 1 and not _is_name(words, stop - 1, knowledge):
        stop -= 1
    while start < at and not _is_name(words, start, knowledge):
        start += 1
    return range(start, stop)


def _is_shown(words: Words, at: int, knowledge: Knowledge) -> bool:
    """Whether the first word of a sentence is a name by what else the texts have: another capital
    after it, or the same word with a capital amid a sentence.
    """
    return words.forms[at] in knowledge.proper or _is_followed(words, at, knowledge)


def _is_followed(words: Words, at: int, knowledge: Knowledge) -> bool:
    """Whether a name stands after the word."""
    following = at + 1
    return (
        following < len(words)
        and not words.opens[following]
        and _is_name(words, following, knowledge)
    )


def _is_part(words: Words, at: int, knowledge: Knowledge) -> bool:
    """Whether a token goes on a name: another name, or what joins two of its parts."""
    return is_name_joint(words, at) or _is_name(words, at, knowledge)


def is_name_joint(words: Words, at: int) -> bool:
    """Whether a token is a particle of a name, a hyphen, or the dot of an initial."""
    form = words.forms[at]
    if form == ".":
        is_initial = at > 0 and words.ends[at - 1] - words.starts[at - 1] == 1
        return is_initial or (at > 0 and words.forms[at - 1] in _ABBREVIATED)
    return form == "-" or form in _PARTICLES


def _is_name(words: Words, at: int, knowledge: Knowledge) -> bool:
    return may_be_name(words, at) and not (
        words.is_first(at) and words.forms[at] in knowledge.common
    )


def may_be_name(words: Words, at: int) -> bool:
    """Whether a token has a capital and is no form of address, date or small word."""
    form = words.forms[at]
    if not words.stems[at] or not words.has_capital(at):
        return False
    return not is_honorific(form) and not is_date(form, is_capital=True) and form not in _NO_NAMES


_NO_NAMES = listed("""
    a an and as at but by for from he her his if in it its my no not of on one or our she so that
    the their then there these they this those to we what when where while who with yes you your
""")


def _are_two(context: Context, change: Change, places: Pair[range], knowledge: Knowledge) -> bool:
    """Whether two names that stand in each other's place are told differently."""
    names = Pair(
        *(
            tuple(dict.fromkeys(one_name(own.forms[at]) for at in run if own.stems[at]))
            for own, run in zip(context.words, places, strict=True)
        )
    )
    own = Pair(
        [name for name in names.left if name not in names.right],
        [name for name in names.right if name not in names.left],
    )
    if not any(len(name) > 1 for mine in own for name in mine):
        return False  # letters: "20°C", "plan B"
    if not own.left or not own.right or "".join(names.left) == "".join(names.right):
        return False
    if any(_are_one(one, other, knowledge) for one in own.left for other in own.right):
        return False
    if _are_initials(names) or _are_initials(names.swapped()) or _is_common(own, names, knowledge):
        return False
    if any(
        changed.issuperset(mine)
        for mine, changed in zip(own.swapped(), context.changed_names, strict=True)
    ):
        return False
    if change.is_held:
        return _others(context, change, places)
    return _are_near(own)


def _are_one(one: str, other: str, knowledge: Knowledge) -> bool:
    if are_one_state(one, other) or are_one_given_name(one, other):
        return True
    short, long = sorted((one, other), key=len)
    if long in (f"{short}s", f"{short}es"):
        return True
    return (one, other) in knowledge.beside or (other, one) in knowledge.beside


def _are_initials(names: Pair[tuple[str, ...]]) -> bool:
    """As "HWU" has them of "Harbour Workers Union"."""
    short, long = names
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(name[0] for name in long)


def _is_common(own: Pair[list[str]], names: Pair[tuple[str, ...]], knowledge: Knowledge) -> bool:
    """Whether a single word is also written small: "the Council" names nobody."""
    return any(
        len(run) == 1 and {*mine} <= knowledge.common for mine, run in zip(own, names, strict=True)
    )


def _others(context: Context, change: Change, places: Pair[range]) -> bool:
    """Whether the change says little besides the names."""
    return all(
        sum(1 for at in own if words.stems[at] and at not in run) <= _MOST_OTHER_WORDS
        for words, own, run in zip(context.words, change.places, places, strict=True)
    )


def _are_near(own: Pair[list[str]]) -> bool:
    """Whether one name is the other with a letter changed."""
    if len(own.left) != 1 or len(own.right) != 1:
        return False
    one, other = own.left[0], own.right[0]
    return min(len(one), len(other)) >= _SHORTEST_NEAR and OSA.distance(one, other) == 1
