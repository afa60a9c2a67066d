"""What gives the credits and captions of pictures away, one function a signal.

Of a picture nothing is left in a text but who took it and what it shows; the names of agencies and
libraries are the best witnesses.
"""

from __future__ import annotations

from .evidence import SHORT, Signal, pattern
from .lines import Line

_AGENCIES = (
    r"Getty(?: Images)?|GETTY(?: IMAGES)?|AFP|Reuters|REUTERS|AP(?: Photo| Images)?|EPA(?:-EFE)?"
    r"|EFE|PA(?: Wire| Media| Images)?|Shutterstock(?:\.com)?|iStockphoto|iStock"
    r"|Alamy(?: Stock Photo)?|Rex(?: Features)?|Bloomberg|Anadolu(?: Agency)?|ZUMA(?: Press)?"
    r"|NurPhoto|Unsplash|Pixabay|Pexels|Wikimedia(?: Commons)?|Flickr|Xinhua|UPI|Imago"
    r"|Sipa(?: USA)?|SWNS|dpa|ANSA|Belga|Keystone"
    r"|picture alliance|Facebook|Twitter|Instagram|YouTube|Handout|Pool"
)
_AGENCY = f"(?:{_AGENCIES})"
_AGENCY_WORDS = frozenset(name.partition("(")[0].lower() for name in _AGENCIES.split("|"))
"""Without one of these words a line needs no look at the patterns with ``_AGENCY``."""
_LONGEST_CREDITED = 25
"""Words of a caption with a name and an agency behind it; longer, it is text and only the credit is
the page's."""
_CREDIT_WORDS = ("photo", "picture", "image", "screen", "illustration", "graphic", "credit")


def photo_credit(line: Line) -> Signal | None:
    """Who took the picture: "Ada Brook/Getty Images", "Photo: Tom Field"."""
    if line.words > SHORT:
        return None
    text = line.text
    has_agency = not _AGENCY_WORDS.isdisjoint(line.phrase.split(" "))
    if has_agency and pattern(
        rf"[^/.!?]{{2,60}} ?/ ?(?:[^/.!?]{{1,40}} ?/ ?)?{_AGENCY}[)\]]?\.?"
        rf"|[(\[]?{_AGENCY} ?/ ?[A-Z][\w.'’ -]{{2,40}}[)\]]?"
        r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}, (?:Getty Images|GETTY IMAGES|AFP|AP|Reuters)"
    ).fullmatch(text):
        return Signal("photo credit", is_apart=True)
    agencies = rf"[(\[]?{_AGENCY}(?: ?[/,|] ?{_AGENCY})*[)\]]?\.?"
    if has_agency and line.words <= 5 and pattern(agencies).fullmatch(text):
        return Signal("photo credit", is_sure="/" in text or "Images" in text or "Photo" in text)
    if any(word in line.phrase for word in _CREDIT_WORDS) and pattern(
        r"(?:(?:cover|featured?|lead|main|top|header) )?(?:photo|photograph|picture|image"
        r"|screen ?shot|illustration|graphic)s?(?: (?:credit|source|courtesy)s?)?"
        r"(?::| by | via | from | courtesy | credit | copyright|, (?:getty|reuters|afp|pa |bbc"
        r"|ap\b))"
        r"|credits?: "
    ).match(text.lower()):
        return Signal("photo credit", is_sure=not line.is_prose)
    return None


def photo_caption(line: Line) -> Signal | None:
    """What a picture shows, given away by the credit at its end or the label before it."""
    if line.words > 60:
        return None
    start = line.text[:30].lower()
    if ("caption" in start or start.startswith("file")) and pattern(
        r"(?:image|media|photo|video|figure) caption\b|file photo\b|file ?(?:photo)? ?[-–—:] "
    ).match(start):
        return Signal("photo caption")
    tail = line.text[-140:]
    if not (
        "/" in tail
        or "Photo" in tail
        or "Image" in tail
        or "Picture" in tail
        or "Credit" in tail
        or "Foto" in tail
    ):
        return None
    found = pattern(
        r"[(\[](?:AP Photo|Fotos?:|Bild:|Crédits?(?: photo)? ?:|Imagen:"
        r"|Photos? by|Photo ?:|Photo credit|Images?:|Photograph(?:er)?:|Credit:"
        rf"|Picture:|Getty Images|[^()\[\]/]{{2,50}}/ ?{_AGENCY})[^()\[\]]{{0,80}}[)\]]\.?$"
        r"|\b(?:(?:Photograph|Photo|Picture|Image|Credit|Foto):|Credit ?(?:\.\.\.|…))"
        r" ?(?:[A-Z]\.[ -]?){0,3}[A-Z][^.:?!]{2,60}$"
    ).search(tail)
    if not found and line.words <= _LONGEST_CREDITED:
        found = pattern(
            r"[.!?”»] (?:Photo|Photograph|Picture|Image)s? (?:by|courtesy of) [^.:?!]{2,60}\.?$"
        ).search(tail)
    if not found and line.words <= _LONGEST_CREDITED:
        found = pattern(
            rf"[.!?”»] [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}} ?/ ?{_AGENCY}[)\]]?\.?$"
        ).search(tail)
    return Signal("photo caption") if found else None
