"""A dam whose collapse one report explains, and another denies to have been so."""

from annotated import report

NEGLECT = "إهمال الصيانة سنوات طويلة"
CAUSE = report(
    "d3",
    f"قالت نقابة المهندسين إن {NEGLECT} أدى إلى انهيار سد الوديان.",
    says=(("نقابة المهندسين", f"{NEGLECT} أدى إلى انهيار سد الوديان"),),
    causes=((NEGLECT, "انهيار سد الوديان"),),
)
DENIAL = report(
    "d4",
    f"نفت شركة السد أن {NEGLECT} أدى إلى انهيار سد الوديان.",
    denies=(("شركة السد", f"{NEGLECT} أدى إلى انهيار سد الوديان"),),
)
