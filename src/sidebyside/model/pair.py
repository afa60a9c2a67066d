"""Everything that comes in twos: the left thing and the right thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Side(Enum):
    """Which of the two documents; never called a/b, old/new or 1/2."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """One value for each side, so that logic is written once and not once a side."""

    left: T
    right: T

    def __iter__(self) -> Iterator[T]:
        return iter((self.left, self.right))

    def __getitem__(self, side: Side) -> T:
        return self.left if side is Side.LEFT else self.right

    def map(self, function: Callable[[T], U]) -> Pair[U]:
        """The pair of what ``function`` makes of each value."""
        return Pair(function(self.left), function(self.right))

    def items(self) -> Iterator[tuple[Side, T]]:
        """Each side with its value, left first."""
        return iter(((Side.LEFT, self.left), (Side.RIGHT, self.right)))

    def with_side(self, side: Side, value: T) -> Pair[T]:
        """The same pair with one side replaced."""
        return Pair(value, self.right) if side is Side.LEFT else Pair(self.left, value)

    def swapped(self) -> Pair[T]:
        """The mirror image."""
        return Pair(self.right, self.left)
