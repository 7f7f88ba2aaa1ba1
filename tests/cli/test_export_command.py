"""`tawatur export`: every format to standard output or to a file, whole or not at all."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import Result

from tawatur.exports.formats import FORMATS
from tawatur.exports.material import Material

Run = Callable[..., Result]


@pytest.fixture
def corpus(run: Run) -> str:
    """A corpus of one report."""
    Path("report.txt").write_text("الوزير قال إن الطريق مفتوح أمام السيارات منذ الصباح.", encoding="utf-8")
    run("read", "report.txt", "--corpus", "c")
    return "c"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_standard_output_or_a_file(run: Run, corpus: str, name: str) -> None:
    printed = run("export", "--to", name, "--corpus", corpus)
    assert printed.exit_code == 0, printed.stderr
    written = run("export", "--to", name, "--corpus", corpus, "--out", "out.bin")
    assert written.exit_code == 0
    assert written.stdout == ""
    assert Path("out.bin").read_bytes() == printed.stdout_bytes


def test_nothing_to_write_is_told(run: Run, corpus: str) -> None:
    result = run("export", "--to", "plover", "--corpus", corpus)
    assert result.stdout_bytes == b""
    assert result.stderr == "plover: the reports hold nothing of that kind\n"


@pytest.mark.parametrize(
    ("out", "sidecar"), [("x.ftm.json", "x.offsets.jsonl"), ("y.json", "y.offsets.jsonl"), ("z", "z.offsets.jsonl")]
)
def test_the_sidecar_is_named_after_its_file(run: Run, corpus: str, out: str, sidecar: str) -> None:
    told = run("export", "--to", "ftm", "--corpus", corpus, "--out", out).stderr
    sizes = [f"{name}: written · reports: 1 · bytes: {Path(name).stat().st_size:,}" for name in (out, sidecar)]
    assert told.splitlines() == sizes
    assert all(json.loads(line) for line in Path(out).read_text(encoding="utf-8").splitlines())
    assert Path(sidecar).exists()


def test_a_folder_that_is_not_there_is_one_line_in_both_languages(run: Run, corpus: str) -> None:
    asked = ("export", "--to", "acled", "--corpus", corpus, "--out", "nowhere/x.csv")
    assert run(*asked).stderr == "tawatur: nowhere/x.csv: cannot be written: No such file or directory\n"
    assert run(*asked, "--lang", "ar").stderr == "tawatur: nowhere/x.csv: تتعذر كتابته: لا ملف ولا مجلد بهذا الاسم\n"


def test_an_unknown_format_names_those_there_are(run: Run, corpus: str) -> None:
    result = run("export", "--to", "excel", "--corpus", corpus)
    assert result.exit_code == 2
    assert "'excel' is not one of acled" in result.stderr


def test_no_corpus_no_file(run: Run) -> None:
    result = run("export", "--to", "acled", "--corpus", "nowhere", "--out", "x.csv")
    assert result.exit_code == 1
    assert "there is no corpus at nowhere" in result.stderr
    assert not Path("x.csv").exists()


def test_a_failure_leaves_the_old_file(run: Run, corpus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(material: Material) -> Iterator[bytes]:
        yield b"half of it"
        raise OSError("No space left on device")

    monkeypatch.setattr("tawatur.exports.acled.export", fails)
    Path("x.csv").write_text("old")
    assert run("export", "--to", "acled", "--corpus", corpus, "--out", "x.csv").exit_code == 1
    assert Path("x.csv").read_text() == "old"
    assert not list(Path().glob("*.part"))


def test_a_missing_extra_is_told_in_both_languages(run: Run, corpus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "tawatur.exports.docbin", None)
    for language, words in (("en", "docbin needs the extra"), ("ar", "تحتاج الصيغة docbin")):
        result = run("export", "--to", "docbin", "--corpus", corpus, "--lang", language)
        assert words in result.stderr
        assert "tawatur[spacy]" in result.stderr
