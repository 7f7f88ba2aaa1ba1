"""What the words do: how the source presents what it says, what it denies, how reporter and author stand to it."""

import pytest

from tawatur.model import Document, Statement
from tawatur.reading.pipeline import Reader


def statement(text: str) -> Statement:
    """The first statement of a text."""
    found = Reader().read(Document.of(text)).statements[0]
    spans = [*found.evidence, *([found.denied] if found.denied else [])]
    assert all(text[span.start : span.end] == span.text for span in spans)
    return found


# text, factuality, evidence
FACTUALITY = [
    ("قالت البلدية إن الجسر مغلق.", "certain_true", []),
    ("أكدت البلدية أن المياه صالحة للشرب.", "certain_true", ["أكدت"]),
    ("قال القبطان إن السفينة لم تغرق.", "certain_true", []),
    ("قال الحارس إنه رأى الدخان فعلا.", "certain_true", ["فعلا"]),
    ("رجح الخبير أن ترتفع الأسعار.", "probable_true", ["رجح"]),
    ("توقعت الأرصاد أن يهطل الثلج.", "probable_true", ["توقعت"]),
    ("قالت الوزارة إن القوات قد تنسحب غدا.", "probable_true", ["قد"]),
    ("قالت الوزارة إن القوات قد انسحبت أمس.", "certain_true", []),
    ("قال الطبيب إن المصاب ربما يغادر المستشفى قريبا.", "probable_true", ["ربما"]),
    ("قال الطبيب إن المصاب سيغادر المستشفى، على الأرجح.", "certain_true", []),
    ("قال الطبيب إن المصاب سيغادر على الأرجح غدا.", "probable_true", ["على الأرجح"]),
    ("قال المدير إن من المرجح أن يفتح المعبر.", "probable_true", ["من المرجح"]),
    ("أكد الطبيب أن المصاب ربما ينجو.", "probable_true", ["أكد", "ربما"]),
    ("قال المدير إن السد الذي ربما يبنى قريبا مهم.", "certain_true", []),
    ("قال المدير إن الطريق لا يمكن أن يفتح اليوم.", "certain_false", ["لا يمكن أن"]),
    ("وعد الوزير بإصلاح الجسر.", "unknown", ["وعد"]),
    ("طالبت النقابة بصرف الرواتب.", "unknown", ["طالبت"]),
    ("هددت الجماعة بقطع الطريق الدولي.", "unknown", ["هددت"]),
    ("قال القائد: «إذا هاجمونا فسنرد».", "unknown", ["إذا"]),
    ("قالت المراسلة: «من أغلق المعبر؟».", "unknown", ["؟"]),
    ("قال المحقق إنه من غير الواضح من أشعل الحريق.", "unknown", ["من غير الواضح"]),
    ("استبعد الوزير أن تنسحب القوات.", "probable_false", ["استبعد"]),
    ("وقال إن من المستبعد أن تنعقد الجلسة.", "probable_false", ["من المستبعد"]),
    ("شكك المحامي في صحة الوثيقة.", "probable_false", ["شكك"]),
    ("نفى المتحدث أن تكون الطائرة قد سقطت.", "certain_false", ["نفى"]),
    ("قال المتحدث إنه لا صحة للأنباء عن انسحاب القوات.", "certain_false", ["لا صحة"]),
    ("«لم نقصف السوق»، نفى القائد.", "certain_true", []),
    ("زعم القائد أن قواته دمرت الجسر.", "certain_true", []),
]


@pytest.mark.parametrize(("text", "factuality", "evidence"), FACTUALITY)
def test_how_the_source_presents_it(text: str, factuality: str, evidence: list[str]) -> None:
    found = statement(text)
    assert (found.factuality, [span.text for span in found.evidence]) == (factuality, evidence)


DENIED = [
    ("نفى المتحدث أن تكون الطائرة قد سقطت.", "تكون الطائرة قد سقطت"),
    ("نفت الوزارة وقوع إصابات في الحريق.", "وقوع إصابات في الحريق"),
    ("نفت الوزارة صحة الأنباء عن مقتل القائد.", "مقتل القائد"),
    ("نفت الوزارة ما نشرته الصحيفة عن هدنة مدتها يومان.", "هدنة مدتها يومان"),
    ("نفى النادي الشائعات التي تحدثت عن بيع لاعبه.", "بيع لاعبه"),
    ("رفضت الجماعة الاتهامات بتلقي أموال من الخارج.", "تلقي أموال من الخارج"),
    ("قال المتحدث إنه لا صحة للأنباء عن انسحاب القوات.", "انسحاب القوات"),
    ("قال المتحدث إنه لا صحة لما يشاع عن إغلاق المعبر.", "إغلاق المعبر"),
    ("قال المحافظ إن الأنباء عن إغلاق المعبر عارية عن الصحة.", "إغلاق المعبر"),
    ("شكك المحامي في صحة الوثيقة.", "الوثيقة"),
    ("«لم نقصف السوق»، نفى القائد.", None),
    ("قالت البلدية إن الجسر مغلق.", None),
]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_what_exactly_is_denied(text: str, denied: str | None) -> None:
    found = statement(text).denied
    assert (found.text if found else None) == denied


DISTANCE = [
    ("قال القائد إن قواته دخلت المدينة.", "neutral"),
    ("اتهم الوزير خصومه بتعطيل الجلسة.", "neutral"),
    ("زعم القائد أن قواته دخلت المدينة.", "distant"),
    ("دخلت القوات المدينة، على حد قول القائد.", "distant"),
    ("قال القائد إن قواته دخلت المدينة، على حد زعمه.", "distant"),
    ("قال الناطق إن الجيش قصف ما سماه أوكارا في الجبل.", "distant"),
    ("قال الناطق إن الاتفاق المزعوم لم يوقع.", "distant"),
    ("أعلن الجيش أنه قتل عشرين «إرهابيا» في البلدة.", "distant"),
    ("أعلن الجيش أنه قتل عشرين مسلحا في «الوادي».", "neutral"),
    ("كشف تحقيق أن الشركة دفعت رشاوى.", "committed"),
    ("اعترف المدير بأن المخزن كان فارغا.", "committed"),
]


@pytest.mark.parametrize(("text", "distance"), DISTANCE)
def test_how_far_the_reporter_stands_off(text: str, distance: str) -> None:
    assert statement(text).distance == distance


STANCE = [
    ("قال الوزير إن الخزينة ممتلئة.", "neutral"),
    ("زعم القائد أن قواته لم تقصف السوق، وهو ادعاء لا أساس له.", "rejects"),
    ("قال الوزير إن الخزينة ممتلئة. لكن هذا غير صحيح.", "rejects"),
    ("قال الوزير إن الخزينة ممتلئة. والحقيقة أن الرواتب لم تصرف منذ شهرين.", "rejects"),
    ("قال القائد إن السوق لم يقصف. غير أن الصور تظهر حفرا عميقة.", "rejects"),
    ("قال القائد إن السوق لم يقصف، وهو كلام تكذبه الصور.", "rejects"),
    ("وعد الوزير بإصلاح الجسر، ولم يف.", "rejects"),
    ("أخطأ الوزير حين قال إن الخزينة ممتلئة.", "rejects"),
    ("زعمت القناة كذبا أن المعبر أغلق.", "rejects"),
    ("ما يتداول عن إغلاق المعبر غير صحيح.", "rejects"),
    ("لا صحة لما يتداول عن إغلاق المعبر.", "rejects"),
    ("زعمت الصحيفة أن القائد فر. ولم تقدم الصحيفة دليلا واحدا.", "rejects"),
    ("زعمت الصحيفة أن القائد فر. ولم تقدم الصحيفة اعتذارا.", "neutral"),
    ("أما زعم القائد أن المعبر مفتوح، فلا أساس له.", "rejects"),
    ("زعمت الصحيفة أن القائد فر. فأين الدليل؟", "rejects"),
    ("قال الوزير إن الخزينة فارغة، ومعه الحق.", "endorses"),
    ("الادعاء: قال الوزير إن الكهرباء ستقطع.\nالخلاصة: مضلل.", "rejects"),
    ("قال الوزير إن الكهرباء ستقطع.\nالخلاصة: مضلل.", "neutral"),
    ("صدق الوزير حين قال إن الخزينة فارغة.", "endorses"),
    ("قال الوزير إن الخزينة فارغة، وهو محق.", "endorses"),
    ("قال الوزير إن الخزينة فارغة. ربما صدق.", "neutral"),
    ("قال الوزير إن الخزينة فارغة.\nهذا غير صحيح.", "neutral"),
    ("قال الوزير إن الخزينة فارغة، وقال النائب إن هذا غير صحيح.", "neutral"),
]


@pytest.mark.parametrize(("text", "stance"), STANCE)
def test_what_the_author_says_of_it(text: str, stance: str) -> None:
    assert statement(text).author_stance == stance
