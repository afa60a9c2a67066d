"""What a reader decided about links against, or in support of, the comparison.

Invariant: no pair of sentences is both linked and parted; both lists are ascending and without
repetition, so that equal decisions are equal values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .pair import Pair


@dataclass(frozen=True, slots=True)
class HandLinks:
    """Pairs of sentence indices, one of the left and one of the right document each.

    ``linked`` belong together, whatever the comparison found; ``parted`` do not. Pairs that name
    page furniture or no sentence at all change nothing.
    """

    linked: tuple[Pair[int], ...] = ()
    parted: tuple[Pair[int], ...] = ()

    def __post_init__(self) -> None:
        linked, parted = _ordered(self.linked), _ordered(self.parted)
        if both := sorted({*map(tuple, linked)} & {*map(tuple, parted)}):
            raise ValueError(f"both linked and parted: {both}")
        object.__setattr__(self, "linked", linked)
        object.__setattr__(self, "parted", parted)

    def __bool__(self) -> bool:
        return bool(self.linked or self.parted)

    def linking(self, *pairs: Pair[int]) -> HandLinks:
        """These decisions and, over them, that each of ``pairs`` belongs together."""
        return HandLinks((*self.linked, *pairs), _without(self.parted, pairs))

    def parting(self, *pairs: Pair[int]) -> HandLinks:
        """These decisions and, over them, that none of ``pairs`` belongs together."""
        return HandLinks(_without(self.linked, pairs), (*self.parted, *pairs))

    def swapped(self) -> HandLinks:
        """The same decisions with the documents exchanged."""
        return replace(
            self,
            linked=tuple(pair.swapped() for pair in self.linked),
            parted=tuple(pair.swapped() for pair in self.parted),
        )


def _ordered(pairs: tuple[Pair[int], ...]) -> tuple[Pair[int], ...]:
    ordered = sorted({(pair.left, pair.right) for pair in pairs})
    if any(index < 0 for pair in ordered for index in pair):
        raise ValueError(f"no sentence has an index below 0: {ordered}")
    return tuple(Pair(left, right) for left, right in ordered)


def _without(pairs: tuple[Pair[int], ...], taken: tuple[Pair[int], ...]) -> tuple[Pair[int], ...]:
    return tuple(pair for pair in pairs if pair not in taken)


NO_HAND_LINKS = HandLinks()
