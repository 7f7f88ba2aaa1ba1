"""Numbers as news writes them, in words and digits, to values."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.digits import digits
from tawatur.arabic.numerals import Numeral, numeral_at, plain
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.vocabulary import vocabulary


def numeral(text: str) -> Numeral | None:
    """The first numeral of the text."""
    tokens = tokenise(text, vocabulary())
    found = (numeral_at(tokens, index, numbers()) for index in range(len(tokens)))
    return next((one for one in found if one), None)


def words(text: str) -> str:
    """The words of the first numeral."""
    found = numeral(text)
    assert found is not None
    return text[found.start : tokenise(text, vocabulary())[found.last - 1].end]


WORDS = [
    ("ثلاثة جنود", 3),
    ("ثلاث سفن", 3),
    ("ثماني نساء", 8),
    ("ثمان وعشرون طالبة", 28),
    ("عشرة أيام", 10),
    ("أحد عشر كوكبا", 11),
    ("إحدى عشرة قرية", 11),
    ("اثنا عشر رجلا", 12),
    ("اثنتي عشرة سنة", 12),
    ("تسعة عشر صيادا", 19),
    ("عشرون بيتا", 20),
    ("خمسة وعشرين شخصا", 25),
    ("خمس وعشرون شاحنة", 25),
    ("إحدى وثلاثين بلدة", 31),
    ("واحد وستون عاما", 61),
    ("تسعا وتسعين مرة", 99),
    ("مئة طن", 100),
    ("مائة طن", 100),
    ("مئتا بيت", 200),
    ("مائتي بيت", 200),
    ("ثلاثمئة أسير", 300),
    ("ثلاثمائة أسير", 300),
    ("ثلاث مئة أسير", 300),
    ("سبعمئة وأربعة وتسعين عاملا", 794),
    ("تسعمائة وتسعة وتسعون", 999),
    ("ألف جندي", 1_000),
    ("ألفان من الجنود", 2_000),
    ("ألفي جندي", 2_000),
    ("ألفا جندي", 2_000),
    ("ألفاً", 1_000),
    ("ألفا وثلاثمئة كتاب", 1_300),
    ("ألف ومئتا بيت", 1_200),
    ("ألفين وستمئة وسبع صفحات", 2_607),
    ("ستة آلاف ومئة وعشرة أمتار", 6_110),
    ("خمسة عشر ألفا", 15_000),
    ("ثلاثين ألفا وخمسمئة واثنين وستين لترا", 30_562),
    ("مئة ألف", 100_000),
    ("مئتين وأربعة وثلاثين ألف صوت", 234_000),
    ("مليون", 1_000_000),
    ("مليونا دولار", 2_000_000),
    ("مليونا وسبعمئة ألف", 1_700_000),
    ("ثلاثة ملايين وربع المليون", 3_250_000),
    ("نصف مليون", 500_000),
    ("مليون ونصف المليون", 1_500_000),
    ("ملياري دولار", 2_000_000_000),
    ("خمسة ملايير", 5_000_000_000),
    ("ستة تريليونات", 6_000_000_000_000),
    ("ألف مليار", 1_000_000_000_000),
]
MIXED = [
    ("30 ألف", 30_000),
    ("50 مليار", 50_000_000_000),
    ("1.2 مليون", 1_200_000),
    ("1.250 مليون", 1_250_000),
    ("9,7 ملايين", 9_700_000),
    ("14 ألفا و500 ليرة", 14_500),
    ("خمسة ملايين و318 ألف حبة", 5_318_000),
    ("21 مليونا و 350 ألفا", 21_350_000),
    ("مئة و20", 120),
    ("٣ آلاف", 3_000),
]
FRACTIONS = [
    ("نصف السكان", Fraction(1, 2)),
    ("ثلث المحصول", Fraction(1, 3)),
    ("ثلثا المحصول", Fraction(2, 3)),
    ("ربع الحاويات", Fraction(1, 4)),
    ("ثلاثة أرباع الماء", Fraction(3, 4)),
    ("تسعة أعشار الدرجة", Fraction(9, 10)),
    ("خُمس المبلغ", Fraction(1, 5)),
    ("نصفهم", Fraction(1, 2)),
    ("ثلثها", Fraction(1, 3)),
]
NONE = ["البلدة هادئة", "12:40", "7/12/2016", "آلاف المحتجين", "أحد السكان", "أرباع", "كمية المطر", "لست هنا"]
CLITICS = [
    ("وعشرين جريحا", "عشرين"),
    ("بألف دينار", "ألف"),
    ("لثلاثة أشهر", "ثلاثة"),
    ("بمئتي ألف يورو", "مئتي ألف"),
    ("لثمان وأربعين ساعة", "ثمان وأربعين"),
    ("ستمئة طن", "ستمئة"),
    ("و92 مدنيا", "92"),
]


@pytest.mark.parametrize(("text", "value"), WORDS + MIXED)
def test_a_number_has_its_value(text: str, value: int) -> None:
    found = numeral(text)
    assert found is not None
    assert plain(found.value) == value


@pytest.mark.parametrize(("text", "value"), FRACTIONS)
def test_a_lone_fraction_is_told_from_a_number(text: str, value: Fraction) -> None:
    found = numeral(text)
    assert found is not None
    assert (found.form, found.value) == ("fraction", value)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number(text: str) -> None:
    assert numeral(text) is None


@pytest.mark.parametrize(("text", "written"), CLITICS)
def test_a_number_begins_behind_its_proclitics(text: str, written: str) -> None:
    assert words(text) == written


def test_a_larger_group_does_not_go_on_a_smaller_one() -> None:
    assert words("100 ألف ومئة وعشرين ألف نازح") == "100 ألف"


DIGITS = [
    ("6,000", 6_000),
    ("4.850", 4_850),
    ("79٬500", 79_500),
    ("14٫750", 14_750),
    ("1’250", 1_250),
    ("6,980,500.5", 6_980_500.5),
    ("3٫4", 3.4),
    ("3.2", 3.2),
    ("112,6", 112.6),
    ("0.750", 0.75),
    ("34", 34),
]


@pytest.mark.parametrize(("text", "value"), DIGITS)
def test_separators_part_thousands_or_decimals(text: str, value: float) -> None:
    found = digits(text)
    assert found is not None
    assert plain(found) == value


@pytest.mark.parametrize("text", ["12:40", "7/12/2016", "1.2.3", "عشرة", ""])
def test_what_is_no_plain_number(text: str) -> None:
    assert digits(text) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_of_all_scripts_read_alike(number: int) -> None:
    western = str(number)
    arabic = western.translate({ord("0") + i: 0x0660 + i for i in range(10)})
    persian = western.translate({ord("0") + i: 0x06F0 + i for i in range(10)})
    assert digits(western) == digits(arabic) == digits(persian) == number


@given(st.integers(min_value=1000, max_value=10**12), st.sampled_from(",.٬'’"))
def test_groups_of_three_read_like_the_bare_digits(number: int, separator: str) -> None:
    assert digits(f"{number:,}".replace(",", separator)) == number


@given(st.integers(min_value=0, max_value=999), st.integers(min_value=1, max_value=99), st.sampled_from(".,٫"))
def test_one_or_two_digits_behind_a_separator_are_decimals(whole: int, part: int, separator: str) -> None:
    assert digits(f"{whole}{separator}{part}") == Fraction(f"{whole}.{part}")


def test_an_endless_value_is_rounded() -> None:
    assert plain(Fraction(13, 3)) == 4.33
    assert plain(Fraction(1, 8)) == 0.125
