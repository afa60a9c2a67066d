"""Every error that the package raises on purpose.

    SidebysideError
    ├── LoadError               an input could not become a document
    │   ├── NotFoundError       no such file
    │   ├── UnreadableError     the system refused to read it (a folder, no permission, a device)
    │   ├── TooLargeError       more bytes than a comparison can hold
    │   └── NotTextError        the bytes are no text
    │       └── UnknownEncodingError    they may be, in an encoding that can't be told
    ├── WriteError              the output could not be written; what stood there is untouched
    ├── ReviewFileError         the file of saved reviews; what stands in it is unharmed
    │   ├── ReviewFileBusyError         another program holds it
    │   ├── ReviewFileFullError         the disk has no room
    │   ├── ReviewFileForbiddenError    the system refuses to write there
    │   ├── ReviewFileDamagedError      its contents can't be trusted
    │   ├── ReviewFileTooNewError       a later version of the program made it
    │   ├── ReviewGoneError             that review was deleted
    │   └── ReviewMovedError            it goes with a later version of the texts
    ├── UnknownThemeError       the reader has no such theme
    ├── SettingsError           the config file can't be followed
    ├── KeymapError             an action can't have the keys that it is to have
    └── ComparisonStopped       the caller asked a running comparison to stop

Errors carry facts; the words for people are chosen in ``cli.py`` and ``tui/``.
Standard library only, so that any module may import this one.
"""

from __future__ import annotations


class SidebysideError(Exception):
    """Base of all errors that a caller can expect from this package."""


class LoadError(SidebysideError):
    """An input could not become a document; ``name`` is the input as the user wrote it."""

    def __init__(self, name: str, reason: str = "") -> None:
        super().__init__(f"{name}: {reason}" if reason else name)
        self.name = name
        self.reason = reason


class NotFoundError(LoadError):
    """There is no such file."""


class UnreadableError(LoadError):
    """The system refused to read it; ``reason`` is the system's word for it."""


class TooLargeError(LoadError):
    """It holds more than ``limit_bytes``."""

    def __init__(self, name: str, limit_bytes: int) -> None:
        super().__init__(name, f"larger than {limit_bytes // 1024 // 1024} MB")
        self.limit_bytes = limit_bytes


class NotTextError(LoadError):
    """The bytes are no text; ``offset`` is the first byte that shows it, ``reason`` says how."""

    def __init__(self, name: str, reason: str, offset: int | None = None) -> None:
        super().__init__(name, reason)
        self.offset = offset


class UnknownEncodingError(NotTextError):
    """It may be text, but in an encoding that can't be told from the bytes."""


class WriteError(SidebysideError):
    """The output file could not be written; ``reason`` is the system's word for it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class ReviewFileError(SidebysideError):
    """The file of saved reviews could not be used; ``reason`` is the system's word for it.

    Whatever was stored before is unharmed, and what was asked for was not stored.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class ReviewFileBusyError(ReviewFileError):
    """Another program held it for longer than the wait that was allowed."""


class ReviewFileFullError(ReviewFileError):
    """The disk, or what the user may fill of it, has no room."""


class ReviewFileForbiddenError(ReviewFileError):
    """The system refuses to make it, to open it or to write to it."""


class ReviewFileDamagedError(ReviewFileError):
    """Its contents can't be trusted. It stays as it is until it is opened again, and is then set
    aside under another name.
    """


class ReviewFileTooNewError(ReviewFileError):
    """A later version of the program made it."""


class ReviewGoneError(ReviewFileError):
    """The review was deleted by another reader."""


class ReviewMovedError(ReviewFileError):
    """Another reader took the review along to an edited version of the texts."""


class UnknownThemeError(SidebysideError):
    """The reader has no theme of that name; ``known`` are those that it has."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no theme {name}")
        self.name = name
        self.known = known


class SettingsError(SidebysideError):
    """The config file can't be followed: ``line`` from 1, if one can be named, ``reason`` what is
    wrong there, ``mend`` what would help.
    """

    def __init__(self, name: str, line: int | None, reason: str, mend: str) -> None:
        super().__init__(f"{name}:{line}: {reason}" if line else f"{name}: {reason}")
        self.name = name
        self.line = line
        self.reason = reason
        self.mend = mend


class KeymapError(SidebysideError):
    """An action of the reader can't have the keys wanted for it."""

    def __init__(self, identifier: str, reason: str, mend: str) -> None:
        super().__init__(f"{identifier}: {reason}")
        self.identifier = identifier
        self.reason = reason
        self.mend = mend


class ComparisonStopped(SidebysideError):
    """Raised out of ``compare`` when its progress callback asks it to stop."""
