"""The stock phrases of blogs, forums and encyclopedias, as data; in the forms of ``phrases``."""

from __future__ import annotations

WHOLE = {
    "share prompt": """
        save; save article; add to reading list; pin it; pin this; pin this post; restack; restacks
    """,
    "subscription prompt": "upgrade to paid; ready for more",
    "newsletter prompt": "type your email",
    "comment form": "discussion about this post",
    "list of posts": "no posts; recent posts; all posts; older posts; newer posts",
    "navigation": """
        jump to navigation; jump to search; jump to content; jump to recipe; skip to recipe; talk;
        edit; edit source; view source; view history; what links here; related changes; special
        pages; permanent link; page information; cite this page; download as pdf; printable version;
        main page; random article; recent changes; mobile view; disclaimers; toggle the table of
        contents; older post; newer post; blog archive; blogroll; view my
        complete profile; forums; forum; what's new; members; new posts; search forums; jump to last
        page; jump to new; go to page; jump to latest; first unread; board index; mark all as read
    """,
    "forum controls": """
        quote; multi quote; like; report; permalink; parent; context; reply; watch thread; unwatch;
        ignore; give award; similar threads; sort by date; sort by votes; thread tools; rate thread;
        show ignored content; view profile; send private message; who liked this; upvote; downvote;
        share save hide report; add bookmark
    """,
    "member of a forum": """
        member; new member; active member; well known member; senior member; junior member; veteran
        member; registered user; moderator; administrator; super moderator; staff member; guest;
        site admin; verified member; premium member; banned; offline; online; thread starter;
        original poster; newbie; regular
    """,
    "table of contents": "contents; table of contents; contents hide; inhaltsverzeichnis; sommaire",
    "list of sources": """
        references; citations; notes and references; footnotes; einzelnachweise; weblinks;
        références; liens externes; referencias; enlaces externos
    """,
}
UNCERTAIN = """
    save; talk; edit; pin it; main page; forums; forum; what's new; members; quote; like;
    report; ignore; permalink; parent; context; reply; member; moderator; administrator; guest;
    banned; offline; online; regular; newbie; contents; table of contents; references;
    citations; footnotes; referencias; références; sommaire; thread starter; original poster;
    senior member; disclaimers; registered user
"""
RULES = (
    (
        "subscription prompt",
        "supported subscriber subscribers share subscribe",
        (
            r".*\breader supported (?:publication|newsletter|site|blog)\b"
            r"|(?:.*\b)?consider becoming an? (?:free|paid|subscriber|member|supporter|patron)\b"
            r"|thanks? (?:you )?for reading\b.*\b(?:share|subscribe)\b"
            r"|(?:over|more than|join)(?: over)? \d[\d,.]*(?: [\w']+){0,2} subscribers$"
        ),
    ),
    (
        "weather alert of the site",
        "alert alerts",
        r"\d+ weather alerts?(?: in effect)?$|(?:dismiss|close|view) weather alerts?(?: bar)?$",
    ),
    (
        "note about the page",
        "encyclopedia needs citation citations cite issues stub expanding edited modified help",
        (
            r"(?:from|aus) \w+(?: \w+)? the free encyclopedia$"
            r"|this (?:article|section|page) (?:needs|does not cite|has multiple issues|is a stub"
            r"|relies|may need|may be)\b|you can help \w+ by expanding it$"
            r"|please help (?:improve|to improve|us)\b|this page was last (?:edited|modified)\b"
        ),
    ),
    (
        "copyright notice",
        "license licence commons",
        (
            r"(?:text|content|unless otherwise stated.*) is (?:available|licen[sc]ed) under\b"
            r"|.*\bcreative commons attribution\b"
        ),
    ),
    (
        "video player",
        "listen anhören écouter escuchar",
        (
            r"(?:listen to (?:the |this )?(?:article|story)|artikel anhören"
            r"|écouter (?:l'|cet )article|escuchar (?:el |este )?artículo)(?: \w+){0,3}$"
        ),
    ),
    ("web address", "retrieved", r"retrieved from https?\b"),
    (
        "share prompt",
        "pin",
        r"pin (?:it|this|the)\b(?: \w+){0,3} (?:later|pinterest|board)$",
    ),
    (
        "forum controls",
        "log register reply threads post",
        (
            r"you must (?:log in|login|be logged in|register)\b.*\b(?:reply|post|here)\b"
            r"|you (?:cannot|can not|may not) (?:post|reply)\b"
        ),
    ),
)
