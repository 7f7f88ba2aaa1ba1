"""Feeds as a generator of other people's making writes them."""

import datetime
from collections.abc import Callable

import pytest
from feedgen.feed import FeedGenerator

from tawatur.errors import InputError
from tawatur.model import Document

SUMMARY = "قال الناطق إن الجسر أُغلق أمام السيارات، وإن العمل فيه ينتهي غدا."
WHOLE = f"<p>{SUMMARY}</p><p>وأضاف: «لا صحة لغير ذلك» &amp; السلام.</p>"
Read = Callable[..., list[Document | InputError]]


def feed() -> FeedGenerator:
    generator = FeedGenerator()
    generator.id("https://sahel.example/")
    generator.title("صحيفة الساحل")
    generator.link(href="https://sahel.example/")
    generator.description("أخبار")
    for number, content in ((1, WHOLE), (2, None)):
        entry = generator.add_entry(order="append")
        entry.id(f"https://sahel.example/{number}")
        entry.link(href=f"https://sahel.example/{number}")
        entry.title(f"خبر رقم {number}")
        entry.description(SUMMARY)
        entry.author(name="سامر الحسن", email="s@sahel.example")
        entry.published("2024-12-07T20:00:00+03:00")
        if content:
            entry.content(content, type="html")
    return generator


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_the_items_of_a_feed_are_read(reading: Read, form: str) -> None:
    generator = feed()
    first, second = reading(generator.rss_str() if form == "rss" else generator.atom_str())
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == f"{SUMMARY}\nوأضاف: «لا صحة لغير ذلك» & السلام."
    assert second.text == SUMMARY
    assert (second.title, second.outlet, second.url) == ("خبر رقم 2", "صحيفة الساحل", "https://sahel.example/2")
    assert second.published == datetime.date(2024, 12, 7)
    assert "سامر الحسن" in str(second.author)


def test_a_feed_in_another_encoding_than_it_declares_is_read(reading: Read) -> None:
    items = reading(feed().rss_str().decode().encode("cp1256", "xmlcharrefreplace"))
    assert [item.text for item in items if isinstance(item, Document)][1] == SUMMARY


RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>س</title>{}</channel></rss>'


def test_an_item_with_a_title_alone_is_its_title_and_arabic_dates_are_read(one: Callable[..., Document]) -> None:
    item = "<item><title>فتح الطريق</title><pubDate>السبت، 7 ديسمبر 2024</pubDate></item>"
    document = one(RSS.format(item))
    assert (document.text, document.published) == ("فتح الطريق", datetime.date(2024, 12, 7))


def test_content_without_a_value_is_nothing(one: Callable[..., Document]) -> None:
    item = f"<item><title>{SUMMARY}</title></content:encoded></item>"
    assert one(RSS.format(item)).text == SUMMARY


def test_a_feed_over_which_the_parser_stumbles_is_damaged(why: Callable[..., str]) -> None:
    assert why(RSS.format("<item><link>a</item></link>")) == "x: damaged: KeyError: 'links'"


def test_a_feed_without_items_is_a_failure(why: Callable[..., str]) -> None:
    assert why(RSS.format("")) == "x: empty: there is no text in it"


def test_a_feed_that_defines_entities_is_refused(why: Callable[..., str]) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert why(RSS.format("<item><title>&b;</title></item>").replace("<rss", bomb + "<rss")) == (
        "x: it defines XML entities; refused"
    )
