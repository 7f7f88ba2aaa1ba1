"""What is asked: once, within the bounds of the run, of a model that is named, with the key in the header alone."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from loopback import serving
from stand_in import StandIn, quote, said, whole

from tawatur.errors import LanguageModelError
from tawatur.llm.answer import answer_schema
from tawatur.llm.reader import LlmReader
from tawatur.llm.settings import KEY
from tawatur.model import Document

Make = Callable[..., LlmReader]

TEXT = "قال وزير النقل سامر عطية إن الجسر أُغلق أمام السيارات."
ONE, OTHER = Document.of(TEXT, id="1"), Document.of(TEXT + " ثم فُتح.", id="2")


def test_an_answer_is_had_once_for_a_text_a_model_and_a_prompt(server: StandIn, make: Make) -> None:
    server.says(said(times=[{"text": quote("أُغلق"), "edtf": "2024"}]))
    first, again = make().read(ONE), make().read(ONE)
    assert (first, len(server.questions)) == (again, 1)
    make().read(OTHER)
    make(model="other").read(ONE)
    assert len(server.questions) == 3


def test_a_damaged_answer_in_the_folder_is_asked_for_again(server: StandIn, make: Make, tmp_path: Path) -> None:
    server.says(said())
    first = make().read(ONE)
    (kept,) = (tmp_path / "answers").glob("*.json")
    for damage in (b"{", b"\xff", b""):
        kept.write_bytes(damage)
        assert make().read(ONE) == first
    assert len(server.questions) == 4


@pytest.mark.parametrize(("bound", "questions"), [({"requests": 1}, 1), ({"requests": 0}, 0), ({"tokens": 150}, 2)])
def test_a_run_costs_no_more_than_it_may(server: StandIn, make: Make, bound: dict[str, int], questions: int) -> None:
    server.says(said())
    reader = make(**bound)
    records = [reader.read(Document.of(f"{TEXT} {number} مرات.", id=str(number))) for number in range(4)]
    assert len(server.questions) == questions
    refused = [record for record in records if record.reader.endswith("-partly")]
    assert len(refused) == 4 - questions
    assert all("the run may make" in record.notes[-1] for record in refused)


def test_several_processes_share_the_bounds(server: StandIn, make: Make) -> None:
    server.says(said())
    make(requests=1).read(ONE)
    assert make(requests=1).read(OTHER).reader.endswith("-partly")


def test_the_only_model_of_a_server_is_taken(make: Make) -> None:
    with serving() as site:
        site.page("/v1/models", b'{"data": [{"id": "qwen-7b"}]}')
        assert make(url=site.root + "/v1/", model=None).model == "qwen-7b"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"data": [{"id": "a"}, {"id": "b"}]}', "name a model with --llm-model; it has: a, b"),
        (b'{"data": []}', "it has: –"),
        (b'{"data": [{"id": "\\u001b[31m"}]}', "it has: –"),
        (b"<html>", "does not tell its models"),
        (None, "the server answered 404"),
    ],
)
def test_without_one_a_model_must_be_named(make: Make, body: bytes | None, message: str) -> None:
    with serving() as site:
        if body is not None:
            site.page("/v1/models", body)
        with pytest.raises(LanguageModelError, match=message):
            make(url=site.root + "/v1", model=None)


def test_the_key_goes_into_the_header_and_nowhere_else(
    server: StandIn, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(KEY, "very-secret")
    server.says(said())
    record = make().read(ONE)
    assert server.headers[0]["authorization"] == "Bearer very-secret"
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not any(b"very-secret" in data for data in (*written, *server.questions, repr(record).encode()))


def test_the_schema_that_is_sent_is_strict_and_fits_an_answer(server: StandIn, make: Make) -> None:
    server.says(said())
    make().read(ONE)
    sent = json.loads(server.questions[0])["response_format"]["json_schema"]
    assert sent == {"name": "record", "strict": True, "schema": answer_schema()}
    jsonschema.validate(whole(times=[{"text": quote("أمس"), "edtf": "2024"}]), sent["schema"])
    for shape in sent["schema"]["$defs"].values():
        assert shape["required"] == list(shape["properties"])
        assert shape["additionalProperties"] is False
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole(times=[{"text": quote("أمس", start=3), "edtf": "2024"}]), sent["schema"])
