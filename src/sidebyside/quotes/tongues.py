"""The words with which other languages attribute: their verbs of speech, as news reports use them.

Data alone; a missing verb is one word here. English has its own, graded by strength (``cues``).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..english.listed import listed


class Tongue(NamedTuple):
    """What one language says beside a quotation, in lower case.

    ``verbs`` have the speaker as their subject, ``leads`` stand before the speaker ("laut"),
    ``articles`` begin a noun phrase, ``stops`` end one. ``pronouns`` go with the English ones.
    """

    verbs: frozenset[str]
    leads: frozenset[str]
    articles: frozenset[str]
    stops: frozenset[str]
    pronouns: dict[str, str]


@cache
def tongue_of(language: str) -> Tongue | None:
    """The words of a language by its code; ``None`` if they are not known here."""
    words = _WORDS.get(language)
    if words is None:
        return None
    verbs, leads, articles, stops, pronouns = words
    named = dict(pair.split("/") for pair in pronouns.split())
    return Tongue(listed(verbs), listed(leads), listed(articles), listed(stops), named)


_WORDS = {
    "de": (
        """
        antwortet antwortete beharrt beharrte behauptet behauptete bekräftigt bekräftigte bemerkt
        bemerkte berichtet berichtete bestätigt bestätigte beteuert beteuerte betont betonte
        bezeichnet bezeichnete entgegnet entgegnete ergänzt ergänzte erinnert erinnerte erklärt
        erklärte erklärten erwidert erwiderte erzählt erzählte fordert forderte forderten fragt
        fragte fügt fügte gesteht gestand jubelt jubelte klagt klagte kommentiert kommentierte
        kontert konterte kritisiert kritisierte kritisierten lobt lobte meint meinte meinten
        murmelt murmelte nannte nannten nennt resümiert rief ruft sagt sagte sagten schimpft
        schimpfte schreibt schrieb schrieben seufzt seufzte sprach spricht teilt teilte twitterte
        verkündet verkündete verspricht versprach versichert versicherte warnt warnte warnten
        wiederholt wiederholte äußert äußerte
        """,
        "laut so",
        "der die das dem den ein eine einer ihr ihre sein seine unser unsere mein meine",
        """
        ab am an auf aus bei beim bis dass daß dem den durch für gegen im in nach oder sich um und
        unter vom vor weil wenn zu zum zur über während gestern heute dort am später dazu auch
        hinzu mit
        """,
        "er/he sie/she",
    ),
    "fr": (
        """
        admet affirme affirmé ajoute ajouté annonce annoncé assure assuré avertit commente concède
        conclu conclut confie confié confirme confirmé constate demande demandé dénonce dénoncé
        déplore déclare déclaré déclarait dit disait disent estime estimé explique expliqué
        expliquait insiste insisté indique indiqué juge jugé lance lancé lâche martèle murmure note
        noté plaisante poursuit poursuivi promet promis précise précisé prévenu prévient raconte
        raconté rappelle rappelé reconnaît reconnu regrette regretté répond répondu répète résume
        s'exclame sourit soupire souligne souligné souffle témoigne tranche écrit
        """,
        "selon d'après pour",
        "le la les l' un une son sa ses leur leurs mon ma ce cette",
        """
        à après au aux avant avec car ce chez contre dans depuis devant dont en et hier lors mais ni
        ou par pendant pour près que qu'il qu'elle qu'un qu'une quand qui sans si sous sur vers
        """,
        "il/he elle/she",
    ),
    "es": (
        """
        admite admitió advierte advirtió afirma afirmó agrega agregó apunta apuntó asegura aseguró
        aseguraron añade añadió bromea bromeó comenta comentó concluye concluyó confesó confiesa
        contó cuenta criticó critica declara declaró denuncia denunció destaca destacó dice dicen
        dijo dijeron escribe escribió exclama exclamó explica explicó indica indicó insiste insistió
        lamenta lamentó manifestó pide pidió pregunta preguntó promete prometió reconoce reconoció
        recuerda recordó responde respondió resume señala señaló sostiene sostuvo subraya subrayó
        """,
        "según",
        "el la los las un una su sus mi este esta",
        """
        a al ante antes ayer bajo con contra cuando desde después donde durante e en entre hacia
        hasta hoy lunes mientras ni o para pero por porque que quien se si sin sobre tras y
        """,
        "él/he ella/she",
    ),
    "it": (
        """
        afferma affermato aggiunge aggiunto ammette ammesso annuncia annunciato assicura assicurato
        chiede chiesto commenta commentato conclude concluso conferma confermato dice dichiara
        dichiarato detto disse insiste osserva osservato precisa precisato promette racconta
        raccontato replica replicato ribadisce ricorda ricordato risponde risposto scrive scritto
        sostiene sottolinea sottolineato spiega spiegato
        """,
        "secondo",
        "il lo la i gli le l' un una uno suo sua",
        """
        a ai al alla anche che chi con contro da dal dalla dopo durante e ed fra ieri in mentre ma
        nel nella o oggi per perché prima quando se senza su sul sulla tra
        """,
        "lui/he lei/she",
    ),
    "pt": (
        """
        acrescenta acrescentou admite admitiu afirma afirmou alertou anunciou comenta comentou
        concluiu conta contou declara declarou destacou disse disseram diz dizem escreve escreveu
        explica explicou garante garantiu insiste insistiu lamenta lamentou lembra lembrou pediu
        pergunta perguntou prometeu ressaltou responde respondeu revelou
        """,
        "segundo conforme",
        "o a os as um uma seu sua seus",
        """
        ainda ante antes ao após até com como contra de desde durante e em entre hoje mas na nas no
        nos ontem ou para pela pelo por porque quando que se sem sob sobre
        """,
        "ele/he ela/she",
    ),
    "nl": (
        """
        aldus antwoordde antwoordt bekent benadrukt benadrukte bevestigde bevestigt klaagde lachte
        meldde meldt noemde noemt riep schreef schrijft stelde stelt verklaarde verklaart vertelde
        vertelt vindt voegde vraagt vroeg waarschuwde waarschuwt zegt zei zeiden zucht zuchtte
        """,
        "volgens",
        "de het een zijn haar hun mijn onze",
        """
        aan als bij dat die door en gisteren hij in maar met na naar of om onder op over sinds te
        tegen tot uit van vandaag via voor want
        """,
        "hij/he zij/she ze/she",
    ),
}
