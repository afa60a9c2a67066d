"""Who may have said a quotation: every attribution near it, with a score and a reason.

One function a pattern: what leads up to a quotation is looked for in ``candidates_before``, what
follows it in ``candidates_after``.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.span import Span
from .candidate import DASH_AND_NAME, DASHES, Candidate, Quoted, candidate_of
from .candidates_after import candidates_after
from .candidates_before import candidates_before
from .frame import Word, ends_sentence, frame_of
from .phrases import is_name, phrase_after
from .verbs import is_speech_verb


def candidates(before: Sequence[Word], after: Sequence[Word], quoted: Quoted) -> list[Candidate]:
    """All candidates for a quotation in its sentence's words before and after it, in no special
    order.
    """
    return [*candidates_before(before, quoted), *candidates_after(after, quoted)]


def sign_off(words: Sequence[Word]) -> Candidate | None:
    """The name in a line of its own under a quotation: "— Ann Example, Crown Lane"."""
    if len(words) < 2 or words[0].form not in DASHES:
        return None
    subject = phrase_after(words, 1, len(words))
    if subject is None or not is_name(words, subject):
        return None
    rest = words[subject[1] :]
    is_alone = not rest or (rest[0].form in (",", "(") and len(rest) <= _LONGEST_SIGN_OFF)
    return candidate_of(6.0, words, subject, None, DASH_AND_NAME) if is_alone else None


_LONGEST_SIGN_OFF = 8


def is_attribution(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, between two quotations, only says who speaks."""
    if end - start > _LONGEST_ATTRIBUTION:
        return False
    words, _ = frame_of(text, Span(start, end), ())
    return not any(ends_sentence(words, i) for i in range(len(words) - 1)) and any(
        is_speech_verb(words, i) for i in range(len(words))
    )


_LONGEST_ATTRIBUTION = 160
"""Characters; a longer stretch tells a story of its own."""
