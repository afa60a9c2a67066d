"""Where sentences end."""

from __future__ import annotations

import pytest

from sidebyside.segment import segment


def sentences(text: str, language: str = "en") -> list[str]:
    return [sentence.span.of(text) for sentence in segment(text, language).sentences]


def case(name: str, *expected: str, glue: str = " ") -> object:
    """A table row: the sentences expected of the text that they make when glued together."""
    return pytest.param(glue.join(expected), list(expected), id=name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("plain", "The dam broke.", "Water ran down the hill!", "Who saw it?"),
        case("title", "Mr. Oakes met Dr. No and Gov. Hill.", "They spoke."),
        case("title in the plural", "Sens. Ada Brook and Tom Field left.", "Nobody stayed."),
        case("initials", "J. K. Marsh and A.B. Stone came.", "They sat down."),
        case("country before a noun", "The U.S. Navy sailed.", "It came back."),
        case("country at the end", "He moved to the U.S.", "She stayed in Wales."),
        case("hour before a weekday", "It opens at 5 p.m. Monday.", "It is free."),
        case("hour before a time zone", "It opens at 5 p.m. Eastern.", "It is free."),
        case("hour at the end", "It opens at 5 p.m.", "Then it rains."),
        case("decimals", "It grew by 3.5 percent.", "Prices rose 1.2."),
        case("score", "She won 6-4 (6-2) 7-5.", "It took an hour."),
        case("short words that are no abbreviations", "It was for me.", "He said no.", "She left."),
        case("number sign", "He lives at No. 5 in the lane.", "It is small."),
        case("enumerator", "1. Wash the pears."),
        case("clauses in a line", "They agree: 1. The rent is paid.", "2. The roof is dry."),
        case("numbers in a row", "She saw 3, 4 and 5.", "Then she left."),
        case("paragraph of a law", "See Art. 5 para. 2 of the Act.", "It is short."),
        case("exclamation in a name", "Yahoo! announced a deal.", "Shares rose."),
        case("brackets of their own", "It rained.", "(It often does.)", "We left."),
        case(
            "abbreviation in brackets at the end", "It was built (n.d.).", "It fell (Hull, Ill.)."
        ),
        case(
            "abbreviation before a number", "It has approx. 300 hens.", "See vol. 2, ca. 90 leaves."
        ),
        case("brackets inside", "The mayor (D-Ore.) spoke.", "We left."),
        case("stops in brackets inside", "He came (why? Who knows.) and spoke.", "We left."),
        case("capital after brackets", "Sen. Ada Brook (R-Tex.) Hill spoke.", "We left."),
        case("two sentences in brackets", "It rained.", "(It often does.", "We know.)", "We left."),
        case(
            "brackets without their mates", "It has a) rope.", "It has b) lamps (old.", "We left."
        ),
        case("bracket begins a quotation", "“It fell,” said Brook.", "“[But] it stands.”"),
        case("web address", "See www.example.com for more.", "It is free."),
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("inside a quotation", "“The hill is ours.", "We will keep it,” she said."),
        case("closing mark goes back", "“The hill is ours.”", "She smiled."),
        case("straight marks", '"The hill is ours."', '"It was yours," he said.'),
        case("opening mark after a quoted sentence", "He sat down.”", "“And then?"),
        case("paragraph style", "It was a step ahead.", '"On the hill I stood.'),
        case("attributed question", "“Who owns the hill?” Mayor Ada Brook asked.", "No one knew."),
        case("attributed cry", '"Run!" Oakes shouted.', "They ran."),
        case("attributed in lower case", "“Who owns the hill?” she asked.", "No one knew."),
        case("attributed by an apposition", "“Why?” Oakes, a farmer, asked.", "No one knew."),
        case("attributed before", "Brook asked, “Who owns it?”", "Oakes said he did."),
        case("question and a new sentence", "“Who owns the hill?”", "They looked at the map."),
        case("question and a pronoun", "“Who owns the hill?”", "He said nothing."),
        case("single marks", "He wrote: ‘The hill is ours.’", "She tore it up."),
        case("unbalanced single mark", "He called it ‘unfair.”", "She agreed."),
        case("inner then outer mark", "“He wrote: ‘It is ours.’”", "She tore it up."),
        case("bracket after the mark", "(He said “It is ours.”)", "She tore it up."),
        case("blank before the closing mark", "“The hill is ours. ”", "She smiled."),
        case("mark glued to what follows", "“It is ours.”", "She smiled.", glue=""),
        case("straight mark glued", 'He said "It is ours."', "She smiled.", glue=""),
        case("German marks", "Er rief: „Das ist unser Berg.“", "Sie lachte."),
        case("guillemets", "Elle dit : « C’est à nous. »", "Il rit."),
        case("Swedish marks", "Hon sade: ”Det är vårt.”", "”Nej”, sade han."),
        case("question without a mark before a verb", "Who owns it?", "Brook said she did."),
    ],
)
def test_quotations_are_split_and_keep_their_marks(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("character", "I cannot tell, dear sir…", "What troubles me is the rain."),
        case("dots", "We waited...", "Nobody came."),
        pytest.param(
            "“We waited… Nobody came.” He left.",
            ["“We waited…", "Nobody came.”", "He left."],
            id="in a quotation",
        ),
        case("before lower case", "We waited … and nobody came."),
        case("at the start", "… We waited all night.", "Nobody came."),
        case("spaced dots", "We waited . . .", "Nobody came."),
        case("glued", "We waited...Nobody came."),
        case("attributed", "“Well…” Oakes said.", "He left."),
    ],
)
def test_an_ellipsis_ends_a_sentence_before_a_capital(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("abbreviation", "Council Weighs Leaving U.S. From Water Treaty Talks"),
        case("question", "Who Owns The Hill?", "Farmers Want Answers"),
        case("site name", "‘Who Owns The Hill?’ - The Daily Example"),
        case("prose with capitals ends", "Brook moved to the U.S.", "From there she wrote home."),
    ],
)
def test_a_headline_is_split_at_questions_only(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "zh",
            "山是我们的。谁说的？“我说的！”他走了。",
            ["山是我们的。", "谁说的？", "“我说的！”", "他走了。"],
            id="Chinese",
        ),
        pytest.param(
            "ja",
            "山は私たちのものです。「そうです。」彼は言いました。",
            ["山は私たちのものです。", "「そうです。」", "彼は言いました。"],
            id="Japanese",
        ),
        pytest.param(
            "ja",
            "「山は高い。」と彼は言いました。雨です。",
            ["「山は高い。」と彼は言いました。", "雨です。"],
            id="Japanese attribution",
        ),
        pytest.param(
            "en", "山是我们的。谁说的？", ["山是我们的。", "谁说的？"], id="Chinese in English"
        ),
        pytest.param(
            "zh",
            "“谁来了？”她问。“是我。”老人走进来。",
            ["“谁来了？”她问。", "“是我。”", "老人走进来。"],
            id="Chinese attribution",
        ),
        pytest.param(
            "zh", "（他走了。）雨停了。", ["（他走了。）", "雨停了。"], id="wide brackets"
        ),
        pytest.param("zh", "山高3.5米。很美！", ["山高3.5米。", "很美！"], id="Chinese decimals"),
        pytest.param(
            "de",
            "Das war der 2. Versuch. Er misslang.",
            ["Das war der 2. Versuch.", "Er misslang."],
            id="German ordinal",
        ),
        pytest.param(
            "ru", "А. С. Орлов ушёл. Все спали.", ["А. С. Орлов ушёл.", "Все спали."], id="Russian"
        ),
        pytest.param("ko", "비가 왔다. 누가 봤나?", ["비가 왔다.", "누가 봤나?"], id="Korean"),
        pytest.param("ar", "نزل المطر. من رآه؟", ["نزل المطر.", "من رآه؟"], id="Arabic"),
        pytest.param("hi", "बारिश हुई। किसने देखा?", ["बारिश हुई।", "किसने देखा?"], id="Hindi"),
        pytest.param("hi", "यह पहाड़ है। वह नदी है।", ["यह पहाड़ है।", "वह नदी है।"], id="Hindi"),
        pytest.param(
            "de",
            "Am 3. Mai kam Hr. Stein. Er ging.",
            ["Am 3. Mai kam Hr. Stein.", "Er ging."],
            id="German",
        ),
        pytest.param(
            "xx", "One came. Two left.", ["One came.", "Two left."], id="unknown language"
        ),
    ],
)
def test_other_scripts_end_sentences_their_own_way(
    language: str, text: str, expected: list[str]
) -> None:
    assert sentences(text, language) == expected


def test_a_sentence_of_marks_alone_joins_its_neighbour() -> None:
    assert sentences("He left. ... !!! She stayed.") == ["He left.", "... !!! She stayed."]
    assert sentences("He left. She stayed. ***") == ["He left.", "She stayed. ***"]


def test_broken_characters_do_not_stop_the_splitting() -> None:
    assert sentences("A \ud800 came. It left.") == ["A \ud800 came.", "It left."]


def test_a_text_without_words_has_no_sentences() -> None:
    assert sentences(" \n\t\u00a0\u2028 ") == []


MAIL = """\
Ada Brook wrote on Monday:
> We met the farmers yesterday and heard that the water had
> come up to the second step of the barn, which none of us
> had seen before. It will cost them dear, and we all have
> no money to give them.
>
>> Did anyone take a photograph of the barn while the water
>> was still high? We need one for the report that I am to
>> write before the end of the month.
>
Thank you for the note. I shall call you on Friday when I
am back.
"""


def test_quoted_mail_is_read_across_its_lines() -> None:
    shown = [" ".join(sentence.replace(">", " ").split()) for sentence in sentences(MAIL)]
    barn = "We met the farmers yesterday and heard that the water had come up to the second step"
    assert shown == [
        "Ada Brook wrote on Monday:",
        f"{barn} of the barn, which none of us had seen before.",
        "It will cost them dear, and we all have no money to give them.",
        "",
        "Did anyone take a photograph of the barn while the water was still high?",
        "We need one for the report that I am to write before the end of the month.",
        "",
        "Thank you for the note.",
        "I shall call you on Friday when I am back.",
    ]
