"""What rules and tagger each give: prints a Markdown table of F1 for the rules alone, the tagger alone, and both.

usage: python tools/ablation.py        (measures the seeds too where they lie beside the repository)
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from training.corpus import documents, held_out

ROOT = Path(__file__).parent.parent
EVALUATION = ROOT / "evaluation"
SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "corpus" / "documents"
READERS = {"rules alone": "none", "tagger alone": "only", "both": None}
MEASURES = (
    "entities",
    "entities, any label",
    "statements: content",
    "statements: content and origin",
    "statements: whole chain",
    "statements: cue",
    "events: trigger and type",
    "events: roles",
)


def scores(paths: Sequence[Path], tagger: str | None) -> dict[str, float]:
    """F1 by measure, as evaluation/score.py counts it."""
    reader = f"{sys.executable} -m tawatur read --to jsonl" + (f" --tagger {tagger}" if tagger else "")
    command = [sys.executable, str(EVALUATION / "score.py"), "--json", "--texts", str(SHARED / "seeds")]
    done = subprocess.run([*command, "--read", reader, *map(str, paths)], capture_output=True, text=True, check=True)
    return {name: row["f1"] for name, row in json.loads(done.stdout).items() if "f1" in row}


def table(title: str, paths: Sequence[Path]) -> Iterator[str]:
    found = {name: scores(paths, tagger) for name, tagger in READERS.items()}
    yield f"{title}:\n\n| F1 | {' | '.join(found)} |\n|---|{'---|' * len(found)}"
    for measure in MEASURES:
        yield f"| {measure} | {' | '.join(f'{row[measure]:.3f}' for row in found.values())} |"
    yield ""


def main() -> None:
    kept = [CORPUS / f"{document['id']}.json" for document in documents(CORPUS) if held_out(document)]
    seeds = sorted((SHARED / "gold" / "seeds").glob("seed-*.json"))
    clusters = sorted((EVALUATION / "clusters").glob("*/d*.json"))
    print(*table(f"The {len(kept)} held-out documents of the corpus", kept), sep="\n")
    print(*table("The development documents" + " and the seeds" * bool(seeds), [EVALUATION / "dev", *seeds]), sep="\n")
    print(*table("The documents of the clusters", clusters), sep="\n")


if __name__ == "__main__":
    main()
