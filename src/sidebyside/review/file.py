"""The review file on the disk: made private, opened, brought up to date, or set aside if damaged.

Invariant: nothing that was stored is ever overwritten. A damaged file gets a new name, with its
journal, before a fresh one is made. SQLite is reached from here and from ``store`` only.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from ..errors import (
    ReviewFileBusyError,
    ReviewFileDamagedError,
    ReviewFileError,
    ReviewFileForbiddenError,
    ReviewFileFullError,
    ReviewFileTooNewError,
)
from ..folder_sync import sync_folder
from .schema import MIGRATIONS

Database = sqlite3.Connection
"""The open file, for those who run statements on it."""

_BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside the file. The journal goes aside first: replayed into a fresh file it
would bring the damage back."""

_ERRORS: dict[int, type[ReviewFileError]] = {
    sqlite3.SQLITE_BUSY: ReviewFileBusyError,
    sqlite3.SQLITE_LOCKED: ReviewFileBusyError,
    sqlite3.SQLITE_PROTOCOL: ReviewFileBusyError,
    sqlite3.SQLITE_FULL: ReviewFileFullError,
    sqlite3.SQLITE_READONLY: ReviewFileForbiddenError,
    sqlite3.SQLITE_CANTOPEN: ReviewFileForbiddenError,
    sqlite3.SQLITE_PERM: ReviewFileForbiddenError,
    sqlite3.SQLITE_CORRUPT: ReviewFileDamagedError,
    sqlite3.SQLITE_NOTADB: ReviewFileDamagedError,
}
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def default_path() -> Path:
    """``reviews.sqlite3`` in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("sidebyside", appauthor=False) / "reviews.sqlite3"


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise into errors of this package."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        kind = _ERRORS.get(code & 0xFF, ReviewFileError)
        if code == sqlite3.SQLITE_IOERR_WRITE:
            kind = ReviewFileFullError  # all that is left beside a broken disk: a limit was reached
        raise kind(str(path), str(error)) from error
    except OSError as error:
        kind = ReviewFileFullError if error.errno in _FULL else ReviewFileForbiddenError
        raise kind(str(path), error.strerror or str(error)) from error


class Opened(NamedTuple):
    """An open file of the present version, the new name of a damaged one that stood there, and
    whether nothing can be stored.
    """

    connection: sqlite3.Connection
    set_aside: Path | None = None
    is_read_only: bool = False


def connect(
    path: Path, now: datetime, *, busy_seconds: float, migrations: tuple[str, ...] = MIGRATIONS
) -> Opened:
    """Open a file, a new one if there is none. One that may only be read is opened as a copy."""
    with told(path):
        if path.is_file() and not may_write(path):
            return Opened(_copied(path, busy_seconds, migrations), is_read_only=True)
        _make_private(path)
        before, aside = _identity(path), None
        # Another reader that finds the same damage may set it aside meanwhile.
        if _is_damaged(path, busy_seconds) and _identity(path) == before:
            aside = _set_aside(path, now)
            _make_private(path)
        return Opened(_opened(path, busy_seconds, migrations), aside)


def may_write(path: Path) -> bool:
    """Whether a file and what SQLite keeps beside it can be written."""
    is_effective = os.access in os.supports_effective_ids
    return all(os.access(one, os.W_OK, effective_ids=is_effective) for one in (path, path.parent))


def _copied(path: Path, busy_seconds: float, migrations: tuple[str, ...]) -> sqlite3.Connection:
    """A copy in memory, brought up to date there, that refuses to be changed."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        journal = path.with_name(f"{path.name}{_BESIDE[0]}")
        has_journal = journal.exists() and journal.stat().st_size > 0
        # Without a journal the file is complete, and SQLite must not want to make one.
        query = "mode=ro" if has_journal else "mode=ro&immutable=1"
        file = sqlite3.connect(
            f"{path.absolute().as_uri()}?{query}", uri=True, timeout=busy_seconds
        )
        try:
            file.backup(copy)
        finally:
            file.close()
        copy.execute("PRAGMA foreign_keys = ON")
        _migrate(copy, path, migrations)
        copy.execute("PRAGMA query_only = ON")
    except BaseException:
        copy.close()
        raise
    return copy


def _make_private(path: Path) -> None:
    missing = [folder for folder in (path.parent, *path.parent.parents) if not folder.exists()]
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in missing:
        sync_folder(folder.parent)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        sync_folder(path.parent)
    except FileExistsError:
        # By its name: closing a descriptor of the file would drop the locks of this process.
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.chmod(0o600)


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _is_damaged(path: Path, busy_seconds: float) -> bool:
    """Looked at without the right to write: SQLite would tidy a damaged file up when it closes it,
    and throw its journal away.
    """
    if not path.stat().st_size:
        return False
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=busy_seconds
        )
        try:
            found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        # Any other trouble is met again, and told, when the file is opened for good.
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED
    return found != "ok"


def _opened(path: Path, busy_seconds: float, migrations: tuple[str, ...]) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, path: Path, migrations: tuple[str, ...]) -> None:
    if _version(connection) == len(migrations):
        return
    with transaction(connection):
        version = _version(connection)  # again: another reader may have come first
        if version > len(migrations):
            raise ReviewFileTooNewError(str(path), f"version {version}")
        for script in migrations[version:]:
            for statement in script.split(";"):
                if statement.strip():
                    connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing, and on the disk once this is left. The lock is taken at the start, so
    that what is read in here still holds when it is written.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _set_aside(path: Path, now: datetime) -> Path:
    stamp = f"{now:%Y-%m-%d-%H%M%S}"
    for number in count(1):
        suffix = "" if number == 1 else f"-{number}"
        aside = path.with_name(f"{path.stem}.damaged-{stamp}{suffix}{path.suffix}")
        taken = any(aside.with_name(aside.name + beside).exists() for beside in ("", *_BESIDE))
        if not taken:
            break
    for beside in (*_BESIDE, ""):
        here = path.with_name(path.name + beside)
        if here.exists():
            here.rename(aside.with_name(aside.name + beside))
            sync_folder(path.parent)  # after each: the journal must be gone before the file is
    return aside
