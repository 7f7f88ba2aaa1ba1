"""Write `evaluation/floors.json` from what the reading scores now, a little below each measure; floors only rise.

usage: python tools/raise_floors.py        (with the seed texts beside the repository)
"""

import json
import subprocess
import sys
from pathlib import Path

from gold_hash import gold_hash

ROOT = Path(__file__).parent.parent
EVALUATION = ROOT / "evaluation"
SHARED = ROOT.parent / "shared"
MARGIN = 0.01
LEAST_PAIRS = 20


def scores(paths: list[Path]) -> dict[str, float]:
    command = [sys.executable, str(EVALUATION / "score.py"), "--json", "--texts", str(SHARED / "seeds")]
    command += ["--read", f"{sys.executable} -m tawatur read --to jsonl", *map(str, paths)]
    table = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {
        name: row.get("f1", row.get("accuracy", 0.0))
        for name, row in table.items()
        if row.get("pairs", LEAST_PAIRS) >= LEAST_PAIRS
    }


def raised(old: dict[str, float], now: dict[str, float]) -> dict[str, float]:
    return {name: max(old.get(name, 0.0), round(value - MARGIN, 3)) for name, value in now.items()}


def main() -> None:
    path = EVALUATION / "floors.json"
    old = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    kept = old if old.get("sha256") == gold_hash() else {}
    dev = [EVALUATION / "dev"]
    seeds = sorted((SHARED / "gold" / "seeds").glob("seed-*.json"))
    floors = {
        "sha256": gold_hash(),
        "dev": raised(kept.get("dev", {}), scores(dev)),
        "dev and seeds": raised(kept.get("dev and seeds", {}), scores(dev + seeds)),
    }
    path.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
