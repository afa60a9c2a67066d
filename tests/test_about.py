"""What the program tells of itself: the manual page and the completions."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from sidebyside.arguments import SHELLS, parser
from sidebyside.completion import completion
from sidebyside.manual import manual


def _options() -> list[str]:
    return [name for action in parser()._actions for name in action.option_strings]


def test_the_manual_page_names_every_option() -> None:
    page = manual(parser(), "9.8.7")
    names = [name.replace("-", r"\-") for name in _options()]
    assert [name for name in names if rf"\fB{name}\fR" not in page] == []
    assert "sidebyside 9.8.7" in page


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_manual_page_is_sound_roff() -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tascii", "-P-bcou"],
        input=manual(parser(), "1.0").encode(),
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    assert "EXIT STATUS" in done.stdout.decode().splitlines()


@pytest.mark.parametrize("shell", SHELLS)
def test_a_completion_names_every_long_option(shell: str) -> None:
    script = completion(parser(), shell)
    long = [name for name in _options() if name.startswith("--")]
    written = [name.removeprefix("--") if shell == "fish" else name for name in long]
    assert [name for name in written if name not in script] == []


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_can_read_its_completion(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run(
        [shell, "-n"], input=completion(parser(), shell).encode(), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--forma"], {"--format"}),
        (["--format", "js"], {"json"}),
        (["--print-completion", ""], set(SHELLS)),
    ],
    ids=["option", "format", "shell"],
)
def test_bash_completes(words: list[str], expected: set[str]) -> None:
    asked = " ".join(f"'{word}'" for word in ["sidebyside", *words])
    script = completion(parser(), "bash") + (
        f"\nCOMP_WORDS=({asked}); COMP_CWORD={len(words)}; set -- sidebyside"
        f" '{words[-1]}' '{words[-2] if len(words) > 1 else 'sidebyside'}'\n"
        '_shtab_sidebyside "$@"; printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(["bash"], input=script, capture_output=True, text=True, check=False)
    assert set(done.stdout.split()) == expected, done.stderr
