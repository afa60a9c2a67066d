"""Names that stand for one state or party: the country, its people, its capital where papers use it
so; and short parts of the names of places.
"""

from __future__ import annotations

from functools import cache

_STATES = """
u.s. us usa america american americans washington
u.k. uk britain british britons london england english
e.u. eu europe european europeans brussels
u.n. un
russia russian russians moscow kremlin
china chinese beijing
ukraine ukrainian ukrainians kyiv kiev
france french paris elysee
germany german germans berlin
italy italian italians rome
spain spanish spaniards madrid
portugal portuguese lisbon
poland polish poles warsaw
netherlands dutch holland hague
belgium belgian belgians
sweden swedish swedes stockholm
norway norwegian norwegians oslo
denmark danish danes copenhagen
finland finnish finns helsinki
ireland irish dublin
scotland scottish scots edinburgh holyrood
wales welsh cardiff
greece greek greeks athens
turkey turkish turks ankara turkiye
israel israeli israelis jerusalem
iran iranian iranians tehran teheran
iraq iraqi iraqis baghdad
syria syrian syrians damascus
egypt egyptian egyptians cairo
india indian indians delhi
pakistan pakistani pakistanis islamabad
japan japanese tokyo
korea korean koreans seoul pyongyang
canada canadian canadians ottawa
mexico mexican mexicans
brazil brazilian brazilians brasilia
argentina argentine argentinian argentines
australia australian australians canberra
zealand zealander zealanders wellington
africa african africans pretoria
switzerland swiss bern berne
austria austrian austrians vienna
hungary hungarian hungarians budapest
czechia czech czechs prague
vatican holy
republican republicans gop
democrat democrats democratic
labour labor
tory tories conservative conservatives
st saint
mt mount
ft fort
"""


@cache
def _groups() -> dict[str, int]:
    return {
        name: number for number, line in enumerate(_STATES.split("\n")) for name in line.split()
    }


def are_one_state(one: str, other: str) -> bool:
    """Whether two names in small letters stand for one state, people or party."""
    number = _groups().get(one)
    return number is not None and number == _groups().get(other)
