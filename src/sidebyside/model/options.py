"""What a caller may choose about a comparison.

Every threshold states its unit and its reason. What is not a matter of choice (weights of evidence,
caps that keep the work in bounds) stands beside the code that it serves.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """``language`` is a two-letter code for sentence splitting; without it each text tells its own.
    ``is_furniture_kept`` treats what a web page puts around an article as text.
    """

    language: str | None = None
    is_furniture_kept: bool = False

    link_threshold: float = 0.45
    """Probability (0 to 1) from which two sentences are linked. It already heeds how related the
    two texts are. Lower finds looser paraphrases, higher shows only what is beyond doubt."""

    word_pairing_distance: float = 0.6
    """Share of words not in common (0 to 1) above which no word of one sentence is paired with a
    word of the other, long common runs aside: scattered matches of "the" and "of" say nothing."""

    def __post_init__(self) -> None:
        for name in ("link_threshold", "word_pairing_distance"):
            if not 0.0 <= getattr(self, name) <= 1.0:
                raise ValueError(f"{name} {getattr(self, name)} is not between 0 and 1")
