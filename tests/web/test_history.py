"""How a claim came to stand as it does, day by day; and how it stood before what is new."""

import datetime

import pytest
from starlette.testclient import TestClient
from web.reports import text_of
from web.test_reader_pages import contested

from tawatur.model import Span
from tawatur.model.claim import Claim, ClaimStatus, Member, Stance
from tawatur.web.library.merged import Merged
from tawatur.web.standing import News, news, standing, turned


def voice(origin: str, day: int = 1, stance: Stance = "asserts", doubted: bool = False) -> Member:
    published = datetime.date(2024, 5, day)
    quote = Span("الطريق مفتوح", 0, 12)
    return Member(
        doc=f"{origin}{day}",
        statement=None,
        quote=quote,
        stance=stance,
        origin=origin,
        published=published,
        doubted=doubted,
    )


def claim(status: ClaimStatus, *members: Member) -> Claim:
    return Claim(id="c", members=members, independent_origins=1, unknown=(), status=status, reason="")


ONE, AGAIN, OTHER = voice("a"), voice("a", 2), voice("b", 3)
DENIAL, DOUBT = voice("c", 4, "denies"), voice("d", 5, doubted=True)


@pytest.mark.parametrize(
    ("members", "status"),
    [
        ([ONE, AGAIN], "single_origin"),
        ([ONE, OTHER], "corroborated"),
        ([ONE, OTHER, DENIAL], "contested"),
        ([ONE, DOUBT], "contested"),
    ],
)
def test_a_claim_stands_by_its_voices(members: list[Member], status: ClaimStatus) -> None:
    assert standing(members) == status


def test_without_its_denial_it_stands_otherwise_but_not_where_figures_contest_it() -> None:
    assert turned(claim("contested", ONE, OTHER, DENIAL), DENIAL) == "corroborated"
    assert turned(claim("contested", ONE, OTHER), OTHER) == "contested"


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (1, News(True, 3, None)),
        (3, News(False, 1, "single_origin")),
        (2, News(False, 2, "single_origin")),
        (4, None),
    ],
)
def test_what_is_new_of_a_claim(since: int, expected: News | None) -> None:
    whole = claim("corroborated", ONE, AGAIN, OTHER)
    assert news(whole, lambda member: member.published >= datetime.date(2024, 5, since)) == expected


def test_a_claim_shows_its_history_by_the_days_of_its_reports(client: TestClient, library: Merged) -> None:
    page = text_of(client.get(f"/en/claim/{contested(library)}").text).partition("How it came to this")[2]
    assert page.index("3 May 2024") < page.index("4 May 2024")
    assert "from a single origin" in page[: page.index("4 May 2024")]
    assert "before: ○ from a single origin" in page[page.index("4 May 2024") :]
    assert "from an origin known before" in page and "denies it" in page
