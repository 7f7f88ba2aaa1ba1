"""The sizes of the network."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """`layers` may be fewer than the base has: the first ones are kept."""

    vocabulary: int
    width: int = 384
    inner: int = 1536
    layers: int = 12
    heads: int = 12
    positions: int = 512
    link: int = 64
