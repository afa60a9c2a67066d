"""Quotations in the styles of many languages and typesetters, found to the letter."""

from __future__ import annotations

import pytest

from sidebyside.compare import compare

STYLES = {
    "german": (
        (
            "Der Bürgermeister sagte: „Wir bauen die Brücke im Frühjahr.“ „Und zwar richtig“, "
            "fügte er hinzu. »Das wird teuer«, warnte Frau Kern."
        ),
        ["Wir bauen die Brücke im Frühjahr.", "Und zwar richtig", "Das wird teuer"],
    ),
    "french": (
        (
            "« Nous partons demain », a déclaré Mme Roche. « C’est l’hiver », dit-il, « et la mer "
            "est mauvaise. »"
        ),
        ["Nous partons demain", "C’est l’hiver", "et la mer est mauvaise."],
    ),
    "cjk": (
        "市长说：“桥明天开放。”他补充道：“大家都可以来。”\n\n「橋は明日開きます」と市長は言った。『本当ですか』と彼女は聞いた。",
        ["桥明天开放。", "大家都可以来。", "橋は明日開きます", "本当ですか"],
    ),
    "tex": (
        "``We leave at dawn,'' she said. He wrote ``not me'' on the wall.",
        ["We leave at dawn,", "not me"],
    ),
    "entities": (
        (
            "&ldquo;We leave at dawn,&rdquo; she said. &quot;Not me,&quot; he said. &#8220;Nor "
            "I.&#8221;"
        ),
        ["We leave at dawn,", "Not me,", "Nor I."],
    ),
    "mojibake": (
        "â€œWe leave at dawn,â€\x9d she said. â€œItâ€™s late.â€\x9d",
        ["We leave at dawn,", "Itâ€™s late."],
    ),
    "fiction": (
        "‘I don’t know,’ said Tom. ‘The boys’ boat’s gone.’ ‘Tis late, Ann thought.",
        ["I don’t know,", "The boys’ boat’s gone."],
    ),
    "nested": (
        "“He told me, ‘Go home,’ and I went,” she said. ‘They said “never” to us,’ he wrote.",
        ["He told me, ‘Go home,’ and I went,", "They said “never” to us,"],
    ),
    "straight single": (
        "'I can't see it,' said Ann. 'It's the dogs' fault,' he said.",
        ["I can't see it,", "It's the dogs' fault,"],
    ),
    "multi": (
        "“One thing is sure.\n\n“Another is not.\n\n“The third is late,” she said.",
        ["One thing is sure.", "Another is not.", "The third is late,"],
    ),
    "damage unclosed": (
        "“We go now, she said.\n\n“And then we come back,” he said.",
        ["We go now,", "And then we come back,"],
    ),
    "damage stray": (
        "We go now,” she said. Nothing else happened.\n\n“Fine,” he said.",
        ["We go now,", "Fine,"],
    ),
    "same dir": ("”We go now,” she said. ”And then?”", ["We go now,", "And then?"]),
    "inches": (
        'The 6" pipe and the 12" board cost 5\'10" of shelf. "It is too long," she said.',
        ["It is too long,"],
    ),
    "measure": ("She is 5'4\" tall and “tired”.", ["tired"]),
    "swedish": ("”Vi går nu”, sade hon. ”Inte jag”, sade han.", ["Vi går nu", "Inte jag"]),
    "dash": ("“We go—” she began. “Now?”", ["We go—", "Now?"]),
    "backtick": ("`We go now,' she said.", ["We go now,"]),
    "years": ("In the ’90s and the '80s rock 'n' roll was king. 'Twas fun, “really”.", ["really"]),
    "possessive plural": (
        "The teachers' strike and the pupils' march ended. 'We won,' said Ann.",
        ["We won,"],
    ),
    "headline single": (
        "Mayor: 'We won't pay' for bridge's repair\n\nThe mayor spoke.",
        ["We won't pay"],
    ),
    "scare": ("So-called ‘experts’ in ‘inner’ circles", ["experts", "inner"]),
    "paren": ("He left (“for good”) and said “hi”.", ["for good", "hi"]),
    "bracket": (
        "“[We] will go,” he said. “They … [left] early.”",
        ["[We] will go,", "They … [left] early."],
    ),
    "guillemets inverted": ("»Wir gehen«, sagte sie. ›Nein‹, sagte er.", ["Wir gehen", "Nein"]),
    "polish": ("„Idziemy teraz” – powiedziała. „Nie ja”, odparł.", ["Idziemy teraz", "Nie ja"]),
    "russian": ("«Мы идём», — сказала она. «Нет», — ответил он.", ["Мы идём", "Нет"]),
    "spanish": ("«Nos vamos», dijo ella. “No yo”, respondió él.", ["Nos vamos", "No yo"]),
    "spaced quotes": ('" We go now , " she said . " Not me " .', ["We go now ,", "Not me"]),
    "mixed": ('"We go now,” she said. “Not me," he said.', ["We go now,", "Not me,"]),
    "html attr": (
        '<a href="x.html" title="Old page">link</a> and "real words" here.',
        ["real words"],
    ),
    "twitter": ('"Great day!!" #win — Ann (@ann) 3 May', ["Great day!!"]),
    "apostrophe end": (
        "“We’re goin’ home, y’all,” he said. The Joneses’ car. “’Tis mine.”",
        ["We’re goin’ home, y’all,", "’Tis mine."],
    ),
    "markdown": ('> "We go now," she said.\n> "Not me," he said.', ["We go now,", "Not me,"]),
    "long single": (
        (
            "Ann said: 'We waited for hours at the station. The trains' doors stayed shut. Nobody "
            "came.' Then she left."
        ),
        ["We waited for hours at the station. The trains' doors stayed shut. Nobody came."],
    ),
}


@pytest.mark.parametrize(("text", "words"), STYLES.values(), ids=STYLES.keys())
def test_the_words_between_marks_are_found_to_the_letter(text: str, words: list[str]) -> None:
    found = compare(text, "Nothing is said here.").quotations.left
    assert [quotation.span.of(text) for quotation in found] == words
