"""What goes with a pair that may be reviewed. Loads nothing: the reader has one from the start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

PATIENCE_SECONDS = 0.3
"""How long a key waits for a file that another program holds. It holds up the keys after it."""

TYPE_CHECKING = False  # as in typing
if TYPE_CHECKING:
    from ..model.comparison import Comparison
    from ..model.hand_links import HandLinks
    from .store import ReviewStore


def open_store_for_keys() -> ReviewStore:
    """The user's own store, for whoever waits at a keyboard."""
    from .store import ReviewStore

    return ReviewStore(busy_seconds=PATIENCE_SECONDS)


def _has_default_store() -> bool:
    from .file import default_path

    return default_path().exists()


@dataclass(frozen=True, slots=True)
class Desk:
    """How to compare the pair again with other links, the verdicts for a new review, where reviews
    are kept, and the options that the pair is compared with. ``is_begun`` tells whether there is a
    store to look into: reading alone makes none.
    """

    recompare: Callable[[HandLinks], Comparison]
    verdict_words: Sequence[str]
    open_store: Callable[[], ReviewStore] = open_store_for_keys
    is_begun: Callable[[], bool] = _has_default_store
    language: str | None = None
    is_furniture_kept: bool = False
