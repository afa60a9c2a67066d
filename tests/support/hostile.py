"""Text that tries to drive the terminal or the program that shows it."""

from __future__ import annotations

ESCAPES = {
    "sgr": "\x1b[31;42mred on green\x1b[0m",
    "hyperlink": "\x1b]8;;https://example.org/\x1b\\here\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;c2VjcmV0\x07",
    "title": "\x1b]0;new title\x07",
    "icon": "\x1b]1;icon\x1b\\",
    "dcs": '\x1bP$q"p\x1b\\',
    "sixel": "\x1bPq#0;2;0;0;0#0~~\x1b\\",
    "apc": "\x1b_Gf=24;AAAA\x1b\\",
    "pm": "\x1b^private\x1b\\",
    "sos": "\x1bXstring\x1b\\",
    "reset": "\x1bc",
    "device query": "\x1b[c\x1b[>c\x1b[6n\x1b[5n\x05",
    "alternate screen": "\x1b[?1049h",
    "mouse": "\x1b[?1000h\x1b[?1006h",
    "paste": "\x1b[?2004h",
    "clear": "\x1b[2J\x1b[H\x1b[3J",
    "scroll region": "\x1b[1;3r\x1bM",
    "charset": "\x1b(0lqqk\x0e\x0f",
    "c1 csi": "\x9b31mred\x9b0m",
    "c1 osc": "\x9d0;title\x9c",
    "c1 dcs": "\x90q\x9c",
    "next line": "one\x85two",
    "lone cr": "shown\rhidden",
    "overstrike": "b\bbo\bol\bld\bd",
    "bell": "ring\a\a\a",
    "unclosed osc": "\x1b]0;never closed",
    "unclosed csi": "\x1b[38;5;",
    "nul and delete": "a\x00b\x7fc",
    "vertical": "one\x0btwo\x0cthree",
    "bidi": "user\u202e\u2066// admin only\u2069 \u2066",
    "separators": "one\u2028two\u2029three",
    "tags": "flag\U000e0041\U000e0042",
}

MARKUP = {
    "rich": "[bold]loud[/bold] [red on white]x[/]",
    "closing": "[/] [/bold] [/anything]",
    "link": "[link=https://example.org]y[/link]",
    "click": "[@click=app.quit]leave[/]",
    "emoji": ":warning: :smile:",
    "escape": "\\[bold]\\",
    "percent": "%s %(x)s {} {0} %%",
    "wdiff": "[-not gone-] {+not new+}",
}
