"""Origins: whether unnamed sources are one, and what an origin is called."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from tawatur.merging.clues import Clue
from tawatur.merging.judgement import Edge, Judgement, components
from tawatur.model.ids import content_id
from tawatur.model.origin import Origin

_ONE_CARRIER = Judgement("same", 0.5, "one bearer has it from an unnamed source")

_ALIKE = Judgement("same", 0.3, "described alike, and nothing shows that they are two")


def one_source(grouped: Iterable[Sequence[Clue]], listed: Iterable[tuple[str, Clue]]) -> dict[Clue, Clue]:
    """The clue that stands for each anonymous one: what one carrier has from an unnamed source on one claim is one.

    `grouped` are the clues of each claim, `listed` all clues by document: two whose words differ there are two.
    """
    by_carrier: dict[tuple[str, str], set[Clue]] = defaultdict(set)
    for doc, clue in listed:
        if not clue.named:
            by_carrier[doc, clue.carrier].add(clue)
    edges = [_within_one(a, b) for block in by_carrier.values() for a, b in combinations(sorted(block), 2)]
    nodes = {clue for block in by_carrier.values() for clue in block}
    for clues in grouped:
        anonymous = sorted({clue for clue in clues if not clue.named})
        edges += [Edge(a, b, _ONE_CARRIER) for a, b in combinations(anonymous, 2) if a.carrier == b.carrier]
        edges += [Edge(a, b, _ALIKE) for a, b in combinations(anonymous, 2) if _described_alike(a, b)]
    return {clue: group[0] for group in components(nodes, edges) for clue in group}


def origin(clue: Clue, names: Mapping[str, str]) -> Origin:
    """The origin that the clue shows; `names` are those of things."""
    if clue.named:
        name = names.get(clue.thing, clue.thing)
        return Origin(id=content_id("o", clue.thing), name=name, kind=clue.kind, named=True, reason="named")
    carrier = names.get(clue.carrier, clue.carrier)
    return Origin(
        id=content_id("o", clue.carrier, *clue.words),
        name=clue.text,
        kind=clue.kind,
        named=False,
        carrier=carrier,
        reason=f"not named; only «{carrier}» passes it on",
    )


def _described_alike(a: Clue, b: Clue) -> bool:
    """Whether two papers' unnamed persons, who are no crowd of witnesses, have one description."""
    shorter, longer = sorted((set(a.words), set(b.words)), key=len)
    return a.kind == b.kind == "person" and bool(shorter) and shorter <= longer


def _within_one(a: Clue, b: Clue) -> Edge[Clue]:
    shorter, longer = sorted((set(a.words), set(b.words)), key=len)
    if shorter <= longer:
        return Edge(a, b, Judgement("same", 1.0, "the same words for it"))
    return Edge(a, b, Judgement("different", -1.0, "one report tells them apart"))
