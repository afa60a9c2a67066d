"""The program in a process of its own: streams, pipes, signals, terminals and what it loads."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest
from tests.support.command import sidebyside

LEFT = "The pier reopens in May.\n\nIt was shut for two years.\n"
RIGHT = "The pier reopens in June.\n\nIt was shut for two years.\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two texts in files."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT)
    right.write_text(RIGHT)
    return left, right


def _in_background(work: Callable[[], object]) -> threading.Thread:
    """The other end of a pipe; it does not outlive the tests if the program never takes its end."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_a_text_may_come_from_standard_input(pair: tuple[Path, Path]) -> None:
    done = sidebyside("-q", "-", pair[0], stdin=LEFT.encode())
    assert (done.status, done.text, done.err) == (0, f"- and {pair[0]} are the same\n", "")


def test_a_text_may_come_from_a_pipe(pair: tuple[Path, Path], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    _in_background(lambda: pipe.write_text(LEFT))
    done = sidebyside("-q", pipe, pair[0])
    assert (done.status, done.err) == (0, "")


def test_one_pipe_for_both_sides_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    _in_background(lambda: pipe.write_text(LEFT))
    done = sidebyside("-q", pipe, pipe)
    assert done.status == 0


def test_output_may_be_a_pipe(pair: tuple[Path, Path], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = _in_background(lambda: heard.append(pipe.read_text()))
    done = sidebyside("-q", "-o", pipe, *pair)
    assert (done.status, done.out) == (1, b"")
    reader.join(20)
    assert heard[0].startswith(f"{pair[0]} and {pair[1]} differ")


def test_output_may_be_standard_output_by_its_device(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with log.open("w") as stream:
        stream.write("before\n")
        stream.flush()
        command = [sys.executable, "-m", "sidebyside", "-q", "-o", "/dev/stdout"]
        command += map(str, pair)
        assert subprocess.run(command, stdout=stream, check=False).returncode == 1
        stream.seek(0, os.SEEK_END)
        stream.write("after\n")
    lines = log.read_text().splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("before", "after", 3)


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n".join(f"Boat {n} came in at dawn with the tide." for n in range(3000)))
    program = subprocess.Popen(
        [sys.executable, "-m", "sidebyside", "-f", "json", long, os.devnull],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.read(1)
    program.stdout.close()
    said = program.stderr.read()
    program.stderr.close()
    assert program.wait(30) == 1
    assert said == b"sidebyside: /dev/null: holds no text\n"


def test_a_full_device_is_trouble(pair: tuple[Path, Path]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sidebyside", "-q", *pair],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        b"sidebyside: standard output: not written, No space left on device; "
        b"choose another place with --output\n"
    )


def test_a_file_that_can_not_grow_is_left_as_it_was(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    report.write_text("before")
    done = subprocess.run(
        [sys.executable, "-m", "sidebyside", "-f", "json", "-o", report, *pair],
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        check=False,
    )
    assert done.returncode == 2
    assert b"not written, File too large" in done.stderr
    assert report.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "left.txt",
        "report.json",
        "right.txt",
    ]


def test_an_interrupt_ends_with_its_status(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    program = subprocess.Popen(
        [sys.executable, "-m", "sidebyside", "-q", pipe, os.devnull],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell starts what runs in its background with interrupts ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    # It opens the pipe for reading, and only then can a writer open it without waiting.
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            writer = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
            break
        except OSError:
            time.sleep(0.01)
    else:
        pytest.fail("the pipe was never opened")
    # A signal that falls between two calls of the system finds nobody waiting: then once more.
    while program.poll() is None and time.monotonic() < until:
        program.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            program.wait(timeout=1)
    out, err = program.communicate(timeout=20)
    os.close(writer)
    assert (program.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("-dash.txt", id="dash"),
        pytest.param("two\nlines.txt", id="newline"),
        pytest.param("\x1b]0;title\x07.txt", id="escape"),
        pytest.param("[bold]loud[.].txt", id="markup"),
        pytest.param("boat 🚤.txt", id="emoji"),
        pytest.param(b"bytes\xff.txt".decode("utf-8", "surrogateescape"), id="no utf-8"),
        pytest.param("%s{}.txt", id="format"),
    ],
)
@pytest.mark.parametrize("front", ["text", "json"])
def test_a_hostile_file_name_is_only_a_name(name: str, front: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(LEFT)
    (tmp_path / "other.txt").write_text(RIGHT)
    done = sidebyside("-f", front, "--", name, "other.txt", folder=tmp_path)
    assert (done.status, done.err) == (1, "")
    assert re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]", done.out) is None
    assert done.text


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_a_report_survives_the_encoding_of_its_terminal(encoding: str) -> None:
    done = sidebyside("--demo", "-f", "text", environment={"PYTHONIOENCODING": encoding})
    assert (done.status, done.err) == (1, "")
    assert done.out.decode(encoding).startswith("Larkhaven")


def test_json_is_utf_8_wherever_it_goes() -> None:
    first = sidebyside("--demo", "-f", "json", environment={"PYTHONIOENCODING": "ascii"})
    assert first.out == sidebyside("--demo", "-f", "json").out
    assert "“" in first.text


def test_equal_runs_give_equal_bytes() -> None:
    runs = [
        sidebyside("--demo", "-f", front, environment={"PYTHONHASHSEED": seed}).out
        for front in ("json", "text")
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[2] == runs[3]


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        pytest.param(["--version"], ["typing", "rich", "textual", "rapidfuzz"], id="version"),
        pytest.param(["--help"], ["typing", "rich", "textual", "rapidfuzz"], id="help"),
        pytest.param(["--demo", "-f", "json"], ["rich", "textual"], id="json"),
        pytest.param(["--demo", "-f", "markdown"], ["rich", "textual"], id="markdown"),
        pytest.param(["--demo", "-f", "html"], ["rich", "textual"], id="html"),
        pytest.param(["--demo", "-f", "csv"], ["rich", "textual"], id="csv"),
        pytest.param(["--demo", "-q"], ["rich", "textual"], id="brief"),
        pytest.param(["--demo", "-f", "text", "--color", "always"], ["textual"], id="text"),
    ],
)
def test_only_what_is_asked_for_is_loaded(arguments: list[str], absent: list[str]) -> None:
    code = (
        "import sys; from sidebyside.cli import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    loaded = done.stderr.split()
    assert "sidebyside.cli" in loaded
    assert [name for name in absent if name in loaded] == []
    if arguments[0] != "--demo":
        assert [name for name in loaded if name.startswith("sidebyside.align")] == []


def _on_terminal(*arguments: str, columns: int = 70, **environment: str) -> str:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "sidebyside", *arguments],
        env={**os.environ, **environment},
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=30,
    )
    shown = str(child.read())
    child.close()
    return shown


def test_on_a_terminal_a_report_is_coloured_and_as_wide_as_the_terminal() -> None:
    shown = _on_terminal("--demo", "-f", "text")
    assert "\x1b[1mLarkhaven" in shown
    rows = re.sub(r"\x1b\[[0-9;]*m", "", shown).split("\r\n")
    assert max(map(len, rows)) == 70


def test_no_color_on_a_terminal_leaves_no_escape() -> None:
    shown = _on_terminal("--demo", "-f", "text", NO_COLOR="1")
    assert "\x1b" not in shown
    assert "[-" in shown


@pytest.mark.parametrize("first", ["left.txt", "-"])
def test_the_reader_takes_keys_also_when_a_text_was_piped_in(
    first: str, pair: tuple[Path, Path]
) -> None:
    program = f"{sys.executable} -m sidebyside"
    child = pexpect.spawn(
        "/bin/sh",
        [
            "-c",
            f"cat left.txt | {program} {first} right.txt"
            if first == "-"
            else f"{program} {first} right.txt",
        ],
        cwd=str(pair[0].parent),
        env={**os.environ},
        dimensions=(24, 100),
        encoding="utf-8",
        timeout=30,
    )
    child.expect("two years")
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
