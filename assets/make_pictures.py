"""Make the pictures of the reader in this folder, from the demo pair: ``make picture``.

Options take other texts, sizes and keys, to look at any screen:

    python assets/make_pictures.py --size 80x24 --press 'n quotation_mark' --to a.png LEFT RIGHT
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
from pathlib import Path

import cairosvg

from sidebyside import compare
from sidebyside.load import load, load_demo
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair
from sidebyside.tui.app import ReaderApp

HERE = Path(__file__).parent
FONT = "DejaVu Sans Mono"
"""Has the box-drawing characters of the gutter, which the font of Textual's pictures must fetch."""
BRAILLE_FONT = "DejaVu Sans"
"""Has the dots of the overview's curves; a terminal takes them from any font that does."""
BRAILLE_SPACING = -2.8
"""These letters are 15 dots wide."""
_BRAILLE = re.compile(r"<text (?=[^>]*>[\u2800-\u28ff]+<)")

SPACING = 0.2
"""Between two letters of this font, which are 12 dots wide, in cells of 12.2."""

PICTURES = {
    "reader.png": ("150x40", "textual-dark", "n n n n quotation_mark down down enter"),
    "reader-light.png": ("120x36", "sidebyside-light", "n n n"),
}
"""What the README shows: file, size, theme, keys pressed."""


async def screen(documents: Pair[Document], size: str, theme: str, keys: list[str]) -> str:
    """The reader on ``documents`` as SVG, with the comparison there and ``keys`` pressed."""
    comparison = compare(documents.left, documents.right)
    app = ReaderApp(documents, lambda on_stage: comparison)  # noqa: ARG005
    app.choose(theme, {})
    columns, rows = map(int, size.split("x"))
    async with app.run_test(size=(columns, rows)) as pilot:
        while app.session.comparison is None:
            await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        return app.export_screenshot(title="sidebyside")


def underlined(svg: str) -> str:
    """The picture with lines below the words that its style sheet underlines, which CairoSVG does
    not draw.
    """
    styles = dict(re.findall(r"\.([\w-]+) \{([^}]*)\}", svg))
    fills = {
        name: re.sub(r".*fill: (#\w+).*", r"\1", style)
        for name, style in styles.items()
        if "underline" in style
    }

    def with_line(words: re.Match[str]) -> str:
        if words["name"] not in fills:
            return words[0]
        x, y, width = (float(words[part]) for part in ("x", "y", "width"))
        line = f'<rect x="{x}" y="{y + 2.4}" width="{width}" height="1.4"'
        return f'{words[0]}{line} fill="{fills[words["name"]]}"/>'

    return re.sub(
        r'<text class="(?P<name>[\w-]+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"'
        r' textLength="(?P<width>[\d.]+)".*?</text>',
        with_line,
        svg,
    )


def png(svg: str) -> bytes:
    """The picture in dots, without the web font that the SVG asks for."""
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("font-size: 20px;", f"font-size: 20px; letter-spacing: {SPACING}px;")
    braille = f"font-family: {BRAILLE_FONT}; letter-spacing: {BRAILLE_SPACING}px"
    svg = _BRAILLE.sub(f'<text style="{braille}" ', underlined(svg))
    rendered = cairosvg.svg2png(svg.replace("Fira Code", FONT).encode(), scale=1.25)
    assert isinstance(rendered, bytes)
    return rendered


def main() -> None:
    """Make the README's pictures, or the one that the options describe."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--theme", default="textual-dark")
    parser.add_argument("--press", default="", help="keys, parted by blanks")
    parser.add_argument("--to", type=Path)
    chosen = parser.parse_args()
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        os.environ.pop(name, None)
    documents = Pair(*map(load, chosen.files)) if chosen.files else load_demo()
    if chosen.to is not None:
        wanted = {chosen.to: (chosen.size, chosen.theme, chosen.press)}
    else:
        wanted = {HERE / name: look for name, look in PICTURES.items()}
    for path, (size, theme, keys) in wanted.items():
        path.write_bytes(png(asyncio.run(screen(documents, size, theme, keys.split()))))


if __name__ == "__main__":
    main()
