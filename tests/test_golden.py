"""What the formats make of the demo pair, kept whole: a change of a format shows in a review.

``make golden`` writes the files anew.
"""

from __future__ import annotations

import json
import re

import pytest
from tests.support.golden import Golden

from sidebyside.compare import compare
from sidebyside.load import load_demo
from sidebyside.model.comparison import Comparison
from sidebyside.render.registry import FORMATS, SHORT_FORMS, Canvas


@pytest.fixture(scope="module")
def demo() -> Comparison:
    documents = load_demo()
    return compare(documents.left, documents.right)


@pytest.mark.parametrize("width", [50, 80, 120])
def test_the_text_report_is_as_it_was(demo: Comparison, width: int, golden: Golden) -> None:
    text = FORMATS["text"].render(demo, Canvas(width))
    golden.check(f"demo-{width}.txt", text)


def test_the_coloured_report_is_as_it_was(demo: Comparison, golden: Golden) -> None:
    text = FORMATS["text"].render(demo, Canvas(100, is_coloured=True))
    golden.check("demo-coloured.txt", text.replace("\x1b", "␛"))


@pytest.mark.parametrize("name", ["brief", "stat"])
def test_the_short_forms_are_as_they_were(demo: Comparison, name: str, golden: Golden) -> None:
    golden.check(f"demo-{name}.txt", SHORT_FORMS[name].render(demo, Canvas(80)))


def test_the_json_is_as_it_was(demo: Comparison, golden: Golden) -> None:
    """Indented, so that a change shows as lines."""
    value = json.loads(FORMATS["json"].render(demo, Canvas()))
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    golden.check("demo.json", text)


def test_the_page_is_as_it_was_its_style_and_script_aside(demo: Comparison, golden: Golden) -> None:
    page = FORMATS["html"].render(demo)
    page = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1…\3", page, flags=re.DOTALL)
    page = re.sub(r"sha256-[^']+", "sha256-…", page)
    golden.check("demo.html", re.sub(r"(</(?:h2|p|li|details|option|label)>)(?=<)", r"\1\n", page))


@pytest.mark.parametrize(("name", "suffix"), [("markdown", "md"), ("csv", "csv")])
def test_the_report_is_as_it_was(demo: Comparison, name: str, suffix: str, golden: Golden) -> None:
    golden.check(f"demo.{suffix}", FORMATS[name].render(demo))
