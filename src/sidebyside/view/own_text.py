"""Where an article has text of its own, in plain words: "5 of the first 6 sentences"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.comparison import SideSummary, Stretch

_MOST_NAMED = 3
"""Stretches, and single sentences, that are named; of the others only the number is said."""


def own_text(summary: SideSummary) -> str:
    """Where the sentences stand that the other text has nothing of; empty if there are none.

    Sentences are counted from one, furniture too, as everywhere on the screen.
    """
    own = summary.own
    if not own:
        return ""
    if sum(stretch.own for stretch in own) == summary.sentences:
        return "all of it"
    runs = [stretch for stretch in own if _is_named(stretch)]
    named = set(sorted(runs, key=lambda run: (-run.own, run.first))[:_MOST_NAMED])
    phrases = [_phrase(run) for run in runs if run in named]
    rest = [stretch for stretch in own if stretch not in named]
    if rest:
        phrases.append(_scattered(rest, has_others=bool(phrases)))
    return "; ".join(phrases)


def _is_named(stretch: Stretch) -> bool:
    return stretch.own > 1 or stretch.is_at_start or stretch.is_at_end


def _phrase(run: Stretch) -> str:
    if run.is_at_start or run.is_at_end:
        place = "first" if run.is_at_start else "last"
        if run.whole == 1:
            return f"the {place} sentence"
        count = "the" if run.own == run.whole else f"{run.own:,} of the"
        return f"{count} {place} {run.whole:,} sentences"
    sentences = f"sentences {run.first + 1:,}–{run.last + 1:,}"
    if run.own == run.whole:
        return sentences
    return f"{run.own:,} of the {run.whole:,} {sentences}"


def _scattered(rest: Sequence[Stretch], *, has_others: bool) -> str:
    count = sum(stretch.own for stretch in rest)
    if count > _MOST_NAMED or any(stretch.own > 1 for stretch in rest):
        return f"{count:,} {'more ' if has_others else ''}here and there"
    numbers = [f"{stretch.first + 1:,}" for stretch in rest]
    if len(numbers) == 1:
        return f"sentence {numbers[0]}"
    return f"sentences {', '.join(numbers[:-1])} and {numbers[-1]}"
