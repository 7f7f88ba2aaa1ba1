"""What fuzzing starts from: a little of each thing that a target reads."""

import io
import tarfile

TEXT = "قال الناطق إن 35 شخصا أصيبوا يوم 7 كانون الأول 2024 في الطريق الساحلي."
_HTTP = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>{TEXT}</p>".encode()
_RECORD = (
    b"WARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-12-07T00:00:00Z\r\n"
    b"WARC-Target-URI: https://example.org/\r\nContent-Type: application/http;msgtype=response\r\n"
    b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(_HTTP), _HTTP)
)
_POST = '<div class="tgme_widget_message" data-post="a/1"><div class="tgme_widget_message_text">x</div></div>'
_CHAT = (
    '{"name": "x", "type": "public_channel", "id": 1, "messages": '
    '[{"id": 1, "type": "message", "date": "2024-12-07T10:00:00", "text": ["a", {"type": "bold", "text": "b"}]}]}'
)
_MAIL = f"From: a@b.example\nDate: Sat, 7 Dec 2024 10:00:00 +0300\nSubject: x\nContent-Type: text/plain\n\n{TEXT}"


def _tar(form: int) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        member = tarfile.TarInfo("b/" * 60 + "a")
        member.size = len(TEXT.encode())
        archive.addfile(member, io.BytesIO(TEXT.encode()))
    return file.getvalue().rstrip(b"\0")


SEEDS: dict[str, tuple[bytes, ...]] = {
    "decoding": tuple(
        TEXT.encode(codec, "ignore")
        for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6", "mac-arabic")
    ),
    "pages": (
        f"<article><h1>x</h1><time datetime='2024-12-07'>x</time><p>{TEXT}</p></article>".encode(),
        _POST.encode(),
        f"<meta charset=windows-1256><p>{TEXT}</p>".encode("cp1256"),
        b"<table><tr><td>x<td>&amp;&#1575;<!-- x --><script>x</script><svg><style>",
    ),
    "feeds": (
        f"<item><title>x</title><link>https://example.org</link><description>&lt;p>{TEXT}</description>"
        "<pubDate>Sat, 07 Dec 2024 10:00:00 GMT</pubDate></item></channel></rss>".encode(),
        b"<item><content:encoded><![CDATA[<p>x</p>]]></content:encoded><guid>1</guid>",
    ),
    "warcs": (_RECORD, _RECORD + b"WARC/1.0\r\n" + _RECORD),
    "archives": (
        *(_tar(form) for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT)),
        f"\n{TEXT}\n\nFrom a@b.example Sat Dec  7 10:00:00 2024\n{_MAIL}\n>From x\n".encode(),
    ),
    "rows": (
        f'{{"text": "{TEXT}", "published": "2024-12-07", "id": 1}}\n{{"text": "x"}}\n'.encode(),
        f"date;text\n2024-12-07;{TEXT}\n".encode("cp1256"),
        _CHAT.encode(),
        _MAIL.encode(),
        f"---\ntitle: x\n---\n# x\n\n**y** [z](https://example.org) {TEXT}\n".encode(),
    ),
    "numbers": (bytes(range(60)), bytes(range(128, 188))),
}
