"""What comparing a book with its second edition takes, size by size: part of ``make bench``.

Processor time, not the clock's, and the largest memory of a process of its own a figure. Beside it
stand two that see no moves: difflib over the same tokens, where it ends within the patience that a
bench has, and the bit-parallel longest common subsequence of RapidFuzz, which is what a word diff
such as wdiff works out.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
SIZES = (50, 500, 2000, 10_000)
DIFFLIB_SIZES = SIZES[:3]
LCS_SIZES = SIZES
ROUNDS = 2

_READ = """
import sys
from pathlib import Path
left, right = (Path(name).read_text() for name in sys.argv[1:])
"""
_TOKENS = (
    _READ
    + """
from sidebyside.segment.tokens import tokenise
left, right = tokenise(left).forms, tokenise(right).forms
"""
)
PROGRAMS = {
    "start": _READ + "import sidebyside.compare",
    "compare": _READ + "from sidebyside import compare; compare(left, right)",
    "tokens": _TOKENS,
    "difflib": _TOKENS
    + "import difflib; difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes()",
    "lcs": _TOKENS + "from rapidfuzz.distance import LCSseq; LCSseq.similarity(left, right)",
}


_WATCH = """
import resource, subprocess, sys
subprocess.run([sys.executable, "-c", *sys.argv[1:]], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
_TO_A_MEGABYTE = 1 << 20 if sys.platform == "darwin" else 1 << 10


def measured(program: str, texts: list[str]) -> tuple[float, float]:
    """Seconds of processor time and megabytes that a program takes in a process of its own, the
    least of some rounds.
    """
    least = (float("inf"), float("inf"))
    for _ in range(ROUNDS):
        said = subprocess.run(
            [sys.executable, "-c", _WATCH, PROGRAMS[program], *texts],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
        ).stdout
        seconds, memory = map(float, said.split())
        least = min(least[0], seconds), min(least[1], memory / _TO_A_MEGABYTE)
    return least


def row(sentences: int, folder: Path) -> str:
    """One line of the table."""
    from tests.support.book import editions

    texts = []
    for name, text in zip(("left", "right"), editions(sentences), strict=True):
        path = folder / f"{name}-{sentences}.txt"
        path.write_text(text, encoding="utf-8")
        texts.append(str(path))
    start, least = measured("start", texts)
    seconds, megabytes = measured("compare", texts)
    took = seconds - start
    tokens = measured("tokens", texts)[0]
    others = []
    for program, sizes in (("difflib", DIFFLIB_SIZES), ("lcs", LCS_SIZES)):
        if sentences in sizes:
            other = max(measured(program, texts)[0] - tokens, 0.001)
            others.append(f"{other:>9.2f} s {took / other:>7.2f}x")
        else:
            others.append(f"{'–':>11} {'–':>8}")
    per_sentence = 1e6 * took / (2 * sentences)
    return (
        f"{sentences:>9,} {took:>8.2f} s {per_sentence:>8.0f} µs {megabytes:>6.0f} MB"
        f" {megabytes - least:>6.0f} MB {others[0]} {others[1]}"
    )


def main() -> None:
    """Print the table."""
    say = sys.stdout.write
    say("A book against its second edition (processor time, imports and reading left out)\n\n")
    say(
        f"{'sentences':>9} {'compare':>10} {'a sentence':>11} {'memory':>9} {'its own':>9}"
        f" {'difflib':>11} {'ratio':>8} {'LCS':>11} {'ratio':>8}\n"
    )
    with TemporaryDirectory() as folder:
        for sentences in SIZES:
            say(row(sentences, Path(folder)) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
