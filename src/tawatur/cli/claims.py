"""`tawatur claims`: what is claimed, by whom, and on how many independent origins it rests."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.merge import STATUSES, situation_of_corpus
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Days, Show

if TYPE_CHECKING:
    from tawatur.model.claim import Claim
    from tawatur.model.entity import Label
    from tawatur.model.situation import Situation


class Status(StrEnum):
    """What `--status` asks for."""

    contested = "contested"
    corroborated = "corroborated"
    single_origin = "single_origin"


Ids = Annotated[list[str] | None, typer.Argument(metavar="ID", help="Only these claims; all of them by default.")]
Standing = Annotated[Status | None, typer.Option("--status", help="Only claims that stand so.")]
About = Annotated[
    str | None,
    typer.Option("--about", metavar="NAME", help="Only claims about this, told by it, or with these words."),
]
Actor = Annotated[
    str | None,
    typer.Option("--actor", metavar="NAME", help="Only claims that this person or body tells or is named in."),
]
Place = Annotated[str | None, typer.Option("--place", metavar="NAME", help="Only claims that name this place.")]
Because = Annotated[
    bool, typer.Option("--why", help="Say of each claim why its voices are put together, and why it stands so.")
]


@grouped
def claims(
    *,
    ids: Ids = None,
    corpus: Corpus = DEFAULT_CORPUS,
    status: Standing = None,
    about: About = None,
    actor: Actor = None,
    place: Place = None,
    days: Days,
    why: Because = False,
    show: Show,
) -> None:
    """Show the claims, what is contested first, each as a tree: the origins, and who has it from whom."""
    from tawatur.cli.claims_view import lines
    from tawatur.cli.views import present, report_names
    from tawatur.situation.about import ACTORS, PLACES

    situation = situation_of_corpus(corpus)
    found = [claim for claim in of_ids(situation, ids) if status in (None, claim.status)]
    found = [c for c in found if any(days.hold(str(m.published or "")) for m in c.members)]
    for name, labels in ((about, ()), (actor, ACTORS), (place, PLACES)):
        wanted = _about(situation, name, labels) if name else None
        found = [claim for claim in found if wanted is None or claim.id in wanted]
    present(
        in_order(found),
        situation,
        lines,
        show,
        lambda shown: report_names(corpus, (member.doc for claim in shown for member in claim.members)),
        why=why,
    )


def in_order(claims: Iterable["Claim"]) -> tuple["Claim", ...]:
    """What is contested first, then what more members tell."""
    return tuple(sorted(claims, key=lambda claim: (STATUSES.index(claim.status), -len(claim.members), claim.id)))


def of_ids(situation: "Situation", ids: Iterable[str] | None) -> "tuple[Claim, ...]":
    """The claims of these ids, all where none are given; QuestionError where there is no such claim."""
    from tawatur.errors import QuestionError

    if not ids:
        return situation.claims
    claims = {claim.id: claim for claim in situation.claims}
    for id in ids:
        if id not in claims:
            raise QuestionError("there is no claim {id}", id=id)
    return tuple(claims[id] for id in ids)


def _about(situation: "Situation", name: str, labels: "Collection[Label]") -> set[str]:
    """The ids of the claims about that; QuestionError where nothing is so called."""
    from tawatur.cli.asked import all_called
    from tawatur.situation.about import about

    found = about(situation, name, labels)
    if not found:
        all_called(situation, name)
    return {claim.id for claim in found}
