"""Which sentences of a whole page are furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.segmented import segmented_text

from sidebyside.furniture import detect_furniture

ARTICLE = (
    "The river rose in the night and took the old bridge with it, the council said on Friday.",
    "People on the far side had no way to reach the town until the afternoon.",
    "“We lit fires on the bank and waited for the morning,” said Ada Brook, a farmer.",
    "The council will meet next week to talk about a new bridge, which could cost a fortune.",
)
HEADLINE = "River Takes The Old Bridge At Mill Valley"


def found(*lines: str) -> dict[str, str]:
    """The furniture of a page of these lines, each with its reason."""
    text = "\n".join(lines)
    document = segmented_text(text)
    reasons = detect_furniture(document)
    assert len(reasons) == len(document.sentences)
    return {
        sentence.span.of(text): reason
        for sentence, reason in zip(document.sentences, reasons, strict=True)
        if reason is not None
    }


def test_a_clean_article_has_no_furniture() -> None:
    assert found(HEADLINE, "The far bank is cut off", *ARTICLE) == {}


def test_a_likely_signal_without_company_is_not_believed() -> None:
    assert found(HEADLINE, *ARTICLE[:2], "1:12", "More", *ARTICLE[2:], "12") == {}


def test_a_likely_signal_next_to_furniture_is_believed() -> None:
    lines = (*ARTICLE[:2], "Your browser does not support this video", "1:12", *ARTICLE[2:])
    assert found(HEADLINE, *lines) == {
        "Your browser does not support this video": "video player",
        "1:12": "length of a video",
    }


def test_the_headlines_below_read_more_are_a_list_until_the_text_goes_on() -> None:
    lines = (*ARTICLE[:2], "Read more:", "Mill reopens after flood", "Dam holds", *ARTICLE[2:])
    assert found(HEADLINE, *lines) == {
        "Read more:": "link to another story",
        "Mill reopens after flood": "related-story list",
        "Dam holds": "related-story list",
    }


def test_a_likely_heading_with_several_headlines_below_it_opens_a_list() -> None:
    stories = ("Mill reopens a month after flood", "Dam at the upper ford holds")
    above = (HEADLINE, "Share this article", *ARTICLE[:2], "Keep reading")
    known = {"Share this article": "share prompt"}
    assert found(*above, *ARTICLE[2:]) == known
    known |= {"Keep reading": "link to another story"}
    assert found(*above, *stories, *ARTICLE[2:]) == known | dict.fromkeys(
        stories, "related-story list"
    )


def test_four_short_lines_at_the_very_top_are_a_menu_if_half_of_them_are_known() -> None:
    menu = ("Home", "Mills", "Rivers", "Sign in")
    below = ("Share this article", *ARTICLE)
    shared = {"Share this article": "share prompt"}
    assert found(*menu, HEADLINE, *below) == shared | dict.fromkeys(menu, "navigation")
    assert found("Wheels", "Mills", "Rivers", "Home", HEADLINE, *below) == shared


def test_below_the_article_comments_alone_open_what_is_the_pages() -> None:
    below = ("Comments", "Tom Field", "My aunt lost a boat to that bridge.", "Report this ad")
    assert set(found(HEADLINE, *ARTICLE, *below)) >= {"Comments", "Tom Field"}
    assert "Comments" not in found(HEADLINE, *ARTICLE[:2], "Comments", *ARTICLE[2:])


def test_the_last_headline_above_a_standfirst_is_kept_though_it_stands_twice() -> None:
    lines = ("Share this post", HEADLINE, "Copy link", "Sign up", HEADLINE, "What the flood left")
    assert HEADLINE not in list(found(*lines, *ARTICLE))[2:]


def test_what_follows_the_first_furniture_after_the_article_goes_with_it() -> None:
    tail = ("news.example.org", "Mill Reopens After Flood", "Workers opened the mill on...")
    assert found(HEADLINE, *ARTICLE, *tail) == {
        "news.example.org": "web address",
        "Mill Reopens After Flood": "list after the article",
        "Workers opened the mill on...": "list after the article",
    }


def test_running_text_after_a_little_furniture_is_kept() -> None:
    assert found(HEADLINE, *ARTICLE, "Share this article", ARTICLE[0]) == {
        "Share this article": "share prompt"
    }


def test_running_text_after_much_furniture_is_not_kept() -> None:
    tail = [f"Mill News Part {name}" for name in ("One", "Two", "Three", "Four", "Five", "Six")]
    last = "Our offices are in the old mill by the river and open every day."
    page = found(HEADLINE, *ARTICLE, "Related Articles", "Advertisement", *tail, "Log out", last)
    assert page[last] == "text after the article"


def test_a_menu_above_the_headline_is_furniture_and_the_headline_is_not() -> None:
    menu = ("Skip to content", "News", "Sport", "Business", "River Life", "Log in")
    page = found(*menu, HEADLINE, *ARTICLE)
    assert list(page) == list(menu)
    assert page["River Life"] == "navigation"


def test_a_writers_own_list_is_no_menu() -> None:
    ranking = ("1. Mill Valley", "2. Oak Hill", "3. Brook End", "4. Field Gate", "5. Stone Row")
    lines = (*ARTICLE[:2], "RELATED: Dam holds", *ranking, *ARTICLE[2:])
    assert found(HEADLINE, *lines) == {"RELATED: Dam holds": "link to another story"}


def test_the_headline_with_the_name_of_the_site_is_the_pages_title() -> None:
    title = f"{HEADLINE} - The Daily Example"
    page = found(title, "Skip to content", HEADLINE, *ARTICLE)
    assert page == {title: "page title", "Skip to content": "navigation"}


def test_the_headline_above_the_menu_is_the_pages_title() -> None:
    text = "\n".join([HEADLINE, "Skip to content", HEADLINE, *ARTICLE])
    document = segmented_text(text)
    assert detect_furniture(document)[:3] == ("page title", "navigation", None)


def test_a_short_line_above_the_headline_that_the_copyright_notice_names_is_the_site() -> None:
    notice = "© The Mill Valley Echo"
    assert found("Mill Valley Echo", "Flood special", HEADLINE, *ARTICLE, notice) == {
        "Mill Valley Echo": "name of the site",
        notice: "copyright notice",
    }


def test_a_byline_below_the_headline_is_furniture_with_its_date() -> None:
    assert found(HEADLINE, "By Tom Field", "5 May 2021", *ARTICLE) == {
        "By Tom Field": "byline",
        "5 May 2021": "date label",
    }


def test_the_lines_of_a_title_page_are_no_menu() -> None:
    lines = ("THE MILL", "A NOVEL", "BY A. B. STONE", "WITH PICTURES", "1912 EDITION", "ONE")
    assert set(found(*lines, *ARTICLE)) <= {"BY A. B. STONE"}


@pytest.mark.parametrize(
    ("name", "reason"), [("Tom Field", "note about the author"), ("Ada Brook", None)]
)
def test_a_note_about_somebody_new_at_the_end_is_about_the_author(
    name: str, reason: str | None
) -> None:
    note = f"{name} is a columnist who lives by the river and walks a lot."
    assert found(HEADLINE, "Share this article", *ARTICLE, note).get(note) == reason


def test_a_clip_is_furniture_within_the_article_and_a_headline_above_it() -> None:
    clip = "WATCH: Mayor Wades Through Flood"
    assert found(clip, *ARTICLE) == {}
    assert found(HEADLINE, *ARTICLE[:2], clip, *ARTICLE[2:]) == {clip: "link to a clip or gallery"}


def test_a_prompt_at_the_end_of_a_line_of_the_article_stands_alone() -> None:
    prompt = "Follow Tom Field on Twitter @tomfield."
    assert found(HEADLINE, *ARTICLE[:3], f"{ARTICLE[3]} {prompt}") == {prompt: "follow prompt"}


def test_a_poem_with_a_refrain_has_no_furniture() -> None:
    lines = ["Come home", "the river calls", "come home", "more", "home", "share", "Come home"]
    assert found(*lines * 3) == {}


def test_a_text_of_dividing_lines_keeps_its_words() -> None:
    assert found(ARTICLE[0], "* * *", ARTICLE[1], "___") == {
        "* * *": "dividing line",
        "___": "dividing line",
    }


def test_an_empty_document_has_no_furniture() -> None:
    assert found("") == {}


@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from([*ARTICLE, "Read more", "12"]))))
def test_any_text_gets_one_entry_a_sentence_and_the_same_one_each_time(lines: list[str]) -> None:
    assert found(*lines) == found(*lines)


def test_a_text_of_marks_alone_is_no_row_of_dividing_lines() -> None:
    assert found("* * *", "———", "!!!") == {}
