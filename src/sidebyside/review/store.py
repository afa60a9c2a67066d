"""Saved reviews: every decision is on the disk before the call that made it returns.

One SQLite file, written ahead and synced in full; each command is one transaction, so a reader
that is killed at any moment has stored all that it showed and nothing by halves. An object belongs
to the thread that made it. Two readers may share the file: ``news`` tells of what others wrote.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ..errors import ReviewGoneError, ReviewMovedError
from ..model.pair import Pair
from . import steps
from .file import Database, connect, default_path, told, transaction
from .items import Anchor
from .rows import anchor_text, listed_of, path_bytes, side_cells, storable, text_of
from .saved import Decision, Listed, SavedReview, SavedText, Step

_KEPT_DELETED = timedelta(days=7)
"""How long a deleted review can be brought back."""


def _now() -> datetime:
    return datetime.now(UTC)


class ReviewStore:
    """The file of saved reviews, open. ``set_aside`` is the new name of a damaged one, if there was
    one. With ``is_read_only`` nothing can be stored. Everything may raise ``ReviewFileError``; then
    nothing was stored.
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        now: Callable[[], datetime] = _now,
        busy_seconds: float = 2.0,
    ) -> None:
        self.path = path or default_path()
        self._clock = now
        opened = connect(self.path, now(), busy_seconds=busy_seconds)
        self._database, self.set_aside, self.is_read_only = opened
        self._seen = self._data_version()

    def close(self) -> None:
        """Let the file go."""
        with told(self.path):
            self._database.close()

    def news(self, number: int) -> SavedReview | None:
        """A review as it is now, if another reader wrote since the last question. If it can't be
        read, the next question asks for it again.
        """
        version = self._data_version()
        if version == self._seen:
            return None
        saved = self.load(number)
        self._seen = version
        return saved

    def _data_version(self) -> int:
        with told(self.path):
            version: int = self._database.execute("PRAGMA data_version").fetchone()[0]
            return version

    def with_contents(self, digests: Pair[str]) -> int | None:
        """The review that has lived with these very texts, the latest one of several."""
        return self._newest(
            "SELECT id, changed FROM review JOIN contents ON review = id WHERE deleted IS NULL"
            " AND left_sha256 = ? AND right_sha256 = ?",
            tuple(digests),
        )

    def with_paths(self, paths: Pair[str | None]) -> int | None:
        """The latest review of what stood in these two files."""
        if None in tuple(paths):
            return None
        return self._newest(
            "SELECT id, changed FROM review JOIN side AS l ON l.review = id AND l.side = 'left'"
            " JOIN side AS r ON r.review = id AND r.side = 'right'"
            " WHERE deleted IS NULL AND l.path = ? AND r.path = ?",
            tuple(paths.map(path_bytes)),
        )

    def _newest(self, query: str, parameters: Sequence[Any]) -> int | None:
        with told(self.path):
            rows = self._database.execute(query, parameters).fetchall()
        return max(rows, key=lambda row: (row[1], row[0]))[0] if rows else None

    def begin(
        self,
        title: str,
        texts: Pair[SavedText],
        verdict_words: Sequence[str],
        things: int,
        *,
        language: str | None = None,
        is_furniture_kept: bool = False,
    ) -> int:
        """The number of a new review; of the one that another reader began just now, if any."""
        with told(self.path), transaction(self._database):
            found = self.with_contents(texts.map(lambda text: text.sha256))
            if found is not None:
                return found
            at = self._clock().isoformat()
            number = self._database.execute(
                "INSERT INTO review (title, begun, changed, verdict_words, things, language,"
                " is_furniture_kept) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    storable(title),
                    at,
                    at,
                    json.dumps(list(verdict_words)),
                    things,
                    language,
                    is_furniture_kept,
                ),
            ).lastrowid
            assert number is not None
            self._keep_texts(number, texts)
            return number

    def load(self, number: int) -> SavedReview:
        """All of one review."""
        with told(self.path):
            row = self._database.execute(
                "SELECT title, begun, changed, verdict_words, things, language, is_furniture_kept"
                " FROM review WHERE id = ? AND deleted IS NULL",
                (number,),
            ).fetchone()
            if row is None:
                raise ReviewGoneError(str(self.path), f"review {number} was deleted")
            sides = {
                row[0]: text_of(row[1:])
                for row in self._database.execute(
                    "SELECT side, sha256, name, origin, path, title, text, sentences FROM side"
                    " WHERE review = ?",
                    (number,),
                )
            }
            return SavedReview(
                number=number,
                title=row[0],
                begun=datetime.fromisoformat(row[1]),
                changed=datetime.fromisoformat(row[2]),
                verdict_words=tuple(json.loads(row[3])),
                texts=Pair(sides["left"], sides["right"]),
                judged=steps.judged_where(self._database, "review = ?", number),
                things=row[4],
                language=row[5],
                is_furniture_kept=bool(row[6]),
            )

    def record(
        self,
        number: int,
        digests: Pair[str],
        decisions: Sequence[Decision],
        *,
        is_more: bool = False,
    ) -> Step | None:
        """Store decisions as one step; ``None`` if they change nothing. What was undone before
        can't be redone after. ``digests`` are of the texts that the decisions are about.

        ``is_more`` carries the step before on, if it changed the same: a note is stored while it is
        written, and undone as a whole.
        """
        with told(self.path), transaction(self._database):
            self._insist(number, digests)
            changes = steps.changes_by(self._database, number, decisions, str(self.path))
            if not changes:
                return None
            return steps.keep(self._database, number, changes, self._touch(number), is_more=is_more)

    def undo(self, number: int, digests: Pair[str]) -> Step | None:
        """Take the last step back; ``None`` if there is none."""
        return self._replay(number, digests, steps.undo)

    def redo(self, number: int, digests: Pair[str]) -> Step | None:
        """Take the last undone step again; ``None`` if there is none."""
        return self._replay(number, digests, steps.redo)

    def move(
        self,
        number: int,
        texts: Pair[SavedText],
        anchors: Mapping[int, Anchor | None],
        things: int,
    ) -> None:
        """The texts were edited: keep the new ones, and where each judged thing stands in them;
        ``None`` for what is lost.
        """
        with told(self.path), transaction(self._database):
            self._insist(number)
            run = self._database.execute
            run("UPDATE judged SET is_placed = 0 WHERE review = ?", (number,))
            lost = {
                judged.number: judged.anchor
                for judged in steps.judged_where(self._database, "review = ?", number)
            }
            for judged, anchor in anchors.items():
                kept = anchor or lost[judged]._replace(sentences=Pair((), ()))
                run(
                    "UPDATE judged SET anchor = ?, is_placed = ? WHERE id = ? AND review = ?",
                    (anchor_text(kept), anchor is not None, judged, number),
                )
            run("UPDATE review SET things = ? WHERE id = ?", (things, number))
            self._keep_texts(number, texts)

    def settle(self, number: int, digests: Pair[str], things: int, placed: Collection[int]) -> None:
        """Keep how much there is to judge, and which judgements are of something that is there:
        links by hand change both.
        """
        with told(self.path), transaction(self._database):
            self._insist(number, digests)
            run = self._database.execute
            run(
                "UPDATE review SET things = ? WHERE id = ? AND things != ?",
                (things, number, things),
            )
            rows = run("SELECT id, is_placed FROM judged WHERE review = ?", (number,)).fetchall()
            changed = [
                (judged in placed, judged) for judged, was in rows if was != (judged in placed)
            ]
            # Those that lose their place first: another judgement may stand on the same words now.
            for row in sorted(changed):
                run("UPDATE OR IGNORE judged SET is_placed = ? WHERE id = ?", row)

    def reviews(self) -> tuple[Listed, ...]:
        """All reviews, the last changed first."""
        with told(self.path):
            rows = self._database.execute(
                "SELECT review.id, review.title, begun, changed, l.name, r.name, l.title, r.title,"
                " (SELECT count(*) FROM judged WHERE review = review.id AND verdict IS NOT NULL"
                " AND is_placed), things FROM review"
                " JOIN side AS l ON l.review = review.id AND l.side = 'left'"
                " JOIN side AS r ON r.review = review.id AND r.side = 'right'"
                " WHERE deleted IS NULL ORDER BY changed DESC, review.id DESC"
            ).fetchall()
        return tuple(map(listed_of, rows))

    def rename(self, number: int, title: str) -> None:
        """Give a review another title."""
        with told(self.path), transaction(self._database):
            self._insist(number)
            self._database.execute(
                "UPDATE review SET title = ? WHERE id = ?", (storable(title), number)
            )

    def delete(self, number: int) -> None:
        """Delete a review; for a week ``restore`` brings it back."""
        with told(self.path), transaction(self._database):
            self._insist(number)
            now = self._clock()
            run = self._database.execute
            run("UPDATE review SET deleted = ? WHERE id = ?", (now.isoformat(), number))
            run("DELETE FROM review WHERE deleted < ?", ((now - _KEPT_DELETED).isoformat(),))

    def restore(self) -> int | None:
        """Bring the review back that was deleted last; ``None`` if there is none."""
        with told(self.path), transaction(self._database):
            row = self._database.execute(
                "SELECT id FROM review WHERE deleted IS NOT NULL ORDER BY deleted DESC, id DESC"
            ).fetchone()
            if row is None:
                return None
            self._database.execute("UPDATE review SET deleted = NULL WHERE id = ?", row)
            number: int = row[0]
            return number

    def _insist(self, number: int, digests: Pair[str] | None = None) -> None:
        """That the review is there, and goes with these texts."""
        rows = self._database.execute(
            "SELECT sha256 FROM review JOIN side ON review = id WHERE id = ? AND deleted IS NULL"
            " ORDER BY side",  # "left" comes before "right"
            (number,),
        ).fetchall()
        if not rows:
            raise ReviewGoneError(str(self.path), f"review {number} was deleted")
        if digests is not None and [row[0] for row in rows] != list(digests):
            raise ReviewMovedError(str(self.path), f"review {number} goes with edited texts")

    def _touch(self, number: int) -> str:
        at = self._clock().isoformat()
        self._database.execute("UPDATE review SET changed = ? WHERE id = ?", (at, number))
        return at

    def _keep_texts(self, number: int, texts: Pair[SavedText]) -> None:
        run = self._database.execute
        for side, text in texts.items():
            run(
                "INSERT OR REPLACE INTO side (review, side, sha256, name, origin, path, title,"
                " text, sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (number, side.value, *side_cells(text)),
            )
        run(
            "INSERT OR IGNORE INTO contents (review, left_sha256, right_sha256) VALUES (?, ?, ?)",
            (number, texts.left.sha256, texts.right.sha256),
        )

    def _replay(
        self, number: int, digests: Pair[str], replay: Callable[[Database, int], Step | None]
    ) -> Step | None:
        with told(self.path), transaction(self._database):
            self._insist(number, digests)
            step = replay(self._database, number)
            if step is not None:
                self._touch(number)
            return step
