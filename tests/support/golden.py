"""Files that hold what an output was, as plain text that a review can read."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden"


class Golden:
    """Holds an output against its file in ``tests/golden``, or writes that file anew."""

    def __init__(self, *, is_update: bool) -> None:
        self._is_update = is_update

    def check(self, name: str, text: str) -> None:
        path = FOLDER / name
        if self._is_update:
            path.write_text(text, encoding="utf-8", newline="")
        assert path.exists(), f"{path} is missing: write it with `make golden` and read it"
        expected = path.read_bytes().decode("utf-8")
        assert text == expected, f"not as in {path}: if it should be, run `make golden`"
