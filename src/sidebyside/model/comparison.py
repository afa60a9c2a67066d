"""The whole answer: the only thing that the fronts are handed."""

from __future__ import annotations

from dataclasses import dataclass

from .alignment import Alignment, Relation
from .discrepancy import Discrepancy
from .document import Document
from .pair import Pair
from .quotation import Quotation, Utterance, UtteranceRelation


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, kept as two counts so that a percentage never stands without its base."""

    part: int
    whole: int

    def __post_init__(self) -> None:
        if not 0 <= self.part <= self.whole:
            raise ValueError(f"impossible share {self.part} of {self.whole}")

    @property
    def ratio(self) -> float | None:
        """0 to 1; ``None`` if there is nothing to take a part of."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of an article: so many sentences, and the words in them."""

    sentences: int
    words: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of an article of which the other text has next to nothing.

    From sentence ``first`` to ``last`` (indices), where ``own`` of the ``whole`` sentences stand
    only here: both ends do, and of those between never two in a row do not. ``is_at_start`` and
    ``is_at_end``: whether the article begins and ends with it.
    """

    first: int
    last: int
    own: int
    whole: int
    is_at_start: bool
    is_at_end: bool

    def __post_init__(self) -> None:
        if not (0 <= self.first <= self.last and 1 <= self.own <= self.whole):
            raise ValueError(f"impossible stretch {self}")


@dataclass(frozen=True, slots=True)
class SideSummary:
    """Counts of one document. Words and sentences are the article's, furniture left out.

    ``contained`` counts this document's words that stand again in linked sentences of the other;
    ``contained_outside_quotations`` the same for the words outside its quotations. ``relations``
    says how much of the article is linked how, and ``only_here`` how much is not; these parts make
    up the whole. ``own`` says where the latter is, in order, and ``own_by_quarter`` what share of
    the words of each quarter it has.
    """

    words: int
    sentences: int
    furniture: int
    quotations: int
    contained: Share
    contained_outside_quotations: Share
    relations: dict[Relation, Extent]
    only_here: Extent
    own: tuple[Stretch, ...]
    own_by_quarter: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts that the title line, the report and ``--stat`` show."""

    sides: Pair[SideSummary]
    beads: dict[Relation, int]
    moved: int
    utterances: dict[UtteranceRelation, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents and everything found about them."""

    documents: Pair[Document]
    alignment: Alignment
    quotations: Pair[tuple[Quotation, ...]]
    utterances: tuple[Utterance, ...]
    discrepancies: tuple[Discrepancy, ...]
    summary: Summary

    @property
    def has_differences(self) -> bool:
        """Whether the articles differ; typography, spelling of U.S. and furniture aside."""
        return any(bead.is_difference for bead in self.alignment.beads)
