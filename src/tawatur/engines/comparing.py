"""The part of the plan that compares propositions: which pairs are worth it, and what comes of them."""

from tawatur.engines import schemas, steps
from tawatur.engines.engine import Engine
from tawatur.merging.blocks import LARGEST

_SPACES = ("words", "figures")


def pairs(engine: Engine) -> None:
    """Pairs worth comparing that were not so before, and those that are so no longer.

    Two meet by what they share and not too many do, in the week of the later. Only weeks in which a proposition came or
    went are looked at: there, what is new meets all others, and older ones meet, or part, where what they share was too
    common before and is no longer, or has become so.
    """
    _shares(engine)
    engine.sql("fresh_weeks", "SELECT DISTINCT week FROM shares WHERE stood = 0 AND stands = 1")
    engine.sql("fresh_pairs", _FRESH, each="fresh_weeks")
    engine.sql("turned", _TURNED)
    engine.sql("met_again", _MET_AGAIN)
    engine.sql("shared_again", _SHARED_AGAIN)
    engine.sql(
        "pairs",
        """SELECT week, a, b, words, figures FROM fresh_pairs
        UNION ALL SELECT week, a, b, bool_or(space = 'words'), bool_or(space = 'figures') FROM shared_again
        WHERE narrow AND NOT was_narrow GROUP BY week, a, b""",
    )
    engine.sql("parted", "SELECT a, b, space FROM shared_again WHERE was_narrow AND NOT narrow")


def _shares(engine: Engine) -> None:
    """What the propositions of the weeks in question share, and with how many, before and now."""
    engine.sql(
        "gone",
        """SELECT o.node, o.week FROM kept_propositions o
        WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.version = o.version)""",
    )
    changed = "SELECT week FROM new_propositions UNION SELECT week FROM gone"
    engine.sql("weeks", f"SELECT week FROM ({changed}) c UNION SELECT week + 1 AS week FROM ({changed}) c")
    near = "week IN (SELECT week FROM weeks UNION SELECT week - 1 FROM weeks)"
    columns = f"node, week, {', '.join(_SPACES)}"
    engine.sql(
        "nearby",
        f"""SELECT o.{columns.replace(", ", ", o.")}, 1 AS stood, CASE WHEN g.node IS NULL THEN 1 ELSE 0 END AS stands
        FROM (SELECT {columns} FROM kept_propositions WHERE {near}) o LEFT JOIN gone g ON g.node = o.node
        UNION ALL SELECT {columns}, 0 AS stood, 1 AS stands FROM new_propositions""",
    )
    for space in _SPACES:
        part = f"{engine.explode}({space}) AS part"
        engine.view(f"own_{space}", f"SELECT node, stood, stands, week, {part} FROM nearby")
    each = [
        f"SELECT node, stood, stands, part, '{space}' AS space, week + {later} AS week, {later} = 0 AS own "
        f"FROM own_{space}"
        for space in _SPACES
        for later in (0, 1)
    ]
    engine.sql("shares", f"SELECT * FROM ({' UNION ALL '.join(each)}) s WHERE week IN (SELECT week FROM weeks)")
    engine.sql(
        "sharers",
        "SELECT part, week, sum(stood) AS before, sum(stands) AS now FROM shares GROUP BY part, week "
        "HAVING count(*) > 1",
    )


_FRESH = f"""
SELECT l.week, least(l.node, r.node) AS a, greatest(l.node, r.node) AS b,
       bool_or(l.space = 'words') AS words, bool_or(l.space = 'figures') AS figures
FROM {{each}} e JOIN shares l ON l.week = e.week JOIN shares r ON r.part = l.part AND r.week = l.week
JOIN sharers s ON s.part = l.part AND s.week = l.week
WHERE s.now <= {LARGEST} AND l.stood = 0 AND r.stands = 1 AND (l.own OR r.own)
  AND (l.node < r.node OR (r.stood = 1 AND l.node <> r.node))
GROUP BY l.week, least(l.node, r.node), greatest(l.node, r.node)
"""
_TURNED = f"""
SELECT part, week FROM sharers WHERE before > 0 AND now > 0 AND (before > {LARGEST}) <> (now > {LARGEST})
"""
_MET_AGAIN = """
SELECT DISTINCT l.week, l.node AS a, r.node AS b FROM turned t
JOIN shares l ON l.part = t.part AND l.week = t.week JOIN shares r ON r.part = t.part AND r.week = t.week
WHERE l.stood = 1 AND l.stands = 1 AND r.stood = 1 AND r.stands = 1 AND (l.own OR r.own) AND l.node < r.node
"""
_SHARED_AGAIN = f"""
SELECT m.week, m.a, m.b, l.space, bool_or(s.before <= {LARGEST}) AS was_narrow, bool_or(s.now <= {LARGEST}) AS narrow
FROM met_again m JOIN shares l ON l.node = m.a AND l.week = m.week JOIN shares r ON r.node = m.b AND r.week = m.week
JOIN sharers s ON s.part = l.part AND s.week = l.week
WHERE r.part = l.part
GROUP BY m.week, m.a, m.b, l.space
"""


def judged(engine: Engine) -> None:
    """Pairs that belong to one story: those judged before that still meet, the new ones, and what people ruled on."""
    engine.sql(
        "met",
        "SELECT DISTINCT week, node FROM (SELECT week, a AS node FROM pairs UNION ALL SELECT week, b FROM pairs) m",
    )
    engine.sql(
        "met_propositions",
        "SELECT m.week, p.node, p.body FROM known_propositions p JOIN met m ON m.node = p.node",
        near="week",
    )
    engine.grouped("compared", "pairs", "met_propositions", "week", steps.judged, schemas.JUDGED)
    engine.sql(
        "new_judged",
        """SELECT * FROM compared UNION ALL SELECT r.* FROM ruled r
        WHERE NOT EXISTS (SELECT 1 FROM kept_judged o WHERE o.mark = r.mark)""",
    )
    engine.sql(
        "judged",
        """SELECT o.* FROM kept_judged o
        WHERE NOT EXISTS (SELECT 1 FROM gone g WHERE g.node = o.a)
          AND NOT EXISTS (SELECT 1 FROM gone g WHERE g.node = o.b)
          AND NOT EXISTS (
            SELECT 1 FROM parted p WHERE p.a = least(o.a, o.b) AND p.b = greatest(o.a, o.b) AND p.space = o.space)
        UNION ALL SELECT * FROM new_judged""",
    )
