"""What became of a model's findings in one document."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Outcome:
    """Counted as it comes: findings that both readers make, those on which they differ, and those that are not kept.

    `unanswered` says why some of the `pieces` were not, or not wholly, read. `added` names, by part, what only the
    model finds; `missing` are words that the text does not hold, `nameless` those that are no entity's name;
    `malformed` counts what fitted no part of the schema.
    """

    pieces: int = 0
    unanswered: list[str] = field(default_factory=list)
    agreed: int = 0
    malformed: int = 0
    differing: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    added: list[tuple[str, str]] = field(default_factory=list)

    @property
    def left_out(self) -> int:
        """Findings that are not kept."""
        return len(self.missing) + len(self.nameless) + self.malformed
