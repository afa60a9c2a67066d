"""Sentences that pages address to their reader, as patterns over a line's normal form.

A rule is tried only on lines that hold one of its words, and its pattern is compiled when first
needed: an article compiles next to none of them. Patterns match from the start of the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_SOCIAL = r"(?:twitter|x|facebook|instagram|youtube|linkedin|tiktok|telegram|bluesky|threads)"


@dataclass(frozen=True, slots=True)
class Rule:
    """A ``reason``, the words of which a line must hold one, and the pattern that it must match.

    ``limit`` is the most words such a line has. ``is_sure`` and ``is_apart`` as in
    ``signals.Signal``.
    """

    reason: str
    words: tuple[str, ...]
    pattern: str
    limit: int = 45
    is_sure: bool = True
    is_apart: bool = True


RULES = (
    Rule(
        "newsletter prompt",
        ("newsletter", "newsletters", "inbox", "mailing", "alerts", "briefing", "notifications")
        + ("unsubscribe", "email", "emails", "updates", "whatsapp"),
        r"(?:sign ?up|subscribe|join|enter|register|want (?:to|more|the)|stay|keep up|like what"
        r"|never miss|don't miss|click here to|to (?:get|receive|subscribe)|by (?:signing|submitting"
        r"|subscribing|entering|clicking|registering|providing))\b.*\b(?:newsletters?|inbox|emails?"
        r"|mailing list|alerts|briefing|updates|notifications|whatsapp)\b"
        r"|(?:get|receive) .*\b(?:newsletters?|(?:to|in) your inbox|mailing list|notifications)\b"
        r"|you can unsubscribe\b|unsubscribe\b|this newsletter may contain\b",
    ),
    Rule(
        "subscription prompt",
        ("subscriber", "subscribers", "subscription", "subscriptions", "membership", "journalism")
        + ("unlimited", "trial", "donation", "donating", "patreon", "paypal", "donate", "paywall"),
        r"(?:subscribe|become an?|support|to continue|this (?:article|story|content) is|start your"
        r"|unlock|you have|you've|already an?|please (?:consider|support|donate)|if you (?:value|like"
        r"|enjoy|already)|help us|donate|log ?in|sign in|get unlimited|create an?)\b.*"
        r"\b(?:subscribers?|subscriptions?|membership|our journalism|independent journalism"
        r"|quality journalism|unlimited|free trial|donation|donating|patreon|paypal|donate)\b",
    ),
    Rule(
        "follow prompt",
        ("follow", "twitter", "facebook", "instagram"),
        rf"(?:please )?(?:follow|find|like|join) (?:us\b|.* on {_SOCIAL}\b)"
        rf"|on {_SOCIAL} follow\b|(?:he|she|they) (?:tweets?|can be followed) (?:at|as|on)\b"
        rf"|(?:you can )?follow (?:him|her|them|me) .*",
        limit=30,
    ),
    Rule(
        "comment form",
        ("comment", "comments", "commenting", "required", "akismet", "reply", "email", "name")
        + ("discussion", "conversation", "thoughts"),
        r"comment count\b|comments? on this (?:article|story|post)\b|comments? (?:are|is) closed\b"
        r"|your email address will not be published\b|required fields\b|this site uses akismet\b"
        r"|save my name\b|notify me (?:of|by|when)\b|leave (?:a|your) (?:reply|comment)\b"
        r"|(?:show|view|read|see|load|hide|all) (?:all )?(?:\d+ )?comments\b|please enter your\b"
        r"|(?:you must|please|log ?in|login|sign in|register)\b.* (?:to|your|a|post) comment(?:s|ing)?\b"
        r"|(?:join|start) the (?:conversation|discussion)\b|we (?:welcome|encourage)\b.* comments?\b"
        r"|(?:tell us|let us know|share your|what do you)\b.*\b(?:comments?|thoughts)\b"
        r"|\d+ (?:thoughts|responses|replies) (?:on|to)\b",
        limit=40,
    ),
    Rule(
        "video player",
        ("browser", "browsers", "javascript", "player", "playback", "html5", "flash", "cookies")
        + ("supported", "unsupported", "video", "device"),
        r"(?:please (?:use|enable|turn on|upgrade)|your browser|to (?:view|play|watch|see) this"
        r"|enable|javascript|media playback|you need to|sorry|we're sorry|the media could not)\b.*"
        r"\b(?:browsers?|javascript|player|playback|cookies|html5|flash|supported|video)\b"
        r"|this (?:video|content|browser|page) (?:is not|isn't|can't|cannot|could not|requires"
        r"|is no longer|is unavailable)\b|video (?:player|unavailable|is loading)\b",
        limit=30,
    ),
    Rule(
        "prompt to watch or read",
        ("here", "below", "above", "video", "clip"),
        r"(?:you can |to )?(?:watch|listen|read|see|view|check out|take a look|click|scroll|tap)\b.* "
        r"(?:here|below|above)$|(?:watch|see|view) (?:the|this|full|a)\b.*\b(?:video|clip)$"
        r"|the (?:full|complete|entire|original) .* (?:can be (?:found|read|seen|viewed|heard"
        r"|watched)|is available) (?:here|below|online)$",
        limit=20,
    ),
    Rule(
        "link to another story",
        ("read", "more", "related", "recommended", "like", "click", "also"),
        r"read more (?:about|on|from|stories|here|at)\b|(?:more|more stories|more news) from\b"
        r"|related (?:article|story|stories|video|coverage)\b|recommended (?:video|stories)\b"
        r"|you (?:may|might) (?:also )?(?:like|be interested)\b|click here (?:to (?:read|see|view"
        r"|watch)|for)\b|read (?:the|our) (?:full|latest|original) (?:story|article|report)\b",
        limit=20,
    ),
    Rule(
        "notice that the story goes on",
        ("continues", "continue", "continued"),
        r"(?:story|article|post|content) continues (?:below|after)\b|continue reading\b"
        r"|(?:scroll|swipe)(?: down)? to continue\b",
        limit=15,
    ),
    Rule(
        "disclaimer",
        ("views", "opinions", "originally", "first", "commission", "disclaimer", "disclosure")
        + ("republished", "original", "spot", "error", "typo", "material", "copyright"),
        r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b"
        r"|(?:this|the) (?:article|story|post|piece|report|column|essay)\b.* (?:originally|first)"
        r" (?:published|appeared|ran)\b|(?:it )?(?:originally|first) appeared (?:on|in|at)\b"
        r"|.*\b(?:we|us) (?:may|might|could) (?:earn|receive|get)\b.*\bcommission\b"
        r"|(?:disclaimer|disclosure) |read the original (?:article|story)\b|this material may not\b"
        r"|.*\brepublished (?:here )?(?:with permission|from|under)\b"
        r"|(?:if you )?(?:spot|notice|see|found) an? (?:error|mistake|typo)\b",
        limit=60,
    ),
    Rule(
        "copyright notice",
        ("reserved", "copyright", "published", "reproduced"),
        r"copyright\b.*\d|.*\ball rights reserved\b|.*\bmay not be (?:published|reproduced) (?:broadcast"
        r"|rewritten|or|without|in)\b",
        limit=50,
    ),
    Rule(
        "reporting credit",
        ("reporting", "contributed", "edited", "editing", "writing"),
        r"(?:additional )?reporting (?:by|from)\b|(?:writing|editing) by\b|edited by\b"
        r"|.* contributed (?:reporting|to this (?:report|story|article))(?: from [\w ]+)?$"
        r"|with (?:files|(?:additional )?reporting) (?:from|by)\b",
        limit=40,
    ),
    Rule(
        "petition",
        ("petition",),
        r"(?:please )?(?:sign|add your name to) (?:the|this|our) petition\b",
        limit=30,
    ),
    Rule(
        "prompt to get the app",
        ("app",),
        r"(?:download|get|install) (?:the|our)\b.* app\b",
        limit=25,
    ),
    Rule(
        "prompt to send news",
        ("email", "contact", "send", "text", "whatsapp", "touch"),
        r"(?:do you have|got|have you got|have) (?:a|any|an|news|something) .*\b(?:email|contact|send"
        r"|text|whatsapp|get in touch)\b|(?:get in touch|contact us|email us|send us)\b",
        limit=40,
    ),
    Rule(
        "cookie notice",
        ("cookies", "cookie"),
        r".*\b(?:we|site|website|partners)\b.* uses? cookies\b|by continuing to (?:use|browse)\b"
        r"|.*\bcookie (?:policy|settings|preferences)$",
        limit=60,
    ),
    Rule(
        "share prompt",
        ("share", "tweet", "email", "print", "shared"),
        rf"(?:click to )?(?:share|tweet|email|print)(?: this(?: \w+)?)?(?: (?:on|via|to|with) "
        rf"(?:{_SOCIAL}|email|whatsapp|pinterest|reddit|friends|a friend))?"
        rf"(?: opens in new window)?(?: (?:{_SOCIAL}|email|whatsapp|pinterest|reddit|print|copy link"
        r"|share|tweet|pin))+$|share this\b.* (?:with|on|via)\b",
        limit=20,
    ),
)


def rules_for(words: frozenset[str]) -> list[Rule]:
    """The rules of which a line with these words holds one, in their fixed order."""
    index = _rules_by_word()
    found = {number for word in words for number in index.get(word, ())}
    return [RULES[number] for number in sorted(found)]


def matches(rule: Rule, phrase: str) -> bool:
    """Whether a line's normal form says what ``rule`` looks for."""
    return _compiled(rule.pattern).match(phrase) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _rules_by_word() -> dict[str, tuple[int, ...]]:
    index: dict[str, tuple[int, ...]] = {}
    for number, rule in enumerate(RULES):
        for word in rule.words:
            index[word] = (*index.get(word, ()), number)
    return index
