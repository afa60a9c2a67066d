"""What to tell people when a review could not be read or stored."""

from __future__ import annotations

from ..errors import (
    ReviewFileBusyError,
    ReviewFileDamagedError,
    ReviewFileError,
    ReviewFileForbiddenError,
    ReviewFileFullError,
    ReviewFileTooNewError,
    ReviewGoneError,
    ReviewMovedError,
)


def trouble_words(error: ReviewFileError, undone: str = "not stored") -> str:
    """What was not done, why, and what mends it. All before is unharmed in each case."""
    match error:
        case ReviewFileBusyError():
            said = "another program holds the reviews; try again"
        case ReviewFileFullError():
            said = "the disk is full; make room and try again"
        case ReviewFileForbiddenError():
            said = f"can't write to {error.name} ({error.reason})"
        case ReviewFileDamagedError():
            said = f"{error.name} is damaged; it is set aside when you start again"
        case ReviewFileTooNewError():
            said = f"a later version of sidebyside made {error.name}"
        case ReviewGoneError():
            said = "this review was deleted elsewhere"
        case ReviewMovedError():
            said = "this review went on elsewhere, with edited texts"
        case _:
            said = str(error)
    return f"{undone}: {said}"
