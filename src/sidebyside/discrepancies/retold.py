"""Amounts told differently in sentences that were worded anew.

Where hardly a word stands again in order, nothing stands in the place of anything. There an amount
answers the one on the other side that most surely tells of the same thing (see ``answers``).

Invariant: precision before recall. Nothing else on the other side agrees with either of the two,
and neither stands elsewhere in the other document: it may belong to another sentence.
"""

from __future__ import annotations

from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair, Side
from .answers import Answer, answer, are_of_one_thing, beside, may_answer
from .context import Context, Words
from .elsewhere import Elsewhere
from .facts import Facts
from .finding import Finding, told
from .numbers import Amount, agree, read_amounts

_MOST_AMOUNTS = 10
"""Of one side; among more of them what is left over says little."""

_SMALLEST_TELLING = 13
"""From here on a bare figure is the same one wherever it stands; smaller ones count anything."""


def retold_amounts(context: Context, facts: Pair[Facts], elsewhere: Elsewhere) -> list[Finding]:
    """The amounts that are left over on both sides and answer each other."""
    words = context.words
    return [
        told(kind_of(left, right), words, Pair(left.places, right.places))
        for left, right in _answering(words, Pair(*map(read_amounts, words, facts)))
        if not elsewhere.has_amount(Side.RIGHT, words.left, left, are_same)
        and not elsewhere.has_amount(Side.LEFT, words.right, right, are_same)
    ]


def kind_of(left: Amount, right: Amount) -> DiscrepancyKind:
    """What is told differently: the figure, or what it measures."""
    if left.quantity.value != right.quantity.value:
        return DiscrepancyKind.NUMBER
    return DiscrepancyKind.UNIT


def are_same(one: Amount, there: Amount) -> bool:
    """Whether an amount that stands elsewhere may be the one looked for."""
    own, other = one.quantity, there.quantity
    if own.is_ordinal != other.is_ordinal or not agree(one, there):
        return False
    is_telling = own.value >= _SMALLEST_TELLING and (own.unit is None) == (other.unit is None)
    return is_telling or are_of_one_thing(one, there)


def _answering(words: Pair[Words], amounts: Pair[list[Amount]]) -> list[tuple[Amount, Amount]]:
    """The amounts of either side that nothing agrees with on the other, each with the one there
    that surely answers it.
    """
    if not all(0 < len(own) <= _MOST_AMOUNTS for own in amounts):
        return []
    rest = Pair(
        *(
            [
                one
                for one in own
                if not _is_pronoun(mine, one) and not any(agree(one, other) for other in there)
            ]
            for mine, own, there in zip(words, amounts, amounts.swapped(), strict=True)
        )
    )
    if not all(rest):
        return []
    around = Pair(
        *(
            [beside(own, amount.places) for amount in mine]
            for own, mine in zip(words, rest, strict=True)
        )
    )
    answers = {
        (i, j): answer(left, right, (around.left[i], around.right[j]))
        for i, left in enumerate(rest.left)
        for j, right in enumerate(rest.right)
        if may_answer(left, right)
    }
    found = []
    for (i, j), own in answers.items():
        rivals = [other for (a, b), other in answers.items() if (a == i) != (b == j)]
        if all(map(own.beats, rivals)) and _is_sure(own, is_alone=not rivals):
            found.append((rest.left[i], rest.right[j]))
    return found


def _is_pronoun(words: Words, amount: Amount) -> bool:
    quantity = amount.quantity
    return quantity.unit is None and quantity.value == 1 and words.forms[quantity.start] == "one"


def _is_sure(answer: Answer, *, is_alone: bool) -> bool:
    if answer.is_known:
        return True
    if is_alone:
        return answer.is_slip or answer.shared > answer.is_doubtful
    return answer.shared > 1 or (answer.is_slip and answer.shared > 0)
