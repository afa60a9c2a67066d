"""The wheel and the sdist: they build, hold the demo pair, and work where nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DEMO = {name: (ROOT / "assets" / "demo" / name).read_bytes() for name in ("left.txt", "right.txt")}


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist; the wheel is built from the sdist, as by pip."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_wheel_holds_the_demo_pair_and_no_tests(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        for name, content in DEMO.items():
            assert archive.read(f"sidebyside/demo/{name}") == content
    assert {name.split("/")[0].split("-")[0] for name in names} == {"sidebyside"}


def test_the_sdist_holds_sources_tests_and_the_demo_pair(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "src/sidebyside/compare.py",
        "tests/test_packaging.py",
        "assets/demo/left.txt",
        "README.md",
        "LICENSE",
        "Makefile",
        "constraints.txt",
    } <= names


def test_the_wheel_works_in_an_empty_environment(dist: Path, tmp_path: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    target = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    done = subprocess.run(
        [sys.executable, "-S", "-m", "sidebyside", "--demo", "--brief"],
        cwd=tmp_path,
        # Without -S the editable install would answer; so its neighbours come in by hand.
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join([str(target), sysconfig.get_path("purelib")])},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "differ" in done.stdout.lower()


def test_the_wheel_holds_the_style_and_script_of_the_page(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    parts = {f"sidebyside/render/page/page.{kind}" for kind in ("html", "css", "js")}
    assert parts - names == set()
