"""Who says it: every pattern of attribution, and names resolved over both texts."""

from __future__ import annotations

import pytest

from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Quotation
from sidebyside.quotes import attribute, extract


def attributed(left: str, right: str = "") -> Pair[tuple[Quotation, ...]]:
    options = CompareOptions(is_furniture_kept=True)
    documents = Pair(left, right).map(lambda text: segmented(as_document(text), options))
    return attribute(
        documents, Pair(extract(documents.left, Side.LEFT), extract(documents.right, Side.RIGHT))
    )


def speakers(left: str, right: str = "") -> list[str | None]:
    return [quotation.speaker for quotation in attributed(left, right).left]


@pytest.mark.parametrize("told", ["it would close", "the pool would close", "that it would close"])
def test_a_sentence_that_tells_what_was_said_is_no_attribution_of_the_one_before(told: str) -> None:
    text = f"“We lost money,” head Ann Tolliver said. “Nobody came at all.” Aquaria said {told}."
    assert speakers(text) == ["Ann Tolliver", "Ann Tolliver"]


@pytest.mark.parametrize(
    ("text", "named", "cue"),
    [
        ("“We rebuild the pier,” said Ann Tolliver, the harbour master.", "Ann Tolliver", "said"),
        ("“We rebuild the pier,” Ann Tolliver said.", "Ann Tolliver", "said"),
        ("“We rebuild it,” Ann Tolliver, the harbour master, said.", "Ann Tolliver", "said"),
        ("“We rebuild it,” Tolliver, who has run the port, said.", "Tolliver", "said"),
        ("“Will you rebuild it?” asked Tolliver.", "Tolliver", "asked"),
        ("“We rebuild it,” he later told the Gazette.", "he", "told"),
        ("“We rebuild it,” said the mayor of Oxley in a letter.", "the mayor of Oxley", "said"),
        ("Tolliver said: “We rebuild the pier.”", "Tolliver", "said"),
        ("Tolliver said, “We rebuild the pier.”", "Tolliver", "said"),
        ("Ann Tolliver, the harbour master, said: “We rebuild it.”", "Ann Tolliver", "said"),
        ("Tolliver (Ind., Oxley), said: “We rebuild it.”", "Tolliver", "said"),
        ("According to Ann Tolliver, “the pier will stand”.", "Ann Tolliver", "According to"),
        ("“The pier will stand,” according to Ann Tolliver.", "Ann Tolliver", "according to"),
        ("TOLLIVER: “The pier will stand.”", "TOLLIVER", None),
        ("Ann Tolliver: “The pier will stand.”", "Ann Tolliver", None),
        ("“The pier will stand.” — Ann Tolliver", "Ann Tolliver", None),
        ("Speaking in Oxley, Tolliver told us: “The pier will stand.”", "Tolliver", "told"),
        ("Tolliver welcomed the vote, adding: “The pier will stand.”", "Tolliver", "adding"),
        (
            "The council voted, with its head, Ben Marsh, urging all to “stand together”.",
            "Ben Marsh",
            "urging",
        ),
        (
            "The film uses footage of Ben Marsh asking, “Where are the boats?”",
            "Ben Marsh",
            "asking",
        ),
        ("The plan is “a waste of money”, Ben Marsh said.", "Ben Marsh", "said"),
        ("Ben Marsh called the plan “a waste of money”.", "Ben Marsh", "called"),
        ("Ben Marsh said the plan was “a waste of money”.", "Ben Marsh", "said"),
        ("Marsh's claim that the pier was “falling down” was mocked.", "Marsh", "claim"),
        ("“Nobody asked us,” one fisherman said.", "one fisherman", "said"),
        (
            "“Nobody asked us,” the fishermen's union said in a letter.",
            "the fishermen's union",
            "said",
        ),
        ("The Oxley Gazette reported: “The pier has fallen.”", "The Oxley Gazette", "reported"),
        (
            "A statement from the Port Authority read: “The pier is closed.”",
            "the Port Authority",
            "statement from",
        ),
        ("“Then go home,” growled the ferryman.", "the ferryman", "growled"),
        ("Then said the heron, “The water is low.”", "the heron", "said"),
        ("Asked whether it would stand, Tolliver replied, “Yes.”", "Tolliver", "replied"),
        ("When a boy in the crowd shouted, “Jump!” the diver laughed.", "a boy", "shouted"),
        ("“It is closed,” her deputy, Carla Reyes, told the Gazette.", "Carla Reyes", "told"),
        (
            "In a letter, the union's secretary, Dana Ortiz, wrote: “Nobody asked.”",
            "Dana Ortiz",
            "wrote",
        ),
        (
            "HILLTOP, March 3 (Agency) — Dana Ortiz rose, saying: “Nobody asked.”",
            "Dana Ortiz",
            "saying",
        ),
        ("On May 6, 2010, Ortiz made one remark: “Nobody asked us anything.”", "Ortiz", None),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "none",
)
def test_each_pattern_of_attribution_names_its_speaker(
    text: str, named: str, cue: str | None
) -> None:
    (quotation,) = attributed(text).left
    assert quotation.speaker_span is not None
    assert quotation.speaker_span.of(text) == named
    assert (quotation.cue_span and quotation.cue_span.of(text)) == cue


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The shop is called “The Long Pier”.", id="title"),
        pytest.param("“Nobody asked us about it.” It rained.", id="next-sentence"),
        pytest.param("It would be “a mistake” to rebuild it.", id="empty-subject"),
        pytest.param("Supporting the plan, “we go on” was painted on walls.", id="participle"),
        pytest.param("On Monday “we go on” was painted on walls.", id="weekday"),
    ],
)
def test_nobody_is_named_where_nobody_speaks(text: str) -> None:
    (quotation,) = attributed(text).left
    assert quotation.speaker is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“The pier,” Marsh said, “will stand.”", ["Marsh", "Marsh"], id="inserted"),
        pytest.param("“It stands,” Marsh said. “It always has.”", ["Marsh", "Marsh"], id="after"),
        pytest.param(
            "“It stands,” said Ben Marsh. “It fell,” said Ann Reyes.",
            ["Ben Marsh", "Ann Reyes"],
            id="answered",
        ),
        pytest.param(
            "Ben Marsh, the union leader, went on:\n\n“Nobody asked us about it.”",
            ["Ben Marsh"],
            id="line-with-a-colon-before",
        ),
        pytest.param(
            "“Nobody asked us,” said Ben Marsh.\n\n“Nobody ever does.”",
            ["Ben Marsh", "Ben Marsh"],
            id="paragraph-of-its-own",
        ),
        pytest.param(
            "Mayor Ann Reyes praised the union.\n\n“Nobody asked them about anything at all.”",
            ["Ann Reyes"],
            id="subject-of-the-paragraph-before",
        ),
        pytest.param(
            "“One day I left.\n\n“Then I came back.\n\n“Now I stay,” Ben Marsh said.",
            ["Ben Marsh", "Ben Marsh", "Ben Marsh"],
            id="named-only-at-the-end",
        ),
        pytest.param(
            "“What is it?” asked Ben.\n\n“A boat,” said Ann.\n\n“A big one?”\n\n“Big enough.”",
            ["Ben", "Ann", "Ben", "Ann"],
            id="who-asked-asks-again-and-who-was-asked-answers",
        ),
        pytest.param(
            "“It is late,” said Ben.\n\n“It is,” said Ann.\n\n“It was a good day.”",
            ["Ben", "Ann", None],
            id="dialogue-without-questions-is-not-guessed",
        ),
        pytest.param(
            "“It stands,” Ben Marsh said. Adding: “It always has.”",
            ["Ben Marsh", "Ben Marsh"],
            id="bare-participle",
        ),
    ],
)
def test_a_quotation_without_attribution_goes_on_with_the_one_before(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


def test_an_answer_does_not_continue_what_it_answers() -> None:
    quotations = attributed("“It stands,” said Ben Marsh. “It fell,” said Ann Reyes.").left
    assert [q.continues for q in quotations] == [None, None]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("“We go,” Ortiz said. Dana Ortiz is a mayor.", "", "Dana Ortiz", id="here"),
        pytest.param(
            "“We go,” Ortiz said.", "It was Dana Ortiz who left.", "Dana Ortiz", id="other-text"
        ),
        pytest.param("“We go,” Mr Ortiz said.", "", "Ortiz", id="title-dropped"),
        pytest.param(
            "“We go,” Ortiz said.", "Dana Ortiz met Juan Ortiz.", "Ortiz", id="two-persons"
        ),
        pytest.param(
            "Oxley's mayor, Dana Ortiz, came.\n\nThe mayor said: “We go.”",
            "",
            "Dana Ortiz",
            id="role-here",
        ),
        pytest.param(
            "The president said: “We go.”",
            "The Oxlandian president, Dana Ortiz, left.",
            "Dana Ortiz",
            id="role-in-other-text",
        ),
        pytest.param(
            "Oxland's president said: “We go.”",
            "Oxlandian President Dana Ortiz left.",
            "Dana Ortiz",
            id="role-with-qualifier",
        ),
        pytest.param(
            "“We go,” the Oxlandian leader said.",
            "Oxlandian President Dana Ortiz left.",
            "Dana Ortiz",
            id="leader",
        ),
        pytest.param(
            "The president said: “We go.”",
            "The vice president, Dana Ortiz, left.",
            "The president",
            id="another-role",
        ),
        pytest.param(
            "The president said: “We go.”",
            "Former president Dana Ortiz left.",
            "The president",
            id="former",
        ),
        pytest.param(
            "The judge said: “We go.”",
            "The judge, Dana Ortiz, met the judge, Al Pell.",
            "The judge",
            id="role-of-two",
        ),
        pytest.param(
            "A judge said: “We go.”",
            "The judge, Dana Ortiz, left.",
            "A judge",
            id="indefinite-role",
        ),
        pytest.param("Dana Ortiz came in.\n\n“We go,” she said.", "", "Dana Ortiz", id="pronoun"),
        pytest.param("“We go,” he said.", "", None, id="pronoun-of-nobody"),
        pytest.param("“We go,” they said.", "Dana Ortiz left.", None, id="plural-pronoun"),
        pytest.param(
            "Ms Ortiz met Mr Pell.\n\n“We go,” she said.",
            "Dana Ortiz. Al Pell.",
            "Dana Ortiz",
            id="pronoun-and-title",
        ),
        pytest.param(
            "“We go,” Marsh and Ortiz said.",
            "Dana Ortiz left.",
            "Marsh and Ortiz",
            id="two-speakers",
        ),
        pytest.param(
            "“We go,” said a clerk for the Oxley Port Authority.",
            "",
            "a clerk for the Oxley Port Authority",
            id="role-at-an-institution",
        ),
        pytest.param(
            "“We go,” said Dr. Ina Holm of the Marine Institute.",
            "",
            "Ina Holm",
            id="name-at-an-institution",
        ),
    ],
)
def test_speakers_get_the_fullest_name_that_the_texts_give(
    left: str, right: str, expected: str | None
) -> None:
    assert speakers(left, right)[0] == expected


def test_a_pronoun_does_not_stand_for_someone_who_goes_by_the_other() -> None:
    text = "Mr Pell met Dana Ortiz.\n\n“It is done,” Mr Pell said.\n\nShe agreed: “It is.”"
    assert speakers(text, "Al Pell left.") == ["Al Pell", "Dana Ortiz"]


def test_a_pronoun_stands_for_the_last_subject_rather_than_the_last_speaker() -> None:
    text = "“We go,” said Al Pell. Dana Ortiz stayed in the hall. “I stay,” she said."
    assert speakers(text) == ["Al Pell", "Dana Ortiz"]


def test_a_role_that_begins_a_sentence_belongs_to_the_subject_that_a_pronoun_stands_for() -> None:
    text = "“We go,” said Al Pell.\n\nPort master Dana Ortiz was glad.\n\n“I stay,” she said."
    assert speakers(text) == ["Al Pell", "Dana Ortiz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Its guide, a ferryman, rows by night, and so, says the author Ida Holm, “there is "
            "no moon for him to lose”.",
            "Ida Holm",
            id="before the quotation",
        ),
        pytest.param(
            "The tide, explained the pilot Ida Holm, is “a slow clock”.", "Ida Holm", id="a name"
        ),
        pytest.param(
            "The tide, says the harbour master, “waits for nobody”.",
            "the harbour master",
            id="role",
        ),
        pytest.param(
            "Ida Holm, the pilot, told the crew, “Wait for the tide.”", "Ida Holm", id="an object"
        ),
    ],
)
def test_verb_and_subject_between_commas_attribute(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("A ferryman taught her to row. She never swims: “It is cold.”", "Ida Holm"),
        ("A cook went out by himself. She never swims: “It is cold.”", "Ida Holm"),
        ("A nurse arrived. She never swims: “It is cold.”", "A nurse"),
        ("A nurse had lost her keys. She never swims: “It is cold.”", "A nurse"),
    ],
    ids=["object", "the other pronoun", "no sign", "possessive"],
)
def test_a_role_whose_sentence_shows_another_person_is_not_she(between: str, expected: str) -> None:
    assert speakers(f"“I row,” said Ida Holm.\n\n{between}") == ["Ida Holm", expected]


def test_no_name_reaches_across_the_end_of_a_sentence() -> None:
    text = (
        "Are you in a hurry? No. The keeper said “there is nobody” and went. “So did I,” he said."
    )
    assert speakers(text) == ["The keeper", "The keeper"]


def test_swapping_the_texts_swaps_the_answers() -> None:
    left, right = "“We go,” Ortiz said.", "“We stay,” said Dana Ortiz. “Ortiz” is her name."
    there, back = attributed(left, right), attributed(right, left)
    assert [q.speaker for q in there.left] == [q.speaker for q in back.right]
    assert [q.speaker for q in there.right] == [q.speaker for q in back.left]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Es war der letzte Tag und das Wetter war gut. „Wir gehen“, sagte Ina Holm.",
            ["Ina Holm"],
        ),
        ("Der Rat der Stadt hat das nicht gesagt. Eine Sanierung sei „nötig“.", [None]),
        ("Das war der letzte Tag auf dem Schiff.\n\nHolm: „Wir gehen mit der Flut.“", ["Holm"]),
    ],
    ids=["verb", "subject", "name-and-colon"],
)
def test_in_another_language_marks_or_a_known_verb_name_a_speaker(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected
