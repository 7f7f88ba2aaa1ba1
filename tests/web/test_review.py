"""Review: what is asked, what a decision does, how it is undone, and who may send one."""

import datetime
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.reports import REPORTS, document, serving, stored

from tawatur.model.decision import Undoing
from tawatur.store import Corpus
from tawatur.store.reviews import Reviews, add_reviews
from tawatur.web.library import Wanted
from tawatur.web.library.merged import Merged

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A corpus that the test may change."""
    return stored(tmp_path / "corpus", [document(*report) for report in REPORTS])


def fields(page: str, form: int = 0) -> dict[str, str]:
    """The hidden fields of a form of the page that decides."""
    forms = [f for f in re.findall(r'<form method="post".*?</form>', page, re.DOTALL) if 'name="subject"' in f]
    return {name: unescape(value) for name, value in HIDDEN.findall(forms[form])}


def statement_page(client: TestClient, doc: str) -> str:
    page = client.get("/en/document", params={"id": doc}).text
    return client.get(unescape(re.search(r'href="(/en/review/statement[^"]+)"', page)[1])).text


def sent(client: TestClient, form: Mapping[str, str], **more: str) -> int:
    return client.post("/en/review", data={**form, "by": "هدى", **more}).status_code


def test_the_list_asks_first_what_would_change_most(own: Path) -> None:
    page = serving(own).get("/en/review").text
    assert "Does this say the same?" in page or "Is this read right?" in page
    links = re.findall(r'href="(/en/review/[^"]+)"', page)
    assert links and all(serving(own).get(unescape(link)).status_code == 200 for link in links)


def test_after_an_answer_comes_the_next_question_with_a_way_back(own: Path) -> None:
    client = serving(own)
    first = client.get("/en/review/next").headers["location"]
    page = client.get(first).text
    form = fields(page)
    verdict = "confirm" if form["subject"] == "statement" else "same"
    answer = client.post("/en/review", data={**form, "by": "هدى", "verdict": verdict})
    assert answer.headers["location"] == "/en/review/next"
    following = client.get("/en/review/next").headers["location"]
    assert following != first
    if following != "/en/review":
        assert "Decided last" in client.get(following).text and 'name="undo"' in client.get(following).text


def test_a_rejected_statement_is_gone_until_it_is_undone(own: Path) -> None:
    client = serving(own)
    form = fields(statement_page(client, "d"))
    assert sent(client, form, verdict="reject") == 303
    page = client.get("/en/document?id=d").text
    assert 'class="note' not in page
    assert "rejected" in page and "هدى" in page
    undo = dict(HIDDEN.findall(re.search(r'<form method="post"[^>]*class="undo">.*?</form>', page, re.DOTALL)[0]))
    assert client.post("/en/review", data=undo).status_code == 303
    assert 'class="note' in client.get("/en/document?id=d").text
    assert "undone by" in client.get("/en/review").text


def test_a_correction_changes_extent_chain_and_stance_and_says_who_made_it(own: Path) -> None:
    client = serving(own)
    form = fields(statement_page(client, "d"))
    more = {"content": "الطريق إلى جسر الوادي", "chain": "وكالة الضفة\nسالم العمري", "stance": "rejects"}
    assert sent(client, form, verdict="correct", **more) == 303
    (record,) = [record for record in Corpus.open(own).records() if record.id == "d"]
    (statement,) = [s for s in record.statements if s.author_stance == "rejects"]
    assert [span.text for span in statement.content] == ["الطريق إلى جسر الوادي"]
    assert [link.words for link in statement.chain] == ["وكالة الضفة", "سالم العمري"]
    assert (statement.confidence, "هدى" in statement.reason) == (1.0, True)
    assert "corrected" in client.get("/en/document?id=d").text


def test_words_that_are_not_in_the_text_are_refused(own: Path) -> None:
    client = serving(own)
    form = fields(statement_page(client, "d"))
    answer = client.post("/en/review", data={**form, "by": "هدى", "verdict": "correct", "content": "كلام آخر"})
    assert answer.status_code == 400
    assert "do not stand so in the text" in answer.text
    assert Reviews.read(own).entries == ()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"key": "guess"}, "load its page again"),
        ({"key": ""}, "load its page again"),
        ({"by": "  "}, "needs the name"),
        ({"verdict": "true"}, "verdict=true"),
        ({"verdict": "same"}, "verdict=same"),
        ({"subject": "person"}, "subject=person"),
        ({"doc": "nothing"}, "doc=nothing"),
        ({"start": "-1"}, "doc=d"),
        ({"start": "9", "end": "5"}, "no span"),
        ({"end": "99999999"}, "no span"),
        ({"undo": "r0"}, "decision=r0"),
    ],
)
def test_a_form_that_cannot_be_used_says_why_and_changes_nothing(own: Path, changes: dict[str, str], why: str) -> None:
    client = serving(own)
    form = {**fields(statement_page(client, "d")), "by": "هدى", "verdict": "confirm", **changes}
    answer = client.post("/en/review", data=form)
    assert answer.status_code == 400
    assert why in answer.text
    assert Reviews.read(own).entries == ()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
        {"Sec-Fetch-Site": "same-site"},
        {"Host": "evil.example"},
    ],
)
def test_no_other_site_can_decide(own: Path, headers: dict[str, str]) -> None:
    client = serving(own)
    form = {**fields(statement_page(client, "d")), "by": "هدى", "verdict": "confirm"}
    assert client.post("/en/review", data=form, headers=headers).status_code in (403, 421)
    assert Reviews.read(own).entries == ()


@pytest.mark.parametrize("back", ["http://evil.example/", "//evil.example/", "/static/room.css", "/en/../../x", ""])
def test_a_form_leads_back_to_our_own_pages_only(own: Path, back: str) -> None:
    client = serving(own)
    form = {**fields(statement_page(client, "d")), "by": "هدى", "verdict": "confirm", "back": back}
    assert client.post("/en/review", data=form).headers["location"].startswith("/en/")


def test_the_name_is_remembered(own: Path) -> None:
    client = serving(own)
    sent(client, fields(statement_page(client, "d")), verdict="confirm")
    assert 'value="هدى"' in statement_page(client, "a")


def test_a_decision_shows_on_the_claim_and_is_not_asked_again(own: Path) -> None:
    client = serving(own)
    library = Merged(Corpus.open(own))
    claim = library.claims(Wanted(status="contested")).items[0]
    page = client.get(f"/en/review/voice?claim={claim.id}&voice=2").text
    assert sent(client, fields(page), verdict="same") == 303
    shown = client.get(f"/en/claim/{claim.id}").text
    assert "judged to be one" in shown
    assert f"/en/review/voice?claim={claim.id}&amp;voice=2" not in client.get("/en/review").text


def test_a_name_can_be_told_apart_and_corrected(own: Path) -> None:
    client = serving(own)
    thing = next(t for t in Merged(Corpus.open(own)).things(Wanted(words="سالم العمري")).items if "سالم" in t.name_ar)
    doc, names = next(iter(thing.members.items()))
    address = "/en/review/name"
    page = client.get(address, params={"thing": thing.id, "doc": doc, "name": names[0]}).text
    assert sent(client, fields(page, 1), verdict="correct", name="سالم حسن العمري") == 303
    (record,) = [record for record in Corpus.open(own).records() if record.id == doc]
    assert "سالم حسن العمري" in {entity.name_ar for entity in record.entities}
    assert sent(client, fields(page), verdict="apart") == 303
    assert [d.verdict for d in Reviews.read(own).decisions] == ["correct", "apart"]


def test_what_is_undone_by_hand_in_the_log_is_seen_at_once(own: Path) -> None:
    client = serving(own)
    sent(client, fields(statement_page(client, "d")), verdict="reject")
    (decision,) = Reviews.read(own).decisions
    at = datetime.datetime.now(datetime.UTC)
    add_reviews(own, [Undoing(decision=decision.id, by="سمر", at=at)])
    assert 'class="note' in client.get("/en/document?id=d").text


def test_a_voice_that_is_told_apart_leaves_the_claim_and_comes_back_when_that_is_undone(own: Path) -> None:
    client = serving(own)

    def voices() -> list[int]:
        claims = Merged(Corpus.open(own)).claims(Wanted(size=100)).items
        return sorted(len(c.members) for c in claims if any("12 مدنيا" in m.quote.text for m in c.members))

    before = voices()
    claim = Merged(Corpus.open(own)).claims(Wanted(status="contested")).items[0]
    for number in range(1, len(claim.members) + 1):
        page = client.get(f"/en/review/voice?claim={claim.id}&voice={number}").text
        assert sent(client, fields(page), verdict="apart") == 303
        claim = Merged(Corpus.open(own)).claim(claim.id) or claim
        if voices() != before:
            break
    assert sum(voices()) == sum(before) and len(voices()) > len(before)
    at = datetime.datetime.now(datetime.UTC)
    undone = [Undoing(decision=decision.id, by="سمر", at=at) for decision in Reviews.read(own).decisions]
    add_reviews(own, undone)
    assert voices() == before
