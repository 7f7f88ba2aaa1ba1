"""Stories: connected components in SQL; every node takes the least label around it, and then the label of its label."""

from tawatur.engines.engine import Engine


def stories(engine: Engine) -> None:
    """The story of each proposition: what hangs together, an answer only with what it likeliest answers.

    Only stories are taken apart and put together anew in which something came, went or was judged.
    """
    engine.sql(
        "stirred",
        """SELECT DISTINCT m.story FROM kept_membership m JOIN (
          SELECT node FROM gone UNION SELECT a AS node FROM parted UNION SELECT b FROM parted
          UNION SELECT a FROM new_judged UNION SELECT b FROM new_judged) n ON n.node = m.node""",
    )
    engine.sql("loose", _LOOSE.format(stirred="stirred"))
    engine.sql("likely", _TIES.format(loose="loose"))
    engine.sql(
        "reached",
        """SELECT story FROM stirred UNION
        SELECT m.story FROM kept_membership m JOIN likely l ON l.a = m.node UNION
        SELECT m.story FROM kept_membership m JOIN likely l ON l.b = m.node""",
    )
    engine.sql("region", _LOOSE.format(stirred="reached"))
    engine.sql("ties", _TIES.format(loose="region"))
    engine.sql("tied", "SELECT a AS node FROM ties UNION SELECT b FROM ties")
    components(engine, "joined", "tied", "ties")
    engine.sql(
        "membership",
        f"""SELECT m.* FROM kept_membership m WHERE NOT EXISTS (SELECT 1 FROM reached r WHERE r.story = m.story)
        UNION ALL SELECT bucket, node % {_HALF} + story % {_HALF} AS mark, node, story FROM (
          SELECT r.bucket, r.node, coalesce(j.label, r.node) AS story
          FROM region r LEFT JOIN joined j ON j.node = r.node
        ) s""",
    )


_HALF = 2**62
_LOOSE = """
SELECT p.node, p.bucket FROM propositions p LEFT JOIN kept_membership m ON m.node = p.node
WHERE m.story IS NULL OR m.story IN (SELECT story FROM {stirred})
"""
_TIES = """
SELECT j.a, j.b FROM judged j JOIN {loose} l ON l.node = j.a WHERE NOT j.answer
UNION SELECT a, b FROM (
  SELECT j.a, j.b, row_number() OVER (PARTITION BY j.a ORDER BY j.score DESC, j.b DESC) AS place
  FROM judged j JOIN {loose} l ON l.node = j.a WHERE j.answer
) likely WHERE place = 1
"""


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
