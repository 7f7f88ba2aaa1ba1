"""The timeline, the ties, the terms and the source profiles: reports in, what each view of them holds."""

import datetime
from collections.abc import Callable

import msgspec

from tawatur.merging import merge
from tawatur.model import Document, Event, Record, Relation, Span, Term, Time
from tawatur.model.situation import Situation

Pair = tuple[Document, Record]
Report = Callable[..., Pair]

FELL = "سقط برج الاتصالات في بلدة النخيل"
MAYOR, PARTY = "person:رئيس البلدية=هاني سمعان", "organisation:حزب الأرز=حزب الأرز"


def span(document: Document, words: str) -> Span:
    at = document.text.index(words)
    return Span.cut(document.text, at, at + len(words))


def told(report: Report, id: str, who: str, outlet: str, day: int = 2) -> Pair:
    """A report in which somebody says that the tower fell on the first of March."""
    source = who.split(":")[1].split("=")[0]
    document, record = report(
        id,
        f"قال {source} إن {FELL} الجمعة.",
        outlet=outlet,
        published=f"2024-03-{day:02}",
        says=((who, "say", FELL),),
        entities=(("GPE", "النخيل"),),
    )
    event = Event(id="v1", trigger=span(document, "سقط"), type="RETREAT", time="2024-03-01", statement="s1")
    return document, msgspec.structs.replace(record, events=(event,))


def test_one_event_of_two_voices_is_one_moment_with_two_origins(report: Report) -> None:
    pairs = [told(report, "d1", MAYOR, "صحيفة الغد"), told(report, "d2", "group:سكان=", "موقع الخبر")]
    situation = merge(pairs)
    (moment,) = situation.timeline
    assert (moment.edtf, moment.independent_origins) == ("2024-03-01", 2)
    assert [(t.doc, t.trigger.text) for t in moment.tellings] == [("d1", "سقط"), ("d2", "سقط")]
    assert moment.claim in {claim.id for claim in situation.claims}


def test_what_did_not_happen_has_no_origin_and_what_has_no_date_no_place(report: Report) -> None:
    document, record = told(report, "d1", MAYOR, "صحيفة الغد")
    (event,) = record.events
    undated = msgspec.structs.replace(event, id="v2", time=None)
    negated = msgspec.structs.replace(event, negated=True)
    (moment,) = merge([(document, msgspec.structs.replace(record, events=(negated, undated)))]).timeline
    assert (moment.independent_origins, moment.tellings[0].negated) == (0, True)


def test_moments_stand_in_the_order_of_time(report: Report) -> None:
    pairs = []
    for id, time in (("d1", "2024-03"), ("d2", "2023-12-31/2024-01-02"), ("d3", "XXXX-05-01")):
        document, record = told(report, id, MAYOR, "صحيفة الغد")
        event = msgspec.structs.replace(record.events[0], time=time)
        pairs.append((document, msgspec.structs.replace(record, events=(event,))))
    assert [m.edtf for m in merge(pairs).timeline] == ["2023-12-31/2024-01-02", "2024-03", "XXXX-05-01"]


def tied(report: Report, id: str, outlet: str, dated: bool = False) -> Pair:
    words = "حزب الأرز يدعم نقابة الموانئ منذ 2019"
    document, record = report(
        id,
        f"قال رئيس البلدية إن {words}.",
        outlet=outlet,
        published="2024-03-05",
        says=((MAYOR, "say", words),),
        entities=(("ORG", "حزب الأرز"), ("ORG", "نقابة الموانئ")),
    )
    relation = Relation(from_="e0", to="e1", type="supports", evidence=span(document, words), statement="s1")
    own = msgspec.structs.replace(relation, from_="e1")
    times = (Time(text=span(document, "2019"), edtf="2019"),) if dated else ()
    return document, msgspec.structs.replace(record, relations=(relation, own), times=times)


def test_a_tie_holds_every_sentence_that_states_it_in_the_order_of_time(report: Report) -> None:
    situation = merge([tied(report, "d1", "صحيفة الغد"), tied(report, "d2", "موقع الخبر", dated=True)])
    (tie,) = situation.ties
    names = {thing.id: thing.name_ar for thing in situation.entities}
    assert (names[tie.from_], tie.type, names[tie.to]) == ("حزب الأرز", "supports", "نقابة الموانئ")
    assert [(e.doc, e.date) for e in tie.evidence] == [("d2", "2019"), ("d1", "2024-03-05")]
    assert tie.independent_origins == 1, "one mayor told it to both"


def termed(report: Report, id: str, outlet: str, day: int, by: str = "author") -> Pair:
    document, record = report(
        id,
        f"نظمت عصابة الأرز مسيرة. وقال رئيس البلدية إن {FELL}.",
        outlet=outlet,
        published=f"2024-03-{day:02}",
        says=((MAYOR, "say", FELL),),
        entities=(("ORG", "الأرز"),),
    )
    term = Term(term=span(document, "عصابة"), target="e0", by=by, tone="hostile")
    return document, msgspec.structs.replace(record, terms=(term,))


def test_terms_are_told_by_outlet_and_speaker_with_their_days(report: Report) -> None:
    situation = merge(
        [
            termed(report, "d2", "صحيفة الغد", 9),
            termed(report, "d1", "صحيفة الغد", 3),
            termed(report, "d3", "موقع الخبر", 4, by="رئيس البلدية"),
        ]
    )
    found = {(n.outlet, n.speaker): [str(use.published) for use in n.uses] for n in situation.terms}
    assert found == {
        ("صحيفة الغد", None): ["2024-03-03", "2024-03-09"],
        ("موقع الخبر", "رئيس البلدية"): ["2024-03-04"],
    }


def counted(situation: Situation, name: str) -> dict[str, int]:
    (profile,) = (p for p in situation.profiles if p.name == name)
    fields = ("reports", "claims", "alone", "corroborated", "denied", "updated")
    return {field: getattr(profile, field) for field in fields}


def test_a_profile_counts_what_was_later_corroborated_and_what_stands_alone(report: Report) -> None:
    first, later = told(report, "d1", MAYOR, "صحيفة الغد", 2), told(report, "d2", "group:سكان=", "موقع الخبر", 3)
    situation = merge([first, later])
    one = {"reports": 1, "claims": 1, "alone": 0, "denied": 0, "updated": 0}
    assert counted(situation, "صحيفة الغد") == {**one, "corroborated": 1}
    assert counted(situation, "موقع الخبر") == {**one, "corroborated": 0}, "it came second"
    assert counted(merge([first]), "صحيفة الغد") == {**one, "alone": 1, "corroborated": 0}
    assert counted(situation, "هاني سمعان")["claims"] == 1


def test_a_profile_counts_denials_by_others_and_names_its_terms(report: Report) -> None:
    document, record = report(
        "d2", f"نفى حزب الأرز أن يكون قد {FELL}.", outlet="موقع الخبر", says=((PARTY, "deny", FELL),)
    )
    situation = merge([told(report, "d1", MAYOR, "صحيفة الغد"), (document, record)])
    assert counted(situation, "صحيفة الغد")["denied"] == 1
    assert counted(situation, "موقع الخبر")["claims"] == 0
    assert [p.role for p in situation.profiles] == ["outlet", "outlet", "speaker", "speaker"]


def test_the_terms_of_an_outlet_stand_in_its_profile(report: Report) -> None:
    situation = merge([termed(report, "d1", "صحيفة الغد", 3)])
    (profile,) = (p for p in situation.profiles if p.role == "outlet")
    assert [(n.term, n.uses[0].published) for n in profile.namings] == [("عصابه", datetime.date(2024, 3, 3))]
