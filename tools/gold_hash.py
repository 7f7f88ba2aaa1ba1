"""Print the SHA-256 over the names and bytes of the evaluation documents, as `evaluation/floors.json` holds it."""

import hashlib
from pathlib import Path

GOLD = Path(__file__).parent.parent / "evaluation" / "dev"


def gold_hash(folder: Path = GOLD) -> str:
    """One hash over all documents of the folder, in order of their names."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


if __name__ == "__main__":
    print(gold_hash())
