"""`tawatur doctor`: what is installed, and whether a corpus is sound."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tawatur import __version__
from tawatur.store import Corpus

Run = Callable[..., Result]

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


@pytest.fixture
def corpus(run: Run) -> Path:
    Path("a.jsonl").write_text(
        json.dumps({"text": TEXT, "published": "2024-12-07", "outlet": "جريدة"}), encoding="utf-8"
    )
    run("read", "a.jsonl", "--corpus", "c")
    return Path("c")


def test_it_says_what_is_installed(run: Run) -> None:
    result = run("doctor")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0].startswith(f"tawatur {__version__} · Python 3.")
    assert lines[1].startswith("libraries: ") and ", duckdb " in lines[1]
    assert lines[-1] == "no corpus to check: tawatur-corpus does not exist"


@pytest.mark.parametrize("arguments", [("c",), ("--corpus", "c")])
def test_a_sound_corpus_is_said_to_be_sound(run: Run, corpus: Path, arguments: tuple[str, ...]) -> None:
    result = run("doctor", *arguments)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == [
        "corpus c · documents: 1 · outlets: 1 · published: 2024-12-07 – 2024-12-07",
        "every file is as it was written",
    ]


def test_a_flipped_byte_is_named_and_the_status_is_1(run: Run, corpus: Path) -> None:
    file = corpus / Corpus.open(corpus).manifest.segments[0].file
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    result = run("doctor", "c")
    assert result.exit_code == 1
    *_, finding, remedy = result.stdout.splitlines()
    assert finding == f"{file}: damaged: its bytes are not what was written"
    assert remedy.endswith("bring these files back from a copy, or read the reports into a new corpus")
    assert json.loads(run("doctor", "c", "--json").stdout)["corpus"]["findings"] == [
        {"file": file.relative_to(corpus).as_posix(), "fault": "damaged"}
    ]


def test_a_strange_file_is_named_but_does_no_harm(run: Run, corpus: Path) -> None:
    (corpus / "notes.txt").touch()
    result = run("doctor", "c")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == ["c/notes.txt: not Tawatur's", "every file is as it was written"]


def test_what_is_no_corpus_is_one_line_and_status_1(run: Run) -> None:
    result = run("doctor", "nowhere")
    assert result.exit_code == 1
    assert result.stderr == "tawatur: there is no corpus at nowhere; `tawatur read FILE --corpus nowhere` makes one\n"


def test_a_flipped_byte_in_what_is_merged_is_named_too(run: Run, corpus: Path) -> None:
    assert run("merge", "--corpus", "c").exit_code == 0
    assert run("doctor", "c").stdout.splitlines()[-1] == "every file is as it was written"
    file = min((corpus / "situation").glob("*.parquet"))
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 1
    file.write_bytes(data)
    result = run("doctor", "c")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        1,
        f"{file}: damaged: its bytes are not what was written",
    )


@pytest.mark.parametrize("content", [b"", b"{}", b'{"format": "tawatur-situation", "version": 0, "tables": {}}'])
def test_what_is_merged_and_cannot_be_used_is_named_and_merging_makes_it_anew(
    run: Run, corpus: Path, content: bytes
) -> None:
    run("merge", "--corpus", "c")
    file = corpus / "situation" / "situation.json"
    file.write_bytes(content)
    remedy = "damaged, or of another version of Tawatur; `tawatur merge` makes it anew"
    for view in (("claims",), ("network",), ("timeline",)):
        result = run(*view, "--corpus", "c")
        assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"tawatur: {file}: {remedy}\n")
    result = run("doctor", "c")
    assert result.exit_code == 1
    assert "corpus c · documents: 1" in result.stdout, "the reports are as they were"
    assert result.stdout.splitlines()[-1] == f"{file}: {remedy}"
    assert run("merge", "--corpus", "c").exit_code == 0
    assert run("claims", "--corpus", "c").exit_code == 0
    assert run("doctor", "c").exit_code == 0


def test_a_damaged_table_of_what_is_merged_is_made_anew(run: Run, corpus: Path) -> None:
    run("merge", "--corpus", "c")
    for file in (corpus / "situation").glob("*.parquet"):
        file.write_bytes(b"")
    result = run("claims", "--corpus", "c")
    assert (result.exit_code, "`tawatur merge` makes it anew" in result.stderr) == (1, True)
    assert run("merge", "--corpus", "c").exit_code == 0
    assert run("claims", "--corpus", "c").exit_code == 0
