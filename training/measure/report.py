"""What was measured, as Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tawatur.tagger.labels import NAMES
from training.measure.ours import Report
from training.measure.tally import Tally


@dataclass(frozen=True)
class Results:
    """Measurements of one weights folder; `sizes` are bytes by file."""

    ours: Report
    news: Tally
    clean: Tally
    speed: dict[str, float]
    sizes: dict[str, int]
    documents: int


def sizes(folder: Path) -> dict[str, int]:
    """Bytes of each file of a weights folder."""
    return {path.name: path.stat().st_size for path in sorted(folder.iterdir())}


def markdown(results: Results) -> str:
    """All tables."""
    return "\n".join([*_public(results), "", *_heads(results), "", *_links(results), "", *_confusion(results), ""])


def _public(results: Results) -> Iterator[str]:
    yield "| measure | value |\n|---|---|"
    kinds = ", ".join(f"{kind} {results.news.f1(kind):.3f}" for kind in sorted(results.news.gold))
    yield f"| ANERcorp, CAMeL test, micro F1 | {results.news.f1():.4f} ({kinds}) |"
    yield f"| CLEANANERCorp test, micro F1 | {results.clean.f1():.4f} |"
    yield f"| words a second of processor time, encoder and features | {results.speed['encode']:,.0f} |"
    yield f"| words a second of processor time, whole `tag` | {results.speed['tag']:,.0f} |"
    yield f"| size | {sum(results.sizes.values()) / 1e6:.1f} MB |"


def _heads(results: Results) -> Iterator[str]:
    yield f"Spans in the {results.documents} validation documents (exact, and with half of the words shared):\n"
    yield "| head | exact F1 | near F1 | gold | found |\n|---|---|---|---|---|"
    for name, tally in results.ours.heads.items():
        near = results.ours.near[name].f1()
        yield f"| {name} | {tally.f1():.3f} | {near:.3f} | {tally.gold.total()} | {tally.found.total()} |"
        if name == "names":
            for kind in NAMES:
                near = results.ours.near[name].f1(kind)
                yield f"| – {kind} | {tally.f1(kind):.3f} | {near:.3f} | {tally.gold[kind]} | {tally.found[kind]} |"


def _links(results: Results) -> Iterator[str]:
    yield "Links of the cues and triggers that the tagger found itself (half of the target's words shared):\n"
    yield "| role | F1 | gold | found |\n|---|---|---|---|"
    for role, tally in results.ours.links.items():
        yield f"| {role} | {tally.f1():.3f} | {tally.gold.total()} | {tally.found.total()} |"


def _confusion(results: Results) -> Iterator[str]:
    labels = (*NAMES, "-")
    yield "Names with exact bounds, gold (rows) against found (columns); `-` is none:\n"
    yield f"| | {' | '.join(labels)} |\n|{'---|' * (len(labels) + 1)}"
    for gold in labels:
        yield f"| {gold} | {' | '.join(str(results.ours.confusion[gold, found]) for found in labels)} |"
