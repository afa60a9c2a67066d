from __future__ import annotations

import json
import re

import pytest
from tests.support.hostile import ESCAPES
from tests.support.made import one_link
from tests.support.reviewed import harbour_with_a_fact, review

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


def test_keys_are_sorted_and_nothing_parts_them_but_marks() -> None:
    text = as_json(harbour_with_a_fact(), review())
    plain = json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert text == plain + "\n"


def test_without_a_review_there_is_no_key_for_one() -> None:
    assert "review" not in json.loads(as_json(harbour_with_a_fact()))


def test_a_review_gives_its_verdicts_notes_links_and_what_it_lost() -> None:
    assert json.loads(as_json(harbour_with_a_fact(), review()))["review"] == {
        "title": "Harbour, first reading",
        "begun": "2031-03-04T09:30:00+00:00",
        "changed": "2031-03-05T17:00:00+00:00",
        "verdicts": ["fine", "changed sense", "missing", "wrong"],
        "items": [
            {"kind": "difference", "index": 0, "verdict": None, "note": ""},
            {
                "kind": "difference",
                "index": 1,
                "verdict": "wrong",
                "note": "Monday, says the register.\nAsk the clerk.",
            },
            {"kind": "difference", "index": 2, "verdict": "fine", "note": ""},
            {"kind": "difference", "index": 3, "verdict": None, "note": "Who?"},
            {"kind": "difference", "index": 5, "verdict": "missing", "note": ""},
            {
                "kind": "utterance",
                "index": 0,
                "verdict": "changed sense",
                "note": "“far” was not said",
            },
            {"kind": "discrepancy", "index": 0, "verdict": "wrong", "note": ""},
        ],
        "links": {"linked": [[4, 3]], "parted": [[8, 5]]},
        "unplaced": [
            {
                "kind": "difference",
                "left": "An old line.",
                "right": "",
                "verdict": "fine",
                "note": "Gone now.",
            }
        ],
    }
