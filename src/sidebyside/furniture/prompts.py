"""Sentences that pages address to their reader, as patterns over a line's normal form.

A rule is tried only on lines that hold one of its words, and its pattern is compiled when first
needed: an article compiles next to none of them. Patterns match from the start of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from . import languages, sites

_SOCIAL = r"(?:twitter|x|facebook|instagram|youtube|linkedin|tiktok|telegram|bluesky|threads)"


class Rule(NamedTuple):
    """A ``reason``, the words of which a line must hold one, and the pattern that it must match.

    ``words`` are parted by blanks. ``limit`` is the most words that such a line has.
    ``is_for_sentences``: a whole sentence with its full stop may be one.
    """

    reason: str
    words: str
    pattern: str
    limit: int = 45
    is_for_sentences: bool = True


_ENGLISH = (
    Rule(
        "newsletter prompt",
        (
            "newsletter newsletters inbox mailing alerts briefing notifications unsubscribe "
            "email emails updates whatsapp agree accept"
        ),
        r"(?:sign ?up|subscribe|enter|register|click here to|to subscribe|by (?:signing|submitting"
        r"|subscribing|entering|clicking|registering|providing))\b.*\b(?:newsletters?|inbox|emails?"
        r"|mailing list|alerts|briefing|updates|notifications|whatsapp)\b"
        r"|(?:join|want (?:to|more|the)|stay|keep up|like what|never miss|don't miss|to (?:get"
        r"|receive))"
        r"\b.*\b(?:newsletters?|inbox|mailing list|whatsapp channel|push notifications"
        r"|email alerts)\b"
        r"|(?:get|receive) .*\b(?:newsletters?|(?:to|in) your inbox|mailing list|notifications)\b"
        r"|by (?:signing up|subscribing|registering|submitting|continuing|clicking)\b.{0,60}"
        r"\b(?:i|you) (?:agree|accept)\b"
        r"|you can unsubscribe\b|unsubscribe\b|this newsletter may contain\b",
    ),
    Rule(
        "subscription prompt",
        (
            "subscriber subscribers subscription subscriptions membership journalism "
            "unlimited trial donation donating patreon paypal donate articles"
        ),
        r"(?:subscribe|become an?|support (?:our|independent|quality|local|us)"
        r"|to continue reading|start your"
        r"|this (?:article|story|content) is|unlock|already an?|please (?:consider|support|donate)"
        r"|if you (?:value|like|enjoy|already)|help us|donate|log ?in|sign in|get unlimited"
        r"|create an?)\b.*"
        r"\b(?:subscribers?|subscriptions?|membership|our journalism|independent journalism"
        r"|quality journalism|unlimited|free trial|donation|donating|patreon|paypal|donate)\b"
        r"|(?:you have|you've) .*\b(?:free|of your) articles\b",
    ),
    Rule(
        "follow prompt",
        "follow twitter facebook instagram",
        r"(?:please )?(?:follow|find|like|join) us(?: (?:on|at|via|for|here|and)\b|$)"
        rf"|(?:please )?(?:follow|find|like|join) .* on {_SOCIAL}\b|on {_SOCIAL} follow\b"
        r"|(?:he|she|they) (?:tweets? (?:at|as)|can be followed)\b"
        r"|(?:you can )?follow (?:him|her|them|me) (?:on|at|here)\b",
        limit=30,
    ),
    Rule(
        "comment form",
        (
            "comment comments commenting required akismet reply email name discussion "
            "conversation thoughts"
        ),
        r"comment count\b|comments? on this (?:article|story|post)\b|comments? (?:are|is) closed"
        r"(?: (?:on|for)\b|$)"
        r"|your email address will not be published\b|required fields\b|this site uses akismet\b"
        r"|save my name\b|notify me (?:of|by|when)\b|leave (?:a|your) (?:reply|comment)\b"
        r"|(?:show|view|read|load|hide) (?:all )?(?:\d+ )?comments\b|please enter your\b"
        r"|(?:you must|please|log ?in|login|sign in|register|if you would like to)\b.* "
        r"(?:to|your|a|post) comment(?:s|ing)?\b|(?:join|start) the (?:conversation|discussion)\b"
        r"|we (?:welcome|encourage) (?:your|all|thoughtful)\b.* comments?\b"
        r"|(?:tell us|let us know|share your)\b.*\b(?:comments?|thoughts)\b",
        limit=40,
    ),
    Rule(
        "video player",
        (
            "browser browsers javascript player playback html5 flash cookies supported "
            "unsupported video articles"
        ),
        r"(?:please (?:use|enable|turn on|upgrade)|your browser|to (?:view|play|watch|see) this"
        r"|enable (?:javascript|cookies)"
        r"|javascript (?:is|must|has to)|media playback"
        r"|you need to (?:enable|have|install|upgrade)|sorry (?:your|this|the)"
        r"|we're sorry|the media could not)\b.*"
        r"\b(?:browsers?|javascript|player|playback|cookies|html5|flash|supported|video)\b"
        r"|this (?:video|content|browser|page) (?:is not|isn't|is no longer) (?:available"
        r"|supported)\b"
        r"|this (?:video|content|browser|page) (?:can't|cannot|could not) be\b"
        r"|(?:your|this|the) video will (?:play|start|begin) in (?:\d|a\b|seconds|moments)"
        r"|video (?:player|unavailable|is loading)\b"
        r"|you can now listen to\b.* articles$",
        limit=30,
    ),
    Rule(
        "prompt to watch or read",
        "here below above video clip tweet trailer post online",
        r"(?:you can |to )?(?:watch|listen|read|see|view|check out|take a look|click|scroll"
        r"|tap)\b.* "
        r"(?:here|below|above)(?: (?:via|from|courtesy of) [\w. ]+)?$"
        r"|(?:here's|here is|see) (?:the|a|his|her|their) (?:full )?(?:video|clip|tweet|trailer"
        r"|post)$"
        r"|(?:watch|see|view) (?:the|this|full|a)\b.*\b(?:video|clip)$"
        r"|the (?:full|complete|entire|original) .* (?:can be (?:found|read|seen|viewed|heard"
        r"|watched)|is available) (?:here|below|online)$",
        limit=20,
    ),
    Rule(
        "link to another story",
        "read click more",
        r"read more (?:about|on|from|stories|here|at)\b|click here (?:to (?:read|see|view|watch)"
        r"|for)\b"
        r"|read (?:the|our) (?:full|latest|original) (?:story|article|report)\b",
        limit=20,
    ),
    Rule(
        "link to another story",
        "more related recommended like responses thoughts replies",
        r"(?:discover |read |see )?more(?: stories| news)? from\b"
        r"|related (?:article|story|stories|video|coverage)\b"
        r"|recommended (?:video|stories)\b|you (?:may|might) (?:also )?(?:like|be interested)\b"
        r"|\d+ (?:thoughts|responses|replies) (?:on|to)\b",
        limit=20,
        is_for_sentences=False,
    ),
    Rule(
        "notice that the story goes on",
        "continues continue continued",
        r"(?:story|article|post|content) continue[sd] (?:below|after)(?: \w+){0,3}$"
        r"|continue reading\b|(?:scroll|swipe)(?: down)? to continue\b",
        limit=15,
    ),
    Rule(
        "disclaimer",
        (
            "views opinions published appeared ran commission disclaimer disclosure republished "
            "original error mistake typo material"
        ),
        r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.*"
        r"\b(?:authors?|writers?|contributors?|columnists?|own|reflect|represent)\b"
        r"|this (?:article|story|post|piece|report|column|essay)\b.* (?:originally|first)"
        r" (?:published|appeared|ran)\b(?! in \d{4}\b)|(?:originally|first) appeared (?:on|in|at)\b"
        r"|.*\b(?:i|we|us) (?:may|might|could) (?:earn|receive|get)\b.*\bcommission\b"
        r"|(?:disclaimer|disclosure) (?:the|this|all|i|we|views|opinions)\b"
        r"|read the original (?:article|story)\b|this material may not\b"
        r"|.*\brepublished (?:here )?(?:with permission|from|under)\b"
        r"|(?:if you )?(?:spot|notice|see|found) an? (?:error|mistake|typo)\b",
        limit=60,
    ),
    Rule(
        "copyright notice",
        "reserved copyright published reproduced",
        r"copyright (?:c )?(?:\d{4}|by)\b|.*\ball rights reserved\b"
        r"|.*\bmay not be (?:published|reproduced) (?:broadcast|rewritten|or|without|in)\b",
        limit=50,
    ),
    Rule(
        "reporting credit",
        "contributed files",
        r".* contributed (?:reporting|to this (?:report|story|article))(?: from [\w ]+)?$"
        r"|with files from\b",
        limit=40,
    ),
    Rule(
        "note about the page",
        "article version standards translated",
        r"(?:a|an earlier) version of this (?:article|story) (?:appears?|appeared"
        r"|was published) in\b"
        r"|this article is more than \d+ (?:years?|months?) old\b|our standards\b.*principles$"
        r"|this (?:article|story|page) (?:was|has been) (?:automatically )?translated\b",
        limit=50,
    ),
    Rule(
        "advertisement",
        "powered sponsored provided presented adblock adblocker adblocking ad",
        r"(?:powered|sponsored|provided|presented) by(?: [\w.]+){1,4}$"
        r"|(?:we've|we have|it looks like|looks like) .*\b(?:adblock|ad block|adblocker"
        r"|adblocking)\b"
        r"|.*\bturn off your ad ?blocker\b",
        limit=40,
    ),
    Rule(
        "petition",
        "petition",
        r"(?:please )?(?:sign|add your name to) (?:the|this|our) petition\b",
        limit=30,
    ),
    Rule(
        "prompt to get the app",
        "app",
        r"(?:click here to )?(?:download|get|install) (?:the|our)\b.* app\b",
        limit=25,
    ),
    Rule(
        "prompt to send news",
        "email contact send text whatsapp touch call newsroom newsdesk",
        r"(?:do you (?:have|know)|got|have you got|have|were you)"
        r" (?:a|any|an|at|news|something|anything|more) .*"
        r"\b(?:email|contact|send|text|whatsapp|get in touch|call|newsroom|newsdesk)\b"
        r"|(?:contact|email|send|call|text|ring) (?:us|our (?:newsroom|news ?desk|reporters?))\b"
        r"|get in touch (?:with us|by)\b",
        limit=40,
    ),
    Rule(
        "label of a press release",
        "embargo embargoed release",
        r"(?:strictly |under )?embargo(?:ed)? (?:until|till)\b|(?:for )?immediate release$"
        r"|for (?:immediate )?release (?:on|at|\w+day)?\b.*\d",
        limit=15,
        is_for_sentences=False,
    ),
    Rule(
        "cookie notice",
        "cookies cookie partners",
        r".*\b(?:we|site|website|partners)\b.* uses? cookies\b|by continuing to (?:use|browse)\b"
        r"|.*\bcookie (?:policy|settings|preferences)$"
        r"|we and (?:our|selected|\d+)(?: [\w-]+){0,3} partners\b.*\b(?:cookies|your device)\b",
        limit=60,
    ),
    Rule(
        "share prompt",
        "share tweet email print",
        r"(?:click to )?(?:share|tweet|email|print)(?: this(?: \w+)?)?(?: (?:on|via|to|with|by) "
        rf"(?:{_SOCIAL}|email|whatsapp|pinterest|reddit|friends"
        rf"|a friend))?(?: opens in new window)?"
        rf"(?: (?:{_SOCIAL}|email|whatsapp|pinterest|reddit|print|copy link|share|tweet|pin))+$"
        r"|share this\b.* (?:with|on|via)\b",
        limit=20,
    ),
)
RULES = (*_ENGLISH, *(Rule(*rule) for rule in (*sites.RULES, *languages.RULES)))


def rules_for(words: frozenset[str]) -> list[Rule]:
    """The rules of which a line with these words holds one, in their fixed order."""
    index = _rules_by_word()
    found = {number for word in index.keys() & words for number in index[word]}
    return [RULES[number] for number in sorted(found)]


def may_hold_one(forms: Iterable[str]) -> bool:
    """Whether any of a line's words, in normal form, is one that a rule asks for."""
    return not _rules_by_word().keys().isdisjoint(forms)


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
        for word in rule.words.split():
            index[word] = (*index.get(word, ()), number)
    return index
