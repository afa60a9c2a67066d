"""What all signals together say of a line, and of one sentence among others.

Only the signals that can fire on a line are asked: its length and its marks rule most of them out.
Invariant: what is not asked would not have fired.
"""

from __future__ import annotations

from collections.abc import Callable

from .evidence import SHORT, Signal
from .lines import Line
from .pictures import photo_caption, photo_credit
from .signals import (
    age,
    author_note,
    bare_date,
    byline,
    comment_count_at_the_end,
    contact_line,
    count,
    dividing_line,
    duration,
    embedded_post,
    footnote,
    labelled_clip,
    labelled_link,
    menu,
    page_stamp,
    placeholder,
    post_data,
    prompt,
    reading_time,
    repeated_phrase,
    reporting_credit,
    rights,
    stock_phrase,
    topic_list,
    two_phrases,
    web_address,
)

PHRASE_SIGNALS: tuple[Callable[[Line], Signal | None], ...] = (
    dividing_line,
    stock_phrase,
    repeated_phrase,
    two_phrases,
    prompt,
    age,
    byline,
    reporting_credit,
    photo_credit,
    photo_caption,
    author_note,
)
"""What words alone can give away, in order of precedence."""
SHAPE_SIGNALS: tuple[Callable[[Line], Signal | None], ...] = (
    rights,
    count,
    comment_count_at_the_end,
    duration,
    reading_time,
    web_address,
    page_stamp,
    bare_date,
    menu,
    topic_list,
    labelled_link,
    labelled_clip,
    embedded_post,
    contact_line,
    post_data,
    footnote,
    placeholder,
)
"""What needs a figure or a mark, in order of precedence; a line of mere words is spared them."""
APART_SIGNALS = (stock_phrase, prompt, photo_credit, labelled_link, contact_line)
"""What may convict one sentence among others."""
_OF_SHORT_LINES = frozenset(
    {
        dividing_line,
        age,
        byline,
        photo_credit,
        count,
        duration,
        reading_time,
        page_stamp,
        bare_date,
        post_data,
    }
)
"""What only looks at lines of up to ``SHORT`` words."""
_JUDGES = {
    (is_plain, is_short): tuple(
        judge
        for judge in (PHRASE_SIGNALS if is_plain else (*PHRASE_SIGNALS, *SHAPE_SIGNALS))
        if is_short or judge not in _OF_SHORT_LINES
    )
    for is_plain in (True, False)
    for is_short in (True, False)
}


def signal_of(line: Line) -> Signal | None:
    """What can be said against ``line``: the first sure signal, else the first of all."""
    best: Signal | None = None
    is_plain = line.words <= SHORT and line.text.replace(" ", "").isalpha()
    for judge in _JUDGES[is_plain, line.words <= SHORT]:
        found = judge(line)
        if found is not None:
            if found.is_sure:
                return found
            best = best or found
    return best


def apart_reason(line: Line) -> str | None:
    """The reason of one sentence among others on its line, if it is furniture beyond doubt."""
    if not any((found := judge(line)) and found.is_apart for judge in APART_SIGNALS):
        return None  # nearly all: spares the other signals
    found = signal_of(line)
    return found.reason if found and found.is_sure and found.is_apart else None
