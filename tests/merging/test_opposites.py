"""Who tells the opposite outcome contests a claim, as if he denied it."""

import pytest
from situations import Report, about, names

from tawatur.merging import merge
from tawatur.model import Document, Record

FRONT, ARMY, TRADER = "organisation:الجبهة=الجبهة", "organisation:الجيش=الجيش", "person:تاجر="
ENTERED = "مقاتليها دخلوا بلدة الصفصافة شرق النهر"


def told(report: Report, id: str, who: str, content: str, day: int = 1) -> tuple[Document, Record]:
    """A report of its own outlet and day in which somebody says something."""
    text = f"قال {who.split(':')[1].split('=')[0]} إن {content}."
    return report(id, text, outlet=f"صحيفة {id}", published=f"2024-03-{day:02}", says=((who, "say", content),))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ENTERED, "وحداته صدت الهجوم على بلدة الصفصافة شرق النهر"),
        ("معبر الزيتون أغلق أمام المسافرين", "معبر الزيتون مفتوح أمام المسافرين"),
        ("القائد سامح مرهج قتل في غارة على الجرود", "القائد سامح مرهج على قيد الحياة في الجرود"),
        ("محافظ الصفصافة استقال من منصبه", "محافظ الصفصافة باق في منصبه"),
        ("اتفاق مياه النهر أبرم بين البلدين", "اتفاق مياه النهر بين البلدين تأجل إبرامه"),
        ("مجلس الصفصافة وافق على خطة السد", "مجلس الصفصافة رفض خطة السد"),
        ("مياه بئر الصفصافة ملوثة", "مياه بئر الصفصافة صالحة للشرب"),
    ],
)
def test_the_opposite_outcome_contests(report: Report, one: str, other: str) -> None:
    situation = merge([told(report, "d1", FRONT, one), told(report, "d2", ARMY, other)])
    claim = about(situation, one)
    assert (claim.status, claim.independent_origins) == ("contested", 1)
    assert names(situation, claim, "denies") == {"الجيش"}


def test_what_more_reports_tell_is_the_claim(report: Report) -> None:
    repelled = "وحداته صدت الهجوم على بلدة الصفصافة شرق النهر"
    reports = [
        told(report, "d1", ARMY, repelled),
        told(report, "d2", FRONT, ENTERED),
        told(report, "d3", TRADER, ENTERED),
    ]
    situation = merge(reports)
    claim = about(situation, repelled)
    assert claim.independent_origins == 2
    assert names(situation, claim, "denies") == {"الجيش"}


def test_what_came_about_later_contests_nothing_that_held_before(report: Report) -> None:
    open_, closed = "معبر الزيتون مفتوح أمام المسافرين", "معبر الزيتون أغلق أمام المسافرين"
    situation = merge([told(report, "d1", FRONT, open_, day=1), told(report, "d2", ARMY, closed, day=2)])
    assert {claim.status for claim in situation.claims} <= {"single_origin", "corroborated"}


def test_days_later_things_may_have_changed(report: Report) -> None:
    closed, open_ = "معبر الزيتون أغلق أمام المسافرين", "معبر الزيتون مفتوح أمام المسافرين"
    situation = merge([told(report, "d1", FRONT, closed, day=1), told(report, "d2", ARMY, open_, day=9)])
    assert "contested" not in {claim.status for claim in situation.claims}


def test_one_voice_does_not_contest_itself(report: Report) -> None:
    text = "أغلق معبر الزيتون أمام المسافرين صباحا. معبر الزيتون مفتوح أمام المسافرين مساء."
    assert "contested" not in {claim.status for claim in merge([report("d1", text, outlet="صحيفة الغد")]).claims}
