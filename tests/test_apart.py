"""Comparing in a process of its own gives what comparing here gives, errors included."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from sidebyside import apart, cli, tui
from sidebyside.compare import as_document, compare
from sidebyside.errors import ComparisonStopped
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.hand_links import NO_HAND_LINKS, HandLinks
from sidebyside.model.listener import Listener
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair
from sidebyside.model.stage import Stage
from sidebyside.review.desk import Desk
from sidebyside.settings.values import Settings

LEFT = """The ferry to Holm sails at nine.

“Nobody is left behind,” said Ida Brekke, the mate. Two cars wait on the quay.
"""
RIGHT = """The ferry to Holm sails at ten.

“Nobody is left behind,” said Ida Brekke. A queue of lorries stands in the rain.
"""
DOCUMENTS = Pair(as_document(LEFT), as_document(RIGHT))


def unpacked(comparison: Comparison) -> Comparison:
    def in_tuples(document: Document) -> Document:
        tokens = document.tokens
        tokens = replace(tokens, starts=tuple(tokens.starts), ends=tuple(tokens.ends))
        return replace(document, tokens=tokens)

    return replace(comparison, documents=comparison.documents.map(in_tuples))


def heed_nothing(stage: Stage) -> None:
    del stage


def watched(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that will be started."""
    started: list[subprocess.Popen[bytes]] = []
    start = apart._started

    def watch(
        documents: Pair[Document], options: CompareOptions, by_hand: HandLinks
    ) -> subprocess.Popen[bytes] | None:
        process = start(documents, options, by_hand)
        assert process is not None
        started.append(process)
        return process

    monkeypatch.setattr(apart, "_started", watch)
    return started


def test_what_comes_back_is_what_compare_gives_and_every_stage_is_told() -> None:
    stages: list[Stage] = []
    apart_from_here = apart.compare_apart(DOCUMENTS, CompareOptions(), stages.append)
    assert unpacked(apart_from_here) == compare(*DOCUMENTS)
    assert apart_from_here.documents.left.tokens.starts != ()
    assert not isinstance(apart_from_here.documents.left.tokens.starts, tuple)  # it was apart
    assert stages == list(Stage)


LINKS = HandLinks(linked=(Pair(3, 3),), parted=(Pair(0, 0),))


def with_links() -> Comparison:
    return compare(DOCUMENTS.left, DOCUMENTS.right, by_hand=LINKS)


def test_links_made_by_hand_are_heeded_apart() -> None:
    found = apart.compare_apart(DOCUMENTS, CompareOptions(), heed_nothing, LINKS)
    assert unpacked(found) == with_links()
    assert unpacked(found) != compare(*DOCUMENTS)


def test_books_are_compared_apart_with_other_links(monkeypatch: pytest.MonkeyPatch) -> None:
    started = watched(monkeypatch)
    monkeypatch.setattr(apart, "LETTERS", len(LEFT))
    found = apart.recompare_with_room(DOCUMENTS, CompareOptions(), LINKS)
    assert unpacked(found) == with_links()
    assert len(started) == 1


def test_the_reader_compares_apart_with_other_links(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[Desk] = []

    def keep(*_: object, desk: Desk, **__: object) -> int:
        handed.append(desk)
        return 0

    monkeypatch.setattr(tui, "run", keep)
    monkeypatch.setattr(cli, "_is_terminal", lambda _stream: True)
    cli._open_reader(DOCUMENTS, CompareOptions(), Settings(), is_colourless=True)
    started = watched(monkeypatch)
    monkeypatch.setattr(apart, "LETTERS", len(LEFT))
    assert unpacked(handed[0].recompare(LINKS)) == with_links()
    assert len(started) == 1


def test_a_link_is_not_lost_with_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started = watched(monkeypatch)
    monkeypatch.setattr(apart, "LETTERS", len(LEFT))
    monkeypatch.setattr(apart, "_PROGRAM", _THAT_DIES)
    found = apart.recompare_with_room(DOCUMENTS, CompareOptions(), LINKS)
    assert found == with_links()
    assert started[0].returncode is not None


class Impatient(Listener):
    """Hears of one stage, and is stopped then by somebody else."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Stage] = []

    def __call__(self, stage: Stage) -> None:
        self.heard.append(stage)
        Thread(target=self.stop).start()


_THAT_STAYS_AT_A_STAGE = """
import pickle, sys, time
sys.path[:] = pickle.load(sys.stdin.buffer)
from sidebyside import apart
from sidebyside.model.stage import Stage

def stay(documents, options, on_stage, by_hand):
    on_stage(Stage.SEGMENT)
    time.sleep(600)

apart._compare_here = stay
apart.serve()
"""


def test_a_listener_that_is_stopped_ends_the_process_in_the_midst_of_a_stage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = watched(monkeypatch)
    monkeypatch.setattr(apart, "_PROGRAM", _THAT_STAYS_AT_A_STAGE)
    listener = Impatient()
    with pytest.raises(ChildProcessError):
        apart.compare_apart(DOCUMENTS, CompareOptions(), listener)
    assert listener.heard == [Stage.SEGMENT]
    assert listener.is_stopped
    assert started[0].returncode == -signal.SIGKILL


def test_who_comes_after_the_stop_is_ended_at_once() -> None:
    listener, ended = Impatient(), []
    listener.at_stop(lambda: ended.append("first"))
    listener.stop()
    listener.stop()
    listener.at_stop(lambda: ended.append("late"))
    assert ended == ["first", "late"]


def test_packing_changes_no_value_and_keeps_equal_words_once() -> None:
    text = "The gulls cry, and the gulls fly. " * 3
    here = compare(text, text)
    packed = apart.packed(here)
    assert unpacked(packed) == here
    forms = packed.documents.left.tokens.forms
    assert len(set(map(id, forms))) == len(set(forms))


def test_short_texts_are_compared_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere")
    here = apart.compare_with_room(DOCUMENTS, CompareOptions(), heed_nothing)
    assert here == compare(*DOCUMENTS)


@pytest.mark.parametrize("program", ["", "/nowhere/python", "/bin/true", "/bin/echo"])
def test_without_such_a_process_it_is_compared_here(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    if program.startswith("/bin") and not Path(program).exists():
        pytest.skip(f"no {program} here")
    monkeypatch.setattr(sys, "executable", program)
    stages: list[Stage] = []
    assert apart.compare_apart(DOCUMENTS, CompareOptions(), stages.append) == compare(*DOCUMENTS)
    assert stages == list(Stage)


def test_an_error_there_is_raised_here() -> None:
    broken = Pair(None, DOCUMENTS.right)
    with pytest.raises(AttributeError, match="NoneType"):
        apart.compare_apart(broken, CompareOptions(), heed_nothing)  # type: ignore[arg-type]


def test_an_error_that_cannot_be_sent_is_told_in_words() -> None:
    class Stubborn(Exception):
        pass

    told = apart._portable(Stubborn("will not go"))
    assert (type(told), str(told)) == (RuntimeError, "Stubborn: will not go")
    assert isinstance(apart._portable(ValueError("goes")), ValueError)


def test_giving_up_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started = watched(monkeypatch)

    def give_up(stage: Stage) -> None:
        del stage
        raise ComparisonStopped

    with pytest.raises(ComparisonStopped):
        apart.compare_apart(DOCUMENTS, CompareOptions(), give_up)
    assert started[0].returncode is not None


def test_a_process_that_is_killed_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    started = watched(monkeypatch)
    monkeypatch.setattr(apart, "_PROGRAM", _THAT_WAITS)

    def kill(stage: Stage) -> None:
        del stage
        started[0].kill()

    with pytest.raises(ChildProcessError, match="ended with status"):
        apart.compare_apart(DOCUMENTS, CompareOptions(), kill)


def test_the_process_ends_when_its_reader_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_PROGRAM", _THAT_WAITS)
    process = apart._started(DOCUMENTS, CompareOptions(), NO_HAND_LINKS)
    assert process is not None
    with process:
        assert apart._heard(process) is Stage.SEGMENT
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(30) == 1


_THAT_WAITS = """
import importlib, pickle, sys, threading
sys.path[:] = pickle.load(sys.stdin.buffer)
from sidebyside import apart, cli, tui
pipeline = importlib.import_module("sidebyside.compare")
pipeline.segmented = lambda document, options: threading.Event().wait()
apart.serve()
"""

_THAT_DIES = _THAT_WAITS.replace("threading.Event().wait()", "os._exit(9)").replace(
    "import importlib,", "import importlib, os,"
)
