"""What a model is asked for: the parts of a Record, with quotes of the text instead of offsets.

The fields are the annotation guidelines'. A model counts badly, so that no offset is asked for or believed.
"""

from typing import Annotated, Any

import msgspec

from tawatur.model import (
    AuthorStance,
    CueClass,
    EventType,
    FigureKind,
    Label,
    LinkKind,
    Mode,
    Polarity,
    RelationType,
    Tone,
)

_DATE = r"([0-9]{4}|XXXX)(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?"
Edtf = Annotated[str, msgspec.Meta(pattern=rf"^{_DATE}(/{_DATE})?\Z")]
Unit = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z][A-Za-z .-]{0,30}\Z")]


class Quote(msgspec.Struct, frozen=True):
    """Words of the text, and those right before them, which tell where they stand."""

    quote: str
    before: str = ""


class Named(msgspec.Struct, frozen=True):
    """An entity; `mentions` are the different forms in which the text names it."""

    label: Label
    name_ar: str
    mentions: tuple[str, ...]
    armed: bool = False
    media: bool = False


class Bearer(msgspec.Struct, frozen=True):
    """A link of a chain; `name` stands in the text as well."""

    source: Quote | None
    name: str | None
    kind: LinkKind
    count: int | None = None


class Said(msgspec.Struct, frozen=True):
    """A statement."""

    cue: Quote | None
    content: Annotated[tuple[Quote, ...], msgspec.Meta(min_length=1)]
    mode: Mode
    cue_class: CueClass
    chain: Annotated[tuple[Bearer, ...], msgspec.Meta(min_length=1)]
    author_stance: AuthorStance = "neutral"


class Counted(msgspec.Struct, frozen=True):
    """A figure; ValueError where it bounds nothing."""

    text: Quote
    low: float | int | None
    high: float | int | None
    unit: Unit
    of: Quote | None
    kind: FigureKind
    approx: bool = False

    def __post_init__(self) -> None:
        ends = [end for end in (self.low, self.high) if end is not None]
        if not ends or ends != sorted(ends):
            raise ValueError("a figure has at least one bound, and the lower one first")


class Dated(msgspec.Struct, frozen=True):
    """A time."""

    text: Quote
    edtf: Edtf


class Happened(msgspec.Struct, frozen=True):
    """An event."""

    trigger: Quote
    type: EventType
    actor: Quote | None
    recipient: Quote | None
    place: Quote | None
    time: Edtf | None
    negated: bool = False
    hypothetical: bool = False


class Tied(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """A relation; both ends are names as the text has them."""

    from_: Quote
    to: Quote
    type: RelationType
    evidence: Quote


class Called(msgspec.Struct, frozen=True):
    """A term; `by` None is the author."""

    term: Quote
    target: Quote
    by: Quote | None
    tone: Tone


class Caused(msgspec.Struct, frozen=True):
    """A cause with its effect."""

    cause: Quote
    effect: Quote
    cue: Quote | None
    polarity: Polarity
    denied: bool = False


class Answer(msgspec.Struct, frozen=True):
    """All that a model says of a piece of text."""

    entities: tuple[Named, ...] = ()
    statements: tuple[Said, ...] = ()
    figures: tuple[Counted, ...] = ()
    times: tuple[Dated, ...] = ()
    events: tuple[Happened, ...] = ()
    relations: tuple[Tied, ...] = ()
    terms: tuple[Called, ...] = ()
    causes: tuple[Caused, ...] = ()


def answer_schema() -> dict[str, Any]:
    """The JSON Schema of an Answer in the subset that servers hold a model to: everything required, nothing more."""
    schema: dict[str, Any] = _strict(msgspec.json.schema(Answer))
    return schema


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {name: _strict(value) for name, value in node.items() if name not in ("default", "pattern", "minItems")}
    if "properties" in kept:
        kept |= {"required": list(kept["properties"]), "additionalProperties": False}
    return kept
