"""Decisions as steps of the review file that can be taken back and taken again.

A step holds changes, each of one aspect of one judged thing, with the value before and after.
Everything here runs within a transaction that the caller has begun, and leaves it open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..errors import ReviewGoneError
from .file import Database
from .rows import anchor_text, judged_of, storable
from .saved import Aspect, Decision, Judged, Step, Value

_COLUMNS = {Aspect.VERDICT: "verdict", Aspect.NOTE: "note", Aspect.LINK: "is_linked"}


class Change(NamedTuple):
    """What a decision makes of one aspect of the judged thing with a number."""

    judged: int
    aspect: Aspect
    before: Value
    after: Value


def changes_by(
    database: Database, review: int, decisions: Iterable[Decision], file: str
) -> list[Change]:
    """What decisions change; those that say what holds already are left out. A thing that is judged
    for the first time gets its number. ``ReviewGoneError``, about ``file``, where a number is not
    known.
    """
    found = [_change(database, review, decision, file) for decision in decisions]
    return [change for change in found if change is not None]


def _change(database: Database, review: int, decision: Decision, file: str) -> Change | None:
    run, column = database.execute, _COLUMNS[decision.aspect]
    is_known = isinstance(decision.judged, int)
    where = "id = ?" if is_known else "is_placed AND anchor = ?"
    named = decision.judged if isinstance(decision.judged, int) else anchor_text(decision.judged)
    query = f"SELECT id, {column} FROM judged WHERE {where} AND review = ?"
    row = run(query, (named, review)).fetchone()
    after = storable(decision.value) if isinstance(decision.value, str) else decision.value
    if row is None and is_known:
        raise ReviewGoneError(file, f"nothing judged has number {decision.judged}")
    before: Value = row[1] if row else ("" if decision.aspect is Aspect.NOTE else None)
    if before == after:
        return None
    if row:
        return Change(row[0], decision.aspect, before, after)
    judged = run("INSERT INTO judged (review, anchor) VALUES (?, ?)", (review, named)).lastrowid
    assert judged is not None
    return Change(judged, decision.aspect, before, after)


def keep(
    database: Database, review: int, changes: Sequence[Change], at: str, *, is_more: bool
) -> Step:
    """Make changes, of which there is at least one, as a step taken ``at`` a time; what was undone
    before is gone. ``is_more`` carries the last step on, if it changed the same.
    """
    run = database.execute
    run("DELETE FROM step WHERE review = ? AND is_undone", (review,))
    step = _last_step(database, review, changes) if is_more else None
    if step is None:
        step = run("INSERT INTO step (review, at) VALUES (?, ?)", (review, at)).lastrowid
    for judged, aspect, before, after in changes:
        run(
            "INSERT INTO change (step, judged, aspect, before, after)"
            " VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (step, judged, aspect) DO UPDATE SET after = excluded.after",
            (step, judged, aspect.value, before, after),
        )
        _put(database, judged, aspect, after)
    return _step(database, [change.judged for change in changes], changes[0].aspect)


def _last_step(database: Database, review: int, changes: Iterable[Change]) -> int | None:
    """The last step, if it changed just these aspects of these things."""
    rows = database.execute(
        "SELECT step, judged, aspect FROM change WHERE step ="
        " (SELECT max(id) FROM step WHERE review = ?)",
        (review,),
    ).fetchall()
    before = {(judged, aspect) for _, judged, aspect in rows}
    now = {(change.judged, change.aspect.value) for change in changes}
    return rows[0][0] if rows and before == now else None


def undo(database: Database, review: int) -> Step | None:
    """Take the last step back; ``None`` if there is none."""
    return _replay(database, review, "is_undone = 0", "DESC", "before", is_undone=True)


def redo(database: Database, review: int) -> Step | None:
    """Take the first undone step again; ``None`` if there is none."""
    return _replay(database, review, "is_undone = 1", "ASC", "after", is_undone=False)


def _replay(
    database: Database, review: int, which: str, order: str, value: str, *, is_undone: bool
) -> Step | None:
    run = database.execute
    step = run(
        f"SELECT id FROM step WHERE review = ? AND {which} ORDER BY id {order} LIMIT 1", (review,)
    ).fetchone()
    if step is None:
        return None
    rows = run(f"SELECT judged, aspect, {value} FROM change WHERE step = ?", step).fetchall()
    for judged, aspect, put in rows:
        _put(database, judged, Aspect(aspect), put)
    run("UPDATE step SET is_undone = ? WHERE id = ?", (is_undone, step[0]))
    return _step(database, [judged for judged, *_ in rows], Aspect(rows[0][1]))


def _put(database: Database, judged: int, aspect: Aspect, value: Value) -> None:
    database.execute(f"UPDATE judged SET {_COLUMNS[aspect]} = ? WHERE id = ?", (value, judged))


def _step(database: Database, numbers: Iterable[int], aspect: Aspect) -> Step:
    return Step(tuple(judged_where(database, "id = ?", n)[0] for n in numbers), aspect)


def judged_where(database: Database, where: str, parameter: int) -> tuple[Judged, ...]:
    """The judged things of which ``where`` holds, by their numbers."""
    rows = database.execute(
        f"SELECT id, anchor, verdict, note, is_linked FROM judged WHERE {where} ORDER BY id",
        (parameter,),
    )
    return tuple(map(judged_of, rows))
