"""The report as one page of HTML that needs nothing but itself, for people without a terminal.

Both articles side by side, the quotations and facts beside them; a script links, filters and steps,
and without it everything can still be read. The page loads nothing, and its content security policy
lets only its own style and script run, so that even a mistake in escaping could do no harm.

Invariant: every word of the input passes ``page.markup``; equal comparisons give equal bytes.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from importlib.resources import files
from string import Template

from ..model.comparison import Comparison
from ..model.pair import Side
from ..review.model import Review
from .page.articles import article
from .page.controls import filters, link_data, side_head, title
from .page.ledger import facts, judgements, own_text, quotations
from .page.markup import as_data, escaped


def as_html(comparison: Comparison, review: Review | None = None) -> str:
    """The whole page."""
    css, js = _part("page.css"), _part("page.js")
    documents = comparison.documents
    ledger = [
        *facts(comparison, review),
        *quotations(comparison, review),
        *judgements(comparison, review),
        *own_text(comparison),
    ]
    return Template(_part("page.html")).substitute(
        css=css,
        js=js,
        css_digest=_digest(css),
        js_digest=_digest(js),
        title=title(comparison),
        filters="".join(filters(comparison, review)),
        left_head=side_head(comparison, Side.LEFT),
        right_head=side_head(comparison, Side.RIGHT),
        left_language=escaped(documents.left.language),
        right_language=escaped(documents.right.language),
        left="\n".join(article(comparison, Side.LEFT, review)),
        right="\n".join(article(comparison, Side.RIGHT, review)),
        ledger_name="Quotations, facts and review" if review else "Quotations and facts",
        ledger="".join(ledger) or "<p>Nobody is quoted, and no fact is told differently.</p>",
        data=as_data(link_data(comparison, review)),
    )


def _part(name: str) -> str:
    return files("sidebyside.render.page").joinpath(name).read_text(encoding="utf-8")


def _digest(source: str) -> str:
    """How a content security policy names a style or script that it lets run."""
    return b64encode(hashlib.sha256(source.encode()).digest()).decode()
