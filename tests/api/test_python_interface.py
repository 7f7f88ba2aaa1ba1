"""`tawatur.read("reports/").merge()`: the Python interface as a user meets it."""

import datetime
import importlib.util
import json
from pathlib import Path

import msgspec
import polars
import pytest

import tawatur
from tawatur.errors import ExportError, InputError
from tawatur.model import Span
from tawatur.model.claim import Claim, Member
from tawatur.model.situation import Situation
from tawatur.reading.pipeline import Reader

RULES = Reader()
SAID = "قالت وزارة الصحة إن خمسة أشخاص أصيبوا في الحريق."
AGAIN = "أفادت البلدية بأن الحريق أُخمد قبل منتصف الليل."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files with a report each."""
    for name, text in (("a.txt", SAID), ("b.txt", AGAIN)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_and_merged(folder: Path) -> None:
    reports = tawatur.read(folder, reader=RULES)
    assert [report.document.text for report in reports] == [SAID, AGAIN]
    situation = reports.merge()
    assert {origin.name for origin in situation.origins} >= {"وزارة الصحة"}
    assert isinstance(situation, Situation), "what takes the model's Situation takes it"


def test_sources_may_be_mixed(folder: Path) -> None:
    document = tawatur.Document.of(AGAIN, id="mine")
    reports = tawatur.read([document, str(folder / "a.txt")], reader=RULES)
    assert (len(reports), reports[0].document.id) == (2, "mine")
    assert reports[1:][0].record.statements


def test_it_encodes_as_the_command_prints_it(folder: Path) -> None:
    from tawatur.merging import merge

    reports = tawatur.read(folder, reader=RULES)
    plain = merge((report.document, report.record) for report in reports)
    assert msgspec.json.encode(reports.merge()) == msgspec.json.encode(plain)
    assert msgspec.json.encode(tawatur.merge(reversed(reports))) == msgspec.json.encode(plain)


def test_what_cannot_be_read_is_an_error_unless_somebody_takes_it(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"c\.txt: empty"):
        tawatur.read(folder, reader=RULES)
    refused: list[InputError] = []
    assert len(tawatur.read(folder, reader=RULES, on_error=refused.append)) == 2
    assert [Path(error.place).name for error in refused] == ["c.txt"]


def test_a_report_holds_what_belongs_together() -> None:
    (a, b) = tawatur.read([tawatur.Document.of(SAID), tawatur.Document.of(AGAIN)], reader=RULES)
    with pytest.raises(ValueError, match="was not read from"):
        tawatur.Report(a.document, b.record)


def test_a_corpus_folder_says_the_same(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("corpus")
    reports = tawatur.read(folder, reader=RULES)
    corpus = tawatur.Corpus.create(place)
    assert (corpus.add(reports), corpus.add(reports), len(corpus)) == (2, 0, 2)
    opened = tawatur.Corpus.open(place)
    assert opened.merge() == opened.merge() == reports.merge()
    assert {document.text for document in opened.documents} == {SAID, AGAIN}
    assert len(list(opened.records)) == 2


def test_tables_go_to_arrow_pandas_and_polars(folder: Path) -> None:
    reports = tawatur.read(folder, reader=RULES)
    situation = reports.merge()
    arrow = situation.to_arrow("claims")
    assert polars.from_arrow(arrow).height == arrow.num_rows == len(situation.to_pandas("claims")) > 0
    assert "cue_class" in reports.to_pandas("statements").columns


def test_without_pandas_it_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ExportError, match="pip install pandas"):
        tawatur.read(folder, reader=RULES).to_pandas()


def test_reports_are_exported_by_name(folder: Path) -> None:
    reports = tawatur.read(folder, reader=RULES)
    assert json.loads(reports.export("geojson"))["type"] == "FeatureCollection"
    with pytest.raises(ExportError, match="there is no format excel; there are: acled"):
        reports.export("excel")


HOSTILE = '<script>alert("س")</script>'


def test_a_document_in_a_notebook_reads_right_to_left_and_runs_nothing() -> None:
    document = tawatur.Document.of(f"{SAID} {HOSTILE}", title=HOSTILE, outlet=f"صحيفة {HOSTILE}")
    (report,) = tawatur.read(document, reader=RULES)
    shown = report._repr_html_()
    assert shown.startswith('<div dir="rtl"')
    assert "<script" not in shown
    assert shown.count("&lt;script&gt;") == 3
    assert 'title="وزارة الصحة"' in shown
    assert "font-weight:bold" in shown, "the source stands out"


def test_a_claim_in_a_notebook_shows_each_voice_with_its_chain() -> None:
    quote = HOSTILE
    member = Member(
        doc="d1",
        statement="s1",
        quote=Span.cut(quote, 0, len(quote)),
        stance="denies",
        origin="o1",
        outlet="صحيفة",
        published=datetime.date(2024, 12, 1),
        chain=("وكالة", None),
    )
    claim = tawatur.Claim.of(
        Claim(id="c", members=(member,), independent_origins=0, unknown=(), status="contested", reason=HOSTILE)
    )
    shown = claim._repr_html_()
    assert "صحيفة ‹ وكالة ‹ (…)" in shown
    assert "denies" in shown
    assert "<script" not in shown


def test_a_situation_in_a_notebook_counts_its_parts(folder: Path) -> None:
    situation = tawatur.read(folder, reader=RULES).merge()
    assert f"<bdi>documents</bdi> · <bdi>{len(situation.documents)}</bdi>" in situation._repr_html_()
