"""A second reviewer: agreeing, disputing, the setting by which two must agree; where decisions are shown."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.reports import REPORTS, document, serving, stored, text_of
from web.test_review import HIDDEN, fields, sent, statement_page

from tawatur.store import Corpus
from tawatur.store.reviews import Reviews
from tawatur.web.library import Wanted
from tawatur.web.library.merged import Merged


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A corpus that the test may change."""
    return stored(tmp_path / "corpus", [document(*report) for report in REPORTS])


def judged(client: TestClient, by: str, opinion: str) -> int:
    """Say of the first decision on the list what one thinks of it."""
    page = client.get("/en/review").text
    forms = [form for form in re.findall(r"<form.*?</form>", page, re.DOTALL) if 'name="judged"' in form]
    return client.post("/en/review", data={**dict(HIDDEN.findall(forms[0])), "by": by, "opinion": opinion}).status_code


def two_must_agree(client: TestClient) -> None:
    key = dict(HIDDEN.findall(client.get("/en/review").text))["key"]
    assert client.post("/en/review", data={"key": key, "people": "2", "by": "ليلى"}).status_code == 303


def rejected(client: TestClient) -> None:
    assert sent(client, fields(statement_page(client, "d")), verdict="reject") == 303


def test_an_opinion_is_shown_with_its_name_and_changes_nothing_where_one_is_enough(own: Path) -> None:
    client = serving(own)
    rejected(client)
    assert judged(client, "سمر", "disputes") == 303
    assert re.search(r"disputed by سمر \d+ \w+ \d{4}", text_of(client.get("/en/review").text))
    assert 'class="note' not in client.get("/en/document?id=d").text


def test_where_two_must_agree_the_first_waits_for_the_second(own: Path) -> None:
    client = serving(own)
    two_must_agree(client)
    rejected(client)
    page = client.get("/en/document?id=d").text
    assert 'class="note' in page and "waits for a second person" in page
    assert "1 waits for a second person" in text_of(client.get("/en/review").text)
    assert judged(client, "سمر", "agrees") == 303
    assert 'class="note' not in client.get("/en/document?id=d").text
    assert "agreed to by سمر" in text_of(client.get("/en/document?id=d").text)


def test_nobody_agrees_with_themselves(own: Path) -> None:
    client = serving(own)
    rejected(client)
    assert judged(client, "هدى", "agrees") == 400
    assert len(Reviews.read(own).entries) == 1


@pytest.mark.parametrize("changes", [{"opinion": "maybe"}, {"judged": "r0"}, {"people": "3", "judged": ""}])
def test_an_opinion_or_a_setting_that_makes_no_sense_is_refused(own: Path, changes: dict[str, str]) -> None:
    client = serving(own)
    rejected(client)
    (decision,) = Reviews.read(own).decisions
    form = {**fields(statement_page(client, "c")), "by": "سمر", "judged": decision.id, "opinion": "agrees", **changes}
    assert client.post("/en/review", data=form).status_code == 400
    assert len(Reviews.read(own).entries) == 1


def test_a_decision_shows_on_cards_and_on_the_wording_of_its_claim(own: Path) -> None:
    client = serving(own)
    assert sent(client, fields(statement_page(client, "a")), verdict="confirm") == 303
    assert "confirmed · هدى" in text_of(client.get("/en/").text)
    claim = Merged(Corpus.open(own)).claims_in("a")[0]
    assert "confirmed · هدى" in text_of(client.get(f"/en/claim/{claim.id}").text)


def test_a_decision_on_a_name_shows_on_the_page_of_who_is_named(own: Path) -> None:
    client = serving(own)
    thing = next(each for each in Merged(Corpus.open(own)).things(Wanted()).items if "سالم" in each.name_ar)
    doc, names = next(iter(thing.members.items()))
    question = {"thing": thing.id, "doc": doc, "name": names[0]}
    assert sent(client, fields(client.get("/en/review/name", params=question).text, 1), verdict="confirm") == 303
    assert "هدى" in text_of(client.get(f"/en/actor/{thing.id}").text)
    assert "confirmed · هدى" in text_of(client.get("/en/actors").text)


def test_decisions_are_json_too(own: Path) -> None:
    client = serving(own)
    rejected(client)
    judged(client, "سمر", "agrees")
    (found,) = client.get("/api/v1/decisions").json()["items"]
    assert (found["state"], found["decision"]["by"], found["opinions"][0]["by"]) == ("holds", "هدى", "سمر")
