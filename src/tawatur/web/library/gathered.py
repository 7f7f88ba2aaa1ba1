"""A panorama over a Situation in memory."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tawatur.model.days import within
from tawatur.model.event import EventType
from tawatur.model.explanation import Explanation
from tawatur.model.moment import Moment
from tawatur.model.order import ordered
from tawatur.model.profile import Profile, Role
from tawatur.model.relation import RelationType
from tawatur.model.situation import Situation
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.web.library.panorama import Dated
from tawatur.web.library.wanted import Found, Wanted, page_of


class Gathered:
    """Answers from the whole of it."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation

    def moments_by_day(self, wanted: Wanted) -> Sequence[Dated]:
        counts = Counter((moment.edtf, moment.type) for moment in self._moments(wanted, None))
        return [(edtf, type, count) for (edtf, type), count in sorted(counts.items())]

    def timeline(self, wanted: Wanted, type: EventType | None) -> Found[Moment]:
        return page_of(ordered("timeline", self._moments(wanted, type)), wanted)

    def network(self, wanted: Wanted, type: RelationType | None) -> Found[Tie]:
        found = [
            tie
            for tie in self._situation.ties
            if type in (None, tie.type)
            and wanted.about in (None, tie.from_, tie.to)
            and any(within(evidence.date, wanted.since, wanted.until) for evidence in tie.evidence)
        ]
        return page_of(sorted(found, key=lambda t: (-len(t.evidence), t.id)), wanted)

    def named_variously(self, wanted: Wanted) -> Found[Thing]:
        voices = Counter(naming.target for naming in self._situation.terms)
        found = [thing for thing in self._situation.entities if voices[thing.id]]
        return page_of(sorted(found, key=lambda t: (-voices[t.id], t.id)), wanted)

    def explanations(self, wanted: Wanted) -> Found[Explanation]:
        return page_of(sorted(self._situation.explanations, key=_fullest_first), wanted)

    def profiles(self, wanted: Wanted, role: Role | None) -> Found[Profile]:
        found = [profile for profile in self._situation.profiles if role in (None, profile.role)]
        return page_of(sorted(found, key=lambda p: (-p.claims, p.role, p.id)), wanted)

    def _moments(self, wanted: Wanted, type: EventType | None) -> Iterable[Moment]:
        since, until = wanted.since, wanted.until
        return (m for m in self._situation.timeline if type in (None, m.type) and within(m.edtf, since, until))


def _fullest_first(explanation: Explanation) -> tuple[int, int, str]:
    voices = sum(len(account.voices) for account in explanation.accounts)
    return (-len(explanation.accounts), -voices, explanation.id)
