"""What one story tells: its claims, where they come from, and its figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tawatur.merging.claims import Gathered, gather
from tawatur.merging.clues import Clue, as_body
from tawatur.merging.copies import sources
from tawatur.merging.figures import figure_sets
from tawatur.merging.judgement import Judgement
from tawatur.merging.measured import measures
from tawatur.merging.origins import one_source, origin
from tawatur.merging.propositions import Key, Proposition
from tawatur.merging.statuses import Court
from tawatur.merging.updates import rivals
from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet
from tawatur.model.origin import Origin


@dataclass(frozen=True, slots=True)
class Told:
    """What stands of a story."""

    claims: tuple[Claim, ...]
    figure_sets: tuple[FigureSet, ...]
    origins: tuple[Origin, ...]


def tell(
    story: Sequence[Proposition],
    cited: Mapping[str, frozenset[str]],
    names: Mapping[str, str],
    ruled: Mapping[tuple[Key, Key], Judgement] = MappingProxyType({}),
) -> Told:
    """What the propositions of one story say together.

    `cited` are the outlets (ids of things) that each document names as bearers, `names` those of things, `ruled` what
    people decided on pairs of propositions.
    """
    groups = gather(story, ruled)
    clues = _origins(groups, cited)
    known = {clue: origin(clue, names) for clue in sorted(clues.values(), key=_precedence)}
    source = {key: known[clue].id for key, clue in clues.items()}
    measured = [m for p in story for m in measures(p, source[p.key])]
    sets = figure_sets(measured)
    court = Court(source, {o.id: o for o in known.values()}, rivals(sets, measured))
    told = tuple(map(court.claim, groups))
    return Told(told, sets, merged_origins(known.values()))


def merged_origins(origins: Iterable[Origin]) -> tuple[Origin, ...]:
    """One for each id: of several that differ in how their chains word them, always the same."""
    ordered = sorted(origins, key=lambda o: (o.id, o.kind, o.name or ""), reverse=True)
    return tuple(sorted({o.id: o for o in ordered}.values(), key=lambda o: o.id))


def _precedence(clue: Clue) -> tuple[Clue, str, str]:
    return (clue, clue.kind, clue.text or "")


def _origins(groups: Sequence[Gathered], cited: Mapping[str, frozenset[str]]) -> Mapping[Key, Clue]:
    """The clue of each proposition, once what is copied has that of its model and unnamed sources are put together."""
    own = {p.key: p.clue for group in groups for p in group.members}
    for group in groups:
        asserting = [p for p in group.members if p.key not in group.against]
        own |= {key: own[model.key] for key, model in sources(asserting, cited).items()}
    cited_things = {clue.thing for clue in own.values()}
    own = {key: as_body(clue, cited_things) for key, clue in own.items()}
    grouped = [[own[p.key] for p in group.members] for group in groups]
    one = one_source(grouped, ((key[0], clue) for key, clue in own.items()))
    return {key: one.get(clue, clue) for key, clue in own.items()}
