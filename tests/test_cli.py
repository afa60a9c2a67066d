"""The command line in one process: what is asked for, what comes out, and with which status."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

import sidebyside
from sidebyside import cli
from sidebyside.errors import UnknownThemeError
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.freshness import Freshness
from sidebyside.model.pair import Pair
from sidebyside.render.registry import FORMATS
from sidebyside.review.desk import Desk
from sidebyside.settings.read import parse_settings
from sidebyside.settings.values import Settings
from sidebyside.tui.exporting import Exporter
from sidebyside.tui.sources import Sources

LEFT = "The pier reopens in May.\n\nIt was shut for two years.\n"
RIGHT = "The pier reopens in June.\n\nIt was shut for two years.\n"


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with two texts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(200)))
    (tmp_path / "windows.txt").write_bytes("The pier – “reopened”.".encode("cp1252"))
    (tmp_path / "damaged.txt").write_bytes("Né à ü é".encode() + b" x\xff y.")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "page.html").write_text("<!DOCTYPE html><p>The pier.")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["left.txt", "left.txt"], 0, id="same"),
        pytest.param(["left.txt", "right.txt"], 1, id="different"),
        pytest.param(["empty.txt", "empty.txt"], 0, id="both empty"),
        pytest.param(["left.txt", "missing.txt"], 2, id="trouble"),
        pytest.param(["left.txt"], 2, id="usage"),
    ],
)
@pytest.mark.parametrize("front", [["-q"], ["--stat"], ["-f", "json"], ["-f", "text"], []], ids=str)
@pytest.mark.usefixtures("texts")
def test_the_status_is_that_of_diff(front: list[str], arguments: list[str], status: int) -> None:
    assert cli.main([*front, *arguments]) == status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["left.txt", "gone.txt"],
            "gone.txt: no such file; check the name and the folder",
            id="missing",
        ),
        pytest.param(
            ["https://example.org/a", "left.txt"],
            "https://example.org/a: no such file; save the article as text, web addresses are "
            "not read",
            id="address",
        ),
        pytest.param(
            ["left.txt", "."],
            ".: a folder, not a file; give a text file that you may read",
            id="folder",
        ),
        pytest.param(
            ["/dev/zero", "left.txt"],
            "/dev/zero: a device, not a file; give a text file that you may read",
            id="device",
        ),
        pytest.param(
            ["photo.jpg", "left.txt"],
            "photo.jpg: a JPEG picture, not text; save it as plain text first",
            id="picture",
        ),
        pytest.param(
            ["", "left.txt"], "'': no such file; check the name and the folder", id="no name"
        ),
        pytest.param(
            ["\x1b[31mred\n.txt", "left.txt"],
            "^[[31mred .txt: no such file; check the name and the folder",
            id="escape in a name",
        ),
        pytest.param(
            ["[bold]x[/]", "left.txt"],
            "[bold]x[/]: no such file; check the name and the folder",
            id="markup in a name",
        ),
        pytest.param(
            ["--", "-x", "left.txt"],
            "-x: no such file; check the name and the folder",
            id="dash in a name",
        ),
        pytest.param(
            ["left.txt"], "two texts are needed, 1 given; see sidebyside --help", id="one text"
        ),
        pytest.param(
            ["-q"], "two texts are needed, none given; see sidebyside --help", id="no text"
        ),
        pytest.param(
            ["a", "b", "c"], "two texts are needed, 3 given; see sidebyside --help", id="three"
        ),
        pytest.param(
            ["-", "-"],
            "standard input can stand for one side only; see sidebyside --help",
            id="standard input twice",
        ),
        pytest.param(
            ["--demo", "left.txt"],
            "--demo brings both texts: leave out the files; see sidebyside --help",
            id="demo and a file",
        ),
        pytest.param(
            ["--\x1b[1m", "left.txt", "right.txt"],
            "unrecognized arguments: --^[[1m; see sidebyside --help",
            id="unknown option",
        ),
        pytest.param(
            ["--forma", "json", "left.txt", "right.txt"],
            "unrecognized arguments: --forma; see sidebyside --help",
            id="shortened option",
        ),
        pytest.param(
            ["--width", "39", "left.txt", "right.txt"],
            "argument --width: 39 is no width from 40 to 1000; see sidebyside --help",
            id="narrow",
        ),
        pytest.param(
            ["--language", "../x", "left.txt", "right.txt"],
            "argument --language: ../x is no language code such as en or de; see sidebyside --help",
            id="language",
        ),
        pytest.param(
            ["-q", "--stat", "left.txt", "right.txt"],
            "--brief and --stat exclude each other; see sidebyside --help",
            id="two short forms",
        ),
        pytest.param(
            ["-q", "-f", "json", "left.txt", "right.txt"],
            "--brief is text: leave out --format json; see sidebyside --help",
            id="brief json",
        ),
        pytest.param(
            ["--stat", "--with-review", "left.txt", "right.txt"],
            "--stat shows no review: leave out --with-review; see sidebyside --help",
            id="review of counts",
        ),
        pytest.param(
            ["-f", "reader", "--with-review", "left.txt", "right.txt"],
            "the reader shows a review by itself: leave out --with-review; see sidebyside --help",
            id="review in the reader",
        ),
        pytest.param(
            ["-f", "reader", "left.txt", "right.txt"],
            "the reader needs a terminal: choose --format text or json; see sidebyside --help",
            id="reader in a pipe",
        ),
        pytest.param(
            ["-f", "reader", "-o", "x", "left.txt", "right.txt"],
            "the reader writes no file: choose --format text or json with --output; "
            "see sidebyside --help",
            id="reader into a file",
        ),
        pytest.param(
            ["-o", ".", "left.txt", "right.txt"],
            ".: not written, a folder; choose another place with --output",
            id="output to a folder",
        ),
        pytest.param(
            ["-o", "no/where", "left.txt", "right.txt"],
            "no/where: not written, there is no such folder; choose another place with --output",
            id="output to nowhere",
        ),
        pytest.param(
            ["-o", "./left.txt", "left.txt", "right.txt"],
            "./left.txt: not written, it is one of the texts; choose another place with --output",
            id="output over an input",
        ),
    ],
)
@pytest.mark.usefixtures("texts")
def test_trouble_is_told_in_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    assert capsys.readouterr() == ("", f"sidebyside: {message}\n")


@pytest.mark.parametrize(
    ("name", "note"),
    [
        pytest.param("left.txt", "", id="plain"),
        pytest.param(
            "windows.txt",
            "sidebyside: windows.txt: read as cp1252, since it is not UTF-8\n",
            id="guessed",
        ),
        pytest.param(
            "damaged.txt",
            "sidebyside: damaged.txt: 1 byte is no text and shows as \ufffd\n",
            id="damaged",
        ),
        pytest.param("empty.txt", "sidebyside: empty.txt: holds no text\n", id="empty"),
        pytest.param(
            "page.html",
            "sidebyside: page.html: is a web page, whose markup is compared as text; "
            "save it as plain text\n",
            id="page",
        ),
    ],
)
@pytest.mark.usefixtures("texts")
def test_what_was_done_to_read_a_text_is_said(
    name: str, note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["-q", name, name]) == 0
    assert capsys.readouterr().err == note


def test_without_arguments_the_usage_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("sidebyside: two texts are needed\n")
    assert "sidebyside --demo" in err


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_that_of_the_package(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([option]) == 0
    assert capsys.readouterr() == (f"sidebyside {sidebyside.__version__}\n", "")


def test_the_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    options = [
        "--demo", "--format", "--output", "--brief", "--stat", "--color", "--width",
        "--language", "--keep-furniture", "--version", "--help",
    ]  # fmt: skip
    assert [option for option in options if option not in out] == []


@pytest.mark.usefixtures("texts")
def test_options_may_stand_between_and_after_the_texts(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["-q", "left.txt", "right.txt"])
    expected = capsys.readouterr().out
    for order in (["left.txt", "-q", "right.txt"], ["left.txt", "right.txt", "-q"]):
        assert cli.main(order) == 1
        assert capsys.readouterr().out == expected


@pytest.mark.usefixtures("texts")
def test_json_is_the_comparison_of_the_two_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["-f", "json", "left.txt", "right.txt"]) == 1
    value = json.loads(capsys.readouterr().out)
    assert value["schema"] == "sidebyside/1"
    assert (value["left"]["origin"], value["left"]["text"]) == ("left.txt", LEFT)
    assert (value["right"]["origin"], value["right"]["text"]) == ("right.txt", RIGHT)


@pytest.mark.usefixtures("texts")
def test_the_demo_needs_no_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--demo", "-q"]) == 1
    assert capsys.readouterr().out.startswith("demo/left.txt and demo/right.txt differ; sentences:")


@pytest.mark.parametrize(
    ("width", "widest"), [([], 100), (["--width", "60"], 60), (["--width", "160"], 160)], ids=str
)
@pytest.mark.usefixtures("texts")
def test_the_report_is_as_wide_as_asked(
    width: list[str], widest: int, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["-f", "text", *width, "left.txt", "right.txt"])
    assert max(map(len, capsys.readouterr().out.split("\n"))) == widest


@pytest.mark.parametrize(
    ("arguments", "environment", "is_coloured"),
    [
        pytest.param([], {}, False, id="pipe"),
        pytest.param([], {"FORCE_COLOR": "1"}, False, id="pipe forced from outside"),
        pytest.param(["--color", "always"], {}, True, id="always"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="an option outranks"),
        pytest.param(["--color", "never"], {}, False, id="never"),
    ],
)
@pytest.mark.usefixtures("texts")
def test_colours_in_a_pipe_are_for_who_asks(
    arguments: list[str],
    environment: dict[str, str],
    is_coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    cli.main(["-f", "text", *arguments, "left.txt", "right.txt"])
    assert ("\x1b[" in capsys.readouterr().out) is is_coloured


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [
        pytest.param({}, True, id="terminal"),
        pytest.param({"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param({"NO_COLOR": ""}, True, id="empty NO_COLOR"),
        pytest.param({"TERM": "dumb"}, False, id="dumb"),
    ],
)
@pytest.mark.usefixtures("texts")
def test_a_terminal_has_colours_unless_told_otherwise(
    environment: dict[str, str],
    is_coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(cli, "_is_terminal", lambda stream: stream is not None)
    cli.main(["-f", "text", "left.txt", "right.txt"])
    assert ("\x1b[" in capsys.readouterr().out) is is_coloured


class Reader:
    """Stands in for the reader: notes what it is handed, and compares as it would."""

    def __init__(self) -> None:
        self.documents: Pair[Document] | None = None
        self.settings = Settings()
        self.is_colourless: bool | None = None
        self.stages: list[str] = []
        self.comparison: Comparison | None = None
        self.notes: tuple[str, ...] = ()
        self.sources: Sources | None = None

    def run(
        self,
        documents: Pair[Document],
        compare: Callable[[Callable[[object], None]], Comparison],
        settings: Settings,
        *,
        is_colourless: bool,
        desk: Desk,
        exporter: Exporter,
        sources: Sources | None,
        is_reviewing: bool,
        notes: tuple[str, ...],
    ) -> int:
        assert not is_reviewing
        self.notes, self.sources = notes, sources
        assert (tuple(desk.verdict_words), list(exporter.formats)) == (
            settings.verdicts,
            list(FORMATS),
        )
        if settings.theme == "plaid":
            raise UnknownThemeError(settings.theme, ("ash", "oak"))
        self.settings = settings
        self.is_colourless = is_colourless
        self.documents = documents
        self.comparison = compare(lambda stage: self.stages.append(str(stage)))
        return 0


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader on what looks like a terminal."""
    found = Reader()
    monkeypatch.setattr("sidebyside.tui.run", found.run, raising=False)
    monkeypatch.setattr(cli, "_is_terminal", lambda stream: stream is not None)
    return found


@pytest.mark.parametrize("arguments", [[], ["-f", "auto"], ["-f", "reader"]], ids=str)
@pytest.mark.usefixtures("texts")
def test_on_a_terminal_the_reader_opens_and_ends_well(
    arguments: list[str], reader: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*arguments, "left.txt", "right.txt"]) == 0
    assert capsys.readouterr() == ("", "")
    assert reader.documents is not None
    assert reader.documents.map(lambda document: document.text) == Pair(LEFT, RIGHT)
    assert reader.comparison is not None
    assert reader.comparison.has_differences
    assert reader.stages


@pytest.mark.usefixtures("texts")
def test_the_reader_can_read_files_again_and_nothing_else(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.main(["left.txt", "right.txt"]) == 0
    assert reader.sources is not None
    left, right = reader.sources.files
    assert left is not None
    assert right is not None
    assert left.read().text == LEFT
    assert right.freshness("another digest") is Freshness.SAME  # nobody touched it
    assert cli.main(["left.txt", "left.txt"]) == 0
    assert reader.sources.files.left is reader.sources.files.right is not None
    os.mkfifo(tmp_path / "pipe")
    Thread(target=(tmp_path / "pipe").write_text, args=("Through a pipe.",), daemon=True).start()
    monkeypatch.setattr(cli, "_has_controlling_terminal", lambda: True)
    assert cli.main(["left.txt", "pipe"]) == 0
    assert reader.sources.files.right is None
    assert cli.main(["--demo"]) == 0
    assert reader.sources is None


@pytest.mark.usefixtures("texts")
def test_the_reader_is_told_what_was_printed_before_it_covers_the_terminal(
    reader: Reader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "odd.txt").write_bytes("One \u2019 two.".encode("cp1252"))
    (tmp_path / "empty.txt").write_text("")
    assert cli.main(["odd.txt", "empty.txt"]) == 0
    assert reader.notes == (
        "odd.txt: read as cp1252, since it is not UTF-8",
        "empty.txt: holds no text",
    )
    assert capsys.readouterr().err == "".join(f"sidebyside: {note}\n" for note in reader.notes)


@pytest.mark.parametrize(
    "arguments", [["-f", "text"], ["-f", "json"], ["-q"], ["--stat"], ["-o", "out"]], ids=str
)
@pytest.mark.usefixtures("texts")
def test_on_a_terminal_a_report_is_written_where_one_is_asked_for(
    arguments: list[str], reader: Reader
) -> None:
    assert cli.main([*arguments, "left.txt", "right.txt"]) == 1
    assert reader.documents is None


@pytest.mark.parametrize(
    ("arguments", "no_color", "is_colourless"),
    [([], "", False), ([], "1", True), (["--color", "never"], "", True)],
    ids=["plain", "NO_COLOR", "never"],
)
@pytest.mark.usefixtures("texts")
def test_the_reader_is_told_whether_colours_are_wanted(
    arguments: list[str],
    no_color: str,
    is_colourless: bool,
    reader: Reader,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    cli.main([*arguments, "left.txt", "right.txt"])
    assert reader.is_colourless is is_colourless


@pytest.mark.usefixtures("texts")
def test_the_reader_gets_the_theme_and_one_that_it_lacks_is_named_with_those_it_has(
    reader: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--theme", "oak", "left.txt", "right.txt"]) == 0
    assert reader.settings.theme == "oak"
    assert cli.main(["--theme", "plaid", "left.txt", "right.txt"]) == 2
    message = "sidebyside: --theme: no theme plaid; choose one of ash, oak; see sidebyside --help\n"
    assert capsys.readouterr() == ("", message)


@pytest.mark.usefixtures("texts")
def test_a_dumb_terminal_gets_the_text(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert cli.main(["left.txt", "right.txt"]) == 1
    assert reader.documents is None


@pytest.mark.usefixtures("texts")
def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["sidebyside.load"], "load", interrupted)
    assert cli.main(["left.txt", "right.txt"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("texts")
def test_a_fault_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sys.modules["sidebyside.load"], "load", broken)
    with pytest.raises(ZeroDivisionError):
        cli.main(["left.txt", "right.txt"])


@pytest.mark.usefixtures("texts")
def test_closed_streams_are_told_apart_from_empty_ones(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert cli.main(["-q", "-", "right.txt"]) == 2
    assert capsys.readouterr().err == (
        "sidebyside: -: standard input is closed; give a text file that you may read\n"
    )
    monkeypatch.setattr("sys.stdout", None)
    assert cli.main(["-q", "left.txt", "right.txt"]) == 2


# Output to a file


@pytest.mark.parametrize("front", ["text", "json"])
def test_a_file_gets_what_standard_output_would(
    front: str, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["-f", front, "left.txt", "right.txt"])
    shown = capsys.readouterr().out
    assert cli.main(["-f", front, "-o", "report", "left.txt", "right.txt"]) == 1
    assert capsys.readouterr() == ("", "")
    assert (texts / "report").read_text(encoding="utf-8") == shown


@pytest.fixture
def reviewed(texts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with a saved review of its two texts: the first difference is wrong."""
    from sidebyside import reviews
    from sidebyside.model.options import CompareOptions
    from sidebyside.review.saved import Aspect
    from sidebyside.review.taking_up import begin
    from sidebyside.settings.values import Settings

    monkeypatch.setenv("XDG_DATA_HOME", str(texts / "data"))
    documents = Pair(sidebyside.load("left.txt"), sidebyside.load("right.txt"))
    comparison = sidebyside.compare(documents.left, documents.right)
    desk = reviews.desk(documents, CompareOptions(), Settings())
    store = desk.open_store()
    try:
        reviewing, _ = begin(store, comparison, desk)
        decisions = [
            reviewing.decision(0, Aspect.VERDICT, 4),
            reviewing.decision(0, Aspect.NOTE, "Ask the harbour master."),
        ]
        store.record(reviewing.number, reviewing.digests, decisions)
    finally:
        store.close()
    return texts


@pytest.mark.parametrize("front", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.usefixtures("reviewed")
def test_a_report_has_the_saved_review_where_that_is_asked_for(
    front: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["-f", front, "left.txt", "right.txt"]) == 1
    assert "Ask the harbour master." not in capsys.readouterr().out
    assert cli.main(["-f", front, "--with-review", "left.txt", "right.txt"]) == 1
    out, err = capsys.readouterr()
    assert "Ask the harbour master." in out
    assert "wrong" in out
    assert err == ""


@pytest.mark.usefixtures("texts")
def test_a_review_that_is_not_there_is_missed_aloud(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nothing"))
    assert cli.main(["--with-review", "left.txt", "right.txt"]) == 1
    out, err = capsys.readouterr()
    assert "The pier" in out
    assert err == ("sidebyside: no review of these two texts is saved: the report is without one\n")
    assert not (tmp_path / "nothing").exists()


def test_a_new_file_has_the_mode_that_the_user_wants(texts: Path) -> None:
    before = os.umask(0o027)
    try:
        cli.main(["-q", "-o", "report", "left.txt", "right.txt"])
    finally:
        os.umask(before)
    assert stat.S_IMODE((texts / "report").stat().st_mode) == 0o640


def test_an_existing_file_keeps_its_mode_and_a_link_stays_a_link(texts: Path) -> None:
    (texts / "real").write_text("before")
    (texts / "real").chmod(0o604)
    (texts / "link").symlink_to("real")
    assert cli.main(["-q", "-o", "link", "left.txt", "right.txt"]) == 1
    assert (texts / "link").is_symlink()
    assert (texts / "real").read_text().startswith("left.txt and right.txt differ")
    assert stat.S_IMODE((texts / "real").stat().st_mode) == 0o604


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_what_stood_there(
    step: str, texts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (texts / "report").write_text("before")
    before = sorted(texts.iterdir())
    target = "os.fsync" if step == "fsync" else "pathlib.Path.replace"
    monkeypatch.setattr(target, full)
    assert cli.main(["-q", "-o", "report", "left.txt", "right.txt"]) == 2
    assert (texts / "report").read_text() == "before"
    assert sorted(texts.iterdir()) == before
    assert capsys.readouterr().err == (
        "sidebyside: report: not written, No space left on device; "
        "choose another place with --output\n"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to every file")
def test_a_write_protected_file_is_kept(texts: Path) -> None:
    (texts / "report").write_text("before")
    (texts / "report").chmod(0o444)
    assert cli.main(["-q", "-o", "report", "left.txt", "right.txt"]) == 2
    assert (texts / "report").read_text() == "before"


@pytest.mark.usefixtures("texts")
def test_output_to_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["-q", "-o", "-", "left.txt", "right.txt"]) == 1
    assert capsys.readouterr().out.startswith("left.txt and right.txt differ")


@pytest.mark.usefixtures("texts")
def test_a_terminal_without_curly_marks_gets_straight_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="ascii"))
    Path("quoted.txt").write_text("“It’s shut – for now…” said 渡.", encoding="utf-8")
    cli.main(["-f", "text", "quoted.txt", "empty.txt"])
    assert b'"It\'s shut - for now..." said ?.' in raw.getvalue()


@pytest.mark.usefixtures("texts")
def test_options_go_before_the_environment_that_before_the_config(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("c.toml").write_text("theme = 'ash'\nlanguage = 'de'\nfurniture = 'show'\n")
    found = []
    for variable, arguments in (
        ("", ["--config", "c.toml"]),
        ("oak", ["--config", "c.toml", "--keep-furniture"]),
        ("oak", ["--config", "c.toml", "--theme", "elm", "--language", "fr"]),
        ("", []),
    ):
        monkeypatch.setenv("SIDEBYSIDE_THEME", variable)
        assert cli.main([*arguments, "left.txt", "right.txt"]) == 0
        settings = reader.settings
        found.append((settings.theme, settings.language, settings.furniture))
    assert found == [
        ("ash", "de", "show"),
        ("oak", "de", "keep"),
        ("elm", "fr", "show"),
        (None, None, "fold"),
    ]


@pytest.mark.usefixtures("texts")
def test_the_config_may_be_named_by_a_variable_or_stand_in_its_place(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Path("c.toml").write_text("theme = 'ash'\n")
    monkeypatch.setenv("SIDEBYSIDE_CONFIG", "c.toml")
    cli.main(["left.txt", "right.txt"])
    assert reader.settings.theme == "ash"
    monkeypatch.delenv("SIDEBYSIDE_CONFIG")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "sidebyside").mkdir()
    (tmp_path / "sidebyside" / "config.toml").write_text("theme = 'oak'\n")
    cli.main(["left.txt", "right.txt"])
    assert reader.settings.theme == "oak"


@pytest.mark.usefixtures("texts", "reader")
@pytest.mark.parametrize(
    ("config", "variable", "message"),
    [
        ("thme = 'ash'", "", "c.toml:1: no setting 'thme'; did you mean theme?"),
        ("\ntheme = 'plaid'", "", "c.toml:2: no theme plaid; choose one of ash, oak"),
        (
            "",
            "plaid",
            "SIDEBYSIDE_THEME: no theme plaid; choose one of ash, oak; see sidebyside --help",
        ),
    ],
    ids=["setting", "theme", "variable"],
)
def test_a_setting_that_can_not_be_followed_is_one_line_with_the_mend(
    config: str,
    variable: str,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("c.toml").write_text(config)
    monkeypatch.setenv("SIDEBYSIDE_THEME", variable)
    assert cli.main(["--config", "c.toml", "left.txt", "right.txt"]) == 2
    assert capsys.readouterr() == ("", f"sidebyside: {message}\n")


@pytest.mark.usefixtures("texts")
def test_the_config_holds_for_reports_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("c.toml").write_text("language = 'de'\n")
    cli.main(["--config", "c.toml", "-f", "json", "left.txt", "right.txt"])
    with_config = capsys.readouterr().out
    cli.main(["--language", "de", "-f", "json", "left.txt", "right.txt"])
    assert capsys.readouterr().out == with_config
    Path("c.toml").write_text("language = 3\n")
    assert cli.main(["--config", "c.toml", "-f", "json", "left.txt", "right.txt"]) == 2


def test_the_settings_in_force_are_dumped(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "c.toml"
    assert cli.main(["--dump-config"]) == 0
    assert parse_settings(capsys.readouterr().out, "c") == Settings()
    file.write_text("theme = 'ash'\nkeymap.quit = 'f10'\n")
    assert cli.main(["--dump-config", "--config", str(file)]) == 0
    dumped = parse_settings(capsys.readouterr().out, "c")
    assert dumped == Settings(theme="ash", keymap={"quit": ("f10",)})


def test_the_keys_are_dumped_as_a_config(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--dump-keys"]) == 0
    assert parse_settings(capsys.readouterr().out, "c").keymap["next-sentence"] == ("j", "down")
