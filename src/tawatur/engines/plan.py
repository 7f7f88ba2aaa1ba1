"""The plan of a merging: which table comes of which, once for every engine.

    reports ─▶ extracts ─▶ names ─▶ propositions ─▶ pairs ─▶ judged ─▶ stories ─▶ told
                   └───────────┴──────────────────────────────────────▶ added ──────┴─▶ items

Every kept table holds what it was made from as a number, so that after an addition only what is new, or follows from
it, is made. What stands afterwards is a function of the reports alone.
"""

from collections import Counter, defaultdict
from functools import partial

from tawatur.engines import adding, comparing, ruling, schemas, steps
from tawatur.engines.components import stories
from tawatur.engines.engine import Engine
from tawatur.engines.marks import xor
from tawatur.merging.additions import GIVEN
from tawatur.merging.evidence import Name
from tawatur.merging.namesakes import Ruled
from tawatur.merging.rulings import Voices
from tawatur.merging.things import Resolved, resolve_names

_SHARES = 64
"""Into so many shares stories and items are dealt, each of which one worker holds in memory."""
_PARTS = 4
"""Into so many shares the reports of a bucket are dealt."""


def follow(engine: Engine) -> None:
    """From `reports`, `segments` and the kept tables to all tables that are kept for the next time."""
    extracts(engine)
    people = ruling.rulings(engine)
    resolved = names(engine, people.names)
    propositions(engine, resolved, people.voices)
    ruling.ties(engine, people.voices)
    comparing.pairs(engine)
    comparing.judged(engine)
    stories(engine)
    told(engine)
    added(engine, resolved)
    items(engine)


def extracts(engine: Engine) -> None:
    """The extract of each report."""
    engine.sql(
        "new_reports", "SELECT * FROM reports r WHERE NOT EXISTS (SELECT 1 FROM kept_extracts k WHERE k.page = r.page)"
    )
    engine.sql(
        "contents",
        """SELECT r.page, r.doc, r.decisions, s.document, s.record
        FROM new_reports r JOIN segments s ON s.digest = r.digest AND s.sequence = r.sequence""",
    )
    engine.map("new_extracts", "contents", steps.extracted, schemas.EXTRACTS)
    # Who knows the page asks the known ones: to look for it among the reports takes the bodies along.
    engine.view("known_extracts", "SELECT * FROM kept_extracts UNION ALL SELECT * FROM new_extracts")
    engine.view(
        "extracts", "SELECT x.* FROM known_extracts x WHERE EXISTS (SELECT 1 FROM reports r WHERE r.page = x.page)"
    )


def names(engine: Engine, ruled: Ruled) -> Resolved:
    """The thing of each name; in memory too, since names are few where reports are many."""
    spelled: dict[Name, Counter[tuple[str, str | None]]] = defaultdict(Counter)
    bearings = f"SELECT {engine.explode}(bearings) AS bearing FROM extracts"
    counted = engine.fetch(f"SELECT bearing, count(*) AS times FROM ({bearings}) b GROUP BY bearing")
    for bearing, times in zip(counted["bearing"].to_pylist(), counted["times"].to_pylist(), strict=True):
        found = steps.SPELLING.decode(bearing)
        spelled[found.name][found.name_ar, found.name_en] += times
    shown = engine.fetch(f"SELECT DISTINCT fact FROM (SELECT {engine.explode}(facts) AS fact FROM extracts) f")
    resolved = resolve_names(spelled, map(steps.FACT.decode, shown["fact"].to_pylist()), ruled)
    engine.load("names", steps.names_table(resolved))
    engine.load("things", steps.things_table(resolved))
    return resolved


def propositions(engine: Engine, resolved: Resolved, ruled: Voices) -> None:
    """The propositions of each extract; its `version` stands for the report and for what its voices are."""
    engine.sql("versions", _state("version", engine.explode, "voices", "x.mark"))
    engine.sql(
        "unproposed",
        "SELECT * FROM versions v WHERE NOT EXISTS (SELECT 1 FROM kept_propositions o WHERE o.version = v.version)",
    )
    engine.sql(
        "new_versions",
        "SELECT v.version, x.body FROM unproposed v JOIN known_extracts x ON x.page = v.page AND x.bucket = v.bucket",
    )
    function = partial(steps.proposed, names=resolved, ruled=ruled)
    engine.map("new_propositions", "new_versions", function, schemas.PROPOSITIONS)
    engine.view("known_propositions", "SELECT * FROM kept_propositions UNION ALL SELECT * FROM new_propositions")
    engine.view(
        "propositions",
        "SELECT p.* FROM known_propositions p WHERE EXISTS (SELECT 1 FROM versions v WHERE v.version = p.version)",
    )


def _state(name: str, explode: str, used: str, own: str) -> str:
    """A query for what stands for each report and for what the names are of that it uses."""
    return f"""
        SELECT x.page, x.doc, x.bucket, {xor(own, "coalesce(s.state, 0)")} AS {name} FROM extracts x LEFT JOIN (
          SELECT u.page, bit_xor(n.mark) AS state
          FROM (SELECT page, {explode}({used}) AS name FROM extracts) u JOIN names n ON n.name = u.name GROUP BY u.page
        ) s ON s.page = x.page"""


def told(engine: Engine) -> None:
    """What each story tells; a story of the same members as before tells the same."""
    engine.sql("stories", "SELECT story, min(bucket) AS bucket, bit_xor(node) AS seal FROM membership GROUP BY story")
    engine.sql(
        "new_stories",
        """SELECT s.* FROM stories s
        WHERE NOT EXISTS (SELECT 1 FROM kept_told o WHERE o.story = s.story AND o.seal = s.seal)""",
    )
    engine.sql(
        "tellers",
        f"""SELECT s.story % {_SHARES} AS share, s.bucket, s.story, s.seal, p.node, p.body
        FROM new_stories s JOIN membership m ON m.story = s.story
        JOIN known_propositions p ON p.node = m.node AND p.bucket = m.bucket""",
        near="share",
    )
    engine.map_groups("new_told", "tellers", "share", steps.told, schemas.TOLD)
    engine.view(
        "told",
        """SELECT t.* FROM (SELECT * FROM kept_told UNION ALL SELECT * FROM new_told) t
        WHERE EXISTS (SELECT 1 FROM stories s WHERE s.story = t.story AND s.seal = t.seal)""",
    )


def added(engine: Engine, resolved: Resolved) -> None:
    """What each report adds to other parts; its `state` stands for it, its names and what of it stands in claims."""
    engine.sql("named", _state("state", engine.explode, "uses", "x.mark"))
    engine.sql("homed", "SELECT doc, bit_xor(mark) AS state FROM told WHERE part = 'homes' GROUP BY doc")
    engine.sql(
        "states",
        f"""SELECT n.page, n.doc, n.bucket, {xor("n.state", "coalesce(h.state, 0)")} AS state
        FROM named n LEFT JOIN homed h ON h.doc = n.doc""",
    )
    engine.sql(
        "new_states",
        f"""SELECT s.*, s.bucket * {_PARTS} + s.state % {_PARTS} AS share FROM states s
        WHERE NOT EXISTS (SELECT 1 FROM kept_added o WHERE o.state = s.state)""",
    )
    engine.sql(
        "adding",
        """SELECT s.share, s.bucket, s.doc, s.state, x.body
        FROM new_states s JOIN known_extracts x ON x.page = s.page AND x.bucket = s.bucket""",
        near="share",
    )
    engine.sql(
        "homes",
        "SELECT s.share, t.doc, t.body FROM new_states s JOIN told t ON t.doc = s.doc WHERE t.part = 'homes'",
        near="share",
    )
    function = partial(adding.additions, names=resolved)
    engine.grouped("new_added", "adding", "homes", "share", function, schemas.ADDED)
    engine.view(
        "added",
        """SELECT a.* FROM (SELECT * FROM kept_added UNION ALL SELECT * FROM new_added) a
        WHERE EXISTS (SELECT 1 FROM states s WHERE s.state = a.state)""",
    )


def items(engine: Engine) -> None:
    """What the additions of one key make; the same additions as before make the same."""
    sources = ("things", f"added WHERE part <> '{GIVEN}'", "told WHERE key IS NOT NULL")
    engine.view("additions", " UNION ALL ".join(f"SELECT part, key, mark, body FROM {source}" for source in sources))
    engine.sql("keys", "SELECT part, key, bit_xor(mark) AS seal FROM additions GROUP BY part, key")
    engine.sql(
        "new_keys",
        f"""SELECT k.*, k.seal % {_SHARES} AS share FROM keys k
        WHERE NOT EXISTS (SELECT 1 FROM kept_items o WHERE o.part = k.part AND o.key = k.key AND o.seal = k.seal)""",
    )
    engine.sql(
        "gathering",
        """SELECT k.share, k.part, k.key, k.seal, a.body
        FROM new_keys k JOIN additions a ON a.part = k.part AND a.key = k.key""",
        near="share",
    )
    engine.map_groups("new_items", "gathering", "share", adding.items, schemas.ITEMS)
    engine.view(
        "items",
        """SELECT i.* FROM (SELECT * FROM kept_items UNION ALL SELECT * FROM new_items) i
        WHERE EXISTS (SELECT 1 FROM keys k WHERE k.part = i.part AND k.key = i.key AND k.seal = i.seal)""",
    )
