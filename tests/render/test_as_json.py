from __future__ import annotations

import json
import re

import pytest
from tests.support.hostile import ESCAPES
from tests.support.made import one_link

from sidebyside.model.alignment import Relation
from sidebyside.render.as_json import as_json


@pytest.mark.parametrize("words", ESCAPES.values(), ids=ESCAPES.keys())
def test_controls_are_escaped_and_come_back_as_they_were(words: str) -> None:
    made = one_link(words, Relation.IDENTICAL)
    text = as_json(made)
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) is None
    assert json.loads(text)["left"]["text"] == words


def test_a_lone_surrogate_can_be_written_as_utf_8() -> None:
    made = one_link("a \udcff b", Relation.IDENTICAL)
    assert json.loads(as_json(made).encode("utf-8"))["left"]["text"] == "a \udcff b"


def test_edits_give_their_tag_spans_and_grade() -> None:
    value = json.loads(as_json(one_link("It [will|may] sail [40|45!] miles.")))
    assert value["beads"][0]["edits"] == [
        {"tag": "equal", "left": [0, 3], "right": [0, 3], "grade": None},
        {"tag": "replace", "left": [3, 7], "right": [3, 6], "grade": "wording"},
        {"tag": "equal", "left": [7, 13], "right": [6, 12], "grade": None},
        {"tag": "replace", "left": [13, 15], "right": [12, 14], "grade": "substance"},
        {"tag": "equal", "left": [15, 22], "right": [14, 21], "grade": None},
    ]
