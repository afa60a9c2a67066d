"""The manual page in roff, made from the table of options."""

from __future__ import annotations

import argparse

from .settings.places import CONFIG_VARIABLE, THEME_VARIABLE

_FRAME = """\
.TH SIDEBYSIDE 1 "" "sidebyside {version}" "User Commands"
.SH NAME
sidebyside \\- read two articles side by side
.SH SYNOPSIS
.B sidebyside
.RI [ options ]
.I LEFT RIGHT
.br
.B sidebyside \\-\\-demo
.RI [ options ]
.SH DESCRIPTION
{description}
.PP
In a terminal the reader opens; into a pipe or a file a report is written.
In the reader
.B ?
shows all keys and
.B q
leaves it.
.SH OPTIONS
{options}
.SH FILES
.TP
.I ~/.config/sidebyside/config.toml
Settings of the user, in TOML;
.B \\-\\-dump\\-config
prints such a file with comments. The XDG variables are honoured.
.TP
.I ~/.local/state/sidebyside
What the reader remembers: the theme last chosen, the last copy, and the log of a fault.
.SH ENVIRONMENT
.TP
.B NO_COLOR
If it is set and not empty, nothing is coloured.
.TP
.B {config}
The config file, as with
.BR \\-\\-config .
.TP
.B {theme}
The theme, as with
.BR \\-\\-theme .
.PP
Options go before the environment, the environment before the config file.
.SH EXIT STATUS
.TP
.B 0
The texts are the same, typography aside; or the reader was left.
.TP
.B 1
The texts differ.
.TP
.B 2
Trouble.
.SH SEE ALSO
.BR diff (1)
"""


def manual(parser: argparse.ArgumentParser, version: str) -> str:
    """The page; ``man -l -`` shows it."""
    options = [_option(action) for action in parser._actions if action.option_strings]
    return _FRAME.format(
        version=_roff(version),
        description=_roff(parser.description or ""),
        options="\n".join(options),
        config=CONFIG_VARIABLE,
        theme=THEME_VARIABLE,
    )


def _option(action: argparse.Action) -> str:
    names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in action.option_strings)
    value = f" \\fI{_roff(str(action.metavar))}\\fR" if action.metavar else ""
    return f".TP\n{names}{value}\n{_sentence(_roff(action.help or ''))}"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _roff(words: str) -> str:
    """Plain words: hyphens are the ones that are typed, and no line is a request."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped
