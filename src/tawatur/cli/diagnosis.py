"""The state of an installation and of a corpus folder, as values."""

import platform
import re
from importlib import metadata
from pathlib import Path

import msgspec

from tawatur import __version__
from tawatur.lexicon.table import DATA, read_table
from tawatur.reading.shipped import shipped
from tawatur.store.check import Finding, check
from tawatur.store.corpus import Corpus
from tawatur.store.views import Overview, overview

_NAME = re.compile(r"[A-Za-z0-9._-]+")


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """A corpus folder; there is no `overview` where documents are lost or in doubt.

    It is not sound either where what is merged of them is.
    """

    folder: str
    sound: bool
    findings: tuple[Finding, ...]
    overview: Overview | None


class Diagnosis(msgspec.Struct, frozen=True, kw_only=True):
    """`libraries` gives each one's version, None where it is missing; `entries` counts the lexicon's."""

    version: str
    python: str
    reader: str
    libraries: dict[str, str | None]
    entries: int
    corpus: Health | None

    @property
    def sound(self) -> bool:
        """Whether nothing is missing and no document is in doubt."""
        return None not in self.libraries.values() and (self.corpus is None or self.corpus.sound)


def examine(folder: Path | None) -> Diagnosis:
    """The installation, and the corpus in `folder` if given.

    LexiconError, WeightsError or StoreError where one cannot be read.
    """
    return Diagnosis(
        version=__version__,
        python=platform.python_version(),
        reader=shipped().name,
        libraries={name: _version(name) for name in _required()},
        entries=sum(1 for file in sorted(DATA.rglob("*.tsv")) for _ in read_table(file, ())),
        corpus=None if folder is None else _health(folder),
    )


def _health(folder: Path) -> Health:
    findings = check(folder)
    harmful = [finding for finding in findings if finding.harmful]
    return Health(
        folder=str(folder),
        sound=not harmful,
        findings=findings,
        overview=overview(Corpus.open(folder)) if all(finding.derived for finding in harmful) else None,
    )


def _required() -> list[str]:
    """Names of the libraries that the package itself asks for."""
    try:
        asked = metadata.requires("tawatur") or []
    except metadata.PackageNotFoundError:
        return []
    return sorted(match.group() for line in asked if "extra ==" not in line and (match := _NAME.match(line)))


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
