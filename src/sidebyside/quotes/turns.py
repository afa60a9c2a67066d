"""Whose turn it is where two people talk: who answers a question, and who asks the next.

Turns are told by questions and by names alone; where these say nothing, nobody is guessed. Who
stands beside a quotation is found before (``candidates``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model.quotation import Quotation
from .candidate import Candidate
from .resolve import Resolver
from .vocabulary import PERSONAL

_REACH = 8
"""Quotations among which a second speaker makes it open who answers."""


class Turns:
    """The turns of one document; ``found`` grows while it is read."""

    def __init__(
        self,
        text: str,
        quotations: Sequence[Quotation],
        found: Mapping[int, Candidate],
        resolver: Resolver,
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._found = found
        self._resolver = resolver
        self._replying: set[Candidate] = set()

    def reply(self, candidate: Candidate) -> None:
        """Take in who answers somebody else's question, be it only "he"."""
        self._replying.add(candidate)

    def is_question(self, number: int) -> bool:
        """Whether a quotation ends with a question mark."""
        return self._text[self._quotations[number].span.end - 1] == "?"

    def has_turned(self, number: int) -> bool:
        """Whether two people spoke in the last quotations before one."""
        said = range(max(0, number - _REACH), number)
        return self.are_several(self._found.get(earlier) for earlier in said)

    def are_several(self, said: Iterable[Candidate | None]) -> bool:
        """Whether these are sure to be two people."""
        known = [candidate for candidate in said if candidate is not None]
        names = {self._last_word(candidate) for candidate in known}
        is_replying = any(candidate in self._replying for candidate in known)
        return len(names) > 1 and (is_replying or len(names - PERSONAL) > 1)

    def is_asked_by_another(self, number: int) -> bool:
        """Whether the quotation before one is a question by "him", after words of a woman."""
        asking, other = self._found.get(number - 1), self._found.get(number - 2)
        is_asked = self.is_question(number - 1) and not self.is_question(number)
        return is_asked and self._are_two(asking, other)

    def answering(self, number: int) -> Candidate | None:
        """Who speaks next: whoever was asked answers, and whoever asked before asks again."""
        before = self._found.get(number - 1)
        earlier = range(number - 2, max(-1, number - _REACH), -1)
        other = next((at for at in earlier if self._are_two(before, self._found.get(at))), None)
        if before is None or other is None:
            return None
        is_asking, was_asked = self.is_question(number), self.is_question(number - 1)
        is_next = was_asked != is_asking and (was_asked or self.is_question(other))
        return self._found[other] if is_next else None

    def _are_two(self, one: Candidate | None, other: Candidate | None) -> bool:
        """Whether these are two people, by their names or because one is "he" and the other not."""
        if one is None or other is None:
            return False
        pronoun = self._last_word(one)
        is_another = pronoun in PERSONAL and self._resolver.is_another(other.speaker, pronoun)
        return is_another or self.are_several((one, other))

    def _last_word(self, candidate: Candidate) -> str:
        return candidate.speaker.of(self._text).split()[-1].lower()
