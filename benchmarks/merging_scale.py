"""How long merging takes, what it holds in memory, and how much of what is known to be true it finds.

usage: python benchmarks/merging_scale.py [--workers N] DOCUMENTS …

For each number of documents (see generate.py): a corpus is written, merged from nothing, then joined by 100 more and
merged again. Time is the clock's, and that of the processors; memory the most that this process, and any of its
workers, held resident. Pairs are pairs of reports that tell one fact, against pairs of reports that stand in one claim.
"""

import argparse
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from itertools import combinations
from pathlib import Path

import generate

from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import merge_corpus
from tawatur.model.claim import Claim, Member
from tawatur.store import Corpus
from tawatur.store.situation import PublishedSituation

JOINING = 100


def merged(folder: Path, workers: int, what: str) -> PublishedSituation:
    """The published Situation; what it took is told."""
    start, used = time.perf_counter(), _processors()
    with closing(Laptop(workers)) as engine:
        published = merge_corpus(Corpus.open(folder), engine)
    seconds, work = time.perf_counter() - start, _processors() - used
    print(f"{what:>17}  {seconds:8.1f} s  {work:8.1f} s of processors  {memory():5.1f} GB", flush=True)
    return published


def _processors() -> float:
    """Seconds of processors that this process and its workers that have ended took."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def f1(claims: Iterable[Claim], truth: generate.Truth) -> float:
    """F1 of the pairs of reports."""
    reports: dict[str, set[str]] = defaultdict(set)
    for (doc, _), fact in truth.items():
        reports[fact].add(doc)
    wanted = {(a, b, fact) for fact, docs in reports.items() for a, b in combinations(sorted(docs), 2)}
    found = set()
    for claim in claims:
        members = sorted((member.doc, _fact(member, truth)) for member in claim.members)
        found |= {(a, b, x if x == y else f"{x}|{y}") for (a, x), (b, y) in combinations(members, 2) if a != b}
    return 2 * len(wanted & found) / (len(wanted) + len(found))


def _fact(member: Member, truth: generate.Truth) -> str:
    """The fact of the told sentence that the quote begins in, or behind."""
    starts = range(member.quote.start, -1, -1)
    return next((truth[member.doc, start] for start in starts if (member.doc, start) in truth), "")


def memory() -> float:
    """Most gigabytes held resident by this process and by its largest worker together."""
    own, worker = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + worker) / 2**20


def measure(documents: int, workers: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "corpus"
        generate.write(folder, documents)
        published = merged(folder, workers, f"{documents:,} documents")
        truth = {place: fact for _, _, told in generate.corpus(documents) for place, fact in told.items()}
        claims = published.some({"claims": None}).claims
        print(f"{'pairs F1':>17}  {f1(claims, truth):8.3f}", flush=True)
        del claims, truth
        more = list(generate.corpus(documents + JOINING))[documents:]
        Corpus.open(folder).add([(document, record) for document, record, _ in more])
        merged(folder, workers, f"{JOINING} more")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=int, nargs="+")
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    for documents in arguments.documents:
        measure(documents, arguments.workers)


if __name__ == "__main__":
    main()
