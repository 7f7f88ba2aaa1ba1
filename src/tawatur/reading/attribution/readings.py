"""What the patterns of attribution find, before chains are drawn: an attribution with its bearers and contents."""

from dataclasses import dataclass

from tawatur.arabic.inflection import Agreement
from tawatur.model import CueClass
from tawatur.reading.attribution.sources.source import Source


@dataclass(frozen=True, slots=True)
class Bearers:
    """Bearers around a speaker.

    `outer` pass the whole on (بحسب وكالة X), `media` carry the speaker's words (في بيان), `relayed` are those whose
    words the speaker passes on (نقلا عن X).
    """

    outer: tuple[Source, ...] = ()
    media: tuple[Source, ...] = ()
    relayed: tuple[Source, ...] = ()

    def around(self, speaker: tuple[Source, ...]) -> tuple[Source, ...]:
        """The links from the outermost to the origin."""
        return (*self.outer, *self.media, *speaker, *self.relayed)

    def __add__(self, other: "Bearers") -> "Bearers":
        return Bearers(self.outer + other.outer, self.media + other.media, self.relayed + other.relayed)


NO_BEARERS = Bearers()


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of content in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution. `speaker` is a source, or a document and its issuer; empty where the last speaker goes on.

    `anchor` is the token at which it stands, `cue` its token range; `impersonal` where nobody is named (أُفيد),
    `through_last` where the last outlet passes the source on (كما تنقل عن X). `subjects` are those of the clauses
    before it in the sentence, nearest first, with one of which an attribution without a speaker may go on. `echo` where
    it takes up what was just said (وهو ما نفاه X). `score` is how surely a tagger sees it: 0 where it does not, None
    where there is no tagger.
    """

    anchor: int
    cue: tuple[int, int] | None
    cue_class: CueClass
    speaker: tuple[Source, ...]
    content: tuple[Part, ...]
    reason: str
    bearers: Bearers = NO_BEARERS
    impersonal: bool = False
    through_last: bool = False
    subjects: tuple[Source, ...] = ()
    agreement: Agreement | None = None
    echo: bool = False
    score: float | None = None

    @property
    def speaker_known(self) -> bool:
        """Whether the speaker has a name or is described by a word that can speak."""
        return bool(self.speaker) and (self.speaker[-1].name is not None or self.speaker[-1].head is not None)

    @property
    def sources(self) -> tuple[Source, ...]:
        """All bearers that the text names, from the outermost."""
        return self.bearers.around(self.speaker)
