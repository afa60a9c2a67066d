"""Statements turned round in sentences that were worded anew: "did not rule it out", "was ruled
out".

There a finding needs a word that one side negates and the other states, in a sentence without any
word that may turn it back.

Invariant: precision before recall. One negation is held against none; where both sentences have
one, or either hedges in another way, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..english.function_words import FUNCTION_WORDS
from ..english.listed import listed
from ..english.polarity import may_negate, negations
from ..english.stances import stances
from ..english.stems import stem
from ..english.tense import base_form
from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair, Side
from .context import Context, Words
from .finding import Finding, told

_MOST_SENTENCES = 4
"""Of one side; more are a passage of which each side may tell its own."""

_SCOPE = 10
"""Tokens after a negation among which the word that it negates is looked for."""

_NEAR = 6
"""Tokens on either side of that word among which both sentences must share another, ..."""

_FEWEST_SHARED = 2
"""... if they don't share so many others anywhere."""

_TURNING = listed("""
    only unless instead rather few fewer little rarely seldom lack lacks lacked cease ceases
    ceased stop stops stopped end ends ended avoid avoids avoided prevent prevents prevented too
    first last used former formerly still yet until till if whether unable unlikely impossible
    unwilling refuse refuses refused deny denies denied fail fails failed decline declines declined
    miss missed difficult hard hardly any ever ?
""")
"""Words of a sentence that may say otherwise what a negation says, or that state nothing."""

_LIMITING = listed("since until till unless before except yet if whether than ?")
"""In a sentence with a negation: "had not won since May" is "won in May"."""

_BETWEEN = listed("""
    be been being have had has going to even ever actually also quite yet really still now
    immediately
""")
"""What may stand between a negation and its verb."""

_OF_SUBJECTS = listed("no none neither nobody nothing")
"""Negations that stand before the subject; what they negate comes after its auxiliary."""

_AUXILIARIES = listed("""
    is are was were be been being has have had will would can could may might must should do does
    did them us these those which
""")
"""Also the pronouns after which a verb is left out ("neither of them dangerous")."""

_LIGHT = listed(
    "comment speak tel mention giv tak go com seem appear want know think believ enough"
)
"""Stems that are negated for others ("do not think it will"), or say nothing by themselves."""


_WITHOUT = "without"
_AFTER_WITHOUT = 4
"""Tokens after it that it may negate ("without being charged"); beyond, it says nothing of them."""


class _Sentence(NamedTuple):
    """One sentence of a side."""

    telling: dict[str, tuple[int, ...]]
    """Its telling words by what they say: stems, or the matter that they take a stand on."""
    denied: range | None
    """From its only negation to the word that it negates."""
    may_turn: bool


def contradicted(context: Context) -> list[Finding]:
    """The statements that one side negates and the other does not, or says the contrary of."""
    if context.is_alike and not any(map(_may_have_changed, context.words, context.kept)):
        return []
    sentences = context.words.map(lambda words: list(_sentences(words)))
    if any(len(own) > _MOST_SENTENCES for own in sentences):
        return []
    findings: list[Finding] = []
    for left in sentences.left:
        for right in sentences.right:
            both = Pair(left, right)
            places = _contradiction(context.words, both) or _contrary(context.words, both)
            if places is not None:
                findings.append(told(DiscrepancyKind.NEGATION, context.words, places))
    return findings


def _may_have_changed(words: Words, kept: Sequence[int]) -> bool:
    """Whether a word that negates stands on one side alone."""
    return words.may_negate and any(
        not is_kept and may_negate((form,)) for is_kept, form in zip(kept, words.forms, strict=True)
    )


def _sentences(words: Words) -> Iterator[_Sentence]:
    starts = [at for at, opens in enumerate(words.opens) if opens]
    for start, stop in zip(starts, [*starts[1:], len(words)], strict=True):
        telling: dict[str, tuple[int, ...]] = {}
        for at in range(start, stop):
            for key in _keys(words, at):
                telling[key] = (*telling.get(key, ()), at)
        found = [start + at for at in negations(words.forms[start:stop])]
        found = [at for at in found if words.forms[at] != _WITHOUT]
        is_limited = not _LIMITING.isdisjoint(words.forms[start:stop])
        denied = None if len(found) != 1 or is_limited else _denied(words, found[0], stop)
        may_turn = bool(found) or not _TURNING.isdisjoint(words.forms[start:stop])
        yield _Sentence(telling, denied, may_turn)


def _keys(words: Words, at: int) -> Sequence[str]:
    """What a word says, with a stem that no word has for each matter that it takes a stand on."""
    root = words.stems[at]
    if not root or not root[0].isalpha():
        return ()
    taken = [f"{number} {pole}" for number, pole in stances(root)]
    if taken or words.forms[at] in FUNCTION_WORDS:
        return taken
    return (stem(base_form(words.forms[at])),)


def _denied(words: Words, at: int, stop: int) -> range | None:
    """From a negation to the word that it negates, where that is sure."""
    is_after = not _is_of_subject(words, at)
    for place in range(at + 1, min(stop, at + 1 + _SCOPE)):
        form = words.forms[place]
        if not words.stems[place]:
            return None
        if not is_after:
            is_after = form in _AUXILIARIES
        elif form in _BETWEEN or form in _AUXILIARIES:
            continue
        elif not _keys(words, place) or words.stems[place] in _LIGHT:
            return None
        else:
            return range(at, place + 1)
    return None


def _is_of_subject(words: Words, at: int) -> bool:
    return words.forms[at] in _OF_SUBJECTS or words.forms[at + 1 : at + 3] == ["one", "of"]


def _contradiction(words: Pair[Words], sentences: Pair[_Sentence]) -> Pair[range] | None:
    """What one sentence negates and the other states, if they share more than that word."""
    for side in Side:
        denied, other = sentences[side].denied, sentences[side.other]
        if denied is None or other.may_turn:
            continue
        at = denied[-1]
        shared = sentences[side].telling.keys() & other.telling.keys()
        key = next((key for key in _keys(words[side], at) if key in shared), None)
        if key is None or len(other.telling[key]) != 1:
            continue
        there = other.telling[key][0]
        if _WITHOUT in words[side.other].forms[max(0, there - _AFTER_WITHOUT) : there]:
            continue
        if len(shared) > _FEWEST_SHARED or _share_a_neighbour(
            Pair(sentences[side], other), shared - {key}, at, there
        ):
            places = Pair(denied, _with_word_before(words[side.other], range(there, there + 1)))
            return places if side is Side.LEFT else places.swapped()
    return None


def _contrary(words: Pair[Words], sentences: Pair[_Sentence]) -> Pair[range] | None:
    """The one matter that the sentences take contrary stands on; none is negated in either."""
    left, right = sentences
    if left.may_turn or right.may_turn:
        return None
    for key, own in left.telling.items():
        matter, _, pole = key.partition(" ")
        against = f"{matter} {pole != 'True'}"
        there = right.telling.get(against, ()) if pole else ()
        if not len(own) == len(there) == 1 or key in right.telling or against in left.telling:
            continue
        places = own[0], there[0]
        if any(w.forms[max(0, at - 1)] in _EARLIER for w, at in zip(words, places, strict=True)):
            continue
        shared = left.telling.keys() & right.telling.keys()
        if len(shared) > _FEWEST_SHARED or _share_a_neighbour(sentences, shared, *places):
            return Pair(
                *(
                    _with_word_before(w, range(at, at + 1))
                    for w, at in zip(words, places, strict=True)
                )
            )
    return None


_EARLIER = frozenset(("had", "once", "previously", "initially"))
"""Before a verb that says what is no longer so."""


def _share_a_neighbour(sentences: Pair[_Sentence], shared: set[str], one: int, other: int) -> bool:
    return any(
        any(abs(at - one) <= _NEAR for at in sentences.left.telling[key])
        and any(abs(at - other) <= _NEAR for at in sentences.right.telling[key])
        for key in shared
    )


def _with_word_before(words: Words, places: range) -> range:
    """With the word before it: "was allowed"."""
    start = places.start
    if start > 0 and not words.opens[start] and words.stems[start - 1]:
        start -= 1
    return range(start, places.stop)
