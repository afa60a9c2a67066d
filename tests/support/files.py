"""The reader on two files in a folder of the test's, which can be read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.support.desks import LEFT, OPTIONS, RIGHT, desk

from sidebyside.compare import compare
from sidebyside.load import FileSource, load
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.comparing import Compare
from sidebyside.tui.sources import Begun, Sources


def written(folder: Path) -> Pair[Path]:
    """The two articles of ``desks`` as files."""
    paths = Pair(folder / "left.txt", folder / "right.txt")
    for path, text in zip(paths, (LEFT, RIGHT), strict=True):
        path.write_text(text)
    return paths


def _compares(documents: Pair[Document]) -> Compare:
    def compare_now(on_stage: Callable[[Any], None]) -> Comparison:
        return compare(documents.left, documents.right, OPTIONS, on_stage)

    return compare_now


def rereader(
    paths: Pair[Path],
    store: Path,
    compares: Callable[[Pair[Document]], Compare] = _compares,
) -> ReaderApp:
    """The reader on two files, with a store of reviews."""
    files = paths.map(lambda path: FileSource(str(path)))
    documents = paths.map(load)

    def begin(edited: Pair[Document]) -> Begun:
        return Begun(compares(edited), desk(edited, store))

    return ReaderApp(
        documents,
        compares(documents),
        desk=desk(documents, store),
        sources=Sources(Pair(files.left, files.right), begin),
    )
