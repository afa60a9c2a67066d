"""Quotations found by a second process are those that are found here, and never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sidebyside import apart, beside, cli, second_process
from sidebyside.compare import as_document, compare, quotations_of
from sidebyside.errors import ComparisonStopped
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair
from sidebyside.model.stage import Stage

LEFT = """The mill at Orrin closes in May.

“We never missed a harvest,” said Greta Lohm, the miller. Two wheels still turn.
"""
RIGHT = """The mill at Orrin closes in June.

Greta Lohm said: “We never missed one harvest.” The wheels are for sale.
"""
DOCUMENTS = Pair(as_document(LEFT), as_document(RIGHT))
OPTIONS = CompareOptions()

is_one_free = beside._is_one_free


@pytest.fixture(autouse=True)
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The processes that were started for texts of any length; none outlives its comparison."""
    monkeypatch.setattr(beside, "LETTERS", 0)
    monkeypatch.setattr(beside, "_is_one_free", lambda: True)
    found: list[subprocess.Popen[bytes]] = []
    launch = second_process.launched

    def watch(code: str) -> subprocess.Popen[bytes] | None:
        process = launch(code)
        found.extend([process] if process is not None else [])
        return process

    monkeypatch.setattr(second_process, "launched", watch)
    yield found
    assert [process for process in found if process.returncode is None] == []


def runs(monkeypatch: pytest.MonkeyPatch, lines: str) -> None:
    """The second process runs these lines in the place of its work."""
    start = "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer)\n"
    monkeypatch.setattr(second_process, "program", lambda _module: start + lines)


def test_a_second_process_finds_what_is_found_here(
    started: list[subprocess.Popen[bytes]],
) -> None:
    with beside.quoting_beside(DOCUMENTS, OPTIONS) as answer:
        assert answer() == quotations_of(DOCUMENTS, OPTIONS)
    assert len(started) == 1


@pytest.mark.parametrize("documents", [DOCUMENTS, DOCUMENTS.swapped(), Pair(*[DOCUMENTS.left] * 2)])
def test_a_comparison_is_the_same_with_a_second_process(documents: Pair[Document]) -> None:
    alone = compare(documents.left, documents.right)
    assert compare(documents.left, documents.right, quoting=beside.quoting_beside) == alone
    assert any(alone.quotations)


def test_what_the_second_process_found_is_not_looked_for_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nothing = "((), ()), ()"
    runs(
        monkeypatch,
        "from sidebyside.second_process import taken\n"
        "from sidebyside.model.pair import Pair\n"
        "_, answers = taken()\n"
        f"left_and_right, utterances = {nothing}\n"
        "pickle.dump((Pair(*left_and_right), utterances), answers)\n"
        "answers.flush()\n",
    )
    assert compare(
        DOCUMENTS.left, DOCUMENTS.right, quoting=beside.quoting_beside
    ).quotations == Pair((), ())


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("sys.exit(3)", id="it does not come up"),
        pytest.param("print('sidebyside 4.1'); input()", id="it is another program"),
        pytest.param(
            "from sidebyside.second_process import taken\ntaken()\nimport os\nos._exit(9)",
            id="it dies at its work",
        ),
        pytest.param(
            "from sidebyside.second_process import taken\ntaken()[1].write(b'?')",
            id="it answers with nonsense",
        ),
    ],
)
def test_where_the_second_process_breaks_quotations_are_found_here(
    monkeypatch: pytest.MonkeyPatch, lines: str
) -> None:
    runs(monkeypatch, lines)
    assert compare(DOCUMENTS.left, DOCUMENTS.right, quoting=beside.quoting_beside) == compare(
        DOCUMENTS.left, DOCUMENTS.right
    )


_THAT_STAYS = (
    "from sidebyside.second_process import taken\ntaken()\nimport threading\n"
    "threading.Event().wait()"
)


def test_nobody_waits_long_for_a_process_that_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    runs(monkeypatch, _THAT_STAYS)
    monkeypatch.setattr(beside, "_PATIENCE", 0.01)
    assert compare(DOCUMENTS.left, DOCUMENTS.right, quoting=beside.quoting_beside) == compare(
        DOCUMENTS.left, DOCUMENTS.right
    )


def test_giving_up_ends_the_second_process(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    runs(monkeypatch, _THAT_STAYS)

    def give_up(stage: Stage) -> None:
        if stage is Stage.ALIGN:
            raise ComparisonStopped

    with pytest.raises(ComparisonStopped):
        compare(DOCUMENTS.left, DOCUMENTS.right, on_stage=give_up, quoting=beside.quoting_beside)
    assert started[0].returncode is not None


def test_the_second_process_ends_with_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    runs(monkeypatch, _THAT_STAYS)
    process = second_process.launched(second_process.program("nobody"))
    assert process is not None
    assert second_process.has_taken(process, (DOCUMENTS, OPTIONS))
    requests, answers = second_process.pipes(process)
    requests.close()
    assert process.wait(30) == 1
    answers.close()


def test_without_an_interpreter_or_a_free_processor_or_length_none_is_started(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    answers = []

    def ask() -> None:
        with beside.quoting_beside(DOCUMENTS, OPTIONS) as answer:
            answers.append(answer())

    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "")
        ask()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "/nowhere/python")
        ask()
    with monkeypatch.context() as patch:
        patch.setattr(beside, "_is_one_free", lambda: False)
        ask()
    monkeypatch.setattr(beside, "LETTERS", len(LEFT + RIGHT) + 1)
    ask()
    assert answers == [None] * 4
    assert started == []


def test_two_copies_of_a_text_need_no_second_process(
    started: list[subprocess.Popen[bytes]],
) -> None:
    with beside.quoting_beside(Pair(DOCUMENTS.left, DOCUMENTS.left), OPTIONS) as answer:
        assert answer() is None
    assert started == []


def test_reports_and_the_reader_ask_for_a_second_process(
    started: list[subprocess.Popen[bytes]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [tmp_path / "left.txt", tmp_path / "right.txt"]
    for name, text in zip(names, (LEFT, RIGHT), strict=True):
        name.write_text(text, encoding="utf-8")
    assert cli.main(["--format", "json", *map(str, names)]) == cli.DIFFERENT
    assert len(started) == 1
    told = json.loads(capsys.readouterr().out)
    assert [quotation["speaker"] for quotation in told["left"]["quotations"]] == ["Greta Lohm"]
    found = apart.compare_with_room(DOCUMENTS, OPTIONS, lambda _stage: None)
    assert len(started) == 2
    assert found == compare(DOCUMENTS.left, DOCUMENTS.right)


@pytest.mark.parametrize(
    ("processors", "busy", "is_free"),
    [
        pytest.param({0}, 0.0, False, id="a single processor"),
        pytest.param({0, 3}, 0.4, True, id="two, of which others use little"),
        pytest.param({0, 3}, 2.0, False, id="two that are busy"),
        pytest.param({0, 1, 2, 3}, 2.0, True, id="four, half of them busy"),
    ],
)
def test_a_processor_is_free_if_there_are_several_and_not_all_are_busy(
    monkeypatch: pytest.MonkeyPatch, processors: set[int], busy: float, is_free: bool
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: processors, raising=False)
    monkeypatch.setattr(os, "getloadavg", lambda: (busy, 9.0, 9.0), raising=False)
    assert is_one_free() is is_free


def test_where_the_system_tells_of_no_load_processors_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.delattr(os, "getloadavg", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert is_one_free()
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert not is_one_free()
