"""Words that many sentences share, so that sharing them says little."""

from __future__ import annotations

from .listed import listed

FUNCTION_WORDS = listed("""
    a about after again all also am an and any are as at be because been before being but by can
    could did do does doing done for from get go going got had has have having he her here him his
    how i if in into is it its just let like made make may me might mine more most much must my no
    not now of on one only or other our out over own really said say says shall she should so some
    such than that the their them then there these they thing things this those through to too
    under up upon us very was way we well were what when where which while who whom why will with
    would yes you your 1 2 's s t one's
""")
"""In house style."""
