"""Reports that tests of merging share, and what they ask of a Situation."""

from collections.abc import Callable

from tawatur.model import Document, Record
from tawatur.model.claim import Claim
from tawatur.model.situation import Situation

Pair = tuple[Document, Record]
Report = Callable[..., Pair]

DAM = "تصدع سد الوديان شمالي البلدة"
MINISTRY = "organisation:وزارة الري=وزارة الري"
HOSPITAL, MAYOR = "organisation:مستشفى البلدة=مستشفى البلدة", "person:رئيس البلدية=هاني سمعان"


def about(situation: Situation, words: str) -> Claim:
    """The one claim with a member whose quote holds the words."""
    (found,) = (claim for claim in situation.claims if any(words in member.quote.text for member in claim.members))
    return found


def names(situation: Situation, claim: Claim, stance: str = "asserts") -> set[str | None]:
    known = {origin.id: origin.name for origin in situation.origins}
    return {known[member.origin] for member in claim.members if member.stance == stance}


def toll(report: Report, id: str, day: int, who: str, number: int, verb: str = "خلف") -> Pair:
    content = f"{verb} انهيار سد الوديان {number} قتيلا"
    return report(
        id,
        f"قال {who.split(':')[1].split('=')[0]} إن {content}.",
        outlet=f"صحيفة {id}",
        published=f"2024-03-{day:02}",
        says=((who, "say", content),),
        figures=((str(number), number, "killed"),),
    )
