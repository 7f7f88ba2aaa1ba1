"""The JSON interface: what it answers, and that it keeps to its own description."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tawatur.web.app import application
from tawatur.web.library.shelf import FolderShelf
from tawatur.web.settings import Limits, Settings


@pytest.fixture(scope="module")
def operations(folder: Path) -> list[Any]:
    """The operations of the description, for schemathesis to ask."""
    settings = Settings(hosts=frozenset({"testserver", "localhost"}), limits=Limits(burst=10**6))
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", application(FolderShelf(folder), settings))
    return [found.ok() for found in schema.get_all_operations()]


@settings(suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_answer_is_as_described(operations: list[Any], data: st.DataObject) -> None:
    for operation in operations:
        data.draw(operation.as_strategy()).call_and_validate()


def test_claims_are_filtered(client: TestClient) -> None:
    found = client.get("/api/v1/claims", params={"status": "contested", "q": "الجسر"}).json()
    assert found["total"] >= 1
    assert {claim["status"] for claim in found["items"]} == {"contested"}


def test_a_claim_comes_with_its_origins(client: TestClient) -> None:
    id = client.get("/api/v1/claims?status=contested").json()["items"][0]["id"]
    found = client.get(f"/api/v1/claims/{id}").json()
    assert {member["origin"] for member in found["claim"]["members"]} == {origin["id"] for origin in found["origins"]}


def test_a_document_comes_with_its_record(client: TestClient) -> None:
    found = client.get("/api/v1/document", params={"id": "a"}).json()
    text = found["document"]["text"]
    for statement in found["record"]["statements"]:
        for span in statement["content"]:
            assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/claims/none", 404),
        ("/document?id=none", 404),
        ("/document", 400),
        ("/claims?since=May", 400),
        ("/claims?x=1", 400),
        ("/figures?relation=x", 400),
    ],
)
def test_what_cannot_be_answered_is_said_in_json(client: TestClient, path: str, status: int) -> None:
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code == status
    assert answer.json()["error"]


def test_the_description_is_valid(client: TestClient) -> None:
    description = client.get("/api/v1/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    for schema in description["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
