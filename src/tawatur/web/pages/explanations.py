"""Explanations: what is explained, by which causes, who gives each, and who rejects it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import Document
from tawatur.model.explanation import Account, Explanation, Reason
from tawatur.model.origin import Origin
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.page import Asked


@dataclass(frozen=True, slots=True)
class Voice:
    """Who gives, or denies, the cause, in which document."""

    reason: Reason
    origin: Origin | None
    document: Document | None


@dataclass(frozen=True, slots=True)
class Cause:
    """One account: the words of its first voice, all its voices, and who rejects it."""

    account: Account
    voices: tuple[Voice, ...]
    rejecting: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """One effect with its causes."""

    explanation: Explanation
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The page; `rivals` counts effects on it with more than one account."""

    wanted: Wanted
    explained: tuple[Explained, ...]
    rivals: int
    total: int


def view(library: Library, asked: Asked) -> View:
    """All explanations, those with most accounts first."""
    found = library.explanations(asked.wanted)
    accounts = [account for each in found.items for account in each.accounts]
    origins = library.origins(_origins(accounts))
    pairs = library.pairs({voice.doc for account in accounts for voice in account.voices})
    documents = {id: document for id, (document, _) in pairs.items()}
    explained = tuple(_explained(each, origins, documents) for each in found.items)
    return View(asked.wanted, explained, sum(len(each.causes) > 1 for each in explained), found.total)


def _origins(accounts: Sequence[Account]) -> set[str]:
    voices = {voice.origin for account in accounts for voice in account.voices}
    return voices | {id for account in accounts for id in account.rejected_by}


def _explained(explanation: Explanation, origins: Mapping[str, Origin], documents: Mapping[str, Document]) -> Explained:
    causes = tuple(
        Cause(
            account=account,
            voices=tuple(Voice(v, origins.get(v.origin), documents.get(v.doc)) for v in account.voices),
            rejecting=tuple(origins[id] for id in account.rejected_by if id in origins),
        )
        for account in explanation.accounts
    )
    return Explained(explanation, causes)
