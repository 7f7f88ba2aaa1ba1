"""What an actor is called: by whom, in which outlet and when."""

import datetime

import msgspec

from tawatur.model.span import Span
from tawatur.model.term import Tone


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One place where the term stands."""

    doc: str
    term: Span
    published: datetime.date | None


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """One term for one thing in one mouth; `target` is the id of a Thing, `speaker` None for the outlet's own voice.

    `term` is the folded wording, `uses` are in the order of time.
    """

    outlet: str | None
    speaker: str | None
    target: str
    term: str
    tone: Tone
    uses: tuple[Use, ...]
