"""What the two seed articles, as annotated by hand, answer: the questions for which the situation was built."""

from functools import cache

import pytest
from annotated import seeds, seeds_beside

from tawatur.merging import merge
from tawatur.model.situation import Situation
from tawatur.situation.about import called
from tawatur.situation.ach.matrix import Matrix, matrix
from tawatur.situation.ach.outcomes import of_event
from tawatur.situation.drift import drifts
from tawatur.situation.edges import edges
from tawatur.situation.whatif import WhatIf, role_of, what_if

pytestmark = [pytest.mark.seeds, seeds_beside]


@cache
def situation() -> Situation:
    return merge(seeds())


def texts() -> dict[str, str]:
    return {document.id: document.text for document, _ in seeds()}


def names() -> dict[str, str]:
    return {thing.id: thing.name_ar for thing in situation().entities}


def without(name: str) -> WhatIf:
    things = called(situation().entities, name)
    found = edges(situation())
    statuses = {claim.id: claim.status for claim in situation().claims}
    return what_if(
        found, situation().entities, things, statuses, role=role_of(things, found), texts=texts(), since="2024-12-01"
    )


def lost(answer: WhatIf) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for loss in answer.whole.losses:
        found.setdefault(names()[loss.thing], set()).add(loss.type)
    return found


def test_without_iran_hezbollah_loses_its_arms_and_the_assad_government_money_arms_and_support() -> None:
    found = lost(without("إيران"))
    assert "arms" in found["حزب الله"]
    assert {"funds", "arms", "supports"} <= found["حكومة الأسد"]
    assert {"funds", "arms", "supports"} <= found["بشار الأسد"]


def test_without_the_way_through_syria_hezbollah_loses_its_arms_and_iran_its_presence() -> None:
    answer = without("سوريا")
    found = lost(answer)
    assert answer.role == "place"
    assert found["حزب الله"] == {"arms"}
    assert {"funds", "arms", "supports"} <= found["حكومة الأسد"]
    assert found["إيران"] == {"present_in"}


def test_every_step_has_a_sentence_of_an_article() -> None:
    for answer in (without("إيران"), without("سوريا")):
        for loss in answer.whole.losses:
            for step in loss.steps:
                for evidence in step.edge.evidence:
                    span = evidence.words
                    assert texts()[evidence.doc][span.start : span.end] == span.text


def test_what_both_articles_say_stands_for_those_who_believe_the_corroborated_alone() -> None:
    held = {
        (names()[d.thing], d.type)
        for d in without("إيران").dependences
        if any(belief.kind == "corroborated" for belief in d.beliefs)
    }
    assert ("بشار الأسد", "funds") in held
    assert ("حزب الله", "arms") not in held, "one article alone says so"


def rivals() -> Matrix:
    return matrix("انهيار", of_event(situation().explanations, "انهيار"), situation().claims, (), texts())


def test_at_least_eight_rival_explanations_of_the_collapse_each_with_its_voice() -> None:
    given = [h for h in rivals().hypotheses if h.origins]
    assert len(given) >= 8
    voices = {origin.id: origin.name for origin in situation().origins}
    assert {"نيويورك تايمز", "علي خامنئي", "فلاديمير بوتين"} <= {voices[id] for h in given for id in h.origins}


def test_khameneis_explanation_is_rejected_by_the_author() -> None:
    voices = {origin.id: origin.name for origin in situation().origins}
    (his,) = [h for h in rivals().hypotheses if "علي خامنئي" in {voices[id] for id in h.origins}]
    assert his.rejected_in == ("seed-004",)
    assert max(rivals().inconsistency) == rivals().inconsistency[rivals().hypotheses.index(his)]


def test_state_television_turned_from_one_name_for_the_opposition_to_another() -> None:
    (turned,) = [d for d in drifts(situation().terms) if d.speaker == "التلفزيون الرسمي الإيراني"]
    (turn,) = turned.turns
    assert (turn.before.tones, turn.after.tones, turn.tone) == (("hostile",), ("neutral",), True)
