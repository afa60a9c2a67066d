"""The tables of the review file, version by version.

Invariant: a version, once released, is never changed; a new field is a further entry, and every
file is led through the entries that it has not seen, in one transaction each.
"""

from __future__ import annotations

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        begun TEXT NOT NULL,
        changed TEXT NOT NULL,
        deleted TEXT,
        verdict_words TEXT NOT NULL,
        things INTEGER NOT NULL,
        language TEXT,
        is_furniture_kept INTEGER NOT NULL
    );
    CREATE TABLE side (
        review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
        side TEXT NOT NULL CHECK (side IN ('left', 'right')),
        sha256 TEXT NOT NULL,
        name BLOB NOT NULL,
        origin TEXT NOT NULL,
        path BLOB,
        title TEXT,
        text BLOB NOT NULL,
        sentences BLOB NOT NULL,
        PRIMARY KEY (review, side)
    );
    CREATE TABLE contents (
        review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
        left_sha256 TEXT NOT NULL,
        right_sha256 TEXT NOT NULL,
        PRIMARY KEY (left_sha256, right_sha256, review)
    );
    CREATE TABLE judged (
        id INTEGER PRIMARY KEY,
        review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
        anchor TEXT NOT NULL,
        is_placed INTEGER NOT NULL DEFAULT 1,
        verdict INTEGER,
        note TEXT NOT NULL DEFAULT '',
        is_linked INTEGER
    );
    CREATE UNIQUE INDEX judged_at ON judged (review, anchor) WHERE is_placed;
    CREATE TABLE step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
        at TEXT NOT NULL,
        is_undone INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX step_of ON step (review, is_undone, id);
    CREATE TABLE change (
        step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
        judged INTEGER NOT NULL REFERENCES judged ON DELETE CASCADE,
        aspect TEXT NOT NULL,
        before,
        after,
        PRIMARY KEY (step, judged, aspect)
    );
    CREATE INDEX change_of ON change (judged);
    """,
)
"""Entry n leads a file from version n to n + 1. Plain tables with row numbers only: the check for
damage of some releases of SQLite takes sound tables without them for damaged.
"""
