"""How long the network is trained and how."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """`cycles` are epochs a cycle of the learning rate; `repeats` how often our corpus stands in an epoch.

    `hidden_features` and `hidden_pieces` are shares hidden from the network; `limit` ends an epoch after so many
    batches, for trying things out.
    """

    layers: int = 8
    cycles: tuple[int, ...] = (8,)
    windows: int = 6
    repeats: int = 3
    seed: int = 20241207
    hidden_features: float = 0.2
    hidden_pieces: float = 0.05
    limit: int | None = None

    @property
    def epochs(self) -> int:
        """Epochs in all cycles."""
        return sum(self.cycles)
