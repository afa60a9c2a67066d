"""The stock phrases of pages in German, French, Spanish, Italian and Dutch, as data.

As in ``phrases``: lower case, one blank between words, without marks; a hyphen parts words. What
could be a line of an article as well stands among the uncertain ones.
"""

from __future__ import annotations

WHOLE = {
    "share prompt": """
        teilen; artikel teilen; beitrag teilen; seite teilen; drucken; artikel drucken; merken;
        artikel merken; link kopieren; link kopiert; auf facebook teilen; auf twitter teilen; auf x
        teilen; auf whatsapp teilen; per e mail teilen; per e mail versenden; per mail versenden;
        per whatsapp teilen; kurzlink; zur merkliste hinzufügen; auf die merkliste;
        zur leseliste hinzufügen; weiterempfehlen
        ; partager; partager l'article; partager cet article; partager sur facebook; partager sur
        twitter; partager sur x; partager sur whatsapp; partager sur linkedin; partager par e mail;
        envoyer par e mail; envoyer par mail; copier le lien; lien copié; imprimer; imprimer
        l'article; enregistrer l'article; offrir l'article; offrir cet article
        ; compartir; compartir artículo; compartir este artículo; compartir en facebook; compartir
        en twitter; compartir en x; compartir en whatsapp; compartir por correo; enviar por correo;
        copiar enlace; copiar el enlace; enlace copiado; imprimir; guardar; guardar artículo
        ; condividi; condividi su facebook; condividi su twitter; condividi l'articolo; copia link;
        stampa; delen; deel dit artikel; deel via facebook; deel via twitter; kopieer link
    """,
    "navigation": """
        zum inhalt springen; direkt zum inhalt; zum hauptinhalt springen; startseite; zur
        startseite; nach oben; zum seitenanfang; impressum; datenschutz; datenschutzerklärung;
        agb; nutzungsbedingungen; kontakt; barrierefreiheit; cookie einstellungen; privatsphäre;
        mediadaten; hilfe; suche; suchen; menü; menü öffnen; menü schließen; navigation öffnen
        ; aller au contenu; aller au contenu principal; accueil; retour à l'accueil; haut de page;
        retour en haut; mentions légales; politique de confidentialité; données personnelles;
        conditions générales; conditions générales d'utilisation; conditions générales de vente;
        cgu; cgv; gestion des cookies; gérer les cookies; plan du site; nous contacter;
        contactez nous; qui sommes nous; rechercher; menu
        ; saltar al contenido; ir al contenido; ir al contenido principal; inicio; volver arriba;
        ir arriba; aviso legal; política de privacidad; política de cookies; términos y
        condiciones; condiciones de uso; términos de uso; contacto; contáctenos; mapa del sitio;
        quiénes somos; buscar; mapa web
        ; vai al contenuto; note legali; informativa sulla privacy; chi siamo; contatti; cerca;
        naar de inhoud; ga naar de inhoud; privacybeleid; cookiebeleid; over ons; colofon
    """,
    "subscription prompt": """
        anmelden; abmelden; einloggen; login; registrieren; abo; abonnieren; jetzt abonnieren; jetzt
        abo abschließen; mein konto; konto; zum abo; jetzt testen; plus artikel; abo testen
        ; se connecter; connexion; s'identifier; s'abonner; abonnez vous; je m'abonne; mon compte;
        créer un compte; déjà abonné; déjà abonné connectez vous; article réservé aux abonnés;
        réservé aux abonnés; se déconnecter; faire un don
        ; iniciar sesión; cerrar sesión; suscríbete; suscribirse; suscríbase; regístrate;
        registrarse; mi cuenta; hazte socio; ya soy suscriptor; exclusivo para suscriptores
        ; accedi; abbonati; registrati; inloggen; abonneren; word abonnee; aanmelden
    """,
    "newsletter prompt": """
        newsletter abonnieren; newsletter bestellen; e mail adresse; ihre e mail adresse; deine e
        mail adresse; jetzt anmelden; zum newsletter anmelden
        ; votre adresse e mail; votre e mail; adresse e mail; je m'inscris; s'inscrire;
        inscrivez vous; recevoir la newsletter
        ; tu correo electrónico; su correo electrónico; correo electrónico; suscríbete a nuestra
        newsletter; suscríbete al boletín; apúntate; boletín; boletines
        ; iscriviti alla newsletter; schrijf je in; je e mailadres
    """,
    "advertisement": """
        anzeige; werbung; gesponsert; promotion; ende der anzeige; anzeige ende; empfohlener
        externer inhalt; externer inhalt
        ; publicité; annonce; contenu sponsorisé; sponsorisé; la suite après la publicité; la suite
        après cette publicité; lire la suite après la publicité
        ; publicidad; anuncio; contenido patrocinado; patrocinado; continúa después de la publicidad
        ; la noticia continúa tras la publicidad
        ; pubblicità; advertentie; gesponsord; contenuto sponsorizzato
    """,
    "link to another story": """
        mehr zum thema; lesen sie auch; lesen sie mehr; weiterlesen; mehr lesen; lesen sie hier
        weiter; das könnte sie auch interessieren; das könnte dich auch interessieren; auch
        interessant; meistgelesen; meist gelesen; meistgelesene artikel; meistgelesen heute;
        weitere artikel; weitere themen; weitere nachrichten; verwandte artikel; verwandte themen;
        ähnliche artikel; ähnliche beiträge; mehr aus; mehr anzeigen; alle anzeigen; zur übersicht;
        neueste artikel; neueste beiträge; aktuelle nachrichten; top themen; empfehlungen der
        redaktion; redaktionsempfehlung; nächster artikel; vorheriger artikel; passend zum thema
        ; lire aussi; à lire aussi; a lire aussi; lire la suite; lire également; à lire également;
        sur le même sujet; sur le même thème; dans la même rubrique; voir aussi; voir plus; voir
        tout; en savoir plus; articles similaires; articles liés; articles récents; les plus lus;
        le plus lu; les plus partagés; à la une; à ne pas manquer; vous aimerez aussi; nos
        recommandations; recommandé pour vous; article précédent; article suivant; contenus
        similaires; d'autres articles; tous nos articles; plus d'articles
        ; lee también; lea también; leer también; te puede interesar; le puede interesar; también
        te puede interesar; te recomendamos; más información; más noticias; más leídas; lo más
        leído; lo más visto; las más leídas; noticias relacionadas; artículos relacionados; temas
        relacionados; relacionado; relacionadas; leer más; leer más tarde; ver más; ver todo; ver
        también; últimas noticias; seguir leyendo; sigue leyendo; entradas recientes; siguiente
        artículo; artículo anterior; de interés; recomendados
        ; leggi anche; leggi tutto; i più letti; articoli correlati; potrebbe interessarti; lees
        ook; meer lezen; lees meer; meest gelezen; gerelateerde artikelen; ook interessant
    """,
    "comment form": """
        kommentare; kommentar schreiben; kommentar verfassen; kommentieren; alle kommentare
        anzeigen; kommentare anzeigen; kommentare lesen; artikel kommentieren; diskutieren sie mit;
        jetzt kommentieren; schreibe einen kommentar; antworten; kommentar abschicken; ihre meinung
        ; commentaires; commenter; réagir; réagir à cet article; laisser un commentaire; ajouter un
        commentaire; voir les commentaires; lire les commentaires; poster un commentaire;
        répondre; publier un commentaire; votre commentaire; vos réactions
        ; comentarios; comentar; deja un comentario; dejar un comentario; escribe un comentario;
        ver comentarios; responder; publicar comentario; tu comentario; cancelar respuesta
        ; commenti; lascia un commento; scrivi un commento; reacties; plaats een reactie; reageer
    """,
    "follow prompt": """
        folgen sie uns; folgen sie uns auf; folge uns; folge uns auf; suivez nous; suivez nous sur;
        nous suivre; síguenos; síguenos en; síganos; síganos en; seguici; seguici su; volg ons
    """,
    "list of topics": """
        themen; schlagwörter; schlagworte; stichwörter; mots clés; thèmes; étiquettes; temas;
        etiquetas; más sobre; argomenti; onderwerpen
    """,
    "video player": """
        video abspielen; video ansehen; ton an; lecture; lire la vidéo; voir la vidéo; ver vídeo;
        ver video; reproducir vídeo; reproducir; artikel anhören; écouter l'article; écouter cet
        article; escuchar artículo; escuchar; anhören
    """,
    "cookie notice": """
        alle akzeptieren; alle ablehnen; cookies akzeptieren; tout accepter; tout refuser; accepter
        et fermer; continuer sans accepter; aceptar todo; rechazar todo; aceptar cookies
    """,
}
"""All that a line says, by reason."""

UNCERTAIN = """
    teilen; drucken; merken; abo; hilfe; suche; suchen; menü; kontakt; login; konto; anzeige;
    werbung; promotion; antworten; themen; anmelden; abmelden; startseite; datenschutz; anhören;
    kommentare; partager; imprimer; accueil; menu; connexion; annonce; publicité; commenter;
    réagir; répondre; thèmes; lecture; rechercher; voir aussi; inscrivez vous; s'inscrire;
    commentaires; à la une; compartir; guardar; imprimir; inicio; contacto; buscar; anuncio;
    publicidad; responder; temas; comentar; escuchar; reproducir; boletín; boletines;
    comentarios; relacionado; más información; condividi; stampa; delen; contatti; cerca;
    commenti; reacties; pubblicità; advertentie; accedi
"""
"""Of these, what an article's heading may say too."""

RULES = (
    (
        "newsletter prompt",
        "newsletter newsletters boletín boletines infolettre nieuwsbrief",
        (
            r"(?:melde[nt]?|abonnieren|bestellen|erhalten|jetzt|hier|mit unserem|der|unser|"
            r"inscrivez|recevez|abonnez|découvrez|chaque|toute|tous|retrouvez|suscr[ií]be\w*|"
            r"recib[ea]\w*|apúntate|reciba|iscriviti|ricevi|schrijf|"
            r"ontvang)\b.*\b(?:newsletters?|infolettre|bolet[ií]n(?:es)?|nieuwsbrief)\b"
        ),
    ),
    (
        "subscription prompt",
        ("abonnenten abonnement abo abonnés abonné suscriptores suscripción abbonati abonnees"),
        (
            r"(?:dieser (?:artikel|inhalt|text)|weiterlesen|jetzt|lesen sie|cet article|"
            r"article|pour lire|il vous|déjà|este (?:artículo|contenido)|contenido|exclusivo|"
            r"solo|para seguir|questo|dit artikel|alleen)\b.*\b(?:abonnenten|abonnement|abo|"
            r"abonnés?|suscriptores|suscripción|abbonati|abonnees)\b"
        ),
    ),
    (
        "follow prompt",
        "folgen folge suivez retrouvez síguenos síganos sigue seguici volg abonnieren",
        (
            r"(?:folgen sie|folge|suivez|retrouvez|síguenos|síganos|sigue|seguici|volg|"
            r"abonnieren sie)\b.*\b(?:facebook|twitter|instagram|youtube|whatsapp|telegram|"
            r"tiktok|linkedin|google)\b"
        ),
    ),
    (
        "share prompt",
        "teilen partager partagez compartir comparte condividi delen",
        (
            r"(?:(?:diesen |den )?(?:artikel|beitrag|text|seite)|auf|per|"
            r"via)\b.{0,30}\bteilen$|(?:partager|partagez|compartir|comparte|condividi|"
            r"deel)\b.{0,20}\b(?:sur|par|via|en|por|su)\b.{0,20}$"
        ),
    ),
    (
        "comment form",
        (
            "kommentar kommentare kommentieren commentaire commentaires commenter comentario "
            "comentarios"
        ),
        (
            r"(?:\d+|alle|keine|noch keine|schreiben sie|schreibe|hinterlasse|melden sie sich "
            r"an)\b.*\bkomment(?:ar|are|ieren)$|(?:\d+|aucun|laisse[rz]|voir|lire|connectez "
            r"vous|poste[rz])\b.*\bcomment(?:aires?|er)$|(?:\d+|ningún|deja|ver|escribe|"
            r"inicia)\b.*\bcomentarios?$|(?:kommentare|commentaires|comentarios) \d+$"
        ),
    ),
    (
        "copyright notice",
        "rechte droits derechos diritti rechten",
        (
            r".*\b(?:alle rechte vorbehalten|tous droits réservés|todos los derechos "
            r"reservados|tutti i diritti riservati|alle rechten voorbehouden)\b"
        ),
    ),
    (
        "reading time",
        "lesezeit lecture lectura lettura leestijd",
        (
            r"(?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd)(?: "
            r"\w+){0,3}$"
        ),
    ),
    (
        "time label",
        "vor il hace fa geleden",
        (
            r"(?:(?:aktualisiert|mis à jour|actualizado|publié|publicado|stand) )?(?:vor|il y "
            r"a|hace) (?:\d+|ein\w*|une?|una?) (?:min|minut\w*|std|stunden?|tag\w*|wochen?|"
            r"heures?|jours?|semaines?|mois|horas?|d[ií]as?|semanas?|mes\w*)$"
        ),
    ),
    (
        "date label",
        (
            "stand veröffentlicht aktualisiert publié modifié jour publicado actualizado "
            "pubblicato gepubliceerd"
        ),
        (
            r"(?:stand|veröffentlicht|zuletzt aktualisiert|aktualisiert|publié|modifié|mis à "
            r"jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|"
            r"erstellt)\b(?=.*\d)(?: [\w.:]+){1,20}$"
        ),
    ),
    (
        "photo credit",
        "foto fotos bild bilder photo crédit imagen foto's",
        (
            r"(?:fotos?|bild|bilder|quelle|crédits?(?: photo)?|imagen) (?:\w+ ){1,4}(?:dpa|"
            r"afp|reuters|ap|getty images|imago|efe|ansa|epa|picture alliance)$"
        ),
    ),
)
"""Prompts as in ``prompts``: the reason, words of which a line must hold one, and a pattern over
its normal form."""

LINK_LABELS = """
    lesen sie auch; lesen sie mehr; mehr zum thema; mehr dazu; siehe auch; auch interessant;
    lire aussi; à lire aussi; à lire; lire également; voir aussi; lee también; lea también; leer
    también; te puede interesar; ver también; leggi anche; lees ook
"""
TOPIC_LABELS = """
    themen; schlagwörter; schlagworte; stichwörter; thèmes; mots clés; étiquettes; temas;
    etiquetas; argomenti; onderwerpen; kategorie; kategorien; catégories; categorías
"""
BYLINE_WORDS = "von par por di door"
"""Before the writer's name at the start of a line."""
