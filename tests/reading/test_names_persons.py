"""People in sentences: who is named, and in which words."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document
from tawatur.reading.draft import Draft
from tawatur.reading.names import names


def people(sentence: str) -> set[str]:
    draft = Draft(Document.of(sentence), analyse(sentence, vocabulary()))
    return {span.text for entity in names(draft) if entity.label == "PERSON" for span in entity.mentions}


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [
        # a given name and what follows it
        ("وصل سامي الحلبوني إلى المكتب.", {"سامي الحلبوني"}),
        ("التقت رنا خضور وفدا من المزارعين.", {"رنا خضور"}),
        ("شارك كريم بن ناصر الزهيري في الندوة.", {"كريم بن ناصر الزهيري"}),
        ("حضر عبد الكريم القلموني الجلسة.", {"عبد الكريم القلموني"}),
        ("تحدث نور الدين بوزيان عن المشروع.", {"نور الدين بوزيان"}),
        ("ألقت هيلين فانديرسون كلمة قصيرة.", {"هيلين فانديرسون"}),
        # a name that ends in an ordinary word, up to what is said
        ("وقال الطبيب رامي حجر إن الدواء نفد.", {"رامي حجر"}),
        ("ورفض النائب هشام الزعتري الصغير العرض.", {"هشام الزعتري الصغير"}),
        ("وتوقع المدير يوست فان زعترن هبوط السعر.", {"يوست فان زعترن"}),
        # no name: a word with a pronoun, an adverb, an adjective of a country after a word for people
        ("قال مراد الحلبوني عاتبته أمه.", {"مراد الحلبوني"}),
        ("حذرت سلفاً من الفيضان.", set()),
        ("أبلغني زميل تركي أن المصنع أغلق.", set()),
        # nor a noun before a known person, or after a verb of saying's subject
        ("جرى ذلك مع عودة دونالد ترامب إلى بلاده.", {"دونالد ترامب"}),
        ("أعزى خامنئي هزيمته إلى الحصار.", {"خامنئي"}),
        # a family name that is known alone, or looks like a noun with a pronoun
        ("قال مسعود خامنئي إن المصنع أغلق.", {"مسعود خامنئي"}),
        ("قال المحلل مهدي بهشتي إن السعر هبط.", {"مهدي بهشتي"}),
        # what someone is called, and whose relative
        ("كان معهم شاب واسمه جهاد.", {"جهاد"}),
        ("غادر ماري-لور كيشيان القاعة.", {"ماري-لور كيشيان"}),
        ("استقبل مراد بوسعيد ضيوفه.", {"مراد بوسعيد"}),
        ("سافرت ليلى بالحاج إلى العاصمة.", {"ليلى بالحاج"}),
        ("قدم مراد يلدز أوغلو استقالته.", {"مراد يلدز أوغلو"}),
        ("اعتذر مصطفى حاج عثمان عن الحضور.", {"مصطفى حاج عثمان"}),
        # nor a preposition with its noun, a noun for saying something, or a verb that is a given name here
        ("طالب النائب إيهاب منصور باستدعائه.", {"إيهاب منصور"}),
        ("أفرج القضاء عن الصحفي عمار الزيدي بكفالة.", {"عمار الزيدي"}),
        ("كرر الوزير عبد الكريم القول إن المصنع مفتوح.", {"عبد الكريم"}),
        ("رحب وزير الزراعة المصري سامح عبد الكريم بالقرار.", {"سامح عبد الكريم"}),
        # bynames
        ("قال أبو خالد الديراني إن الطريق مقطوع.", {"أبو خالد الديراني"}),
        ("بكت أم ياسين طويلا.", {"أم ياسين"}),
        # after a title
        ("زار الوزير فؤاد زكريا المعرض.", {"فؤاد زكريا"}),
        ("قالت الدكتورة سحر إن الجناح ممتلئ.", {"سحر"}),
        ("قال الوزير الخصاونة إن المصنع أغلق.", {"الخصاونة"}),
        ("وأضاف الدكتور القماطي أن الخطة جاهزة.", {"القماطي"}),
        ("أكد المدير التنفيذي الخبر.", set()),
        ("سأل القيادي النهضوي السابق عن السبب.", set()),
        ("وقع د. هشام قاووق الاتفاق.", {"هشام قاووق"}),
        ("رد العقيد المتقاعد زياد خنيفر على السؤال.", {"زياد خنيفر"}),
        ("جلس الحاج يعقوب قرب الباب.", {"الحاج يعقوب"}),
        ("جلس الحاج يعقوب الزيدان قرب الباب.", {"يعقوب الزيدان"}),
        # unknown words after an office
        ("رحب وزير الخارجية الهنغاري بيتر سيارتوفيتش بالقرار.", {"بيتر سيارتوفيتش"}),
        ("أوضح مدير المستشفى، زورفان ميكلاشي، أن القسم أغلق.", {"زورفان ميكلاشي"}),
        # between commas after an office, whatever the words
        ("قال آمر الكتيبة، زعرور نخلة بيداري، إن الطريق آمن.", {"زعرور نخلة بيداري"}),
        ("رفضت المهندسة فيها، خالصة القرنبيط، الرد.", {"خالصة القرنبيط"}),
        ("قال الوزير، خلال لقاء قصير، إن الخطة جاهزة.", set()),
        ("أكد المدير، وفق بيان مقتضب، الخبر.", set()),
        # a nationality as a noun, a word for who leads, an unknown word before a family name
        ("سجل النيجيري أوبيكا إيزيكويل هدفين.", {"أوبيكا إيزيكويل"}),
        ("وصلت القافلة بقيادة زعتور بيلاماني.", {"زعتور بيلاماني"}),
        ("وصلت القافلة بقيادة مشتركة.", set()),
        ("سافر زعتور هوفمان وحده.", {"زعتور هوفمان"}),
        # what looks like a proclitic is the name's own
        ("قالت سولفيغا بيترسون إن المصنع أغلق.", {"سولفيغا بيترسون"}),
        ("تحدث صلاح الدين فاروقيان للصحافة.", {"صلاح الدين فاروقيان"}),
        ("وصفت المحللة إليانورا ويتفيلدا الخطة.", {"إليانورا ويتفيلدا"}),
        # what someone is called
        ("أوقف شخص يدعى زعتوري كيلاب أمس.", {"زعتوري كيلاب"}),
        ("بحثوا عن المدعو شنقيلو.", {"شنقيلو"}),
        ("قبضوا على الملقب بـ«الزعزوع» ليلا.", {"الزعزوع"}),
        # after a verb of saying, or explained
        ("وقالت تيماء إن الماء انقطع.", {"تيماء"}),
        ("كان معنا سليمان، وهو نجار من الحي.", {"سليمان"}),
        # clitics stay outside
        ("سلموا الرسالة لأحمد الخضيري.", {"أحمد الخضيري"}),
        ("حضر سامر الكيلاني ويوسف درويش.", {"سامر الكيلاني", "يوسف درويش"}),
    ],
)
def test_a_person_is_named(sentence: str, mentions: set[str]) -> None:
    assert people(sentence) == mentions


@pytest.mark.parametrize(
    "sentence",
    [
        "ضحى كثيرون بأمل كبير في التغيير.",  # a given name that is an ordinary word
        "وقف الرجل أمام باب المدرسة.",  # أمام is not إمام
        "اعترض المتحدث باسم الوزارة على القرار.",  # باسم is a preposition here
        "أصيب ما يزيد على عشرين عاملا.",  # يزيد is a verb
        "سألوه هل يبقى أم يرحل.",  # أم is a conjunction
        "ظهر في خطاب متلفز.",  # a given name after في is the noun
        "استشهد صباح الثلاثاء قرب البئر.",  # صباح is a part of the day
        "صدر الأمر الملكي صباحا.",  # الأمر is not الآمر
        "جمعوا المال لتسليح رجالهم.",  # ل before a verbal noun
        "رد نائب الرئيس التركي على الرسالة.",  # an adjective, though it is a family name too
    ],
)
def test_an_ordinary_word_is_no_person(sentence: str) -> None:
    assert people(sentence) == set()


def test_the_family_name_alone_means_the_person_named_before() -> None:
    sentence = "قال المهندس عدنان قريطمي إن السد آمن. وأضاف قريطمي أن المياه انخفضت."
    draft = Draft(Document.of(sentence), analyse(sentence, vocabulary()))
    (entity,) = names(draft)
    assert [span.text for span in entity.mentions] == ["عدنان قريطمي", "قريطمي"]
    assert entity.name_ar == "عدنان قريطمي"


def test_the_author_of_the_document_is_a_person_where_the_text_names_him() -> None:
    sentence = "بقلم نمير سلهب\nلا أحد يملك الجواب."
    draft = Draft(Document.of(sentence, author="نمير سلهب"), analyse(sentence, vocabulary()))
    assert [(e.label, e.name_ar) for e in names(draft)] == [("PERSON", "نمير سلهب")]
