"""The plan of a merging: which table comes of which, once for every engine.

    reports ─▶ extracts ─▶ names ─▶ propositions ─▶ pairs ─▶ ties ─▶ stories ─▶ told

Extracts, propositions and what stories tell are kept under the hash of what they were made from, so that after an
addition only what is new is made. Pairs are judged anew where one of them is new, or has a key that has become too
common or is so no longer. What stands afterwards is a function of the reports alone.
"""

from collections import Counter, defaultdict
from functools import partial

from tawatur.engines import schemas, steps
from tawatur.engines.components import components
from tawatur.engines.engine import Engine
from tawatur.merging.blocks import LARGEST
from tawatur.merging.evidence import Name
from tawatur.merging.things import Resolved, resolve_names

BUCKETS = 64
"""Into so many parts the stories are dealt, each of which one worker holds in memory."""


def follow(engine: Engine) -> Resolved:
    """From `reports`, `segments` and the kept tables to `told`; returned is what the names are of."""
    extracts(engine)
    resolved = names(engine)
    propositions(engine, resolved)
    keys(engine)
    pairs(engine)
    judged(engine)
    stories(engine)
    told(engine)
    return resolved


def extracts(engine: Engine) -> None:
    """The extract of each report."""
    engine.sql(
        "contents",
        """SELECT r.page, r.doc, s.document, s.record
        FROM reports r JOIN segments s ON s.digest = r.digest AND s.sequence = r.sequence
        WHERE NOT EXISTS (SELECT 1 FROM kept_extracts k WHERE k.page = r.page)""",
    )
    engine.map("new_extracts", "contents", steps.extracted, schemas.EXTRACTS)
    engine.sql(
        "extracts",
        """SELECT x.* FROM (SELECT * FROM kept_extracts UNION ALL SELECT * FROM new_extracts) x
        WHERE EXISTS (SELECT 1 FROM reports r WHERE r.page = x.page)""",
    )


def names(engine: Engine) -> Resolved:
    """The thing of each name; in memory too, since names are few where reports are many."""
    spelled: dict[Name, Counter[tuple[str, str | None]]] = defaultdict(Counter)
    bearings = f"SELECT {engine.explode}(bearings) AS bearing FROM extracts"
    counted = engine.fetch(f"SELECT bearing, count(*) AS times FROM ({bearings}) b GROUP BY bearing")
    for bearing, times in zip(counted["bearing"].to_pylist(), counted["times"].to_pylist(), strict=True):
        found = steps.SPELLING.decode(bearing)
        spelled[found.name][found.name_ar, found.name_en] += times
    shown = engine.fetch(f"SELECT DISTINCT fact FROM (SELECT {engine.explode}(facts) AS fact FROM extracts) f")
    resolved = resolve_names(spelled, map(steps.FACT.decode, shown["fact"].to_pylist()))
    engine.load("names", steps.names_table(resolved))
    return resolved


def propositions(engine: Engine, resolved: Resolved) -> None:
    """The propositions of each extract; its `version` stands for the report and for what its names are of."""
    engine.sql("uses", f"SELECT page, {engine.explode}(uses) AS name FROM extracts")
    state = engine.fingerprint("n.name", "n.thing", "n.title", "coalesce(n.body, '')")
    engine.sql(
        "states",
        f"SELECT u.page, bit_xor({state}) AS state FROM uses u JOIN names n ON n.name = u.name GROUP BY u.page",
    )
    version = engine.fingerprint("x.page", "coalesce(s.state, 0)")
    engine.sql(
        "versions",
        f"SELECT x.page, x.doc, {version} AS version FROM extracts x LEFT JOIN states s ON s.page = x.page",
    )
    engine.sql(
        "new_versions",
        """SELECT v.version, x.body FROM extracts x JOIN versions v ON v.page = x.page
        WHERE NOT EXISTS (SELECT 1 FROM kept_propositions o WHERE o.version = v.version)""",
    )
    engine.map("new_propositions", "new_versions", partial(steps.proposed, names=resolved), schemas.PROPOSITIONS)
    engine.sql(
        "propositions",
        """SELECT p.* FROM (SELECT * FROM kept_propositions UNION ALL SELECT * FROM new_propositions) p
        WHERE EXISTS (SELECT 1 FROM versions v WHERE v.version = p.version)""",
    )


def keys(engine: Engine) -> None:
    """What propositions may share in the week of each and the one after; `wide` is what too many share."""
    for space in ("words", "figures"):
        own = f"SELECT node, week, {space} FROM propositions"
        engine.sql(f"own_{space}", f"SELECT node, week, {engine.explode}({space}) AS part FROM ({own}) p")
    spaces = [
        f"SELECT node, part, '{space}' AS space, week + {later} AS week, {later} = 0 AS own FROM own_{space}"
        for space in ("words", "figures")
        for later in (0, 1)
    ]
    engine.sql("parts", " UNION ALL ".join(spaces))
    engine.sql("wide", f"SELECT part, week FROM parts GROUP BY part, week HAVING count(*) > {LARGEST}")


def pairs(engine: Engine) -> None:
    """Pairs worth comparing that were not compared before: what is new, and what has become wide or is no longer."""
    engine.sql(
        "turned",
        """SELECT part, week FROM (SELECT part, week FROM wide UNION ALL SELECT part, week FROM kept_wide) w
        GROUP BY part, week HAVING count(*) = 1""",
    )
    engine.sql(
        "touched",
        """SELECT node FROM new_propositions
        UNION SELECT p.node FROM parts p JOIN turned t ON t.part = p.part AND t.week = p.week""",
    )
    engine.sql(
        "useful",
        """SELECT p.*, EXISTS (SELECT 1 FROM touched t WHERE t.node = p.node) AS touched FROM parts p
        WHERE NOT EXISTS (SELECT 1 FROM wide w WHERE w.part = p.part AND w.week = p.week)""",
    )
    engine.sql("weeks", "SELECT DISTINCT week FROM useful WHERE touched")
    engine.sql("pairs", _PAIRS, each="weeks")


_PAIRS = """
SELECT l.week, least(l.node, r.node) AS a, greatest(l.node, r.node) AS b,
       bool_or(l.space = 'words') AS words, bool_or(l.space = 'figures') AS figures
FROM useful l JOIN useful r ON r.part = l.part AND r.week = l.week JOIN {each} e ON e.week = l.week
WHERE l.touched AND (l.own OR r.own) AND (l.node < r.node OR (NOT r.touched AND l.node <> r.node))
GROUP BY l.week, least(l.node, r.node), greatest(l.node, r.node)
"""


def judged(engine: Engine) -> None:
    """Pairs that belong to one story: those judged before that nothing has touched, and the new ones."""
    engine.sql(
        "met",
        "SELECT DISTINCT week, node FROM (SELECT week, a AS node FROM pairs UNION ALL SELECT week, b FROM pairs) m",
    )
    engine.sql("met_propositions", "SELECT m.week, p.node, p.body FROM propositions p JOIN met m ON m.node = p.node")
    engine.grouped("new_judged", "pairs", "met_propositions", "week", steps.judged, schemas.JUDGED)
    engine.sql(
        "still", "SELECT node FROM propositions p WHERE NOT EXISTS (SELECT 1 FROM touched t WHERE t.node = p.node)"
    )
    engine.sql(
        "judged",
        """SELECT o.* FROM kept_judged o JOIN still s ON s.node = o.a JOIN still t ON t.node = o.b
        UNION ALL SELECT * FROM new_judged""",
    )


def stories(engine: Engine) -> None:
    """The story of each proposition: what hangs together, an answer only with what it likeliest answers."""
    engine.sql(
        "ties",
        """SELECT a, b FROM judged WHERE NOT answer
        UNION SELECT a, b FROM (
          SELECT a, b, row_number() OVER (PARTITION BY a ORDER BY score DESC, b DESC) AS place FROM judged WHERE answer
        ) likely WHERE place = 1""",
    )
    engine.sql("tied", "SELECT a AS node FROM ties UNION SELECT b FROM ties")
    components(engine, "joined", "tied", "ties")
    engine.sql(
        "membership",
        "SELECT p.node, coalesce(j.label, p.node) AS story FROM propositions p LEFT JOIN joined j ON j.node = p.node",
    )
    seal = engine.fingerprint("node")
    engine.sql("stories", f"SELECT story, bit_xor({seal}) AS seal FROM membership GROUP BY story")


def told(engine: Engine) -> None:
    """What each story tells; a story of the same members as before tells the same."""
    engine.sql(
        "new_stories",
        """SELECT s.* FROM stories s
        WHERE NOT EXISTS (SELECT 1 FROM kept_told o WHERE o.story = s.story AND o.seal = s.seal)""",
    )
    engine.sql(
        "tellers",
        f"""SELECT s.story % {BUCKETS} AS bucket, s.story, s.seal, p.node, p.body
        FROM new_stories s JOIN membership m ON m.story = s.story JOIN propositions p ON p.node = m.node""",
    )
    engine.map_groups("new_told", "tellers", "bucket", steps.told, schemas.TOLD)
    engine.sql(
        "told",
        """SELECT t.* FROM (SELECT * FROM kept_told UNION ALL SELECT * FROM new_told) t
        WHERE EXISTS (SELECT 1 FROM stories s WHERE s.story = t.story AND s.seal = t.seal)""",
    )
