"""The pair of texts that comes with the package, to show what the reader does."""

from __future__ import annotations

from pathlib import Path

from ..errors import NotFoundError
from ..model.document import Document, Origin, OriginKind
from ..model.pair import Pair
from .document import as_document
from .read import read_file

_PACKAGE = Path(__file__).parent.parent
_FOLDERS = (_PACKAGE / "demo", _PACKAGE.parent.parent / "assets" / "demo")
"""Where an installed package keeps the pair, and where a checkout does."""


def load_demo() -> Pair[Document]:
    """Both demo texts. Raises ``LoadError`` if the installation lost them."""
    folder = next((folder for folder in _FOLDERS if folder.is_dir()), None)
    if folder is None:
        raise NotFoundError("--demo", "the demo texts are missing from this installation")
    return Pair("left.txt", "right.txt").map(lambda name: _load_from(folder, name))


def _load_from(folder: Path, name: str) -> Document:
    return as_document(Origin(f"demo/{name}", OriginKind.DEMO), read_file(str(folder / name)))
