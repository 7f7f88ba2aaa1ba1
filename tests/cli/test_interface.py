"""English and Arabic say the same: every message, every error, with the same values."""

import ast
import string
import tomllib
from pathlib import Path

import pytest

import tawatur
from tawatur.cli.interface import interface, locale_language
from tawatur.errors import InputError, LexiconError, StoreError
from tawatur.model import AuthorStance, CueClass, Distance, Document, Factuality, FigureKind, LinkKind
from tawatur.reading.pipeline import Reader
from tawatur.sources import documents
from tawatur.sources.kinds import Kind
from tawatur.sources.original import Original
from tawatur.sources.reader import read

# The reading itself, which conftest replaces by one made by hand.
READ = Reader.read

PACKAGE = Path(tawatur.__file__).parent
ARABIC, ENGLISH = interface("ar"), interface("en")


# Which argument of each error is its template.
TEMPLATE_POSITION = {
    "EngineError": 0,
    "ExportError": 0,
    "InputError": 1,
    "LanguageModelError": 0,
    "OpeningError": 0,
    "OverflowingError": 1,
    "QuestionError": 0,
    "StoreError": 0,
    "UnusableError": 0,
    "WeightsError": 0,
    "WorkerError": 0,
}


def values(template: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(template) if field}


def raised_templates() -> set[str]:
    """First or second arguments of every error of ours that is made from a literal and can come of what a user has."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                position = TEMPLATE_POSITION.get(node.func.id)
                if position is not None and isinstance(node.args[position], ast.Constant):
                    found.add(node.args[position].value)
    return found


def test_both_have_the_same_messages_with_the_same_values() -> None:
    assert {key: values(text) for key, text in ENGLISH.texts.items()} == {
        key: values(text) for key, text in ARABIC.texts.items()
    }


def test_every_error_that_names_a_file_or_model_is_translated() -> None:
    assert raised_templates() == set(ARABIC.errors)


def test_translated_errors_use_values_that_the_error_has() -> None:
    names = {"name_en": "name_ar"}
    for template, translation in ARABIC.errors.items():
        assert values(translation) == {names.get(value, value) for value in values(template)}


@pytest.mark.parametrize(
    ("section", "members"),
    [
        ("cue", CueClass.__args__),
        ("figure", FigureKind.__args__),
        ("kind", (*LinkKind.__args__, "anonymous")),
        ("stance", set(AuthorStance.__args__) - {"neutral"}),
        ("distance", set(Distance.__args__) - {"neutral"}),
        ("factuality", Factuality.__args__),
    ],
)
def test_every_value_of_the_model_has_a_word(section: str, members: set[str]) -> None:
    words = tomllib.loads((PACKAGE / "cli" / "messages" / "en.toml").read_text(encoding="utf-8"))[section]
    assert set(words) == set(members)


def test_an_error_is_explained_in_the_language() -> None:
    error = InputError("a.txt", "cannot be read: {reason}", reason="x")
    assert ENGLISH.explain(error) == str(error) == "a.txt: cannot be read: x"
    assert ARABIC.explain(error) == "a.txt: تتعذر قراءته: [x]"
    assert ARABIC.explain(StoreError("{folder}: another process is writing to this corpus", folder="c")).startswith(
        "c: عملية"
    )


def test_an_error_without_translation_stays_english() -> None:
    assert ARABIC.explain(LexiconError("cues.tsv:3: frame is empty {}")) == "cues.tsv:3: frame is empty {}"


def broken(line: bytes) -> InputError:
    (error,) = read(Original(place="a.jsonl:3", data=line, kind=Kind.entry))
    assert isinstance(error, InputError)
    return error


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"id": "1"}', "حقل ناقص أو خاطئ: الحقل text ناقص"),
        (b'{"text": 3}', "حقل ناقص أو خاطئ: نوع الحقل text خاطئ (int)"),
        (b'{"text": "", "url": 1.5}', "حقل ناقص أو خاطئ: نوع الحقل url خاطئ (float)"),
        (b"[3]", "حقل ناقص أو خاطئ: السطر ليس كائن JSON"),
        (b'{"text": "a', "ليس JSON صحيحا: السطر مبتور"),
        (b"oops", "ليس JSON صحيحا: حرف غير صحيح (البايت 0)"),
        (b'{"text" "a"}', "ليس JSON صحيحا: المنتظر ':' (البايت 8)"),
        (b'{"text": "a" "b"}', "ليس JSON صحيحا: المنتظر ',' أو '}' (البايت 13)"),
        (b'{"text": "a",}', "ليس JSON صحيحا: فاصلة زائدة (البايت 13)"),
        (b"{'text': 1}", "ليس JSON صحيحا: المفتاح ليس بين علامتي اقتباس (البايت 1)"),
        (b'{"text": "a"} x', "ليس JSON صحيحا: زيادة بعد النهاية (البايت 15)"),
        (b'{"text": "\\x"}', "ليس JSON صحيحا: رمز هروب غير صحيح (البايت 12)"),
        (b'{"text": "a", "y": ' + b"[" * 5000, "ليس JSON صحيحا: أقواس متداخلة بلا حد"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_in_arabic_alone(line: bytes, message: str) -> None:
    assert ARABIC.explain(broken(line)) == f"a.jsonl:3: {message}"


def test_the_reasons_of_the_system_are_said_in_arabic(tmp_path: Path) -> None:
    (error,) = documents([tmp_path / "none.txt"])
    assert isinstance(error, InputError)
    assert ARABIC.explain(error) == f"{tmp_path}/none.txt: تتعذر قراءته: لا ملف ولا مجلد بهذا الاسم"


def test_a_note_is_translated_and_an_unknown_sentence_stands_in_brackets() -> None:
    (note,) = READ(Reader(), Document.of("وصل الوفد أمس إلى المدينة.")).notes
    assert ENGLISH.translate(note) == note
    assert ARABIC.translate(note) == "لا تاريخ نشر: لا تُحدَّد الأوقات النسبية مثل «أمس»"
    assert ARABIC.translate("something {odd}") == "[something {odd}]"


def test_translated_phrases_use_values_that_the_sentence_has() -> None:
    for pattern, translation in ARABIC.phrases:
        assert values(translation) <= set(pattern.groupindex)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ar_SY.UTF-8"}, "ar"),
        ({"LANG": "ar"}, "ar"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "ar_EG.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ar_LB", "LANG": "fr_FR"}, "ar"),
        ({"LANG": "arn_CL"}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale_decides_where_nothing_is_asked(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == language
