"""A reader killed at any moment has stored every verdict that it showed.

``SIDEBYSIDE_KILLS`` says how often that is tried; ``make kills`` tries it two hundred times.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.judging import verdict
from tests.support.stored import begun, store

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("SIDEBYSIDE_KILLS", "5"))
RUN = 1000


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal on this system")
@pytest.mark.parametrize("seed", range(KILLS))
def test_nothing_that_was_shown_is_lost_when_the_reader_is_killed(
    seed: int, tmp_path: Path
) -> None:
    after = random.Random(seed).randrange(1, RUN)
    shown = _judged_until_killed(tmp_path, after)
    assert len(shown) >= after
    opened = store(tmp_path)
    assert opened.set_aside is None
    stored = {
        judged.anchor.sentences.left[0]: judged.verdict
        for judged in opened.load(begun(opened)).judged
    }
    opened.close()
    assert {number: stored.get(number) for number in shown} == {n: verdict(n) for n in shown}
    assert len(stored) - len(shown) in (0, 1)  # one may be safe and not yet shown


def _judged_until_killed(folder: Path, after: int) -> list[int]:
    """What was shown by a reader that is killed once it has shown ``after`` verdicts; how much more
    it manages until the signal comes is up to the system.
    """
    command = [sys.executable, "-m", "tests.support.judging", str(folder), str(RUN)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(after)]
        process.kill()
        lines += process.stdout.read().splitlines(keepends=True)
    assert process.returncode in (-signal.SIGKILL, 0)
    return [int(line) for line in lines if line.endswith(b"\n")]
