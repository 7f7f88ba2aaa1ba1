"""The guards: who may ask, how, and how much."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.reports import serving

from tawatur.web.safety.headers import POLICY
from tawatur.web.safety.hosts import host_name
from tawatur.web.settings import Limits, Settings


@pytest.mark.parametrize("host", ["localhost", "localhost:8765", "127.0.0.1:1", "[::1]:8765", "LOCALHOST"])
def test_it_answers_to_the_names_of_this_machine(client: TestClient, host: str) -> None:
    assert client.get("/en/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "", "[::2]"])
def test_it_answers_to_no_other_name(client: TestClient, host: str) -> None:
    assert client.get("/en/", headers={"Host": host}).status_code == 421


def test_a_host_is_read_without_port_and_brackets() -> None:
    assert [host_name(host) for host in ("[::1]:80", "[::1]", "a:1", "a")] == ["::1", "::1", "a", "a"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"}, 403),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_other_sites_may_only_lead_here(client: TestClient, headers: dict[str, str], status: int) -> None:
    assert client.get("/api/v1/overview", headers=headers).status_code == status


def test_a_form_of_another_site_is_refused(client: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert client.post("/en/", headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/en/", "/en/claim/none", "/static/room.css", "/api/v1/overview", "/static/none"])
def test_every_answer_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert headers["x-content-type-options"] == "nosniff"


def test_no_page_needs_anything_inline(client: TestClient) -> None:
    page = client.get("/en/document?id=c").text
    assert "style=" not in page
    assert "<style" not in page


def test_with_a_token_it_answers_only_who_knows_it(folder: Path) -> None:
    client = serving(folder, Settings(token="secret"))
    assert client.get("/en/").status_code == 401
    assert client.get("/en/?token=guess").status_code == 401
    assert client.get("/en/", headers={"Authorization": "Bearer secret"}).status_code == 200
    welcome = client.get("/en/?token=secret&q=x")
    assert (welcome.status_code, welcome.headers["location"]) == (303, "/en/?q=x")
    assert "HttpOnly" in welcome.headers["set-cookie"]
    assert client.get("/en/").status_code == 200


def test_the_token_leads_to_no_other_site(folder: Path) -> None:
    answer = serving(folder, Settings(token="secret")).get("http://localhost//evil.example/?token=secret")
    assert answer.headers["location"] == "/evil.example/"


def test_an_address_too_long_is_refused(client: TestClient) -> None:
    assert client.get("/en/", params={"q": "ا" * 9000}).status_code == 414


def test_a_client_that_asks_too_fast_is_told_to_wait(folder: Path) -> None:
    client = serving(folder, Settings(limits=Limits(rate=0.001, burst=3)))
    assert [client.get("/static/room.css").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_a_body_that_is_too_large_is_refused(folder: Path) -> None:
    client = serving(folder, Settings(limits=Limits(body=10)))
    assert client.post("/en/", content=b"x" * 11).status_code in (405, 413)
