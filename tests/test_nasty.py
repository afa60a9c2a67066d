"""Files as life brings them, on either side: an answer or one line of trouble, never a control."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.hostile import ESCAPES, MARKUP

from sidebyside import cli

FOLDER = Path(__file__).parents[1].parent / "shared" / "nasty"
FILES = sorted(path for path in FOLDER.glob("*") if path.suffix != ".md")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")

PROSE = "A sentence before the storm. The harbour was shut, and nobody sailed.\n"


@pytest.fixture
def prose(tmp_path: Path) -> Path:
    """A plain text to hold the others against."""
    path = tmp_path / "prose.txt"
    path.write_text(PROSE)
    return path


@pytest.mark.skipif(not FILES, reason="the folder of nasty files is not beside the checkout")
@pytest.mark.parametrize("front", ["text", "json"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_any_file_gives_an_answer_on_either_side(
    path: Path, front: str, prose: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Once a side, each with another format: the large ones take seconds.
    pair = (path, prose) if front == "text" else (prose, path)
    status = cli.main(["-f", front, *map(str, pair)])
    out, err = capsys.readouterr()
    is_refused = path.suffix == ".jpg"
    assert status == (2 if is_refused else 1)
    assert bool(out) is not is_refused
    assert CONTROL.search(out.replace("\n", "")) is None
    assert CONTROL.search(err.replace("\n", "")) is None
    assert all(line.startswith("sidebyside: ") for line in err.splitlines())


FRONTS = [
    ["-f", "text"],
    ["-f", "markdown"],
    ["-f", "html"],
    ["-f", "json"],
    ["-f", "csv"],
    ["-q"],
    ["--stat"],
]


@pytest.mark.parametrize("front", FRONTS, ids=str)
def test_hostile_text_reaches_no_terminal(
    front: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Through all stages at once, in prose, headlines, speakers and quotations."""
    words = list({**ESCAPES, **MARKUP}.values())
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    paragraphs = [f"“We will not {w} today,” said Ada {w} Holm. Boats {w} sail." for w in words]
    left.write_text("\n\n".join(paragraphs), encoding="utf-8")
    changed = [paragraph.replace("will not", "will") for paragraph in reversed(paragraphs)]
    right.write_text("\n\n".join(changed), encoding="utf-8")
    assert cli.main([*front, str(left), str(right)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert CONTROL.search(out.replace("\r\n", "\n")) is None
