"""Three-valued judgements add up to groups that do not depend on their order."""

import random

import pytest

from tawatur.merging.judgement import Edge, Judgement, components

SAME = Judgement("same", 1.0, "")
DIFFERENT = Judgement("different", -1.0, "")
UNSURE = Judgement("unsure", -2.0, "")


def edge(a: str, b: str, judgement: Judgement = SAME) -> Edge[str]:
    return Edge(a, b, judgement)


@pytest.mark.parametrize(
    ("edges", "groups"),
    [
        ([], ["a", "b", "c"]),
        ([edge("a", "b"), edge("b", "c")], ["abc"]),
        ([edge("a", "b"), edge("b", "c"), edge("a", "c", DIFFERENT)], ["ab", "c"]),
        ([edge("a", "b"), edge("b", "c", Judgement("same", 3.0, "")), edge("a", "c", DIFFERENT)], ["a", "bc"]),
        ([edge("a", "b"), edge("a", "b", DIFFERENT)], ["a", "b", "c"]),
        ([edge("a", "b"), edge("b", "c"), edge("a", "c", UNSURE)], ["ab", "c"]),
    ],
)
def test_same_joins_and_what_speaks_against_it_parts(edges: list[Edge[str]], groups: list[str]) -> None:
    assert ["".join(group) for group in components("abc", edges)] == groups


def test_pairs_that_nobody_judged_count_as_asked() -> None:
    chain = [edge("a", "b"), edge("b", "c")]
    assert components("abc", chain, unknown=-2.0) == (("a", "b"), ("c",))


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    dice = random.Random(7)
    nodes = [f"{n:02}" for n in range(20)]
    kinds = [SAME, Judgement("same", 0.5, ""), UNSURE, DIFFERENT]
    edges = [edge(*sorted(dice.sample(nodes, 2)), dice.choice(kinds)) for _ in range(60)]
    expected = components(nodes, edges)
    for _ in range(10):
        dice.shuffle(nodes)
        dice.shuffle(edges)
        assert components(nodes, edges) == expected
