"""Two reports and their Situation made by hand, and what becomes of them in a format."""

import datetime

from tawatur.exports.formats import FORMATS
from tawatur.exports.material import Material
from tawatur.model import Document, Entity, Event, Figure, Link, Place, Record, Span, Statement, Time
from tawatur.model.claim import Claim, Member
from tawatur.model.moment import Moment, Telling
from tawatur.model.origin import Origin
from tawatur.model.situation import Situation
from tawatur.model.thing import Thing
from tawatur.model.tie import Evidence, Tie

# The emoji is two units in UTF-16: offsets that are not code points would be one too high after it.
SAID = "🔴 نقلت الوكالة عن طبيب أن غارة على حمص وبانياس قتلت بين 10 و12 شخصا؛ وقال الجيش إنه يدعم اللواء."
DENIED = "=نفى الجيش أن تكون غارة قد قتلت أحدا."


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span.cut(text, start, start + len(part))


def said() -> tuple[Document, Record]:
    """A report with a chain of two links, a strike with place, day and toll, and a tie."""
    document = Document.of(
        SAID,
        id="a/1",
        published=datetime.date(2024, 12, 3),
        outlet="صحيفة, «الغد»",
        title="غارة على حمص",
        url="https://example.org/strike?a=1",
    )
    statement = Statement(
        id="s1",
        cue=span(SAID, "نقلت"),
        content=(span(SAID, "غارة على حمص وبانياس قتلت بين 10 و12 شخصا"),),
        mode="indirect",
        cue_class="say",
        chain=(
            Link(source=span(SAID, "الوكالة"), name="وكالة سانا", kind="outlet", named=True),
            Link(source=span(SAID, "طبيب"), name=None, kind="person", named=False),
        ),
    )
    homs = span(SAID, "حمص")
    return document, Record(
        id=document.id,
        digest=document.digest,
        reader="by-hand-1",
        entities=(
            Entity(id="e1", label="GPE", name_ar="حمص", name_en="Homs", wikidata="Q131301", mentions=(homs,)),
            Entity(id="e2", label="GPE", name_ar="بانياس", mentions=(span(SAID, "بانياس"),)),
            Entity(id="e3", label="ORG", name_ar="الجيش", armed=True, mentions=(span(SAID, "الجيش"),)),
            Entity(id="e4", label="ORG", name_ar="اللواء", armed=True, mentions=(span(SAID, "اللواء"),)),
        ),
        statements=(statement,),
        figures=(
            Figure(
                text=span(SAID, "بين 10 و12"),
                low=10,
                high=12,
                unit="person",
                of=span(SAID, "شخصا"),
                kind="killed",
                statement="s1",
            ),
        ),
        times=(Time(text=span(SAID, "غارة"), edtf="2024-12-02"),),
        places=(
            Place(
                text=homs,
                entity="e1",
                name_ar="حمص",
                name_en="Homs",
                resolved=True,
                location="geonames:169577",
                countries=("SY",),
                admin="حمص",
                latitude=34.7268,
                longitude=36.7234,
                precision=1,
            ),
        ),
        events=(
            Event(
                id="v1",
                trigger=span(SAID, "غارة"),
                type="ASSAULT",
                recipient=span(SAID, "شخصا"),
                place=homs,
                time="2024-12-02",
                statement="s1",
            ),
        ),
    )


def denied() -> tuple[Document, Record]:
    """A report that denies it; it has no date, outlet or address."""
    document = Document.of(DENIED, id="b", title="=نفي")
    army = span(DENIED, "الجيش")
    statement = Statement(
        id="s1",
        cue=span(DENIED, "نفى"),
        content=(span(DENIED, "تكون غارة قد قتلت أحدا"),),
        mode="indirect",
        cue_class="deny",
        chain=(Link(source=army, name="الجيش", kind="organisation", named=True),),
    )
    record = Record(
        id=document.id,
        digest=document.digest,
        reader="by-hand-1",
        statements=(statement,),
        entities=(Entity(id="e1", label="ORG", name_ar="الجيش", armed=True, mentions=(army,)),),
    )
    return document, record


def situation() -> Situation:
    """What the two say together."""
    claim = Claim(
        id="c1",
        members=(
            Member(
                doc="a/1",
                statement="s1",
                quote=span(SAID, "غارة على حمص وبانياس قتلت بين 10 و12 شخصا"),
                stance="asserts",
                origin="o1",
                outlet="صحيفة, «الغد»",
                published=datetime.date(2024, 12, 3),
                chain=("وكالة سانا", None),
            ),
            Member(
                doc="b",
                statement="s1",
                quote=span(DENIED, "تكون غارة قد قتلت أحدا"),
                stance="denies",
                origin="o2",
                chain=("الجيش",),
            ),
        ),
        independent_origins=1,
        unknown=(),
        status="contested",
        reason="denied by «الجيش»",
    )
    strike = Telling(
        doc="a/1",
        statement="s1",
        trigger=span(SAID, "غارة"),
        actor=None,
        recipient=None,
        place=span(SAID, "حمص"),
        negated=False,
        hypothetical=False,
        origin="o1",
    )
    support = Evidence(
        doc="a/1", statement=None, words=span(SAID, "يدعم اللواء"), date="2024-12", origin="o2", claim=None
    )
    return Situation(
        documents=("a/1", "b"),
        entities=(
            Thing(id="t1", label="GPE", name_ar="حمص", name_en="Homs", members={"a/1": ("حمص",)}),
            Thing(id="t2", label="GPE", name_ar="بانياس", name_en=None, members={"a/1": ("بانياس",)}),
            Thing(id="t3", label="ORG", name_ar="الجيش", name_en=None, members={"a/1": ("الجيش",), "b": ("الجيش",)}),
            Thing(id="t4", label="ORG", name_ar="اللواء", name_en=None, members={"a/1": ("اللواء",)}),
        ),
        origins=(
            Origin(id="o1", name=None, kind="person", named=False, carrier="وكالة سانا"),
            Origin(id="o2", name="الجيش", kind="organisation", named=True),
        ),
        claims=(claim,),
        timeline=(
            Moment(id="m1", edtf="2024-12-02", type="ASSAULT", claim="c1", tellings=(strike,), independent_origins=1),
        ),
        ties=(Tie(id="k1", from_="t3", to="t4", type="supports", evidence=(support,), independent_origins=1),),
    )


def exported(material: Material, format: str) -> bytes:
    return b"".join(FORMATS[format].export(material))
