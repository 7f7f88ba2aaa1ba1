"""Web pages: the article with its paragraphs, and what the page says of it."""

import datetime
import html
from collections.abc import Callable

import pytest

from tawatur.model import Document
from tawatur.sources.limits import MAX_PAGE_BYTES

PARAGRAPHS = (
    "أعلنت وزارة النقل اليوم فتح الطريق الساحلي أمام حركة السيارات بعد إغلاق دام أسبوعين بسبب الأمطار الغزيرة.",
    "وقال المتحدث باسم الوزارة إن فرق الصيانة أنهت إصلاح الجسر، وإن الحركة عادت إلى طبيعتها في الاتجاهين.",
    "في المقابل، أكد سائقون أن الجزء الجنوبي من الطريق لا يزال مغلقا، وطالبوا الوزارة بنشر جدول للأعمال.",
)
TITLE = "فتح الطريق الساحلي بعد أسبوعين"
URL = "https://www.sahel.example/news/17"


def page(head: str = "", before: str = "", paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>{TITLE} - موقع الساحل</title>{head}</head><body>
<header><div class="date">الأحد 1 يناير 2023</div><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav></header>
<article><h1>{TITLE}</h1>{before}{body}</article>
<aside><a href="/2">اقرأ أيضا: خبر آخر</a></aside><footer>جميع الحقوق محفوظة 12/05/2019</footer>
<script>var x = "نص لا يُرى";</script></body></html>"""


def test_the_article_keeps_its_paragraphs_and_nothing_else(one: Callable[..., Document]) -> None:
    assert one(page()).text.splitlines() == [TITLE, *PARAGRAPHS]


def test_what_the_page_says_of_itself_is_kept(one: Callable[..., Document]) -> None:
    head = """<meta property="og:site_name" content="صحيفة الساحل"><meta name="author" content="سامر الحسن">
        <meta property="article:published_time" content="2024-12-07T09:30:00+03:00">"""
    document = one(page(head), url=URL, fetched=datetime.datetime(2024, 12, 8, tzinfo=datetime.UTC))
    assert (document.title, document.outlet, document.author) == (TITLE, "صحيفة الساحل", "سامر الحسن")
    assert (document.published, document.url) == (datetime.date(2024, 12, 7), URL)
    assert document.fetched == datetime.datetime(2024, 12, 8, tzinfo=datetime.UTC)


@pytest.mark.parametrize("byline", ["بقلم: سامر الحسن", "كتب سامر الحسن", "سامر الحسن"])
def test_a_byline_gives_the_name_alone(one: Callable[..., Document], byline: str) -> None:
    assert one(page(before=f"<div class='author'>{byline}</div>")).author == "سامر الحسن"


def test_the_outlet_is_the_host_where_the_page_does_not_say(one: Callable[..., Document]) -> None:
    assert one(page(), url=URL).outlet == "sahel.example"


@pytest.mark.parametrize(
    "printed",
    [
        "<div class='post-date'>السبت ٧ كانون الأول/ديسمبر ٢٠٢٤ - ١٠:٣٠</div>",
        "<span class='publish'>7 ديسمبر 2024</span>",
        "<time>07/12/2024</time>",
        "<p>بيروت - 7 كانون الأول 2024</p>",
        "<div class='entry-time'>6 جمادى الآخرة 1446</div>",
    ],
)
def test_a_date_is_read_as_the_page_prints_it_and_not_from_its_header(
    one: Callable[..., Document], printed: str
) -> None:
    assert one(page(before=printed)).published in (datetime.date(2024, 12, 7), datetime.date(2024, 12, 8))


def test_a_day_in_the_story_is_not_the_day_of_the_page(one: Callable[..., Document]) -> None:
    story = "وفي 3 آذار 2011 خرجت أول مظاهرة في المدينة، ثم تتابعت المظاهرات في مدن أخرى طوال الأشهر التالية من العام."
    assert one(page(paragraphs=(story, *PARAGRAPHS))).published is None


@pytest.mark.parametrize("codec", ["utf-8", "cp1256", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("declared", ["utf-8", "windows-1256", "iso-8859-1"])
def test_what_a_page_declares_of_its_encoding_does_no_harm(
    one: Callable[..., Document], codec: str, declared: str
) -> None:
    data = page(f'<meta charset="{declared}">').encode(codec)
    assert one(data, charset=declared).text.splitlines() == [TITLE, *PARAGRAPHS]


def test_xhtml_with_a_declaration_is_read(one: Callable[..., Document]) -> None:
    assert PARAGRAPHS[0] in one('<?xml version="1.0" encoding="utf-8"?>\n' + page()).text


def test_a_page_without_article_gives_what_is_to_be_seen(one: Callable[..., Document]) -> None:
    assert one("<html><body><div>الطريق مغلق</div><div>الجسر مفتوح</div></body></html>").text.splitlines() == [
        "الطريق مغلق",
        "الجسر مفتوح",
    ]


def test_paragraphs_that_extraction_would_lose_are_kept(one: Callable[..., Document]) -> None:
    hidden = "".join(f"<div class='comment-list'><p>{text}</p></div>" for text in PARAGRAPHS * 3)
    text = one(f"<html><body><p>عنوان قصير هنا</p>{hidden}</body></html>").text
    assert all(paragraph in text for paragraph in PARAGRAPHS)


@pytest.mark.parametrize("data", ["<html><body></body></html>", "<html><script>var x = 'نص'</script></html>", "<html>"])
def test_a_page_without_text_is_a_failure_and_not_an_empty_success(why: Callable[..., str], data: str) -> None:
    assert why(data, place="a.html").startswith("a.html: ")


def test_a_page_over_the_limit_is_refused(why: Callable[..., str]) -> None:
    data = b"<html><p>" + b"a" * MAX_PAGE_BYTES
    assert why(data) == "x: too large: 8.0 MB, and at most 8.0 MB are read as one document"


@pytest.mark.parametrize("control", ["&#15", "&#0;", "&#x1F;", "&#xFFFE;", "\x0f", "\uffff"])
def test_control_characters_are_dropped(one: Callable[..., Document], control: str) -> None:
    text = one(f"<html><table><tr><td>{control}<!-- x --><script>x</script>{PARAGRAPHS[0]}</table>").text
    assert PARAGRAPHS[0] in text
    assert not any(character < " " or character > "\ufff0" for character in text)


@pytest.mark.parametrize("reference", ["&#1575;", "&#x627;", "&#x1F600;"])
def test_other_references_are_read(one: Callable[..., Document], reference: str) -> None:
    assert one(f"<html><p>{PARAGRAPHS[0]} {reference}</p></html>").text == f"{PARAGRAPHS[0]} {html.unescape(reference)}"
