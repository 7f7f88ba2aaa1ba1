"""A server that fails, lies or stalls costs time, never a document, and is never passed over in silence."""

import json
from collections.abc import Callable

import msgspec
import pytest
from stand_in import StandIn, completion, quote, said, whole

from tawatur.errors import LanguageModelError
from tawatur.llm.reader import LlmReader
from tawatur.model import Document
from tawatur.reading.pipeline import Reader

Make = Callable[..., LlmReader]

TEXT = "قال وزير النقل سامر عطية إن الجسر أُغلق أمام السيارات."
DOCUMENT = Document.of(TEXT, id="d")
HTML = b"<!doctype html><html><body>Bad gateway</body></html>"
DATED = [{"text": quote("أُغلق"), "edtf": "2024-12-05"}]

# What the server does, what the note says of it, and how often it is asked.
BAD = {
    "html": (lambda s: s.says(HTML, kind="text/html"), "the server's answer is no chat completion", 3),
    "nothing": (lambda s: s.says(b""), "the server's answer is no chat completion", 3),
    "no choice": (lambda s: s.says(b'{"choices": []}'), "the server's answer is no chat completion", 3),
    "broken": (lambda s: s.says(completion('{"entities": [')), "its answer is not the JSON that was asked for", 3),
    "prose": (lambda s: s.says(completion("عذرا، لا أستطيع.")), "its answer is not the JSON that was asked for", 3),
    "refusal": (lambda s: s.says(completion(None)), "its answer is not the JSON that was asked for", 3),
    "deep": (lambda s: s.says(completion('{"a":' * 9000 + "}")), "its answer is not the JSON that was asked for", 3),
    "list": (lambda s: s.says(completion("[1, 2]")), "its answer is not the JSON that was asked for", 3),
    "cut": (lambda s: s.says(completion('{"entities": [', "length")), "its answer is longer than 6000 tokens", 1),
    "429": (lambda s: s.says(b"slow down", 429), "the server answered 429", 3),
    "later": (
        lambda s: s.says(b"", 429, Retry_After="3600"),
        "the server answered 429 and bids us wait 3600 s",
        1,
    ),
    "500": (lambda s: s.says(HTML, 500), "the server answered 500", 3),
    "400": (lambda s: s.says(b"{}", 400), "the server answered 400", 1),
    "401": (lambda s: s.says(b"{}", 401), "the server answered 401", 1),
    "moved": (lambda s: s.says(b"", 302, Location="http://127.0.0.1:1/"), "the server answered 302", 1),
    "huge": (lambda s: s.says(b" " * (5 * 2**20)), "too large: more than 4.0 MB", 1),
    "silent": (lambda s: s.hangs(1.0), "no whole answer in time", 3),
    "dripping": (lambda s: s.drips(), "no whole answer in time", 3),
}


@pytest.mark.parametrize("kind", BAD)
def test_the_document_is_read_by_the_pipeline_and_a_note_says_why(server: StandIn, make: Make, kind: str) -> None:
    misbehave, reason, times = BAD[kind]
    misbehave(server)
    reader, own = make(seconds=0.3), Reader().read(DOCUMENT)
    record = reader.read(DOCUMENT)
    assert record.notes[-1] == f"parts that the language model did not read: 1 of 1: {reason}"
    assert record.reader == f"{reader.name}-partly"
    assert msgspec.structs.replace(record, reader=own.reader, notes=own.notes) == own
    assert len(server.questions) == times
    assert reader.asking.account.sums()["requests"] == times
    assert reader.asking.account.sums()["unanswered"] == 1


@pytest.mark.parametrize(
    "bad",
    [
        lambda s: s.says(HTML, 503),
        lambda s: s.says(HTML),
        lambda s: s.says(b"", 429, Retry_After="0"),
        lambda s: s.says(completion("{")),
    ],
    ids=["503", "html", "429", "broken"],
)
def test_what_passes_is_waited_for(server: StandIn, make: Make, bad: Callable[[StandIn], StandIn]) -> None:
    bad(server).says(said(times=DATED))
    reader = make()
    record = reader.read(DOCUMENT)
    assert (record.reader, len(server.questions)) == (reader.name, 2)
    assert [time.edtf for time in record.times] == ["2024-12-05"]


def test_half_an_answer_counts_as_far_as_it_goes_and_is_asked_for_again(server: StandIn, make: Make) -> None:
    server.says(completion(json.dumps({"times": DATED, "causes": None}))).says(said(times=DATED))
    half, full = make().read(DOCUMENT), make().read(DOCUMENT)
    assert [time.edtf for time in half.times] == ["2024-12-05"]
    assert half.notes[0] == (
        "parts that the language model did not read: 1 of 1: "
        "its answer lacks entities, statements, figures, events, relations, terms, causes"
    )
    assert half.reader == f"{full.reader}-partly"


def test_words_around_the_json_do_no_harm(server: StandIn, make: Make) -> None:
    server.says(completion(f"Here it is:\n```json\n{json.dumps(whole(times=DATED))}\n```"))
    assert [time.edtf for time in make().read(DOCUMENT).times] == ["2024-12-05"]


def test_a_server_that_is_not_there(make: Make) -> None:
    record = make(url="http://127.0.0.1:1/v1").read(DOCUMENT)
    assert record.notes[-1].startswith("parts that the language model did not read: 1 of 1: the connection failed")


@pytest.mark.parametrize("url", ["ftp://a/v1", "file:///etc/passwd", "localhost:80", "http://u:p@a/v1", "http://"])
def test_only_http_is_spoken(make: Make, url: str) -> None:
    with pytest.raises(LanguageModelError, match="cannot be asked"):
        make(url=url)
