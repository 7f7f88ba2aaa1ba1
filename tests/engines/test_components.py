"""Connected components in SQL, against networkx."""

import random

import networkx
import pyarrow as pa
import pytest

from tawatur.engines.components import components
from tawatur.engines.laptop import Laptop


@pytest.mark.parametrize(("nodes", "pairs"), [(0, 0), (1, 0), (30, 12), (40, 60)])
def test_components_are_those_of_networkx(laptop: Laptop, nodes: int, pairs: int) -> None:
    dice = random.Random(nodes)
    edges = [(dice.randrange(nodes), dice.randrange(nodes)) for _ in range(pairs)]
    check(laptop, range(nodes), edges)


def test_a_long_chain_is_one(laptop: Laptop) -> None:
    check(laptop, range(100), [(n, n + 1) for n in range(99)])


def check(laptop: Laptop, nodes: range, edges: list[tuple[int, int]]) -> None:
    laptop.load("nodes", pa.table({"node": pa.array(nodes, pa.int64())}))
    columns = {side: pa.array([edge[n] for edge in edges], pa.int64()) for n, side in enumerate("ab")}
    laptop.load("pairs", pa.table(columns))
    components(laptop, "found", "nodes", "pairs")
    found = {row["node"]: row["label"] for row in laptop.fetch("SELECT * FROM found").to_pylist()}
    graph = networkx.Graph(edges)
    graph.add_nodes_from(nodes)
    assert found == {node: min(group) for group in networkx.connected_components(graph) for node in group}
