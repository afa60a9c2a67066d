"""The stock phrases of news pages, as data: what they say, and what they are called.

Phrases are lower case, one blank between words, without marks: "Read more:" is "read more". An
apostrophe inside a word stays. How much a phrase proves, and where, is decided in ``signals`` and
``detect``.
"""

from __future__ import annotations

from functools import cache

from . import languages, sites


def _table(groups: dict[str, str]) -> dict[str, str]:
    """From phrases, parted by semicolons, under their reason to each phrase's reason."""
    return {
        " ".join(phrase.split()): reason
        for reason, phrases in groups.items()
        for phrase in phrases.split(";")
    }


WHOLE = _table(
    {
        "share prompt": """
            close share panel; share this with; copy this link; read more about sharing; these are
            external links and will open in a new window; share this video on; share this; share
            this article; share this story; share this post; share post; share page; share this
            page; share by email; share with friends; share via; share on; share article; share
            story; share options; sharing options; copy link; link copied; copy link to article;
            email this; email this article; email this story; print this; print this article; print
            this page;
            tweet this; like this; like loading; addthis sharing; share save; share close panel;
            about sharing; spread the word; share on facebook; share on twitter; share on x; share
            on whatsapp; share on linkedin; share on email; share via email; facebook share; click
            to share; share this video; share full article; gift this article; give this article;
            send to a friend; email to a friend; printer friendly version; print friendly; click to
            copy; save for later; bookmark this; add to favourites; add to favorites
        """,
        "link to a social network": """
            facebook; twitter; instagram; linkedin; pinterest; reddit; whatsapp; telegram; youtube;
            tiktok; flipboard; tumblr; rss; rss feed; rss feeds; snapchat; messenger; threads;
            bluesky; mastodon; google plus; stumbleupon; digg
        """,
        "follow prompt": """
            follow us; follow us on; follow us on twitter; follow us on facebook; follow us on
            instagram; follow us on google news; follow me; connect with us; connect; like us on
            facebook; like us; join us on facebook; stay connected; find us on facebook; follow
            this topic; follow topic; follow author; get alerts; set alert; join us on x
        """,
        "newsletter prompt": """
            skip past newsletter promotion; after newsletter promotion; thank you; newsletter sign
            up; newsletter signup; sign up to our newsletter; free newsletter; newsletter;
            newsletters; our newsletter; our newsletters; sign up; sign up now; sign up here; sign
            up today; sign me up; your email address; email address; enter your email; enter your
            email address; enter email; your email; thank you for signing up; thanks for signing
            up; thank you for subscribing; thanks for subscribing; you are now subscribed; please
            enter a valid email address; invalid email address; daily newsletter; weekly
            newsletter; daily briefing signup; get our newsletter; get the newsletter; join our
            mailing list; join our newsletter; get updates; no spam unsubscribe anytime;
            unsubscribe; manage newsletters
        """,
        "subscription prompt": """
            log in log out; register log in; subscribe; subscribe now; subscribe today; subscribe
            here; subscribe for free; become a member; become a subscriber; become a supporter; log
            in; login; logout; log out; sign in; sign out; register; register now; my account;
            create account; create an account; create a free account; edit profile; donate; donate
            now; make a donation; support us; already a subscriber; already a member; already have
            an account; not a subscriber; start your free trial; free trial; support our
            journalism; support our work; support independent journalism; subscriber only;
            subscribers only; premium; members only; view subscription options; try it free; cancel
            anytime; continue with google; continue with facebook; this article is for subscribers
            only; subscribe to continue reading; manage account
        """,
        "link to another story": """
            most watched; most watched videos; most watched news videos; just watched; must watch
            videos; elsewhere on the bbc; jump to navigation; back to list; reuse this content;
            recommended videos; latest videos; watch this next; read more; read more here; read
            next; read also; also read; see also; see more; more; more here; watch more; watch
            next; up next; next up; next; previous; next article; previous article; next story;
            previous story; next post; previous post; related; related articles; related article;
            related stories; related story; related posts; related content; related topics; related
            links; related news; related coverage; related items; related reading; related internet
            links; related video; related videos; more like this; more on this; more on this story;
            more on this topic; more stories; more news; more from; more videos; more coverage;
            more headlines; more from this author; more from author; more from the web; around the
            web; from the web; from around the web; elsewhere on the web; popular; most popular;
            most popular now; most read; most viewed; most shared; most commented; most recent;
            popular now; popular stories; popular posts; trending; trending now; trending articles;
            trending stories; trending topics; trending news; what's trending; top stories; top
            news; top headlines; top articles; latest; latest news; latest stories; latest
            headlines; latest articles; latest posts; the latest; breaking news; recent posts;
            recent stories; recent articles; recommended; recommended for you; recommended stories;
            recommended articles; recommended reading; we recommend; you may also like; you might
            also like; you may like; you might like; you may be interested in; you might be
            interested in; don't miss; in case you missed it; in other news; editor's picks;
            editors picks; editor's choice; editors choice; featured; featured stories; featured
            articles; featured video; featured videos; must read; must reads; must watch; from the
            homepage; from the archive; from our partners; from our network; keep reading; read on;
            explore more; explore more on these topics; explore; discover more; other stories;
            other news; other articles; view all; see all; view more; load more; show more; show
            less; view more stories; more top stories; back to the homepage; back to homepage;
            picture gallery; in pictures; photo gallery; view gallery; see gallery; open gallery;
            view slideshow; further reading; learn more; find out more; click here; click here for
            more; read full story; full story; read the full story; read the full article; read
            full article; read the full report; hot topics; in this story; in this article; take a
            look; what to read next; what others are reading; people also read; readers also liked;
            today's top stories; today's headlines; topics you may like; suggested for you; video
            picks; top videos
        """,
        "notice that the story goes on": """
            story continues below; story continues; story continues after advertisement; story
            continues below advertisement; article continues below; article continues after this
            advertisement; article continues after advertisement; article continues below
            advertisement; continue reading; continue reading below; continue reading the main
            story; scroll to continue; scroll down to continue reading; continues below;
            advertisement scroll to continue; advertisement continue reading below; scroll for
            more; scroll down for more; tap to read more; expand; collapse; continued below; post
            continues below; content continues below
        """,
        "advertisement": """
            advertising; supported by; content provided by; ad content; skip past advert; paid for
            by; ads ads; shop; promotion; advertisement; advertisements; ad; ads; advert; report
            this ad; sponsored; sponsored by; sponsored link; sponsored links; sponsored content;
            sponsored stories; sponsored post; promoted; promoted links; promoted content; promoted
            stories; paid content; paid post; paid partnership; partner content; powered by; by
            taboola; taboola; by outbrain; outbrain; taboola feed; ad feedback; advertisement
            feedback; ads by google; skip ad; skip advertisement; remove ads; shop now; buy now;
            learn more shop now; close ad; from our advertisers; undo; brandview; advertiser
            content; sponsored links by taboola; recommended by; recommended by outbrain; why am i
            seeing this ad; special offer; limited time offer; affiliate links; coupons; deals;
            partner offers; from our sponsors
        """,
        "comment form": """
            comments; comment; leave a reply; leave a comment; post a comment; add a comment; add
            comment; write a comment; post comment; submit comment; leave a reply cancel reply;
            cancel reply; reply; view comments; show comments; view all comments; see all comments;
            read comments; hide comments; load comments; load more comments; comments are closed;
            comments are off; no comments; no comments yet; join the conversation; join the
            discussion; start the conversation; have your say; be the first to comment; please
            enter your comment; please enter your name here; please enter your name; you have
            entered an incorrect email address; please enter your email address here; your email
            address will not be published; required fields are marked; log in to comment; login to
            comment; sign in to comment; log in to leave a comment; sign in to join the
            conversation; what do you think; let us know what you think in the comments; tell us
            what you think; notify me of; report comment; flag comment; sort by newest; sort by
            oldest; newest first; oldest first; comment policy; community guidelines; commenting
            guidelines; disqus
        """,
        "video player": """
            watch; view image in fullscreen; embedded content; embedded video; video; scroll down
            for video; just a moment; your video will play in; current time 0 00; opens new tab;
            opens in new tab; opens in a new window; opens image in gallery; play; pause; play
            video; watch video; now playing; mute; unmute; fullscreen; full screen; loaded; video
            unavailable; this video is unavailable; video player is loading; loading video; video
            loading; video player; embed; embed code; media playback is unsupported on your device;
            media caption; media playback; your browser does not support the video tag; your
            browser does not support video; your browser does not support the audio element; watch
            live; live stream; listen to this article; listen to article; listen to this story;
            listen now; listen; autoplay; replay; replay video; watch again; settings; captions;
            subtitles; auto; transcript; show transcript; this is a modal window; beginning of
            dialog window; end of dialog window; close modal dialog; image gallery; launch gallery;
            slideshow; view slideshow; advertisement video; tap to unmute; click to expand; enlarge
            image; hide caption; toggle caption; enlarge this image; click to enlarge; slide 1
        """,
        "navigation": """
            from wikipedia the free encyclopedia; jump to search; external links; order reprints;
            today's paper; purchase licensing rights; licensing rights; view in app; open in app;
            fox news app; read in app; text version; skip to content; skip to main content; skip to
            navigation; skip to main navigation; skip to article; skip to footer; skip to search;
            skip links; jump to content; menu; main menu; site menu; toggle navigation; toggle
            menu; open menu; close menu; open navigation menu; close navigation menu; search;
            search for; search this site; site search; open search; close search; close; home;
            homepage; back to top; back to home; return to top; go to top; top; site map; sitemap;
            about; about us; contact; contact us; help; help center; help centre; faq; faqs;
            privacy; privacy policy; privacy notice; privacy settings; cookie policy; cookies;
            cookie settings; cookie preferences; manage cookies; terms; terms of use; terms of
            service; terms and conditions; terms conditions; terms privacy; do not sell my personal
            information; do not sell or share my personal information; your privacy choices; your
            california privacy rights; accessibility; accessibility statement; accessibility help;
            advertise; advertise with us; careers; jobs; work for us; work with us; mobile apps;
            download our app; our apps; get the app; download the app; ad choices; adchoices;
            modern slavery act; modern slavery statement; corrections; press; press room; media
            kit; store; shop; archives; archive; send a tip; send us a tip; submit a tip; got a
            tip; news tips; switch to full site; view full site; desktop version; mobile version;
            e-edition; staff directory; editorial guidelines; editorial policy; complaints;
            feedback; report an error; report a correction; report a typo; suggest a correction;
            public notices; classifieds; obituaries; puzzles; horoscopes; crossword; crosswords;
            weather; tv listings; tv guide; podcasts; all sections; sections; more sections; change
            edition; edition; us edition; uk edition; international edition; language
        """,
        "cookie notice": """
            accept; accept all; accept cookies; accept all cookies; reject all; i agree; i accept;
            got it; allow all; manage preferences; manage options; we use cookies; more options;
            save preferences
        """,
        "copyright notice": """
            all rights reserved; copyright; some rights reserved
        """,
        "label without content": """
            date; author; authors; tags; tag; topics; topic; categories; category; filed under;
            posted in; posted by; posted on; published; published on; updated; last updated;
            source; sources; keywords; written by; by; section; photo; photos; image; images; image
            source; image caption; photo credit; image credit; credit; via; location; print; email;
            share; tweet; pin; whatsapp; text size; small medium large; font size; file photo;
            placeholder
        """,
        "petition": """
            sign the petition; sign this petition; sign our petition; add your name; take action;
            take action now
        """,
    }
)
"""All that a line says, with the reason."""
for _groups in (sites.WHOLE, languages.WHOLE):
    for _phrase, _reason in _table(_groups).items():
        WHOLE.setdefault(_phrase, _reason)

UNCERTAIN = frozenset(
    _table(
        {
            "": """
                more; next; previous; the latest; latest; popular; featured; premium; top; home;
                close; help; press; contact; about; jobs; store; shop; weather; expand; collapse;
                edition; language; search; archive; archives; corrections; feedback; complaints;
                settings; auto; captions; embed; play; pause; listen; replay; mute; reply; comment;
                comments; deals; ad; ads; undo; promoted; sponsored; accept; got it; i agree; i
                accept; date; author; authors; topic; topics; category; categories; source;
                sources; section; image; images; photo; photos; by; via; location; print; email;
                share; tweet; pin; text size; credit; published; updated; tag; tags; privacy;
                terms; cookies; accessibility; careers; explore; read on; connect; register;
                donate; login; newsletter; newsletters; sections; menu; related; trending;
                recommended; slideshow; transcript; copyright; take action; add your name; what do
                you think; learn more; in pictures; breaking news; puzzles; obituaries; loaded;
                further reading; sign up; sign in; log in; sign out; log out; logout; stay
                connected; take a look; spread the word; keep reading; placeholder; in other news;
                don't miss; click here; must read; follow me; next up; up next; subscribe;
                unsubscribe; podcasts; slide 1; see more; see all; subtitles; watch; video;
                external links; thank you; promotion; just watched; today's paper; supported by;
                advertising; facebook; twitter; instagram; linkedin; pinterest; reddit; whatsapp;
                telegram; youtube; tiktok; flipboard; tumblr; rss; snapchat; messenger; threads;
                bluesky; mastodon; google plus; stumbleupon; digg
            """,
        }
    )
) | frozenset(_table({"": languages.UNCERTAIN}) | _table({"": sites.UNCERTAIN}))
"""Whole phrases that an article's heading, a poem or a play may also have for a line."""


@cache
def first_words() -> frozenset[str]:
    """The words that a whole phrase begins with, of one or two words only those of labels."""
    return frozenset(
        words[0]
        for words in map(str.split, WHOLE)
        if len(words) > 2 or words[0] in ("advertisement", "read", "see", "lire", "lee", "lesen")
    )
