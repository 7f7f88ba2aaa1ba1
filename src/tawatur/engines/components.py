"""Connected components in SQL: every node takes the least label around it, and then the label of its label."""

from tawatur.engines.engine import Engine


def components(engine: Engine, name: str, nodes: str, pairs: str) -> None:
    """Make the table `name` (node, label) of the table `nodes` (node), joined by `pairs` (a, b).

    The label is the least node of the component; it takes about as many rounds as the logarithm of the longest way.
    """
    engine.sql(f"{name}_ways", f"SELECT a, b FROM {pairs} UNION SELECT b AS a, a AS b FROM {pairs}")
    engine.sql(f"{name}_0", f"SELECT node, node AS label FROM {nodes}")
    number, changed = 0, True
    while changed:
        held, number = f"{name}_{number}", number + 1
        engine.sql(f"{name}_near_{number}", _NEAR.format(held=held, ways=f"{name}_ways"))
        engine.sql(f"{name}_{number}", _JUMP.format(near=f"{name}_near_{number}"))
        changed = bool(engine.fetch(_CHANGED.format(held=held, new=f"{name}_{number}"))["changed"][0].as_py())
    engine.sql(name, f"SELECT node, label FROM {name}_{number}")


_NEAR = """
SELECT node, min(label) AS label FROM (
  SELECT node, label FROM {held}
  UNION ALL SELECT ways.a AS node, held.label FROM {ways} ways JOIN {held} held ON held.node = ways.b
) AS around GROUP BY node
"""
_JUMP = "SELECT near.node, next.label FROM {near} near JOIN {near} next ON next.node = near.label"
_CHANGED = (
    "SELECT count(*) AS changed FROM {held} held JOIN {new} new ON new.node = held.node WHERE new.label <> held.label"
)
