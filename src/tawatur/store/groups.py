"""What belongs together, from pairs that do (disjoint sets, Tarjan 1975)."""

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Members that `join` has put together, directly or through others, are in one group."""

    def __init__(self) -> None:
        self._parents: dict[T, T] = {}

    def join(self, a: T, b: T) -> None:
        """Put the groups of the two together."""
        self._parents[self.group(a)] = self.group(b)

    def group(self, member: T) -> T:
        """The member that stands for the group of this one."""
        parent = self._parents.setdefault(member, member)
        while parent != self._parents[parent]:
            self._parents[member] = parent = self._parents[parent]
        return parent
