"""Which differences a reader wants to stop at: by what kind they are and how much they weigh.

A difference is one kind of thing and may change words in several grades. It shows if its kind does
and, where it changes words, at least one of its grades. Counts are those of one side of the choice
given the other, so that they tell what a tick would bring.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from ..model.alignment import Alignment, Bead, Relation
from ..model.edits import EditGrade
from .differences import Differences


class Kind(Enum):
    """What a difference is, in words for people."""

    EDITED = "edited"
    REWORDED = "reworded"
    PARTIAL = "partly the same"
    LEFT_ONLY = "only on the left"
    RIGHT_ONLY = "only on the right"
    MOVED = "moved, the same words"


_KINDS = {
    Relation.IDENTICAL: Kind.MOVED,  # else it were no difference
    Relation.EDITED: Kind.EDITED,
    Relation.REWORDED: Kind.REWORDED,
    Relation.PARTIAL: Kind.PARTIAL,
    Relation.LEFT_ONLY: Kind.LEFT_ONLY,
    Relation.RIGHT_ONLY: Kind.RIGHT_ONLY,
}


class Alarm(Enum):
    """The third choice: all differences, or only those with a fact told differently."""

    ONLY = "only with a discrepancy"


Choice = Kind | EditGrade | Alarm
CHOICES: tuple[Choice, ...] = (*Kind, *EditGrade, Alarm.ONLY)
"""What can be ticked, in the order in which it is listed."""

GRADE_WORDS = {
    EditGrade.TYPOGRAPHY: "marks, case",
    EditGrade.SPELLING: "spelling",
    EditGrade.WORDING: "wording",
    EditGrade.SUBSTANCE: "number, name, “not”",
}


class Profile(NamedTuple):
    """All that matters of a difference here."""

    kind: Kind
    grades: frozenset[EditGrade]
    has_alarm: bool


@dataclass(frozen=True, slots=True)
class DifferenceFilter:
    """What is hidden; nothing at first."""

    kinds: frozenset[Kind] = frozenset()
    grades: frozenset[EditGrade] = frozenset()
    is_alarms_only: bool = False

    def shows(self, profile: Profile) -> bool:
        """Whether a difference is a stop."""
        return (
            profile.kind not in self.kinds
            and (not profile.grades or not profile.grades <= self.grades)
            and (profile.has_alarm or not self.is_alarms_only)
        )

    def is_ticked(self, choice: Choice) -> bool:
        """Whether a box is ticked: what shows, or that only alarms do."""
        match choice:
            case Kind():
                return choice not in self.kinds
            case EditGrade():
                return choice not in self.grades
            case Alarm():
                return self.is_alarms_only

    def toggled(self, choice: Choice) -> DifferenceFilter:
        """With one box the other way."""
        match choice:
            case Kind():
                return replace(self, kinds=self.kinds ^ {choice})
            case EditGrade():
                return replace(self, grades=self.grades ^ {choice})
            case Alarm():
                return replace(self, is_alarms_only=not self.is_alarms_only)

    def alone(self, choice: Choice) -> DifferenceFilter:
        """With no other box of its sort ticked; if that is so already, with all of them."""
        match choice:
            case Kind():
                others = frozenset(Kind) - {choice}
                return replace(self, kinds=frozenset() if self.kinds == others else others)
            case EditGrade():
                rest = frozenset(EditGrade) - {choice}
                return replace(self, grades=frozenset() if self.grades == rest else rest)
            case Alarm():
                return self.toggled(choice)


def profiles(alignment: Alignment, alarmed: Iterable[int]) -> dict[int, Profile]:
    """The differences by the number of their bead, in order. ``alarmed`` beads tell a fact
    differently.
    """
    known = frozenset(alarmed)
    return {
        number: Profile(_KINDS[bead.relation], _grades(bead), number in known)
        for number, bead in enumerate(alignment.beads)
        if bead.is_difference
    }


def _grades(bead: Bead) -> frozenset[EditGrade]:
    return frozenset(edit.grade for edit in bead.edits if edit.grade is not None)


def shown(profiles: Mapping[int, Profile], chosen: DifferenceFilter) -> Differences:
    """The differences that a filter lets through."""
    return Differences(tuple(number for number, one in profiles.items() if chosen.shows(one)))


def counts(profiles: Counter[Profile], chosen: DifferenceFilter) -> dict[Choice, int]:
    """For each box, the differences that it alone decides over as the others stand."""
    found: Counter[Choice] = Counter()
    any_kind, any_grade = replace(chosen, kinds=frozenset()), replace(chosen, grades=frozenset())
    any_alarm = replace(chosen, is_alarms_only=False)
    for profile, count in profiles.items():
        if any_kind.shows(profile):
            found[profile.kind] += count
        if any_grade.shows(profile):
            for grade in profile.grades:
                found[grade] += count
        if profile.has_alarm and any_alarm.shows(profile):
            found[Alarm.ONLY] += count
    return {choice: found[choice] for choice in CHOICES}
