"""Telegram: channels as Telegram Desktop exports them, and as their public pages show them."""

import datetime
import json
from collections.abc import Callable

from tawatur.errors import InputError
from tawatur.model import Document

TEXT = "عاجل | انفجار يهز وسط المدينة ولا أنباء عن إصابات"
Read = Callable[..., list[Document | InputError]]


def export(*messages: dict[str, object]) -> dict[str, object]:
    return {"name": "قناة المدينة", "type": "public_channel", "id": 1234, "messages": list(messages)}


def message(number: int, text: object, **more: object) -> dict[str, object]:
    return {"id": number, "type": "message", "date": "2024-12-07T21:40:00", "text": text, **more}


def test_a_message_is_a_document(one: Callable[..., Document]) -> None:
    document = one(json.dumps(export(message(7, TEXT, author="سامر")), indent=1, ensure_ascii=False))
    assert document == Document.of(
        TEXT,
        id="telegram:1234/7",
        published=datetime.date(2024, 12, 7),
        outlet="قناة المدينة",
        author="سامر",
        encoding="utf-8",
    )


def test_formatting_is_dropped_and_a_forwarded_message_names_its_origin(one: Callable[..., Document]) -> None:
    pieces = [{"type": "bold", "text": "عاجل"}, " | انفجار ", {"type": "link", "text": "https://example.org"}]
    document = one(json.dumps(export(message(7, pieces, forwarded_from="قناة أخرى"))))
    assert (document.text, document.author) == ("عاجل | انفجار https://example.org", "قناة أخرى")


def test_notices_and_pictures_are_passed_over(reading: Read) -> None:
    notice = {"id": 1, "type": "service", "date": "2024-12-07T21:40:00", "text": "", "action": "pin_message"}
    items = reading(json.dumps(export(notice, message(2, "", photo="p.jpg"), message(3, "🔴"), message(4, TEXT))))
    assert [item.id for item in items if isinstance(item, Document)] == ["telegram:1234/4"]
    assert len(items) == 1


def test_an_export_without_texts_is_a_failure(why: Callable[..., str]) -> None:
    assert why(json.dumps(export(message(2, ""))), place="r.json") == "r.json: empty: there is no text in it"


def test_a_channels_page_without_texts_is_a_failure(why: Callable[..., str]) -> None:
    assert why('<html><body><div class="tgme_widget_message" data-post="a/1"></div></body></html>') == (
        "x: empty: there is no text in it"
    )


def test_all_chats_of_an_account_are_read(reading: Read) -> None:
    about = "Here is the data you requested. Remember: Telegram is ad free."
    other = {**export(message(1, TEXT)), "id": 99, "name": "قناة أخرى"}
    data = {"about": about, "contacts": {}, "chats": {"about": "…", "list": [export(message(5, TEXT)), other]}}
    items = reading(json.dumps(data, indent=1))
    assert [(item.id, item.outlet) for item in items if isinstance(item, Document)] == [
        ("telegram:1234/5", "قناة المدينة"),
        ("telegram:99/1", "قناة أخرى"),
    ]


WEB = f"""<!DOCTYPE html><html><body class="tgme_webpreview"><main><section class="tgme_channel_history">
<div class="tgme_widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message"
 data-post="madina/123"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name"
 href="https://t.me/madina"><span dir="auto">قناة المدينة</span></a></div>
<div class="tgme_widget_message_text js-message_text" dir="auto">{TEXT}<br/>والتفاصيل <a href="x">هنا</a></div>
<span class="tgme_widget_message_from_author">سامر</span>
<time datetime="2024-12-07T18:40:00+00:00" class="time">18:40</time></div></div>
<div class="tgme_widget_message js-widget_message" data-post="madina/124"><i class="photo"></i></div>
</section></main></body></html>"""


def test_a_channels_page_gives_its_posts(one: Callable[..., Document]) -> None:
    assert one(WEB) == Document.of(
        f"{TEXT}\nوالتفاصيل هنا",
        published=datetime.date(2024, 12, 7),
        outlet="قناة المدينة",
        author="سامر",
        url="https://t.me/madina/123",
        encoding="utf-8",
    )


DESKTOP = f"""<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content">
<div class="text bold">قناة المدينة</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">7 December 2024</div></div>
<div class="message default clearfix" id="message7"><div class="body">
<div class="pull_right date details" title="07.12.2024 21:40:00 UTC+03:00">21:40</div>
<div class="from_name">قناة المدينة</div><div class="text">{TEXT}</div></div></div>
<div class="message default clearfix joined" id="message8"><div class="body">
<div class="pull_right date details" title="08.12.2024 07:00:00 UTC+03:00">07:00</div>
<div class="forwarded body"><div class="from_name">قناة أخرى</div><div class="text">فتح الطريق</div></div></div></div>
</div></div></div></body></html>"""


def test_an_export_as_html_gives_its_messages(reading: Read) -> None:
    first, second = reading(DESKTOP)
    assert first == Document.of(TEXT, published=datetime.date(2024, 12, 7), outlet="قناة المدينة", encoding="utf-8")
    assert second == Document.of(
        "فتح الطريق",
        published=datetime.date(2024, 12, 8),
        outlet="قناة المدينة",
        author="قناة أخرى",
        encoding="utf-8",
    )
