"""How well comparisons agree with annotated pairs, as counts and as figures.

Units of the annotation and sentences of the program need not be cut alike: both are placed in the
text without its blanks, and a unit and a sentence are the same place where they share half of the
shorter one. Precision is counted over linked pairs of units; recall over linked units, each found
if one of its links is. ``partial`` links are welcome and not demanded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import UtteranceRelation

from .gold import Gold, GoldQuotation

_DEMANDED = frozenset({"identical", "edited", "reworded"})
_OPTIONAL_KINDS = frozenset({"term", "nested"})
_INVISIBLE = frozenset("\ufeff\u200b\u00ad")
_OUTER = "“”\"„‟«»‘’‚‛'‹›「」『』` ,"

Place = tuple[int, int]


def _squeezed(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in _INVISIBLE)


class Squeezed:
    """A text without its blanks, and where the places of the text stand in it."""

    def __init__(self, text: str) -> None:
        self.offsets = [0]
        for letter in text:
            self.offsets.append(self.offsets[-1] + len(_squeezed(letter)))
        self.text = _squeezed(text)

    def place(self, start: int, end: int) -> Place:
        return self.offsets[start], self.offsets[end]

    def find(self, units: Iterable[str]) -> list[Place]:
        places, at = [], 0
        for unit in units:
            words = _squeezed(unit)
            start = self.text.find(words, at)
            if start < 0:
                raise ValueError(f"annotated words that do not stand in the text: {unit[:60]!r}")
            at = start + len(words)
            places.append((start, at))
        return places


def _are_one(one: Place, other: Place) -> bool:
    shorter = min(one[1] - one[0], other[1] - other[0])
    return shorter > 0 and 2 * (min(one[1], other[1]) - max(one[0], other[0])) >= shorter


class Held:
    """A comparison held against its annotation: which units each sentence covers."""

    def __init__(self, gold: Gold, documents: Pair[Document]) -> None:
        self.texts = documents.map(lambda document: Squeezed(document.text))
        self.units = Pair(*[self.texts[side].find(gold.units[side]) for side in Side])
        self.sentences = Pair(
            *[
                [
                    self.texts[side].place(s.span.start, s.span.end)
                    for s in documents[side].sentences
                ]
                for side in Side
            ]
        )
        self.units_of = Pair(*[self._covered(side) for side in Side])

    def _covered(self, side: Side) -> list[list[int]]:
        units, first, result = self.units[side], 0, []
        for place in self.sentences[side]:
            while first < len(units) and units[first][1] <= place[0]:
                first += 1
            here = []
            for n in range(first, len(units)):
                if units[n][0] >= place[1]:
                    break
                if _are_one(units[n], place):
                    here.append(n)
            result.append(here)
        return result

    def pairs(self, lefts: Iterable[int], rights: Iterable[int]) -> set[tuple[int, int]]:
        """The pairs of units that a link of these sentences stands for."""
        there = [j for right in rights for j in self.units_of.right[right]]
        return {(i, j) for left in lefts for i in self.units_of.left[left] for j in there}


def links_of(comparison: Comparison, held: Held) -> dict[tuple[int, int], str]:
    """The linked pairs of units with their relation."""
    said: dict[tuple[int, int], str] = {}
    for bead in comparison.alignment.beads:
        for pair in sorted(held.pairs(bead.sentences.left, bead.sentences.right)):
            said.setdefault(pair, bead.relation.value)
    return said


def count_links(gold: Gold, said: Mapping[tuple[int, int], str]) -> Counter[str]:
    """Right links, links said, units found and units due; relations that agree."""
    counts: Counter[str] = Counter()
    known = gold.pairs
    right = said.keys() & known.keys()
    counts["link.right"] = len(said.keys() & (known.keys() | gold.optional))
    counts["link.said"] = len(said)
    for column in (0, 1):
        due = {pair[column] for pair, kind in known.items() if kind in _DEMANDED}
        counts["unit.due"] += len(due)
        counts["unit.found"] += len(due & {pair[column] for pair in right})
    counts["relation.due"] = len(right)
    counts["relation.right"] = sum(said[pair] == known[pair] for pair in right)
    return counts


def count(gold: Gold, comparison: Comparison) -> Counter[str]:
    """All counts of one pair."""
    held = Held(gold, comparison.documents)
    counts = count_links(gold, links_of(comparison, held))
    for side, document in comparison.documents.items():
        ends = {place[1] for place in held.units[side]}
        said = {place[1] for place in held.sentences[side] if place[1] > place[0]}
        counts.update(_agreement("end", said, ends))
        flagged = {
            unit
            for sentence, units in zip(document.sentences, held.units_of[side], strict=True)
            if sentence.furniture is not None
            for unit in units
        }
        counts.update(_agreement("furniture", flagged, gold.furniture[side]))
    if gold.has_quotations:
        counts.update(_count_quotations(gold, comparison, held))
    return counts


def _agreement(name: str, said: Iterable[object], due: Iterable[object]) -> Counter[str]:
    said, due = set(said), set(due)
    return Counter(
        {f"{name}.right": len(said & due), f"{name}.said": len(said), f"{name}.due": len(due)}
    )


def _count_quotations(gold: Gold, comparison: Comparison, held: Held) -> Counter[str]:
    counts: Counter[str] = Counter()
    found: dict[str, str] = {}
    for side in Side:
        text = comparison.documents[side].text
        spare = list(comparison.quotations[side])
        for quote in gold.quotations:
            if quote.side is not side or not quote.is_marked:
                continue
            hit = next((q for q in spare if _bare(q.span.of(text)) == _bare(quote.text)), None)
            if hit is not None:
                spare.remove(hit)
                found[quote.id] = hit.id
            if quote.kind not in _OPTIONAL_KINDS:
                counts["quotation.due"] += 1
                counts["quotation.right"] += hit is not None
                counts["quotation.said"] += hit is not None
                counts += _count_speaker(quote, hit.speaker if hit else None)
        furniture = [held.units[side][n] for n in gold.furniture[side]]
        for extra in spare:
            start, end = held.texts[side].place(extra.span.start, extra.span.end)
            inside = any(start < place[1] and place[0] < end for place in furniture)
            counts["quotation.said"] += extra.is_marked and not inside
    counts.update(_count_utterances(gold, comparison, found))
    return counts


def _count_speaker(quote: GoldQuotation, named: str | None) -> Counter[str]:
    if not quote.speaker:
        return Counter()
    said, noun = named or "", _surname(quote.speaker)
    is_role = quote.speaker.islower()  # "spokesman" is right in "a spokesman for the port"
    words = [word.casefold() for word in said.split()]
    is_right = _surname(said) == noun or (is_role and noun in words)
    return Counter({"speaker.due": 1, "speaker.said": bool(named), "speaker.right": is_right})


def _count_utterances(gold: Gold, comparison: Comparison, found: Mapping[str, str]) -> Counter[str]:
    sides = {quote.id: quote.side for quote in gold.quotations}
    due: dict[tuple[str, str], frozenset[str]] = {}
    for members, kinds in gold.groups:
        left, right = ([m for m in members if sides[m] is s and m in found] for s in Side)
        due.update({(found[i], found[j]): kinds for i in left for j in right})
    known = set(found.values())
    said: dict[tuple[str, str], str] = {}
    for utterance in comparison.utterances:
        left, right = ([q for q in utterance.quotations if q in known and q[0] == s] for s in "LR")
        said.update({(i, j): utterance.relation.value for i in left for j in right})
    counts = _agreement("utterance", said, due)
    counts["label.due"] = counts["utterance.right"]
    counts["label.right"] = sum(said[pair] in due[pair] for pair in said.keys() & due.keys())
    if gold.unquoted:
        own = {hit: quotation for quotation, hit in found.items()}
        told = {
            own[quotation]
            for utterance in comparison.utterances
            if UtteranceRelation.UNQUOTED in (utterance.relation, *utterance.also)
            for quotation in utterance.quotations
            if quotation in own
        }
        counts += _agreement("unquoted", told, gold.unquoted)
    return counts


def _bare(words: str) -> str:
    plain = " ".join(words.split()).strip(_OUTER).replace("’", "'").replace("‘", "'")
    return plain.replace("“", '"').replace("”", '"').rstrip(",.").casefold()


def _surname(name: str) -> str:
    words = [word.strip(".,()") for word in name.split()]
    last = words[-1].casefold().replace("’", "'") if words else ""
    return last.removesuffix("'s")


def f1(precision: float, recall: float) -> float:
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def link_f1(counts: Mapping[str, int]) -> float:
    """The figure of the links alone."""
    return f1(_share(counts, "link.right", "link.said"), _share(counts, "unit.found", "unit.due"))


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """The figures of pooled counts; what was not annotated is left out."""
    result = {}
    if counts.get("end.due"):
        result = {
            "align_precision": _share(counts, "link.right", "link.said"),
            "align_recall": _share(counts, "unit.found", "unit.due"),
            "align_f1": link_f1(counts),
            "relation_accuracy": _share(counts, "relation.right", "relation.due"),
        }
    for name in ("end", "furniture", "quotation", "utterance", "unquoted"):
        if counts.get(f"{name}.due"):
            precision = _share(counts, f"{name}.right", f"{name}.said")
            recall = _share(counts, f"{name}.right", f"{name}.due")
            result[f"{'sentence_end' if name == 'end' else name}_f1"] = f1(precision, recall)
    if counts.get("speaker.due"):
        result["speaker_precision"] = _share(counts, "speaker.right", "speaker.said")
        result["speaker_recall"] = _share(counts, "speaker.right", "speaker.due")
    if counts.get("label.due"):
        result["label_accuracy"] = _share(counts, "label.right", "label.due")
    return result


def _share(counts: Mapping[str, int], part: str, whole: str) -> float:
    return counts.get(part, 0) / counts[whole] if counts.get(whole) else 1.0
