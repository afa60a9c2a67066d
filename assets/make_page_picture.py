"""Make the picture of the HTML report in this folder, from the demo pair: ``make picture``.

Needs Chromium and its driver, as the tests of the page do; without them the picture is left alone.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.support.browser import browser, missing

from sidebyside import compare
from sidebyside.load import load_demo
from sidebyside.render.export import write
from sidebyside.render.registry import FORMATS

PICTURE = Path(__file__).parent / "page.png"
SIZE = 1440, 900


def main() -> None:
    """The page with a difference of facts chosen and its link shown."""
    if reason := missing():
        sys.exit(f"{PICTURE.name} is left alone: {reason}")
    documents = load_demo()
    with tempfile.TemporaryDirectory() as folder, browser() as window:
        page = Path(folder) / "page.html"
        write(compare(documents.left, documents.right), FORMATS["html"], str(page))
        window.prefer("light")
        window.open(page, *SIZE)
        window.click("#l9 .q")
        window.point("h1")
        PICTURE.write_bytes(window.picture())


if __name__ == "__main__":
    main()
