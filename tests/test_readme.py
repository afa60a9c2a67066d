"""What the README promises: its commands, options, keys and code."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
COMMANDS = [
    line.partition("#")[0].strip()
    for language, block in BLOCKS
    if not language
    for line in block.splitlines()
    if line.partition("#")[0].strip()
]


def _sidebyside(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sidebyside", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        input="A text from standard input.\n",
        check=False,
    )


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with the files that the README's commands name."""
    for name, side in {"LEFT": "left", "RIGHT": "right", "original.txt": "left"}.items():
        shutil.copy(ROOT / "assets" / "demo" / f"{side}.txt", tmp_path / name)
    shutil.copy(ROOT / "assets" / "demo" / "right.txt", tmp_path / "rewrite.txt")
    return tmp_path


def test_the_two_make_commands_stand_first() -> None:
    assert COMMANDS[:2] == ["make demo", "make test"]


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_demo_prints_the_report_without_a_terminal() -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MAKELEVEL")}
    done = subprocess.run(
        ["make", "demo", f"PYTHON={sys.executable}"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Larkhaven" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("command", [c for c in COMMANDS if "sidebyside " in c], ids=str)
def test_a_command_works_as_written(command: str, articles: Path) -> None:
    arguments = command.partition("sidebyside ")[2].split()
    done = _sidebyside(*arguments, folder=articles)
    if "--reviews" in arguments:
        assert (done.returncode, done.stdout) == (0, "")  # nothing is saved in a test
        return
    status = 0 if "--dump-" in command else 1  # as diff(1), the texts being different
    assert (done.returncode, done.stderr) == (status, "")
    name = arguments[arguments.index("-o") + 1] if "-o" in arguments else None
    assert (articles / name).read_text(encoding="utf-8") if name else done.stdout


def test_the_python_example_runs(articles: Path) -> None:
    (code,) = (block for language, block in BLOCKS if language == "python")
    output = io.StringIO()
    with contextlib.chdir(articles), contextlib.redirect_stdout(output):
        exec(compile(code, "README.md", "exec"), {})
    assert re.search(r"^altered \('Anselm Rook',\)", output.getvalue(), re.MULTILINE)


def test_the_config_example_can_be_followed() -> None:
    from sidebyside.settings.read import parse_settings
    from sidebyside.tui.rebinding import rebound

    (example,) = (block for language, block in BLOCKS if language == "toml")
    assert rebound(parse_settings(example, "README.md").keymap)


def test_the_help_lists_every_option_that_the_readme_names() -> None:
    shown = _sidebyside("--help", folder=ROOT).stdout
    options = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", " ".join(COMMANDS)))
    assert {option for option in options if option not in shown} == set()


def test_every_key_in_the_readme_is_bound_to_what_it_says() -> None:
    from sidebyside.tui.keymap import KEYS, shown_keys

    section = README.partition("## Read")[2].partition("## Write")[0]
    written = re.findall(r"^\| (`.+`) \| ([^|]+) \|$", section, re.MULTILINE)
    bound = [(" ".join(f"`{k}`" for k in shown_keys(key, {})), key.words) for key in KEYS]
    assert len(written) > 15
    assert [row for row in written if row not in bound] == []


def test_every_file_that_the_readme_links_to_exists() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [t for t in targets if not (ROOT / t).exists()] == []
