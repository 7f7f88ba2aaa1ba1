"""From paths to documents: files, folders and standard input, each by its content."""

import errno
import io
import json
import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import documents
from tawatur.sources.limits import MAX_DOCUMENT_BYTES, MAX_LINE_CHARACTERS

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."
ENTRY = json.dumps({"id": "e", "text": TEXT}, ensure_ascii=False)


def read(*paths: Path | str, skip: Path | None = None) -> list[str]:
    """What came of the paths: texts of documents (ids where they were given), messages of errors."""
    return [
        str(item) if isinstance(item, InputError) else "id " + item.id if item.id == "e" else item.text
        for item in documents(paths, skip=skip)
    ]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, so that messages show short paths."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_text_file_is_one_document_exactly_as_written(here: Path) -> None:
    text = f"\n\n  {TEXT}\r\n\r\n{TEXT}\n"
    Path("a.txt").write_bytes(text.encode())
    (document,) = documents(["a.txt"])
    assert document == Document.of(text, encoding="utf-8")


def test_the_same_text_has_the_same_id_in_any_file(here: Path) -> None:
    for name in ("a.txt", "b.md"):
        Path(name).write_text(TEXT, encoding="utf-8")
    one, other = documents(["a.txt", "b.md"])
    assert one == other


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a", "a.json"])
def test_json_lines_are_known_by_content(here: Path, name: str) -> None:
    Path(name).write_text(f"\n{ENTRY}\n{ENTRY}\n", encoding="utf-8")
    assert read(name) == ["id e", "id e"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
def test_json_lines_with_a_broken_first_line_are_still_json_lines(here: Path, name: str) -> None:
    Path(name).write_text(f"oops\n{ENTRY}\n{ENTRY}\n", encoding="utf-8")
    broken, *sound = read(name)
    assert broken.startswith(f"{name}:1: not valid JSON: ")
    assert sound == ["id e", "id e"]


def test_a_text_that_quotes_json_stays_a_text(here: Path) -> None:
    text = f"{TEXT}\n{TEXT}\n{ENTRY}"
    Path("a.txt").write_text(text, encoding="utf-8")
    assert read("a.txt") == [text]


@pytest.mark.parametrize("content", ['{\n "text": "نص"\n}', '[{"text": "نص"}]', '[\n{"text": "نص"}]'])
def test_other_json_is_not_taken_for_a_text(here: Path, content: str) -> None:
    Path("a.json").write_text(content, encoding="utf-8")
    assert read("a.json") == ["a.json: JSON, but not JSON Lines: each document must stand on a line of its own"]


def test_a_pattern_stands_for_the_files_that_it_matches(here: Path) -> None:
    for name in ("f/b.txt", "f/g/a.txt", "f/c.md", "f[1].txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(f"{TEXT} {name}", encoding="utf-8")
    assert read("f/**/*.txt", "f[1].txt", "f/*.pdf") == [
        f"{TEXT} f/b.txt",
        f"{TEXT} f/g/a.txt",
        f"{TEXT} f[1].txt",
        "f/*.pdf: cannot be read: No such file or directory",
    ]


def test_another_language_is_kept_and_marked(here: Path) -> None:
    Path("a.txt").write_text("این پل برای خودروها بسته است.", encoding="utf-8")
    (document,) = documents(["a.txt"])
    assert isinstance(document, Document)
    assert document.language == "fa"


def test_a_folder_is_read_by_name_with_all_below_it_but_what_is_hidden(here: Path) -> None:
    for name in ("f/b.txt", "f/a/2.txt", "f/a/1.txt", "f/.git/x.txt", "f/.hidden.txt"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXT} {path.stem}", encoding="utf-8")
    assert read("f") == [f"{TEXT} b", f"{TEXT} 1", f"{TEXT} 2"]


def test_the_corpus_folder_inside_is_passed_over(here: Path) -> None:
    Path("corpus").mkdir()
    Path("corpus/manifest.json").write_text("{}", encoding="utf-8")
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert read(".", skip=Path("corpus")) == [TEXT]


def test_standard_input_is_read_like_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    for content, expected in ((TEXT, [TEXT]), (f"{ENTRY}\n{ENTRY}\n", ["id e", "id e"])):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode()), encoding="utf-8"))
        assert read("-") == expected


def test_the_bytes_read_are_told(here: Path) -> None:
    Path("a.txt").write_text(f"\n{TEXT}", encoding="utf-8")
    Path("b.jsonl").write_text(f"{ENTRY}\n{ENTRY}", encoding="utf-8")
    told: list[int] = []
    assert len(list(documents(["a.txt", "b.jsonl"], advance=told.append))) == 2 + 1
    assert sum(told) == Path("a.txt").stat().st_size + Path("b.jsonl").stat().st_size


BAD_FILES = {
    "empty": (b"", "empty: there is no text in it"),
    "blank": (b" \n\n ", "empty: there is no text in it"),
    "binary": (bytes(range(256)), "binary data, not text"),
    "50 MB of one line": (
        b"\xd8\xa7" * (25 * 2**20),
        "too large: 50.0 MB, and at most 20.0 MB are read as one document",
    ),
    "endless line": (
        TEXT.encode() + b"\n" + b"\xd8\xa7" * (MAX_LINE_CHARACTERS + 1),
        "line 2 of the text has 200,001 characters; at most 200,000 are read",
    ),
    "no words": (b"12 / 34", "there are no words in it"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_gets_one_message_and_the_rest_is_read(here: Path, case: str) -> None:
    data, why = BAD_FILES[case]
    Path("1.txt").write_text(f"{TEXT} 1", encoding="utf-8")
    Path("2.txt").write_bytes(data)
    Path("3.txt").write_text(f"{TEXT} 3", encoding="utf-8")
    assert read(".") == [f"{TEXT} 1", f"2.txt: {why}", f"{TEXT} 3"]


def test_50_mb_of_one_json_line_is_passed_over(here: Path) -> None:
    with Path("a.jsonl").open("wb") as file:
        file.write(ENTRY.encode() + b"\n" + b'{"text": "' + b"a" * (50 * 2**20) + b'"}\n' + ENTRY.encode())
    assert read("a.jsonl") == ["id e", "a.jsonl:2: too large: more than 20.0 MB in one line", "id e"]


def test_too_much_on_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = ("ا" * 99 + "\n").encode() * (MAX_DOCUMENT_BYTES // 190)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    assert read("-") == ["<stdin>: too large: more than 20.0 MB, and at most that is read as one document"]


def test_what_is_not_there_is_said(here: Path) -> None:
    Path("nothing").mkdir()
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert read("missing.txt", "nothing", "a.txt") == [
        "missing.txt: cannot be read: No such file or directory",
        "nothing: the folder holds no files",
        TEXT,
    ]


def test_what_may_not_be_read_is_said(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    Path("a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert read("a.txt", "b.txt") == [f"{name}.txt: cannot be read: Permission denied" for name in "ab"]


def test_a_folder_is_read_without_its_pipes_and_sockets(here: Path) -> None:
    Path("f").mkdir()
    os.mkfifo("f/pipe.txt")
    assert read("f") == ["f: the folder holds no files"]
    Path("f/a.txt").write_text(TEXT, encoding="utf-8")
    Path("f/gone.txt").symlink_to("nowhere")
    assert read("f") == [TEXT, "f/gone.txt: cannot be read: No such file or directory"]


def test_a_pipe_or_device_given_by_name_is_refused(here: Path) -> None:
    os.mkfifo("pipe")
    why = "not a regular file; what comes out of it is read on standard input, as -"
    assert read("pipe", "/dev/zero") == [f"pipe: {why}", f"/dev/zero: {why}"]


def test_a_pipe_that_the_shell_opened_is_read() -> None:
    source, sink = os.pipe()
    os.write(sink, TEXT.encode())
    os.close(sink)
    assert read(f"/dev/fd/{source}") == [TEXT]
    os.close(source)


def test_a_name_beyond_the_limit_costs_only_itself(here: Path) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert read("x" * 300, "a.txt") == [f"{'x' * 300}: cannot be read: File name too long", TEXT]
