"""Count word forms in raw Arabic news and write `lexicon/data/words.tsv`: form, count, share that stands as a verb.

usage: python tools/build_words.py RAW.jsonl.gz [MORE …]      (one JSON object a line, with a text field)

A form counts as a verb where it follows a particle that only verbs follow (لم، لن، قد، سوف، كي); its share is that
number, scaled by how often verbs follow such particles at all. Counting follows no annotation.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.table import DATA

LEAST = 3


def texts(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            yield " . ".join(value for value in document.values() if isinstance(value, str))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("raw", nargs="+", type=Path)
    paths = parser.parse_args().raw
    before_verbs = {fold(w) for w, roles in function_words().roles.items() if "before_verb" in roles}
    forms: Counter[str] = Counter()
    verbs: Counter[str] = Counter()
    for path in paths:
        for text in texts(path):
            words = fold(text).split()
            words = [w.strip(".,،؛:؟!\"'()[]«»“”-–") for w in words]
            forms.update(w for w in words if w.isalpha())
            verbs.update(w for v, w in pairwise(words) if v in before_verbs)
    frequent = [(form, count) for form, count in forms.most_common() if count >= LEAST and form.isalpha()]
    rows = [f"{form}\t{count}\t{verbs[form]}" for form, count in frequent]
    head = "# Word forms of Arabic news, folded; counted by tools/build_words.py in the ANT corpus (Apache-2.0).\n"
    (DATA / "words.tsv").write_text(head + "form\tcount\tverb\n" + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
