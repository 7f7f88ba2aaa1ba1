"""What stands of a claim: who asserts it, who denies it, and on how many independent origins it rests."""

from collections.abc import Mapping, Sequence

from tawatur.merging.claims import Gathered
from tawatur.merging.propositions import Key, Proposition
from tawatur.model.claim import Claim, ClaimStatus, Member, Stance
from tawatur.model.figure_set import Reading
from tawatur.model.ids import content_id
from tawatur.model.origin import Origin


class Court:
    """Says of each claim what stands; made once with the origins and the disputed figures of all."""

    def __init__(
        self,
        source: Mapping[Key, str],
        origins: Mapping[str, Origin],
        rivals: Mapping[tuple[str, int], tuple[Reading, ...]],
    ) -> None:
        self._source = source
        self._origins = origins
        self._rivals = rivals

    def claim(self, found: Gathered) -> Claim:
        """The claim that propositions make up."""
        group = found.members
        members = tuple(_member(p, self._source[p.key], _stance(p, found)) for p in group)
        asserting = {m.origin for m in members if m.stance == "asserts"}
        own = {m.origin for m in members if m.statement is None and m.stance == "asserts"}
        rivals = [r for p in group for f in p.figures for r in self._rivals.get((p.doc, f.text.start), ())]
        status, reason = self._status(members, asserting, rivals)
        return Claim(
            id=content_id("c", *(p.key for p in group)),
            members=members,
            independent_origins=len(asserting),
            unknown=tuple(sorted(own)) if len(own) > 1 else (),
            status=status,
            reason="; ".join(part for part in (reason, found.reason) if part),
        )

    def _status(
        self, members: Sequence[Member], asserting: set[str], rivals: Sequence[Reading]
    ) -> tuple[ClaimStatus, str]:
        deniers = sorted({self._name(m.origin) for m in members if m.stance == "denies"})
        if deniers:
            return "contested", f"denied by {', '.join(deniers)}"
        doubters = sorted({m.doc for m in members if m.doubted and m.stance == "asserts"})
        if doubters:
            return "contested", f"rejected by the author of {', '.join(doubters)}"
        if rivals:
            return "contested", f"another figure is given: «{rivals[0].text.text}» by {self._name(rivals[0].origin)}"
        names = ", ".join(sorted(map(self._name, asserting)))
        if len(asserting) > 1:
            return "corroborated", f"{len(asserting)} origins: {names}"
        return "single_origin", f"all from one origin: {names}"

    def _name(self, id: str) -> str:
        origin = self._origins[id]
        carried = "" if origin.named else f" ‹ «{origin.carrier}»"
        return f"«{origin.name or '…'}»{carried}"


def _stance(p: Proposition, claim: Gathered) -> Stance:
    """What the voice does with the claim, which may itself say that something is not so."""
    negative = all(member.denied for member in claim.members)
    return "denies" if p.rejects or p.key in claim.against or (p.denied and not negative) else "asserts"


def _member(p: Proposition, origin: str, stance: Stance) -> Member:
    return Member(
        doc=p.doc,
        statement=p.statement.id if p.statement else None,
        quote=p.quote,
        stance=stance,
        origin=origin,
        outlet=p.outlet,
        published=p.published,
        chain=tuple(link.words for link in p.statement.chain) if p.statement else (),
        doubted=p.statement is not None and p.statement.author_stance == "rejects",
        reason="it points back to what was said before" if p.points_back else "",
    )
