"""The labels of foreign models in our terms: BIO, BIOES, BILOU, BMES and IO alike, and the usual kinds of names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tawatur.lexicon.table import read_table
from tawatur.tagger.bio import Logits, Stretch, log_softmax, stretches
from tawatur.tagger.labels import NAMES, Head

_TABLE = Path(__file__).parent / "kinds.tsv"
_HEAD = Head("names", NAMES, 0)
_OUTSIDE = 0
# The place of a word in its name, before or after the kind: Begin, Inside, Middle, End, Last, Single, Unit.
_LABEL = re.compile(r"(?:(?P<before>[BIMELSU])[-_])?(?P<kind>.+?)(?:[-_](?P<after>[BIMELSU]))?")
_FIRST = frozenset("BSU")


@dataclass(frozen=True, slots=True)
class Kind:
    """`label` is empty for what is none of our names; `alone` replaces it where the inventory has no such label."""

    label: str
    alone: str


@dataclass(frozen=True, eq=False)
class HubLabels:
    """`bio` is [labels of the model, our BIO labels]: 1 where the one means the other; `ignored` are unknown kinds."""

    bio: NDArray[np.float32]
    ignored: tuple[str, ...]

    @classmethod
    def of(cls, labels: Sequence[str]) -> "HubLabels":
        """What the labels of a model mean, in its order."""
        read = [_read(label) for label in labels]
        kinds = [_kind(name) for name, _ in read]
        used = {kind.label for kind in kinds if kind}
        bio = np.zeros((len(labels), _HEAD.size), dtype=np.float32)
        for row, (kind, (_, begins)) in enumerate(zip(kinds, read, strict=True)):
            bio[row, _column(kind, begins, used)] = 1
        return cls(bio, tuple(dict.fromkeys(name for kind, (name, _) in zip(kinds, read, strict=True) if kind is None)))

    @property
    def usable(self) -> bool:
        """Whether any label means a name of ours."""
        return bool(self.bio[:, 1:].any())

    def decode(self, logits: Logits) -> tuple[Stretch, ...]:
        """Names as conlleval reads them: a new one begins where the kind changes or a beginning is more probable."""
        bio = np.exp(log_softmax(logits)) @ self.bio
        begins, inside = bio[:, 1::2], bio[:, 2::2]
        kinds = np.concatenate([bio[:, :1], begins + inside], axis=1)
        best = kinds.argmax(axis=1)
        own = np.maximum(best - 1, 0)[:, None]
        first = np.take_along_axis(begins > inside, own, axis=1)[:, 0] | (best != np.concatenate([[0], best[:-1]]))
        return stretches(np.where(best == 0, 0, 2 * best - first), kinds.max(axis=1), NAMES)


def _read(label: str) -> tuple[str, bool]:
    """The kind of a label in the table's spelling, and whether it begins a name."""
    found = _LABEL.fullmatch(label.strip().upper())
    if found is None:
        return "", False
    place = found["before"] or found["after"]
    return re.sub(r"[\W_]+", "_", found["kind"]).strip("_"), place in _FIRST


def _kind(name: str) -> Kind | None:
    return _kinds().get(name) or _kinds().get(name.partition("_")[0])


def _column(kind: Kind | None, begins: bool, used: set[str]) -> int:
    if kind is None or not kind.label:
        return _OUTSIDE
    label = kind.label if not kind.alone or kind.alone in used else kind.alone
    return _HEAD.begin(label) if begins else _HEAD.inside(label)


@cache
def _kinds() -> Mapping[str, Kind]:
    allowed = ("", *NAMES)
    rows = read_table(_TABLE, ("kind", "label", "alone"))
    return {row.required("kind"): Kind(row.one_of("label", allowed), row.one_of("alone", allowed)) for row in rows}
