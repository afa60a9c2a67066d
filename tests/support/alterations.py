"""Quotations and what can be done to them, each with the label that an honest reader would give.

All words are made up here. Every case is a pair of short articles whose telling differs, too, so
that nothing but the quoted words can show that they belong together. Cases are drawn with a seed:
equal seeds give equal cases.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from sidebyside.model.quotation import UtteranceRelation as R

SPEECHES = (
    (
        "The ferry will not sail until the pilots have measured the channel at low water. "
        "Nobody wants another winter like the last one"
    ),
    (
        "We planted 40 apple trees on the parade ground and the children water them every morning. "
        "They will bear fruit in three years"
    ),
    (
        "I think the orchestra could move into the grain hall before Christmas. "
        "The roof is sound and the rent is fair"
    ),
    (
        "Our nurses have worked twelve nights in a row because the agency never answered calls. "
        "That is not how you run a hospital"
    ),
    (
        "The quarry owners promised to refill the pit with clean soil. "
        "They left us a lake of green water and a broken fence"
    ),
    (
        "Every pupil gets a warm lunch and a library card from the first day. "
        "It costs the town less than the two empty offices on Mill Street"
    ),
    (
        "My grandfather built this loom with 12 kinds of wood, and it still runs without a sound. "
        "I will not sell it to a museum"
    ),
    (
        "Perhaps the bees died of the cold, but the orchard next door was sprayed in that week. "
        "We want to see the papers"
    ),
    (
        "The judges gave the prize to a baker who has never entered a contest before. "
        "Her bread tastes of smoke and honey"
    ),
    (
        "If the tunnel floods again, the shops on the lower square will close for good. "
        "The insurers have already told us so"
    ),
    (
        "You cannot teach sailing from a book. "
        "I put them in a dinghy on the first day and let the wind explain the rest"
    ),
    (
        "The council bought 300 lamps that nobody had tested in rain. "
        "Half of them went dark before the harvest fair"
    ),
)
SPEAKERS = ("Mara Lindqvist", "Oskar Thane", "Priya Nandakumar", "Tomas Vey", "Edith Marlowe")
VERBS = ("said", "added", "explained", "told reporters")
TELLINGS = (
    "Rain kept most visitors away from the market on Saturday.",
    "A vote is expected at the next meeting, which begins at seven.",
    "The archive lists four earlier attempts, all of them abandoned.",
    "Buses left the square every ten minutes during the afternoon.",
    "Two of the five members were absent when the motion was read.",
    "The report runs to sixty pages and cost a year of work.",
    "A brass band played while the chairs were carried outside.",
    "Letters from the neighbours filled a drawer in the town hall.",
)


@dataclass(frozen=True, slots=True)
class Case:
    """Two articles, the kind of alteration between them, and what must be said of the words.

    ``relation`` is due for the utterance of the first quotation; ``flags`` must be raised, and
    nothing else but those of ``allowed``.
    """

    kind: str
    left: str
    right: str
    relation: R
    flags: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()


def cases(seed: int, rounds: int) -> list[Case]:
    """So many rounds of every kind, each side changed as often as the other."""
    chance = random.Random(seed)
    found: list[Case] = []
    for number in range(rounds):
        for kind, make in KINDS.items():
            case = make(chance, kind)
            found.append(_swapped(case) if number % 2 else case)
    return found


_SWAPPED = {R.LEFT_ONLY: R.RIGHT_ONLY, R.RIGHT_ONLY: R.LEFT_ONLY}


def _swapped(case: Case) -> Case:
    relation = _SWAPPED.get(case.relation, case.relation)
    return Case(case.kind, case.right, case.left, relation, case.flags, case.allowed)


def _article(chance: random.Random, *passages: str) -> str:
    """The passages among sentences of a story."""
    tellings = chance.sample(TELLINGS, 3)
    return "\n\n".join([tellings[0], *passages, f"{tellings[1]} {tellings[2]}"])


def _quoted(chance: random.Random, words: str, speaker: str) -> str:
    """A quotation with its attribution, typed in one of several ways."""
    verb = chance.choice(VERBS)
    noisy = _typed(chance, words)
    opening, closing = chance.choice((("“", "”"), ('"', '"'), ("“", "”")))
    match chance.randrange(3):
        case 0:
            return f"{opening}{noisy},{closing} {speaker} {verb}."
        case 1:
            return f"{speaker} {verb}: {opening}{noisy}.{closing}"
        case _:
            return f"{opening}{noisy}.{closing} That was how {speaker} put it."


def _typed(chance: random.Random, words: str) -> str:
    """The same words as another newsroom types them."""
    if chance.random() < 0.4:
        words = words.replace(" cannot ", " can't ").replace(" will not ", " won't ")
    if chance.random() < 0.4:
        words = words.replace("'", "’").replace(", but", " – but")
    if chance.random() < 0.3:
        words = words.replace(" 12 ", " twelve ").replace(" 40 ", " forty ")
    if chance.random() < 0.2:
        words = words.replace(" ", "  ", 1)
    return words


def _two(chance: random.Random) -> tuple[str, str, str]:
    speech = chance.choice(SPEECHES)
    first, second = speech.split(". ", 1)
    return speech, first, second


def _verbatim(chance: random.Random, kind: str) -> Case:
    speech, _, _ = _two(chance)
    speaker = chance.choice(SPEAKERS)
    left, right = (_article(chance, _quoted(chance, speech, speaker)) for _ in range(2))
    return Case(kind, left, right, R.VERBATIM)


def _changed(
    change: Callable[[random.Random, str], str | None],
    relation: R,
    flags: frozenset[str],
    allowed: frozenset[str] = frozenset(),
) -> Callable[[random.Random, str], Case]:
    """A maker of cases in which one side's words went through ``change``."""

    def make(chance: random.Random, kind: str) -> Case:
        changed = None
        while changed is None:
            speech, _, _ = _two(chance)
            changed = change(chance, speech)
        speaker = chance.choice(SPEAKERS)
        left = _article(chance, _quoted(chance, speech, speaker))
        return Case(
            kind,
            left,
            _article(chance, _quoted(chance, changed, speaker)),
            relation,
            flags,
            allowed,
        )

    return make


def _replacing(*swaps: tuple[str, str]) -> Callable[[random.Random, str], str | None]:
    """Replaces the words of one of the swaps that fit; ``None`` if none does."""

    def change(chance: random.Random, speech: str) -> str | None:
        fitting = [swap for swap in swaps if swap[0] in speech]
        if not fitting:
            return None
        old, new = chance.choice(fitting)
        return speech.replace(old, new, 1)

    return change


def _first_sentence(chance: random.Random, speech: str) -> str:
    return speech.split(". ", 1)[chance.randrange(2)]


def _silent_cut(chance: random.Random, speech: str) -> str:
    words = speech.split()
    safe = [
        at
        for at in range(3, len(words) - 4)
        if words[at].isalpha()
        and words[at].lower() not in _TELLING
        and len(words[at]) > 3
        and words[at - 1].isalpha()
        and words[at].lower() not in words[at + 1 :]
    ]
    at = chance.choice(safe)
    return " ".join(words[:at] + words[at + 1 :])


_TELLING = frozenset(
    "never nobody will cannot could perhaps think have twelve three without half".split()  # noqa: SIM905
)


def _declared_cut(chance: random.Random, speech: str) -> str:
    words = speech.split()
    at = chance.randrange(4, len(words) - 6)
    sign = chance.choice(("…", "...", "[…]", ". . ."))
    return " ".join([*words[:at], sign, *words[at + 2 :]])


def _joined(chance: random.Random, kind: str) -> Case:
    speech, first, second = _two(chance)
    speaker = chance.choice(SPEAKERS)
    parted = f"“{first},” said {speaker}. “{second}.”"
    return Case(
        kind,
        _article(chance, parted),
        _article(chance, _quoted(chance, speech, speaker)),
        R.SPLICED,
    )


def _broken(chance: random.Random, kind: str) -> Case:
    _speech, first, _ = _two(chance)
    speaker = chance.choice(SPEAKERS)
    words = first.split()
    at = chance.randrange(3, len(words) - 2)
    head, tail = " ".join(words[:at]).rstrip(","), " ".join(words[at:])
    parted = f"“{head},” {speaker} said, “{tail}.”"
    return Case(
        kind, _article(chance, parted), _article(chance, _quoted(chance, first, speaker)), R.SPLICED
    )


def _reordered(chance: random.Random, kind: str) -> Case:
    speech, first, second = _two(chance)
    speaker = chance.choice(SPEAKERS)
    turned = f"{second}. {first}"
    left, right = (_article(chance, _quoted(chance, words, speaker)) for words in (speech, turned))
    return Case(kind, left, right, R.SPLICED)


def _unquoted(chance: random.Random, kind: str) -> Case:
    _, first, _ = _two(chance)
    speaker = chance.choice(SPEAKERS)
    told = f"{speaker} said that {first[0].lower()}{first[1:]}, which surprised few."
    left = _article(chance, _quoted(chance, first, speaker))
    return Case(kind, left, _article(chance, told), R.UNQUOTED)


def _only(chance: random.Random, kind: str) -> Case:
    one, other = chance.sample(SPEECHES, 2)
    left, right = (
        _article(chance, _quoted(chance, w, chance.choice(SPEAKERS))) for w in (one, other)
    )
    return Case(kind, left, right, R.LEFT_ONLY)


def _flags(*names: str) -> frozenset[str]:
    return frozenset(names)


KINDS: dict[str, Callable[[random.Random, str], Case]] = {
    "verbatim": _verbatim,
    "trimmed": _changed(_first_sentence, R.TRIMMED, _flags()),
    "declared cut": _changed(
        _declared_cut,
        R.TRIMMED,
        _flags("declared-cut"),
        _flags("number", "negation", "hedge", "tense"),
    ),
    "joined": _joined,
    "broken": _broken,
    "reordered": _reordered,
    "number": _changed(
        _replacing(
            (" 40 ", " 14 "),
            (" 12 ", " 21 "),
            (" 300 ", " 3,000 "),
            ("twelve", "two"),
            ("three years", "eight years"),
            ("the two empty", "the ten empty"),
        ),
        R.ALTERED,
        _flags("number"),
    ),
    "negation": _changed(
        _replacing(
            ("will not", "will"),
            ("never answered", "answered"),
            ("is not how", "is how"),
            ("has never entered", "has entered"),
            ("cannot", "can"),
            ("without a", "with a"),
            ("promised to", "never promised to"),
            ("is sound", "is not sound"),
        ),
        R.ALTERED,
        _flags("negation"),
        _flags("silent-cut"),
    ),
    "hedge": _changed(
        _replacing(
            ("could move", "can move"),
            ("will close", "may close"),
            ("We want", "We seem to want"),
            ("was sprayed", "was apparently sprayed"),
            ("have already", "have perhaps"),
            ("Half of them", "Nearly half of them"),
            ("It costs", "It probably costs"),
        ),
        R.ALTERED,
        _flags("hedge"),
        _flags("silent-cut", "tense"),
    ),
    "hedge cut off": _changed(
        _replacing(
            ("Perhaps the", "The"),
            ("I think the", "The"),
            ("Every pupil", "I believe every pupil"),
            ("The quarry", "As far as I know the quarry"),
            ("The ferry", "It seems the ferry"),
        ),
        R.TRIMMED,
        _flags("hedge"),
    ),
    "tense": _changed(
        _replacing(
            ("wants another", "wanted another"),
            ("it still runs", "it still ran"),
            ("tastes of", "tasted of"),
            ("is sound", "was sound"),
            ("gave the", "give the"),
            ("will bear", "bear"),
            ("bought", "buy"),
            ("It costs", "It cost"),
            ("will close", "would close"),
            ("have worked", "worked"),
        ),
        R.ALTERED,
        _flags("tense"),
        _flags("silent-cut", "hedge"),
    ),
    "wording": _changed(
        _replacing(
            ("pilots", "captains"),
            ("apple trees", "young oaks"),
            ("grain hall", "old brewery"),
            ("agency", "ministry"),
            ("clean soil", "fresh gravel"),
            ("warm lunch", "free breakfast"),
            ("museum", "stranger"),
            ("orchard", "vineyard"),
            ("baker", "cook"),
            ("shops", "stalls"),
            ("dinghy", "rowing boat"),
            ("harvest fair", "summer fete"),
        ),
        R.ALTERED,
        _flags(),
    ),
    "silent cut": _changed(_silent_cut, R.ALTERED, _flags("silent-cut")),
    "unquoted": _unquoted,
    "only one side": _only,
}
