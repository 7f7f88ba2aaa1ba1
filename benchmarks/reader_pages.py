"""How long the pages of the reader take while several people read a large corpus.

usage: python benchmarks/reader_pages.py --corpus DIR [--clients 8] [--requests 400]

The corpus is one of `generate.py`, merged. Every client asks for pages of all kinds, one after the other; what is
printed is the time to the whole answer by kind: half of the answers, 95 of 100, and the slowest.
"""

import argparse
import http.client
import random
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlencode

_PICTURES = ("timeline", "figures", "map", "network", "terms", "explanations", "sources")
_WORDS = ("الوزارة", "القتلى", "الطريق", "المدينة")


class Reader:
    """`tawatur serve` in a process of its own."""

    def __init__(self, corpus: str) -> None:
        command = [sys.executable, "-m", "tawatur", "serve", "--corpus", corpus, "--port", "0", "--lang", "en"]
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert self._process.stderr
        found = re.search(r"127\.0\.0\.1:\d+", self._process.stderr.readline())
        assert found
        self.host = found.group()

    def get(self, path: str) -> tuple[int, str]:
        """The status and the page."""
        connection = http.client.HTTPConnection(self.host, timeout=120)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body

    def opened(self) -> float:
        """Seconds until the corpus is open."""
        start = time.perf_counter()
        while self.get("/en/")[0] == http.HTTPStatus.SERVICE_UNAVAILABLE:
            time.sleep(0.1)
        return time.perf_counter() - start

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(20)


def addresses(reader: Reader) -> Mapping[str, Sequence[str]]:
    """Addresses of each kind of page; those of single things are the ones that the lists lead to."""
    lists = {name: [f"/ar/{name}?page={page}" for page in range(1, 20)] for name in ("documents", "actors")}
    found = {
        "situation": ["/ar/", "/en/"],
        "filtered": [f"/ar/?{urlencode({'status': status, 'page': page})}" for status in _STATUSES for page in (1, 9)],
        "search": [f"/ar/?{urlencode({'q': word})}" for word in _WORDS],
        **lists,
        **{name: [f"/ar/{name}", f"/en/{name}?since=2024-01-01"] for name in _PICTURES},
        "review": ["/ar/review", "/en/review?page=2"],
    }
    pages = [reader.get(path)[1] for kind in ("filtered", "documents", "actors") for path in found[kind][:6]]
    for kind in ("claim", "document", "actor"):
        links = {link for page in pages for link in re.findall(rf'href="(/ar/{kind}[/?][^"#]+)"', page)}
        found[kind] = sorted(quote(link, safe="/?=&%") for link in links)
    return found


_STATUSES = ("contested", "corroborated", "single_origin")


def measure(reader: Reader, clients: int, requests: int) -> Mapping[str, Sequence[float]]:
    """Seconds of each answer by kind."""
    known, chance = addresses(reader), random.Random(1)
    asked = [(kind, chance.choice(known[kind])) for kind in chance.choices(sorted(known), k=requests)]
    taken: dict[str, list[float]] = defaultdict(list)

    def ask(kind: str, path: str) -> None:
        start = time.perf_counter()
        status, _ = reader.get(path)
        taken[kind].append(time.perf_counter() - start)
        assert status == 200, (status, path)

    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(lambda pair: ask(*pair), asked))
    return taken


def show(name: str, seconds: Sequence[float]) -> None:
    ordered = [1000 * each for each in sorted(seconds)]
    half, most, last = (ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.5, 0.95, 1))
    print(
        f"{name:12} {len(ordered):5} answers · half {half:6.0f} ms · 95 of 100 {most:6.0f} ms · slowest {last:6.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--requests", type=int, default=400)
    given = parser.parse_args()
    reader = Reader(given.corpus)
    try:
        print(f"open after {reader.opened():.1f} s")
        taken = measure(reader, given.clients, given.requests)
    finally:
        reader.close()
    for kind, seconds in sorted(taken.items()):
        show(kind, seconds)
    show("all", [each for seconds in taken.values() for each in seconds])


if __name__ == "__main__":
    main()
