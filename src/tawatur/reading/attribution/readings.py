"""What the patterns of attribution find, before chains are drawn: an attribution with its sources and contents."""

from dataclasses import dataclass

from tawatur.arabic.inflection import Agreement
from tawatur.model import CueClass
from tawatur.reading.attribution.contents import Part
from tawatur.reading.attribution.sources import Source


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution. `sources` runs from the outermost link to the speaker; empty where the last speaker goes on.

    `anchor` is the token at which it stands, `cue` its token range; `impersonal` where nobody is named (أُفيد),
    `through_last` where the last outlet passes the source on (كما تنقل عن X). `subject` is the sentence's own
    subject, for an attribution without a source when nobody has spoken in the sentence yet.
    """

    anchor: int
    cue: tuple[int, int] | None
    cue_class: CueClass
    sources: tuple[Source, ...]
    content: tuple[Part, ...]
    reason: str
    impersonal: bool = False
    through_last: bool = False
    subject: Source | None = None
    agreement: Agreement | None = None
    stance: str = ""
    confidence: float = 0.9
