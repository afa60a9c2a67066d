"""Forms of address, which are written or left out as a house likes: "Mr Holm" is "Holm"."""

from __future__ import annotations

from .listed import listed

HONORIFICS = listed("mr mrs ms miss mx dr sir dame lord lady prof professor rev hon")
"""Without dots. Ranks and offices ("Colonel", "Senator") say something and are none of these."""


def is_honorific(form: str) -> bool:
    """Whether a normal form ("mr", "mr.") is a form of address."""
    return form.removesuffix(".") in HONORIFICS
