"""What a run costs and brings, counted by several processes in one file.

Each adds lines to its end, which the system never mixes up; a process that is killed leaves no lock behind.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tawatur.llm.settings import Settings
from tawatur.llm.unanswered import UnansweredError

COUNTS = ("requests", "tokens", "cached", "agreed", "differing", "added", "left_out", "unanswered")
"""What is counted: questions sent and what they used, answers had before, and what became of the findings."""

_LINES = msgspec.json.Decoder(dict[str, int])


@dataclass(frozen=True, slots=True)
class Account:
    """At most `requests` are made, and none after `tokens` were used."""

    path: Path
    requests: int
    tokens: int

    @classmethod
    def of(cls, settings: Settings) -> "Account":
        """The account of the run that the settings are for."""
        return cls(settings.account, settings.requests, settings.tokens)

    def add(self, **counts: int) -> None:
        """Count these too."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab", buffering=0) as stream:
            stream.write(msgspec.json.encode(counts) + b"\n")

    def take_request(self) -> None:
        """Count one more request; UnansweredError where the bounds of the run are reached.

        Two processes that take the last one at once may both go without.
        """
        spent = self.sums()
        if spent["requests"] < self.requests and spent["tokens"] < self.tokens:
            self.add(requests=1)
            if self.sums()["requests"] <= self.requests:
                return
            self.add(requests=-1)
        raise UnansweredError(f"the run may make {self.requests} requests and use {self.tokens} tokens")

    def sums(self) -> Mapping[str, int]:
        """The counts so far."""
        total: Counter[str] = Counter()
        if self.path.exists():
            for line in self.path.read_bytes().splitlines():
                total.update(_LINES.decode(line))
        return total
