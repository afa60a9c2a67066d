"""Names and roles: what looks like one, and whose they are."""

from __future__ import annotations

import pytest

from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions
from sidebyside.quotes.names import People, bare_name, is_organisation
from sidebyside.quotes.naming import is_person, name_within
from sidebyside.quotes.roles import Role, role_of


def people(text: str) -> People:
    return People.of(segmented(as_document(text), CompareOptions(is_furniture_kept=True)))


@pytest.mark.parametrize(
    ("text", "surname", "expected"),
    [
        ("It was Ann Tolliver who spoke.", "Tolliver", "Ann Tolliver"),
        ("It was Harbour Minister Ann Tolliver who spoke.", "tolliver", "Ann Tolliver"),
        ("Ann Tolliver and Ann B. Tolliver are one person.", "Tolliver", "Ann B. Tolliver"),
        ("Ann Tolliver met Ben Tolliver by the wall.", "Tolliver", None),
        ("Oxley Shipping's Ann de la Tour spoke.", "Tour", "Ann de la Tour"),
        ("The Oxley Port Authority spoke on Monday.", "Authority", None),
        ("Ann Tolliver Opens New Pier", "Pier", None),
        ("On Monday Tolliver spoke.", "Tolliver", None),
        ("Oxley Shipping Executive Director Ann Pell spoke.", "Pell", "Ann Pell"),
        (
            "It was Marsh. Then Marsh rose. Marsh sat. So Marsh left. Ann Marsh slept.",
            "Marsh",
            None,
        ),
    ],
)
def test_a_surname_has_the_longest_name_of_its_one_bearer(
    text: str, surname: str, expected: str | None
) -> None:
    assert people(text).full_name(surname) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the harbour's chief engineer", Role("engineer", frozenset({"harbour", "chief"}))),
        ("the mayor of Oxley", Role("mayor", frozenset({"oxley"}))),
        ("a spokeswoman", Role("spokeswoman", frozenset())),
        ("the old pier", None),
    ],
)
def test_a_role_has_a_head_and_qualifiers(phrase: str, expected: Role | None) -> None:
    assert role_of(phrase) == expected


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("The union's secretary, Dana Ortiz, spoke.", "the secretary", "Dana Ortiz"),
        ("Dana Ortiz, the union's secretary, spoke.", "the union's secretary", "Dana Ortiz"),
        ("Union secretary Dana Ortiz spoke.", "the secretary", "Dana Ortiz"),
        ("Union secretary Dana Ortiz spoke.", "the club's secretary", None),
        ("Deputy secretary Dana Ortiz spoke.", "the secretary", None),
        ("Secretary Dana Ortiz met secretary Al Pell.", "the secretary", None),
    ],
)
def test_a_role_is_the_one_person_to_whom_the_text_gives_it(
    text: str, asked: str, expected: str | None
) -> None:
    role = role_of(asked)
    assert role is not None
    assert people(text).in_role(role) == expected


@pytest.mark.parametrize(
    ("phrase", "name", "is_one_person"),
    [
        ("Ann Tolliver", "Ann Tolliver", True),
        ("Mr Tolliver", "Tolliver", True),
        ("union leader Ben Marsh", "Ben Marsh", True),
        ("Oxley Shipping's Ben Marsh", "Ben Marsh", True),
        ("Dr. Ina Holm of the Marine Institute", "Ina Holm", True),
        ("the mayor of Oxley", "", True),
        ("the Marine Institute", "the Marine Institute", False),
        ("The Oxley Gazette", "The Oxley Gazette", False),
        ("the University of Oxley", "the University of Oxley", False),
        ("Marsh and Tolliver", "", False),
        ("the old pier", "", False),
    ],
)
def test_a_name_is_told_from_the_words_around_it(
    phrase: str, name: str, is_one_person: bool
) -> None:
    assert (name_within(phrase), is_person(phrase)) == (name, is_one_person)


def test_titles_and_possessives_are_no_part_of_a_name() -> None:
    names = ("Prime Minister Ann Tolliver", "Sir Ben Marsh's", "Mayor", "Ann King", "New Oxley")
    assert [bare_name(name) for name in names] == [
        "Ann Tolliver",
        "Ben Marsh",
        "",
        "Ann King",
        "New Oxley",
    ]


def test_an_institution_is_no_person() -> None:
    assert [is_organisation(n) for n in ("Oxley Bank", "UNO", "The Gazette", "Ann Tolliver")] == [
        True,
        True,
        True,
        False,
    ]
