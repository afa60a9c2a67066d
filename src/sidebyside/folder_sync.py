"""Making a new name in a folder last through a power cut.

A file that was synced but that no synced folder names is lost all the same. Whoever calls this has
synced the file itself.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk, where the system can do that for folders."""
    with suppress(OSError):  # some can't, and the file is whole and in its place already
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
