"""What a denial denies where others tell it: in the same words, as rumours, or by name."""

from situations import Report, about, names

from tawatur.merging import merge

FRONT, ARMY = "organisation:الجبهة=الجبهة", "organisation:الجيش=الجيش"
SHUT = "معبر الزيتون أغلق أمام المسافرين"


def test_a_denial_that_says_the_same_words_is_heard(report: Report) -> None:
    text = f"قالت الجبهة إن {SHUT}، وهو ما نفاه الجيش."
    situation = merge([report("d1", text, says=((FRONT, "say", SHUT), (ARMY, "deny", SHUT)))])
    claim = about(situation, SHUT)
    assert claim.status == "contested"
    assert (names(situation, claim), names(situation, claim, "denies")) == ({"الجبهة"}, {"الجيش"})


def test_a_denial_of_rumours_denies_what_they_tell(report: Report) -> None:
    told = "إغلاق معبر الزيتون أمام المسافرين"
    rumours = f"الأنباء التي تحدثت عن {told}"
    says = ((ARMY, "deny", rumours), (f"{ARMY} > media_item:الأنباء=", "say", told))
    text = f"قالت الجبهة إن {SHUT}."
    situation = merge(
        [report("d1", text, says=((FRONT, "say", SHUT),)), report("d2", f"نفى الجيش {rumours}.", says=says)]
    )
    claim = about(situation, SHUT)
    assert (names(situation, claim), names(situation, claim, "denies")) == ({"الجبهة"}, {"الجيش"})


def test_a_denial_of_what_somebody_told_denies_it_too(report: Report) -> None:
    told = "إغلاق معبر الزيتون أمام المسافرين"
    whole = f"ما قالته الجبهة عن {told}"
    says = ((ARMY, "deny", whole), (f"{ARMY} > {FRONT}", "say", told))
    situation = merge([report("d1", f"نفى الجيش {whole}.", says=says, cues=("نفى", "قالته"))])
    claim = about(situation, told)
    assert (names(situation, claim), names(situation, claim, "denies")) == ({"الجبهة"}, {"الجيش"})
