"""The check of a corpus folder: every hash, and every file that should or should not be there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tawatur.errors import StoreError, UnusableError
from tawatur.model.hashes import file_sha256
from tawatur.store.durable import TEMPORARY
from tawatur.store.findings import FINDINGS
from tawatur.store.ledger import LEDGER
from tawatur.store.lock import LOCK
from tawatur.store.manifest import MANIFEST, Segment, read_manifest
from tawatur.store.marks import MARKS
from tawatur.store.parquet import row_count
from tawatur.store.publication import SITUATION, read_published
from tawatur.store.reviews import REVIEWS
from tawatur.store.sealed import read_sealed
from tawatur.store.segments import SEGMENTS
from tawatur.store.visits import VISITS
from tawatur.store.watchlist import WATCHLIST

Fault = Literal["missing", "damaged", "unreadable", "miscounted", "leftover", "unlisted", "foreign", "unusable"]

_HARMLESS = frozenset({"leftover", "unlisted", "foreign"})
_SEALED = (VISITS, WATCHLIST)
_LOGS = (FINDINGS, MARKS, REVIEWS)
_PUBLISHED = f"{SITUATION}/situation.json"
_SITUATION = (_PUBLISHED, f"{SITUATION}/{LOCK}")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with one file; `file` is its path in the corpus folder."""

    file: str
    fault: Fault

    @property
    def harmful(self) -> bool:
        """Whether documents, or what is merged of them, are lost or in doubt; else the file is not the corpus's own."""
        return self.fault not in _HARMLESS

    @property
    def derived(self) -> bool:
        """Whether `tawatur merge` makes it anew."""
        return self.file.startswith(f"{SITUATION}/")


def check(folder: Path) -> tuple[Finding, ...]:
    """All findings, none where the corpus is sound; StoreError where there is no readable manifest."""
    manifest = read_manifest(folder)
    try:
        published = read_published(folder)
    except UnusableError:
        others = (each for each in _others(folder, manifest.files) if not each.derived)
        return (*_listed(folder, manifest.files), *_sealed(folder), Finding(_PUBLISHED, "unusable"), *others)
    files = (*manifest.files, *(published.files if published else ()))
    return (*_listed(folder, files), *_sealed(folder), *_others(folder, files))


def _listed(folder: Path, segments: tuple[Segment, ...]) -> Iterator[Finding]:
    for segment in segments:
        fault = _fault(folder / segment.file, segment)
        if fault is not None:
            yield Finding(segment.file, fault)


def _sealed(folder: Path) -> Iterator[Finding]:
    """What is wrong with the files beside the manifest; they may be missing."""
    for name in _SEALED:
        try:
            read_sealed(folder / name)
        except FileNotFoundError:
            continue
        except OSError:
            yield Finding(name, "unreadable")
        except StoreError:
            yield Finding(name, "damaged")


def _fault(path: Path, segment: Segment) -> Fault | None:
    try:
        if file_sha256(path) != segment.sha256:
            return "damaged"
    except FileNotFoundError:
        return "missing"
    except OSError:
        return "unreadable"
    try:
        return None if row_count(path) == segment.rows else "miscounted"
    except StoreError:
        return "damaged"


def _others(folder: Path, segments: tuple[Segment, ...]) -> Iterator[Finding]:
    """Files that the manifest does not list: an interrupted addition's, or somebody else's."""
    known = {MANIFEST, LOCK, *_SEALED, *_LOGS, *_SITUATION, *(segment.file for segment in segments)}
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        if path.is_dir() or file in known:
            continue
        yield Finding(file, _place_in_no_list(file))


def _place_in_no_list(file: str) -> Fault:
    if file.endswith(TEMPORARY):
        return "leftover"
    ours = file.startswith((f"{SEGMENTS}/", f"{LEDGER}/", f"{SITUATION}/")) and file.endswith(".parquet")
    return "unlisted" if ours else "foreign"
