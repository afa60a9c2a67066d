"""Each signal fires on a line of page furniture and is silent on a line much like it."""

from __future__ import annotations

import pytest
from tests.support.segmented import segmented_text

from sidebyside.furniture.evidence import Signal
from sidebyside.furniture.judge import apart_reason, signal_of
from sidebyside.furniture.lines import Line, measured


def line_of(text: str) -> Line:
    document = segmented_text(text)
    return measured(document, range(len(document.sentences)))


SURE = {
    "Home | Mills | Rivers": "navigation",
    "Mills · Rivers · Village Shops · Fairs": "navigation",
    "SHARE THIS ARTICLE": "share prompt",
    "Share this on Facebook Twitter Email": "share prompt",
    "Follow Ada Brook on Twitter @adabrook.": "follow prompt",
    "Follow us": "follow prompt",
    "Follow us on Facebook for more from the valley.": "follow prompt",
    "FOLLOW US": "follow prompt",
    "Write to her at ada@example.com": "follow prompt",
    "Sign up for our newsletter": "newsletter prompt",
    "Sign up here to get the Mill Valley briefing every morning.": "newsletter prompt",
    "Get the best of our river stories in your inbox": "newsletter prompt",
    "By signing up you agree to receive emails from us.": "newsletter prompt",
    "Become a member to support independent journalism": "subscription prompt",
    "You have one of your free articles left.": "subscription prompt",
    "Read more:": "link to another story",
    "Related Articles": "link to another story",
    "RELATED: Flood Reaches The Mill": "link to another story",
    "Read more about floods in our special report": "link to another story",
    "Mill Reopens After Flood 1,204 comments": "link to another story",
    "Story Continued Below": "notice that the story goes on",
    "Advertisement": "advertisement",
    "Sponsored Links Sponsored Links": "advertisement",
    "Powered by Millwheel": "advertisement",
    "Leave a Reply": "comment form",
    "Your email address will not be published.": "comment form",
    "Please log in to post a comment": "comment form",
    "214 comments": "comment count",
    "Comments 214": "comment count",
    "3.1k shares": "share count",
    "Your browser does not support this video": "video player",
    "JavaScript must be enabled in your browser.": "video player",
    "Your video will start in 8 seconds": "video player",
    "Please enable JavaScript to watch this clip.": "video player",
    "Watch the mayor wade through the flood here:": "prompt to watch or read",
    "The full report can be read here.": "prompt to watch or read",
    "Skip to content": "navigation",
    "Privacy Policy": "navigation",
    "We and our partners use cookies.": "cookie notice",
    "The views expressed here are those of the author.": "disclaimer",
    "This story was first published in the Valley Post.": "disclaimer",
    "© 2021 The Daily Example": "copyright notice",
    "Already a member? Sign in": "subscription prompt",
    "Already a subscriber Log in": "subscription prompt",
    "Embargoed until 6 a.m., 4 March": "label of a press release",
    "FOR IMMEDIATE RELEASE": "label of a press release",
    "We and our 38 partners store information on your device.": "cookie notice",
    "By registering, I agree to the rules of the mill.": "newsletter prompt",
    "More than 4,000 subscribers": "subscription prompt",
    "The mill at dawn, in May. Photo by the miller": "photo caption",
    "Larches at the ford. Credit: A. Brook/Valley Trust": "photo caption",
    "Do you know more? Call our newsroom on 555 0100.": "prompt to send news",
    "Dismiss Weather Alerts": "weather alert of the site",
    "Copyright 2021 The Daily Example": "copyright notice",
    "All rights reserved.": "copyright notice",
    "The views expressed here are the writer's own.": "disclaimer",
    "This article originally appeared in The Daily Example.": "disclaimer",
    "We may earn a small commission from links.": "disclaimer",
    "(Reporting by Ada Brook; Editing by Tom Field)": "reporting credit",
    "Tom Field contributed to this report.": "reporting credit",
    "Ada Brook/Getty Images": "photo credit",
    "Photo: Tom Field": "photo credit",
    "AP Photo/Tom Field": "photo credit",
    "Tom Field, Getty Images": "photo credit",
    "Featured image via the Mill Museum": "photo credit",
    "Water stands in the mill yard on Friday. (Photo by Tom Field)": "photo caption",
    "Image caption The mill yard on Friday": "photo caption",
    "— Ada Brook (@adabrook) May 5, 2021": "embedded post",
    "The mill is gone pic.twitter.com/abc — Ada (@ada) May 5, 2021": "embedded post",
    "Ada Brook is a reporter at The Daily Example. Follow her @adabrook.": "note about the author",
    "Published: 5 May 2021, 10:30": "date label",
    "Date:": "label without content",
    "Tags: floods, mills, rivers": "list of topics",
    "3 hours ago": "time label",
    "4 min read": "reading time",
    "www.example.com": "web address",
    "news.example.org": "web address",
    "Sign the petition to rebuild the mill": "petition",
    "Download our free news app": "prompt to get the app",
    "Do you have a story about the flood? Email our newsroom.": "prompt to send news",
    "A version of this article appears in print on May 5.": "note about the page",
    "* * *": "dividing line",
}
LIKELY = {
    "Ada Brook and agencies": "byline",
    "Author: Ada Brook": "byline",
    "Live updates: Mill Street under water": "link to a running story",
    "Sat 4 Mar 2023 11.42 GMT": "date label",
    "By the Mill Gazette newsdesk": "byline",
    "By our own correspondent": "byline",
    "Mills | Rivers | Fairs": "navigation",
    "WATCH: Mayor Wades Through Flood": "link to a clip or gallery",
    "1:12": "length of a video",
    "6366": "bare number",
    "5 May 2021": "date label",
    "By Ada Brook and Tom Field": "byline",
    "Facebook": "link to a social network",
    "Comments": "comment form",
    "More": "link to another story",
    "Reuters": "photo credit",
    "img_spacer": "placeholder",
    "Ada Brook is a novelist who lives by the river": "note about the author",
}
SILENT = (
    "Embargo to be lifted on Friday",
    "The author of the law and agencies that enforce it",
    "Do you know more about rivers than a miller does?",
    "He asked for comments and the next day signed in.",
    "It was a good photo by any measure",
    "A weather alert was in force until noon.",
    "By the river stood the whole staff of the mill.",
    "Rain | Wind and rain all over the valley | Snow",
    "flour · water · salt · yeast",
    "They share this article of faith.",
    "He will follow the river on foot to the sea.",
    "“Follow us,” the guide called.",
    "“Sign up for our newsletter,” the mayor joked.",
    "Sign up for the army, his father had told him.",
    "The newsletter that she edited reached every house in the valley.",
    "Members support independent journalism in the valley.",
    "You have to read more, the teacher told him.",
    "Related families live along the river.",
    "Residents read: the dam would hold.",
    "The story continues to haunt the valley.",
    "An advertisement brought him to the mill.",
    "He left a reply on her desk.",
    "All comments made at the hearing were recorded.",
    "The council took 214 comments and closed the hearing.",
    "The browser that he wrote as a student became famous.",
    "Mayor Watches Flood From Bridge",
    "She watched the water rise here and below.",
    "He skipped to the content of the letter.",
    "The privacy policy of the mill was simple: no visitors.",
    "Grandmother's cookies sold out.",
    "Copyright law changed in 1998.",
    "Disclosure of the letters shook the council.",
    "The views from the tower are the best in the valley.",
    "Follow us, the sign said, and you will find water.",
    "Follow us to the mill and you will see the wheel.",
    "Join the discussion about the dam, the mayor urged residents.",
    "The views expressed by residents on Tuesday were mostly hostile.",
    "The story of the mill was first published in 1911.",
    "This story was first published in 1911 by a printer in the valley.",
    "Comments are closed to all but members of the guild.",
    "The video will play in court on Monday.",
    "JavaScript runs in every browser.",
    "The story, which first appeared in a parish paper, was wrong.",
    "Reporting from the valley is dangerous.",
    "Farmers contributed to the fund.",
    "Photographs of the mill hung in the hall.",
    "The mill (built in 1803) still stands.",
    "Ada (her cousin) came on May 5, 2021.",
    "Ada Brook is the mayor of Mill Valley.",
    "The letter was published in May.",
    "By The River",
    "By noon the water had reached the mill.",
    "It was three hours ago that the dam broke.",
    "The mill yard was dry by 5 May 2021.",
    "example.com was his first site.",
    "He signed the petition twice.",
    "Dr. Brook/Oakes",
    "Watch the river: it rises fast.",
    "Tom Field, mayor",
    "The score was 7-6.",
    "He arrived at 1:12 in the morning.",
    "The Mill Reopens",
)


@pytest.mark.parametrize(("text", "reason"), SURE.items(), ids=SURE)
def test_a_sure_signal_fires(text: str, reason: str) -> None:
    found = signal_of(line_of(text))
    assert found is not None
    assert (found.reason, found.is_sure) == (reason, True)


@pytest.mark.parametrize(("text", "reason"), LIKELY.items(), ids=LIKELY)
def test_a_likely_signal_fires_but_is_not_sure(text: str, reason: str) -> None:
    assert signal_of(line_of(text)) == Signal(reason, is_sure=False)


@pytest.mark.parametrize("text", SILENT)
def test_no_signal_fires_on_a_near_miss(text: str) -> None:
    assert signal_of(line_of(text)) is None


@pytest.mark.parametrize("text", [*SURE, *LIKELY, *SILENT])
def test_the_quick_look_at_one_sentence_among_others_finds_what_all_signals_find(text: str) -> None:
    found = signal_of(line_of(text))
    is_beyond_doubt = found is not None and found.is_sure and found.is_apart
    assert apart_reason(line_of(text)) == (found.reason if found and is_beyond_doubt else None)
