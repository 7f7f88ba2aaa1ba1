"""The floors of quality, which the tests hold, as a table."""

import json
from pathlib import Path

from tools.reference.markdown import table

FLOORS = Path(__file__).resolve().parents[2] / "evaluation" / "floors.json"
PLACE = "<!-- floors -->"
"""Where a page wants the table."""


def floors_table() -> str:
    """What each measure must reach, on the development documents alone and with the two published articles."""
    sets = {name: found for name, found in json.loads(FLOORS.read_text(encoding="utf-8")).items() if name != "sha256"}
    measures = dict.fromkeys(measure for found in sets.values() for measure in found)
    rows = [[name, *(_figure(found.get(name)) for found in sets.values())] for name in measures]
    return table(["measure", *sets], rows)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
