"""What stands above the articles: their titles and counts, a strip that shows each whole article at
a glance, and the filters; and what a script needs to know of each link.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.alignment import Bead, Relation
from ...model.comparison import Comparison, Share
from ...model.edits import EditGrade
from ...model.pair import Side
from ...review.model import ItemKind, Review
from ...view.visible import visible
from ...view.words import LINK_SIGNS, RELATION_WORDS
from ..judged import note_of, verdict_of
from ..wording import ONLY_SIGNS, counted, has_other_facts, percent, sentence_numbers, sign_of
from .articles import sentence_id
from .markup import escaped

_STRIP_WIDTH = 1000
"""Units of the strip's drawing, which is stretched to the width of its pane."""

GRADES = (EditGrade.SUBSTANCE, EditGrade.WORDING, EditGrade.SPELLING, EditGrade.TYPOGRAPHY)
_GRADE_WORDS = {
    EditGrade.SUBSTANCE: "! facts",
    EditGrade.WORDING: "wording",
    EditGrade.SPELLING: "spelling",
    EditGrade.TYPOGRAPHY: "typography",
}


def title(comparison: Comparison) -> str:
    """The name of the page."""
    left, right = (escaped(d.title or d.origin.name) for d in comparison.documents)
    return f"{left} ⇄ {right}"


def side_head(comparison: Comparison, side: Side) -> str:
    """What stands above an article: which file it is, its counts, its strip."""
    document, counts = comparison.documents[side], comparison.summary.sides[side]
    told = [f"<b>{side.value}</b> {escaped(document.origin.name)}", counted(counts.words, "word")]
    if counts.words:
        share = f"<b>{_share(counts.contained)}</b> stand again on the {side.other.value}"
        outside = counts.contained_outside_quotations
        if counts.quotations and outside.whole:
            share += f", {_share(outside)} outside quotations"
        told.append(share)
    return f'<p class="counts">{" · ".join(told)}</p>{_strip(comparison, side)}'


def _share(share: Share) -> str:
    """A percentage that no line parts from its sign."""
    return percent(share).replace(" ", "\u00a0")


def _strip(comparison: Comparison, side: Side) -> str:
    """The whole article from its beginning to its end: each sentence as wide as it is long."""
    document = comparison.documents[side]
    sentences = [
        (number, sentence)
        for number, sentence in enumerate(document.sentences)
        if sentence.furniture is None
    ]
    total = sum(len(sentence.span) for _, sentence in sentences)
    cells, at = [], 0
    for number, sentence in sentences:
        index = comparison.alignment.bead_of(side, number)
        size = len(sentence.span)
        if index is not None:
            bead = comparison.alignment.beads[index]
            x, width = (round(_STRIP_WIDTH * part / total, 2) for part in (at, size))
            moved = " moved" if bead.is_moved else ""
            cells.append(
                f'<rect class="{bead.relation.value}{moved}" x="{x:g}" width="{width:g}" '
                f'height="10" data-s="{sentence_id(side, number)}"/>'
            )
        at += size
    return (
        f'<svg class="strip" viewBox="0 0 {_STRIP_WIDTH} 10" preserveAspectRatio="none" role="img" '
        f'aria-label="{_told(comparison, side)}">{"".join(cells)}</svg>'
    )


def _told(comparison: Comparison, side: Side) -> str:
    """The strip in words."""
    total = comparison.summary.sides[side].sentences
    counts = dict.fromkeys(Relation, 0)
    for bead in comparison.alignment.beads:
        counts[bead.relation] += len(bead.sentences[side])
    told = [f"{count:,} {RELATION_WORDS[relation]}" for relation, count in counts.items() if count]
    return f"{counted(total, 'sentence')}: {', '.join(told)}"


def filters(comparison: Comparison, review: Review | None) -> Iterator[str]:
    """Switches for relations and grades, which are the legend at the same time, and what the keys n
    and N step through.
    """
    beads = comparison.summary.beads
    signs = {**LINK_SIGNS, **ONLY_SIGNS}
    yield '<fieldset class="chips"><legend>Sentences</legend>'
    for relation in Relation:
        if beads[relation]:
            words = f"{RELATION_WORDS[relation]} <small>{beads[relation]:,}</small>"
            yield _chip(relation.value, escaped(signs[relation]), words, is_on=True)
    if comparison.summary.moved:
        words = f"moved <small>{comparison.summary.moved:,}</small>"
        yield _chip("moved", "↕", words, is_on=True)
    yield '</fieldset><fieldset class="chips"><legend>Words</legend>'
    found = {edit.grade for bead in comparison.alignment.beads for edit in bead.edits}
    for grade in GRADES:
        if grade in found:
            is_on = grade is not EditGrade.TYPOGRAPHY
            yield _chip(grade.value, "", _GRADE_WORDS[grade], is_on=is_on)
    yield '</fieldset><fieldset class="chips"><legend>Step through</legend>'
    targets = {
        "differences": True,
        "quotations": bool(comparison.utterances),
        "facts": bool(comparison.discrepancies),
        "judgements": review is not None,
    }
    for name in (name for name, is_there in targets.items() if is_there):
        checked = " checked" if name == "differences" else ""
        box = f'<input type="radio" name="target" value="{name}"{checked}>'
        yield f"<label>{box}{name}</label>"
    yield "</fieldset>"


def _chip(name: str, sign: str, words: str, *, is_on: bool) -> str:
    checked = " checked" if is_on else ""
    return (
        f'<label><input type="checkbox" data-filter="{name}"{checked}>'
        f'<i class="swatch {name}" aria-hidden="true">{sign}</i>{words}</label>'
    )


def link_data(comparison: Comparison, review: Review | None) -> list[dict[str, object]]:
    """What to say of each link when it is chosen, in the order of the beads."""
    notes: dict[int, list[str]] = {}
    for found in comparison.discrepancies:
        if found.bead is not None:
            notes.setdefault(found.bead, []).append(visible(found.note))
    return [
        _link(bead, review, index, notes.get(index, []))
        for index, bead in enumerate(comparison.alignment.beads)
    ]


def _link(bead: Bead, review: Review | None, index: int, facts: list[str]) -> dict[str, object]:
    left, right = bead.sentences.map(sentence_numbers)
    told = [RELATION_WORDS[bead.relation]]
    told += ["moved"] if bead.is_moved else []
    told += ["linked or parted by hand"] if bead.is_by_hand else []
    told += ["! facts"] if has_other_facts(bead) else []
    grades = [grade.value for grade in GRADES if any(e.grade is grade for e in bead.edits)]
    link: dict[str, object] = {
        "where": f"{left} {sign_of(bead)} {right}".strip(),
        "kind": bead.relation.value,
        "told": " · ".join(told),
        "why": visible("; ".join(bead.reasons)),
    }
    if bead.is_moved:
        link["moved"] = True
    if grades:
        link["grades"] = grades
    if facts:
        link["facts"] = facts
    if verdict := verdict_of(review, ItemKind.DIFFERENCE, index):
        link["verdict"] = verdict
    if lines := note_of(review, ItemKind.DIFFERENCE, index):
        link["note"] = "\n".join(lines)
    return link
