"""A library each field of which is an attack."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from tawatur.model import (
    Cause,
    Document,
    Entity,
    Event,
    Figure,
    Link,
    Place,
    Record,
    Relation,
    Span,
    Statement,
    Term,
    Time,
)
from tawatur.store import Corpus

DAY = datetime.date(2024, 5, 3)


def stored_attacks(folder: Path, payloads: Sequence[str]) -> Path:
    """A corpus with a document for each payload."""
    Corpus.create(folder).add([attacking(number, payload) for number, payload in enumerate(payloads)])
    return folder


def attacking(number: int, payload: str) -> tuple[Document, Record]:
    """A document whose id, text, fields and annotations all are the payload."""
    text = f"{payload} قال {payload} إن الطريق إلى {payload} مفتوح و12 قتيلا"
    document = Document.of(
        text,
        id=f"{payload}{number}",
        published=DAY,
        outlet=payload,
        author=payload,
        title=payload,
        url=payload,
        notes=(payload,),
    )
    return document, _record(document, payload)


def _record(document: Document, payload: str) -> Record:
    first, second, third = _places(document.text, payload)
    whole = Span.cut(document.text, second.start, len(document.text))
    return Record(
        id=document.id,
        digest=document.digest,
        reader=payload,
        entities=(
            Entity(id=payload, label="PERSON", name_ar=payload, name_en=payload, mentions=(first, second)),
            Entity(id="e2", label="GPE", name_ar=payload + "2", mentions=(third,)),
        ),
        statements=(
            Statement(
                id=payload,
                cue=second,
                content=(whole,),
                mode="direct",
                cue_class="say",
                chain=(
                    Link(source=first, name=payload, kind="outlet", named=True),
                    Link(source=second, name=payload, kind="person", named=True),
                ),
                author_stance="rejects",
                confidence=0.3,
            ),
        ),
        figures=(Figure(text=third, low=12, high=12, unit=payload, of=None, kind="other", statement=payload),),
        times=(Time(text=first, edtf=payload),),
        places=(Place(text=third, entity="e2", name_ar=payload),),
        events=(
            Event(
                id="v", trigger=third, type="ASSAULT", actor_entity=payload, recipient_entity="e2", time="2024-05-03"
            ),
        ),
        relations=(Relation(from_=payload, to="e2", type="fights", evidence=whole),),
        terms=(Term(term=second, target=payload, by=payload, tone="hostile"),),
        causes=(Cause(cause=first, effect=third, cue=second),),
        notes=(payload,),
    )


def _places(text: str, payload: str) -> Iterator[Span]:
    at = 0
    for _ in range(3):
        at = text.index(payload, at)
        yield Span.cut(text, at, at + len(payload))
        at += len(payload)
