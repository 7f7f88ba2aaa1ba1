"""What the reading scores does not fall: each measure stays at or above its floor in `evaluation/floors.json`."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from gold_hash import gold_hash

ROOT = Path(__file__).parent.parent.parent
EVALUATION = ROOT / "evaluation"
FLOORS = json.loads((EVALUATION / "floors.json").read_text(encoding="utf-8"))
SEED_TEXTS = ROOT.parent / "shared" / "seeds"
SEED_GOLD = ROOT.parent / "shared" / "gold" / "seeds"


def scores(*paths: Path) -> dict[str, dict[str, float]]:
    command = [sys.executable, str(EVALUATION / "score.py"), "--json", "--texts", str(SEED_TEXTS)]
    command += ["--read", f"{sys.executable} -m tawatur read --to jsonl", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    result: dict[str, dict[str, float]] = json.loads(done.stdout)
    return result


def below(floors: dict[str, float], got: dict[str, dict[str, Any]]) -> dict[str, tuple[float, float]]:
    value = {name: row.get("f1", row.get("accuracy", 0.0)) for name, row in got.items()}
    return {name: (value[name], floor) for name, floor in floors.items() if value[name] < floor}


def test_the_floors_are_for_these_documents() -> None:
    assert gold_hash() == FLOORS["sha256"], "the documents changed: measure again, then `python tools/gold_hash.py`"


def test_no_measure_falls_below_its_floor() -> None:
    assert below(FLOORS["dev"], scores(EVALUATION / "dev")) == {}


@pytest.mark.seeds
@pytest.mark.skipif(
    not SEED_TEXTS.exists(), reason="the two seed texts, not ours to copy, are not beside the repository"
)
def test_no_measure_falls_below_its_floor_with_the_seeds() -> None:
    seeds = sorted(SEED_GOLD.glob("seed-*.json"))
    assert below(FLOORS["dev and seeds"], scores(EVALUATION / "dev", *seeds)) == {}
