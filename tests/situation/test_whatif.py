"""What if somebody or some place drops out: who loses what, through whom, and on whose word."""

from annotated import Pair, report

from tawatur.merging import merge
from tawatur.situation.about import called
from tawatur.situation.edges import edges
from tawatur.situation.whatif import Role, WhatIf, role_of, what_if


class Asked:
    """An answer with names instead of ids."""

    def __init__(self, pairs: list[Pair], name: str, role: Role | None = None, since: str | None = None) -> None:
        situation = merge(pairs)
        things = called(situation.entities, name)
        texts = {document.id: document.text for document, _ in pairs}
        found = edges(situation)
        self.role = role or role_of(things, found)
        statuses = {claim.id: claim.status for claim in situation.claims}
        self.answer: WhatIf = what_if(
            edges(situation), situation.entities, things, statuses, role=self.role, texts=texts, since=since
        )
        self.names = {thing.id: thing.name_ar for thing in situation.entities}
        self.origins = {origin.id: origin.name for origin in situation.origins}

    @property
    def losses(self) -> set[tuple[str, str, str]]:
        """Who loses what, and why first."""
        return {(self.names[x.thing], x.type, x.steps[0].why) for x in self.answer.whole.losses}

    @property
    def remains(self) -> dict[str, set[str]]:
        left = self.answer.whole.remains
        return {self.names[id]: {self.names[edge.from_] for edge in own} for id, own in left.items()}

    def believed(self, thing: str, type: str) -> set[str]:
        """Under which choices it is lost."""
        (found,) = [d for d in self.answer.dependences if (self.names[d.thing], d.type) == (thing, type)]
        return {b.kind if b.origin is None else str(self.origins[b.origin]) for b in found.beliefs}


def tie(id: str, giver: str, type: str, taker: str, words: str, **more: object) -> Pair:
    return report(id, f"{words}.", ties=((giver, type, taker, words),), **more)  # type: ignore[arg-type]


ARMS = tie("d1", "دولة ألف", "arms", "حركة باء", "دولة ألف تسلح حركة باء منذ سنين")
FEEDS = tie("d2", "حركة باء", "supplies", "كتيبة جيم", "حركة باء تمد كتيبة جيم بالوقود")
OTHER = tie("d3", "شركة هاء", "funds", "كتيبة جيم", "شركة هاء تمول كتيبة جيم")


def test_who_is_armed_by_it_loses_at_once_and_whom_he_supplies_is_at_risk() -> None:
    asked = Asked([ARMS, FEEDS, OTHER], "دولة ألف")
    assert asked.role == "actor"
    assert asked.losses == {("حركة باء", "arms", "giver"), ("كتيبة جيم", "supplies", "through")}
    assert asked.remains == {"حركة باء": set(), "كتيبة جيم": {"حركة باء", "شركة هاء"}}


def test_each_step_has_its_words() -> None:
    (loss, *_) = Asked([ARMS, FEEDS], "دولة ألف").answer.whole.losses
    assert [e.words.text for e in loss.steps[0].edge.evidence] == ["دولة ألف تسلح حركة باء منذ سنين"]


def test_an_enemy_loses_nothing() -> None:
    fight = tie("d1", "دولة ألف", "fights", "حركة باء", "دولة ألف تقاتل حركة باء")
    assert Asked([fight], "دولة ألف").losses == set()


def test_a_state_drops_out_with_its_arms_and_with_what_they_command() -> None:
    pairs = [
        tie("d1", "إيران", "funds", "حركة باء", "إيران تمول حركة باء"),
        tie("d2", "الحرس الثوري الإيراني", "arms", "حركة باء", "الحرس الثوري الإيراني يسلح حركة باء"),
        tie("d3", "الحرس الثوري الإيراني", "commands", "لواء واو", "الحرس الثوري الإيراني يقود لواء واو"),
        tie("d4", "لواء واو", "supplies", "كتيبة جيم", "لواء واو يمد كتيبة جيم بالغذاء"),
    ]
    asked = Asked(pairs, "إيران")
    assert {(asked.names[p.thing], p.bond) for p in asked.answer.without} == {
        ("إيران", "itself"),
        ("الحرس الثوري الإيراني", "arm of the state"),
        ("لواء واو", "led"),
    }
    assert asked.losses == {
        ("حركة باء", "funds", "giver"),
        ("حركة باء", "arms", "giver"),
        ("كتيبة جيم", "supplies", "giver"),
    }


def test_what_a_leader_loses_his_body_loses() -> None:
    leads = tie("d2", "سامي النجار", "leads", "حركة باء", "سامي النجار زعيم حركة باء", people=("سامي النجار",))
    funds = tie("d1", "دولة ألف", "funds", "سامي النجار", "دولة ألف تمول سامي النجار", people=("سامي النجار",))
    assert Asked([funds, leads], "دولة ألف").losses == {
        ("سامي النجار", "funds", "giver"),
        ("حركة باء", "funds", "leader"),
    }


def test_a_route_takes_with_it_what_its_sentences_name_and_who_stands_there() -> None:
    pairs = [
        report(
            "d1",
            "ترسل دولة ألف قوافلها عبر الممر الجبلي لتصل بالسلاح إلى حركة باء.",
            ties=(("دولة ألف", "arms", "حركة باء", "بالسلاح إلى حركة باء"),),
        ),
        tie("d4", "قوة دال", "present_in", "الممر الجبلي", "ترابط قوة دال في الممر الجبلي"),
        FEEDS,
    ]
    asked = Asked(pairs, "الممر الجبلي")
    assert asked.role == "place"
    assert asked.losses == {
        ("حركة باء", "arms", "ground"),
        ("قوة دال", "present_in", "presence"),
        ("كتيبة جيم", "supplies", "through"),
    }


def test_who_holds_a_country_loses_what_is_sent_to_him_there() -> None:
    pairs = [
        tie("d1", "دولة ألف", "funds", "سامي النجار", "دولة ألف تمول سامي النجار", people=("سامي النجار",)),
        tie("d2", "سامي النجار", "leads", "بلاد الشرق", "سامي النجار رئيس بلاد الشرق", people=("سامي النجار",)),
    ]
    asked = Asked(pairs, "بلاد الشرق")
    assert asked.role == "place", "it backs nobody"
    assert asked.losses == {("سامي النجار", "funds", "holder"), ("سامي النجار", "leads", "presence")}


def test_help_that_was_over_before_the_day_is_not_lost() -> None:
    aid = report(
        "d1",
        "سلمت دولة ألف شحنة قمح إلى حركة باء.",
        events=(("AID", "دولة ألف", "حركة باء", "سلمت", "2024-03-01"),),
    )
    assert Asked([aid], "دولة ألف", since="2024-03-01").losses == {("حركة باء", "AID", "giver")}
    assert Asked([aid], "دولة ألف", since="2024-03-02").losses == set()


def test_what_two_independent_origins_state_stands_for_those_who_believe_the_corroborated_alone() -> None:
    words = "دولة ألف تسلح حركة باء منذ سنين"
    other = "أسلحة دولة ألف تصل إلى حركة باء بانتظام"
    pairs = [
        report(
            "d1",
            f"قال مركز نون إن {words}.",
            says=(("مركز نون", words),),
            ties=(("دولة ألف", "arms", "حركة باء", words),),
        ),
        report(
            "d2",
            f"ذكر معهد صاد أن {other}.",
            says=(("معهد صاد", other),),
            ties=(("دولة ألف", "arms", "حركة باء", other),),
        ),
    ]
    both = {"all", "uncontested", "corroborated", "مركز نون", "معهد صاد"}
    assert Asked(pairs, "دولة ألف").believed("حركة باء", "arms") == both
    assert Asked(pairs[:1], "دولة ألف").believed("حركة باء", "arms") == {"all", "uncontested", "مركز نون"}


def test_what_somebody_contests_stands_only_for_those_who_believe_it() -> None:
    words = "دولة ألف تسلح حركة باء منذ سنين"
    pairs = [
        report(
            "d1",
            f"قال مركز نون إن {words}.",
            says=(("مركز نون", words),),
            ties=(("دولة ألف", "arms", "حركة باء", words),),
        ),
        report("d2", f"نفت وزارة ألف أن {words}.", denies=(("وزارة ألف", words),)),
    ]
    assert Asked(pairs, "دولة ألف").believed("حركة باء", "arms") == {"all", "مركز نون"}
