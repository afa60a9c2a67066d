"""Saved reviews from the command line: the list, and reports that hold one."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.desks import LEFT, RIGHT
from tests.support.stored import NOON

from sidebyside import cli, reviews
from sidebyside.compare import compare
from sidebyside.load import load
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.review.items import link_anchor
from sidebyside.review.saved import Aspect, Decision, Listed
from sidebyside.review.store import ReviewStore
from sidebyside.review.taking_up import begin
from sidebyside.settings.values import Settings
from sidebyside.view.cells import cell_width


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts, and a data folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)
    return tmp_path


def _review() -> None:
    """The first difference is wrong, with a note; and two sentences are linked by hand."""
    documents, options = Pair(load("left.txt"), load("right.txt")), CompareOptions()
    comparison = compare(documents.left, documents.right, options)
    store = ReviewStore()
    desk = reviews.desk(documents, options, Settings())
    reviewing, _ = begin(store, comparison, desk)
    decisions = [
        reviewing.decision(0, Aspect.VERDICT, 4),
        reviewing.decision(0, Aspect.NOTE, "a tenth"),
        Decision(link_anchor(comparison.documents, Pair(2, 2)), Aspect.LINK, True),
    ]
    store.record(reviewing.number, reviewing.digests, decisions)
    store.close()


@pytest.mark.usefixtures("texts")
def test_reviews_are_listed_with_progress_title_and_texts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _review()
    assert cli.main(["--reviews"]) == 0
    out, err = capsys.readouterr()
    (line,) = out.splitlines()
    assert err == ""
    assert re.fullmatch(r"1/8  \d{4}-\d\d-\d\d \d\d:\d\d  left\.txt ⇄ right\.txt", line)


def test_without_reviews_the_list_is_empty_and_makes_no_file(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--reviews"]) == 0
    assert capsys.readouterr() == (
        "",
        "sidebyside: no reviews are saved; r begins one in the reader\n",
    )
    assert not (texts / "data").exists()


@pytest.mark.usefixtures("texts")
def test_a_report_holds_the_review_if_it_is_asked_to(capsys: pytest.CaptureFixture[str]) -> None:
    _review()
    cli.main(["-f", "json", "left.txt", "right.txt"])
    assert "review" not in json.loads(capsys.readouterr().out)
    cli.main(["-f", "json", "--with-review", "left.txt", "right.txt"])
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert err == ""
    assert "a tenth" in json.dumps(told["review"])
    by_hand = [bead for bead in told["beads"] if "linked by hand" in bead["reasons"]]
    assert [(bead["left"], bead["right"]) for bead in by_hand] == [([2], [2])]


def test_a_review_opens_from_its_own_texts_when_the_files_are_gone(texts: Path) -> None:
    _review()
    (texts / "left.txt").unlink()
    store = ReviewStore()
    documents, _, said, _ = reviews.documents_of(store, 1)
    store.close()
    assert said == "left.txt can't be read: it was shown as it was reviewed"
    assert documents.map(lambda document: document.text) == Pair(LEFT, RIGHT)
    comparison, review, exporter = reviews.home().prepare(1)
    assert [item.verdict for item in review.items][:2] == [4, None]
    bead = comparison.alignment.bead_of(Side.LEFT, 2)
    assert bead is not None
    assert comparison.alignment.beads[bead].sentences == Pair((2,), (2,))
    assert exporter.suggested("markdown") == "left-right.md"


def test_a_review_opens_an_edited_file_but_no_other_story(texts: Path) -> None:
    _review()
    (texts / "left.txt").write_text(f"A first line that is new.\n\n{LEFT}")
    (texts / "right.txt").write_text("Bakers in the old town sell rye bread again.\n" * 3)
    store = ReviewStore()
    documents, _, said, _ = reviews.documents_of(store, 1)
    store.close()
    assert documents.left.text.startswith("A first line that is new.")
    assert documents.right.text == RIGHT
    assert said == "right.txt holds another text now: it was shown as it was reviewed"


def test_the_columns_of_the_list_are_as_wide_as_they_show() -> None:
    wide = Listed(1, "漁船の報告", NOON, NOON, Pair("a.txt", "b.txt"), Pair(None, None), 1, 2)
    plain = replace(wide, title="Boats")
    lines = reviews.table((wide, plain)).splitlines()
    at = [cell_width(line[: line.index("a.txt")]) for line in lines]
    assert at[0] == at[1]


def test_texts_that_are_the_title_are_not_named_twice() -> None:
    named = Listed(1, "a ⇄ b", NOON, NOON, Pair("a", "b"), Pair(None, None), 0, 2)
    assert reviews.table((named,)).count("a ⇄ b") == 1


@pytest.mark.usefixtures("texts")
def test_the_reader_writes_over_neither_text(texts: Path) -> None:
    from sidebyside.errors import WriteError

    documents = Pair(load("left.txt"), load("right.txt"))
    exporter = reviews.exporter(documents)
    comparison = compare(documents.left, documents.right)
    with pytest.raises(WriteError, match="one of the texts"):
        exporter.write("markdown", str(texts / "left.txt"), comparison, None)
    exporter.write("markdown", str(texts / "out.md"), comparison, None)
    assert (texts / "out.md").read_text().startswith("#")
    assert exporter.exists("out.md")
    assert not exporter.exists("new.md")


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("~nobodyhere/out.md", "there is no such folder"),
        ("o" * 300, "File name too long"),
        ("closed\0.md", "embedded null byte"),
        (".", "a folder"),
        ("new/", "a folder"),
        ("left.txt", "it is one of the texts"),
        ("./left.txt", "it is one of the texts"),
        ("left.txt/out.md", "Not a directory"),
        ("no/such/out.md", "there is no such folder"),
    ],
    ids=repr,
)
def test_a_place_that_can_not_be_is_told_before_and_while_writing(path: str, reason: str) -> None:
    from sidebyside.errors import WriteError

    documents = Pair(load("left.txt"), load("right.txt"))
    exporter = reviews.exporter(documents)
    for attempt in (
        lambda: exporter.exists(path),
        lambda: exporter.write("markdown", path, compare(*documents), None),
    ):
        with pytest.raises(WriteError) as caught:
            attempt()
        assert caught.value.reason == reason


def test_a_file_of_reviews_that_can_not_be_had_is_told_in_plain_words(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = texts / "data" / "sidebyside" / "reviews.sqlite3"
    file.mkdir(parents=True)
    assert cli.main(["--reviews"]) == 2
    said = f"sidebyside: no reviews: can't write to {file} ("
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.usefixtures("texts")
def test_a_list_of_reviews_takes_no_texts(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--reviews", "left.txt", "right.txt"]) == 2
    assert capsys.readouterr().err.startswith("sidebyside: --reviews lists what is saved")
