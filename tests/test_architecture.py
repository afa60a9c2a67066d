"""The arrows of ARCHITECTURE.md: who may import whom, and what must not be loaded early."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "sidebyside"
MODULES = sorted(PACKAGE.rglob("*.py"))


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_every_import_follows_the_arrows() -> None:
    done = _run(
        sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"
    )
    assert done.returncode == 0, done.stdout + done.stderr


NOT_FOR_THE_FIRST_SCREEN = (
    "importlib.metadata",
    "json",
    "sidebyside.review.model",
    "sidebyside.tui.screens.help",
    "sidebyside.view.overview",
    "sqlite3",
)


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("sidebyside", ["textual", "rich", "argparse"]),
        ("sidebyside.compare", ["textual", "rich"]),
        ("sidebyside.render.as_json", ["textual", "rich"]),
        ("sidebyside.render.as_terminal", ["textual"]),
        ("sidebyside.cli", ["textual", "rich"]),
        ("sidebyside.tui", ["textual"]),
        ("sidebyside.tui.app", [*NOT_FOR_THE_FIRST_SCREEN]),
    ],
    ids=str,
)
def test_a_fresh_interpreter_does_not_load(module: str, absent: list[str]) -> None:
    code = f"import sys, {module}; print(*sorted(set({absent!r}) & set(sys.modules)))"
    done = _run(sys.executable, "-c", code)
    assert (done.stdout.split(), done.stderr) == ([], "")


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                names |= {alias.name.partition(".")[0] for alias in node.names}
            case ast.ImportFrom(level=0, module=str(module)):
                names.add(module.partition(".")[0])
    return names


@pytest.mark.parametrize(
    "path",
    [*PACKAGE.glob("model/*.py"), *PACKAGE.glob("english/*.py"), PACKAGE / "errors.py"],
    ids=lambda p: p.stem,
)
def test_what_lies_lowest_needs_only_the_standard_library(path: Path) -> None:
    assert _imported(path) - set(sys.stdlib_module_names) == set()


def test_every_module_is_listed_in_its_room_and_nothing_else_is() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    told = text.split("## Rooms")[1].split("\n## ")[0]
    rooms = dict(re.findall(r"^- `([\w/]+)/`:(.*(?:\n  .*)*)", told, re.MULTILINE))
    listed = {room: sorted(re.findall(r"`(\w+)`", words)) for room, words in rooms.items()}
    inside = {path.parent for path in MODULES} - {PACKAGE}
    assert listed == {
        folder.relative_to(PACKAGE).as_posix(): sorted(
            path.stem for path in folder.glob("*.py") if path.stem != "__init__"
        )
        for folder in inside
    }
    tree = text.split("## Rooms")[0]
    assert [path.name for path in PACKAGE.glob("*.py") if path.name not in tree] == ["__main__.py"]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_says_what_it_is_for_and_stays_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert source.count("\n") <= 450
    assert path.stem not in {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
