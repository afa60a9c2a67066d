"""What comparing a book with its second edition takes, size by size: part of ``make bench``.

Processor time, not the clock's, as each process takes it of its own work: imports and reading are
left out, and what takes less than a second is done again until one is over. The memory is that of a
process that has compared once. Beside it stand two that see no moves, of which splitting into words
is left out: difflib over the same tokens, where it ends within the patience that a bench has, and
the bit-parallel longest common subsequence of RapidFuzz, which is what a word diff such as wdiff
works out.
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
PROCESSES = 2

_MEASURE = """
import resource, sys, time
from pathlib import Path
left, right = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
{preparation}
least, spent, memory = float("inf"), 0.0, 0
while spent < 1:
    start = time.process_time()
    {work}
    took = time.process_time() - start
    least, spent = min(least, took), spent + took
    memory = memory or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(least, memory)
"""
_TOKENS = """
from sidebyside.segment.tokens import tokenise
left, right = tokenise(left).forms, tokenise(right).forms
"""
PROGRAMS = {
    "nothing": ("import sidebyside.compare", "spent = 1"),
    "compare": ("from sidebyside import compare", "compare(left, right)"),
    "difflib": (
        f"{_TOKENS}from difflib import SequenceMatcher",
        "SequenceMatcher(None, left, right, autojunk=False).get_opcodes()",
    ),
    "lcs": (
        f"{_TOKENS}from rapidfuzz.distance import LCSseq",
        "LCSseq.similarity(left, right)",
    ),
}
"""What each prepares, and what is measured of it."""

_TO_A_MEGABYTE = 1 << 20 if sys.platform == "darwin" else 1 << 10


def measured(program: str, texts: list[str]) -> tuple[float, float]:
    """Seconds of processor time that a program's work takes, and megabytes that its process has
    taken after doing it once; the least of some processes.
    """
    preparation, work = PROGRAMS[program]
    code = _MEASURE.format(preparation=preparation, work=work)
    least = (float("inf"), float("inf"))
    for _ in range(PROCESSES):
        said = subprocess.run(
            [sys.executable, "-c", code, *texts],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
        ).stdout
        seconds, memory = map(float, said.split())
        least = min(least[0], seconds), min(least[1], memory / _TO_A_MEGABYTE)
    return least


def duration(seconds: float) -> str:
    """A time with two or three figures that say something."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{1000 * seconds:.{0 if seconds >= 0.01 else 2}f} ms"


def row(sentences: int, folder: Path) -> str:
    """One line of the table."""
    from tests.support.book import editions

    texts = []
    for name, text in zip(("left", "right"), editions(sentences), strict=True):
        path = folder / f"{name}-{sentences}.txt"
        path.write_text(text, encoding="utf-8")
        texts.append(str(path))
    least = measured("nothing", texts)[1]
    took, megabytes = measured("compare", texts)
    others = []
    for program, sizes in (("difflib", DIFFLIB_SIZES), ("lcs", LCS_SIZES)):
        if sentences in sizes:
            other = measured(program, texts)[0]
            others.append(f"{duration(other):>11} {took / other:>7.2f}x")
        else:
            others.append(f"{'–':>11} {'–':>8}")
    per_sentence = 1e6 * took / (2 * sentences)
    return (
        f"{sentences:>9,} {duration(took):>10} {per_sentence:>8.0f} µs {megabytes:>6.0f} MB"
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
