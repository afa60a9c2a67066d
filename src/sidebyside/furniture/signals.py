"""What gives page furniture away, one function a signal, each with its reason in plain words.

A signal looks at one line alone. It is *sure* if hardly an article has such a line, else *likely*:
then ``detect`` wants company before it believes it. Precision first: a sentence of the article that
is folded away is worse than an advertisement that is not. What gives pictures away stands in
``pictures``.
"""

from __future__ import annotations

from ..english.dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from . import languages
from .evidence import SHORT, Signal, pattern
from .lines import Line
from .phrases import UNCERTAIN, WHOLE
from .prompts import matches, rules_for

_MONTH = f"(?:{'|'.join((*MONTHS, *MONTH_ABBREVIATIONS))})"
_WEEKDAY = f"(?:{'|'.join((*WEEKDAYS, *WEEKDAY_ABBREVIATIONS))})"
_TRADES = (
    "reporter|correspondent|editor|columnist|writer|author|journalist|contributor|blogger"
    "|freelance|freelancer|fellow|lecturer|professor|producer|host|novelist|playwright|covers|writes"
)
_TRADE_WORDS = frozenset(_TRADES.split("|"))


def _labels(listed: str) -> frozenset[str]:
    return frozenset(" ".join(label.split()) for label in listed.split(";"))


_TOPIC_LABELS = _labels(
    "tag; tags; topic; topics; filed under; category; categories; keywords; posted in; tagged"
    "; tagged with; tagged in; related topics"
) | _labels(languages.TOPIC_LABELS)
_LINK_LABELS = _labels(
    "read more; read; related; see also; also read; read also; read next; more; more on this"
    "; don't miss; recommended; further reading; must read; up next; related article"
    "; related articles; related story; related stories; related content; related video"
    "; related videos"
) | _labels(languages.LINK_LABELS)
_CLIP_LABELS = _labels("watch; video; listen; photos; pictures; gallery; slideshow; audio")
_LIVE_LABELS = _labels("live; live blog; live updates; live coverage; as it happened")
CLIP_REASON = "link to a clip or gallery"
LIVE_REASON = "link to a running story"
AUTHOR_REASON = "note about the author"
BYLINE_REASON = "byline"
MENU_REASON = "navigation"
CONTENTS_REASON = "table of contents"
RIGHTS_REASON = "copyright notice"
_MENU_MARKS = (" | ", " · ", " • ", " » ", " > ")
_LABEL_REASONS = ("label without content", "video player", "link to another story")
_WITH_OTHERS = (" and agencies", " and agency", " and wires", " and staff", " and others")
_FOREIGN_BY = frozenset(languages.BYLINE_WORDS.split())
_POST_LABELS = (
    "joined|messages|posts|replies|views|reactions?|reaction score|likes received|last post(?: by)?"
    "|last edited(?: by)?|thread starter|start date|member since|registered|karma|trophy points"
    "|beiträge|registriert|antworten|mensajes|inscription|inscrit"
)
_OPENING_MARKS = frozenset("“\"„«‘'")
"""What is said in quotation marks is said by somebody in the article, not by the page."""
_MOST_OF_TWO = 10
"""Words of two stock phrases together."""
_REPORTING = frozenset({"said", "says", "told", "added", "wrote", "urged", "warned", "replied"})
"""A page asks for itself; "Join us, the captain said" is told by the article."""


def dividing_line(line: Line) -> Signal | None:
    """Nothing but marks: a row of asterisks, a stray zero-width blank."""
    return None if line.words else Signal("dividing line")


def stock_phrase(line: Line) -> Signal | None:
    """A line that says nothing but what thousands of pages say: "Share this article"."""
    reason = WHOLE.get(line.phrase)
    if reason is None or line.text[0] in _OPENING_MARKS:
        return None
    is_bare_label = reason in _LABEL_REASONS and line.text.endswith(":")
    is_apart = line.words > 2 or line.phrase == "advertisement"
    return Signal(reason, is_bare_label or line.phrase not in UNCERTAIN, is_apart)


def repeated_phrase(line: Line) -> Signal | None:
    """A stock phrase said twice on one line, as screen readers' copies are: "Ads Ads"."""
    half = line.phrase[: len(line.phrase) // 2]
    if not half or line.phrase != f"{half} {half}":
        return None
    reason = WHOLE.get(half)
    return Signal(reason) if reason else None


def two_phrases(line: Line) -> Signal | None:
    """Two stock phrases on one line: "Already a member? Sign in"."""
    if line.words > _MOST_OF_TWO or line.text[0] in _OPENING_MARKS:
        return None
    words = line.phrase.split(" ")
    for at in range(1, len(words)):
        reason = WHOLE.get(" ".join(words[:at]))
        if reason and " ".join(words[at:]) in WHOLE and max(at, len(words) - at) > 1:
            return Signal(reason, is_sure=at > 2 or len(words) - at > 2)
    return None


def prompt(line: Line) -> Signal | None:
    """A sentence that asks the reader for something, or tells him about the page."""
    if not line.phrase or line.text[0] in _OPENING_MARKS:
        return None
    words = frozenset(line.phrase.split(" "))
    if line.is_sentence and not words.isdisjoint(_REPORTING):
        return None
    for rule in rules_for(words):
        is_fit = line.words <= rule.limit and (rule.is_for_sentences or not line.is_sentence)
        if is_fit and matches(rule, line.phrase):
            return Signal(rule.reason, is_apart=True)
    return None


def rights(line: Line) -> Signal | None:
    """The sign of copyright before anything else."""
    return Signal(RIGHTS_REASON) if line.text[0] == "©" and line.words <= 60 else None


def reporting_credit(line: Line) -> Signal | None:
    """Who else worked on the article: "(Reporting by Ada Brook; Editing by Tom Field)"."""
    if line.words > 60:
        return None
    if line.words <= SHORT and " reported from " in line.text:
        found = pattern(
            r"[A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?:(?:,| and) [A-Z][\w.'’-]+ [A-Z][\w.'’-]+)*"
            r" reported from [A-Z][^.]{2,60}\."
        ).fullmatch(line.text)
        return Signal("reporting credit", is_sure=False) if found else None
    if not ("eporting " in line.text or "iting by" in line.text or "dited by" in line.text):
        return None
    name = r"[A-Z][\w.'’-]+ [A-Z]"
    found = pattern(
        rf"[(\[—–-]*\s?(?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]diting) by {name}"
        rf"|[(\[—–-]*\s?[Aa]dditional reporting (?:by|from) {name}|Edited by {name}[^,]*$"
    ).match(line.text)
    return Signal("reporting credit") if found else None


def count(line: Line) -> Signal | None:
    """A bare number, or a number of shares or comments."""
    if line.words > 4 or not any(map(str.isdigit, line.text)):
        return None
    nouns = r"shares?|likes?|views?|retweets?|reactions?|votes?|followers?|claps?|comments?|replies"
    found = pattern(
        rf"[+(]?\d[\d.,]*[km]?\+? ?({nouns})?\)?|({nouns}) ?[:(]? ?\d[\d.,]*[km]?\)?"
    ).fullmatch(line.text.lower())
    if not found:
        return None
    noun = found[1] or found[2]
    if not noun:
        return Signal("bare number", is_sure=False)
    return Signal("comment count" if noun.startswith(("comment", "repl")) else "share count")


def comment_count_at_the_end(line: Line) -> Signal | None:
    """A headline with its number of comments glued on, as lists of popular stories have it."""
    if line.has_stop or "omment" not in line.text or line.words > 40:
        return None
    found = pattern(r"\d[\d,]* comments?(?: [-–·|] \d+ \w+ ago)?$").search(line.text.lower())
    return Signal("link to another story") if found else None


def duration(line: Line) -> Signal | None:
    """The length of a video: 1:12."""
    if line.words > 6 or ":" not in line.text or line.text[-1].isalpha():
        return None
    clock = r"(?:\d{1,2}:)?\d{1,2}:\d\d"
    found = pattern(rf"{clock}(?: ?/ ?{clock})?").fullmatch(line.text)
    return Signal("length of a video", is_sure=False) if found else None


def age(line: Line) -> Signal | None:
    """How old a story is: "3 hours ago"."""
    if line.words > 6 or not line.phrase.endswith(" ago"):
        return None
    found = pattern(
        r"(?:(?:updated|published|posted) )?(?:an?|\d+) ?(?:[smhd]|secs?|mins?|hrs?"
        r"|(?:second|minute|hour|day|week|month|year)s?) ago"
    ).fullmatch(line.phrase)
    return Signal("time label") if found and line.text[0] not in "“\"'‘" else None


def reading_time(line: Line) -> Signal | None:
    """How long the page takes: "4 min read"."""
    if line.words > 7 or "min" not in line.phrase:
        return None
    found = pattern(
        r"(?:(?:estimated )?reading time )?\d+ ?min(?:ute)?s?(?: (?:read|listen|watch))?"
    ).fullmatch(line.phrase)
    return Signal("reading time") if found else None


def web_address(line: Line) -> Signal | None:
    """A bare address or the name of a site."""
    if " " in line.text or "." not in line.text:
        return None
    found = pattern(
        r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|tv|news|co|io|uk|us"
        r"|eu|de|fr|it|es|nl|au|ca|ie|nz)(?:/\S*)?"
    ).fullmatch(line.text.lower())
    return Signal("web address") if found else None


def page_stamp(line: Line) -> Signal | None:
    """When the page was made: "Published 5 May 2021, 10:30"."""
    if line.words > SHORT or line.has_stop or not any(map(str.isdigit, line.phrase)):
        return None
    stamp = r"(?:first )?(?:published|updated|posted|last (?:updated|modified)|date|created)\b"
    if _has_date(line.phrase):
        found = pattern(rf"{stamp}.*\d").match(line.phrase)
    else:
        found = pattern(rf"{stamp}(?: at)?:? \d{{1,2}}[:.]\d\d.{{0,8}}").fullmatch(
            line.text.lower()
        )
    return Signal("date label") if found else None


def bare_date(line: Line) -> Signal | None:
    """A line that is a date and no more."""
    if not 0 < line.words <= SHORT:
        return None
    clock = r"(?:,? (?:um |à |at )?\d{1,2} ?[.:h] ?\d\d(?: ?(?:uhr|h|[ap]\.?m\.?))?)?"
    if line.text[0].isdigit() and pattern(
        rf"\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)?\d\d{clock}"
    ).fullmatch(line.text.lower()):
        return Signal("date label", is_sure=False)
    if line.words < 2 or not _has_date(line.phrase):
        return None
    word = (
        rf"(?:{_MONTH}|{_WEEKDAY}"
        r"|\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.\d\d(?:[ap]m)?|(?:19|20)\d\d|[ap]\.?m\.?|\d{1,2}(?:am|pm)|at|on|of|[ecmp][sd]?t"
        r"|gmt|bst|utc|cet|ist|uk)"
    )
    found = pattern(rf"{word}(?: {word})*").fullmatch(line.phrase)
    return Signal("date label", is_sure=False) if found else None


def byline(line: Line) -> Signal | None:
    """Who wrote the article: "By Ada Brook, Rural Affairs Editor"."""
    if not 2 < line.words <= SHORT or line.has_stop:
        return None
    if "berichtet" in line.phrase or " von " in line.phrase:
        found = pattern(
            r"(?:[Aa]us [\w ]{2,30} berichtete?n?|(?:Eine?|Von unserer?) [\w ]{3,30} von)"
            r" [A-ZÄÖÜ][\w.'’-]*(?: [A-ZÄÖÜ][\w.'’-]*){1,3}"
        ).fullmatch(line.text)
        if found:
            return Signal(BYLINE_REASON, is_sure=False)
    if line.phrase.split(" ")[0] in _FOREIGN_BY:
        name = r"[A-ZÀ-Ý][\w.'’-]*(?: [A-ZÀ-Ý][\w.'’-]*){1,3}"
        found = pattern(rf"\w+ {name}(?:(?:,| und| et| y| e| en) {name}){{0,3}}").fullmatch(
            line.text
        )
        return Signal(BYLINE_REASON, is_sure=False) if found else None
    if line.phrase.startswith(("author ", "authors ")) and ":" in line.text[:8]:
        return Signal(BYLINE_REASON, is_sure=False)
    if line.phrase.endswith(_WITH_OTHERS):
        name = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}"
        found = pattern(
            rf"(?:By )?{name}(?:(?:,| and|,? in) {name})*(?: in [A-Z]\w+)?,? and \w+"
        ).fullmatch(line.text)
        return Signal(BYLINE_REASON, is_sure=False) if found else None
    if "by" not in line.phrase.split(" ")[:2]:
        return None
    found = pattern(
        r"(?:(?:Written|Posted|Reported|Story|Words|Report) )?(?:[Bb]y|BY):? "
        r"(?!(?:The|A|An|All|My|Our|His|Her|This|That)\b)[A-Z][\w.'’-]*(?:[ ,|/&•·-]+"
        r"(?:and|for|of|in|the|at|[A-Z@\d][\w.'’:@-]*)){1,14}"
    ).fullmatch(line.text) or pattern(
        r"by (?:[\w.'-]+ ){0,4}(?:news ?desk|newsroom|staff|editorial (?:board|team)"
        r"|reporters?|writers?|correspondents?|editors?)"
    ).fullmatch(line.phrase)
    return Signal(BYLINE_REASON, is_sure=False) if found else None


def menu(line: Line) -> Signal | None:
    """The parts of a site in one row: "Home | Weather | Tides"."""
    if line.has_stop or not 2 < line.words <= 60:
        return None
    for mark in _MENU_MARKS:
        if mark not in line.text:
            continue
        parts = [part.strip() for part in line.text.split(mark)]
        is_menu = len(parts) > 2 and all(
            part and len(part.split()) <= 3 and not part[0].islower() for part in parts
        )
        if is_menu:
            return Signal(MENU_REASON, is_sure=len(parts) > 3 or "home" in line.phrase.split(" "))
    return None


def topic_list(line: Line) -> Signal | None:
    """What the story is filed under: "Tags: rivers, floods"."""
    is_list = line.words <= 30 and not line.has_stop and _label(line) in _TOPIC_LABELS
    return Signal("list of topics") if is_list else None


def labelled_link(line: Line) -> Signal | None:
    """A link to another story behind its label: "RELATED: Floods Reach The Mill"."""
    label = _label(line)
    if line.words > 30 or line.is_prose or label not in _LINK_LABELS:
        return None
    return Signal("link to another story", is_apart=" " in label)


def labelled_clip(line: Line) -> Signal | None:
    """A clip, a gallery or a running story behind its label: "WATCH: Mayor Wades Through Flood"; so
    are headlines.
    """
    label = _label(line)
    if line.words > 30 or line.is_prose or label not in _CLIP_LABELS | _LIVE_LABELS:
        return None
    return Signal(CLIP_REASON if label in _CLIP_LABELS else LIVE_REASON, is_sure=False)


def embedded_post(line: Line) -> Signal | None:
    """What an embedded post leaves behind: its signature, handle and date."""
    if "(@" not in line.text or line.words > 90:
        return None
    found = pattern(
        rf"(?:^|\s)[-–—]+ ?[^()]{{1,60}}\(@\w{{1,20}}\) {_MONTH} \d{{1,2}}, \d{{4}}\.?$"
    ).search(line.text.lower())
    if not found:
        return None
    is_sure = found.start() == 0 or "pic.twitter.com/" in line.text or "t.co/" in line.text
    return Signal("embedded post", is_sure=is_sure)


def author_note(line: Line) -> Signal | None:
    """Who the writer is, and where to find him: needs a trade, and a handle or an address."""
    if line.words > 60 or _TRADE_WORDS.isdisjoint(line.phrase.split(" ")):
        return None
    name = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
    found = pattern(
        rf"(?:About the authors?:? )?{name},? (?:is|was|are|has been|covers|writes|reports)\b"
        rf".{{0,60}}?\b(?:{_TRADES})\b"
    ).match(line.text)
    if not found:
        return None
    contact = pattern(r"@\w|\bon twitter\b|\be-?mail (?:him|her|them)\b").search(line.text.lower())
    return Signal(AUTHOR_REASON, is_sure=contact is not None)


def contact_line(line: Line) -> Signal | None:
    """How to reach the writer: "Write to her at ada@example.com"."""
    if "@" not in line.text or line.words > 30:
        return None
    if pattern(r"(?:press|media) (?:contact|enquir|inquir|office)\w*\b.*:").match(
        line.text.lower()
    ):
        return Signal("contact of the press office")
    found = pattern(
        r"(?:please )?(?:follow|contact|e-?mail|reach|tweet|write to)\b.{1,90}@\w"
        r"|(?:he|she|they) (?:can be (?:reached|found|followed|contacted)|tweets?)\b.{1,60}@\w"
    ).match(line.text.lower())
    return Signal("follow prompt", is_apart=True) if found else None


def post_data(line: Line) -> Signal | None:
    """What a forum says of a post or its writer: "Joined: Feb 11, 2015", "#2"."""
    if line.words > 8 or line.has_stop or not (":" in line.text or "#" in line.text):
        return None
    found = pattern(rf"#\d{{1,6}}|(?:{_POST_LABELS}) ?: ?\S.*").fullmatch(line.text.lower())
    return Signal("data of a post", is_sure=False) if found else None


def footnote(line: Line) -> Signal | None:
    """A source in an encyclopedia's list of them."""
    return Signal("footnote") if pattern(r"[\^↑] ?\S").match(line.text) else None


def placeholder(line: Line) -> Signal | None:
    """A name from the page's own code: "img_spacer"."""
    if "_" not in line.text or " " in line.text:
        return None
    found = pattern(r"(?:[a-z0-9]+_[a-z0-9]+)+").fullmatch(line.text)
    return Signal("placeholder", is_sure=False) if found else None


def _label(line: Line) -> str:
    """What stands before the first colon of a line, if anything stands after it."""
    label, colon, rest = line.text.partition(":")
    if not colon:
        return ""
    return label.strip().lower().replace("’", "'") if rest.strip() else ""


def _has_date(phrase: str) -> bool:
    words = phrase.split(" ")
    return any(word[:1].isdigit() for word in words) and any(
        word.startswith(MONTH_ABBREVIATIONS) for word in words
    )
