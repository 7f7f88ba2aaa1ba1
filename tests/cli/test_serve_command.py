"""`tawatur serve`: it says where the reader is, answers there, and binds to no unnamed address."""

import json
import os
import re
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tawatur.model import Document, Record
from tawatur.store import Corpus


def test_it_says_its_address_and_answers_there(here: Path, pair: Callable[..., tuple[Document, Record]]) -> None:
    Corpus.create(here / "corpus").add([pair(1)])
    command = [sys.executable, "-m", "tawatur", "serve", "--corpus", "corpus", "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "LANG": "ar_SY.UTF-8"})
    assert process.stderr
    try:
        found = re.search(r"http://127\.0\.0\.1:\d+/ar/", process.stderr.readline())
        assert found
        with urllib.request.urlopen(found.group(), timeout=20) as answer:
            assert "الطريق مفتوح" in answer.read().decode()
    finally:
        process.terminate()
        process.communicate(timeout=20)


def test_a_folder_without_reports_is_said_to_be_empty(here: Path) -> None:
    command = [sys.executable, "-m", "tawatur", "serve", "--corpus", "none", "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    try:
        said = [process.stderr.readline() for _ in range(4)]
    finally:
        process.terminate()
        process.communicate(timeout=20)
    assert said[0] == "none holds no documents yet. Fill it, then look again:\n"
    assert "read FILE-OR-FOLDER … --corpus none" in said[1]
    assert "the reader is open at" in said[3]


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_it_does_not_bind_to_all_addresses_at_once(run: Callable[..., object], host: str) -> None:
    result = run("serve", "--host", host)
    assert result.exit_code == 2
    assert "address" in result.stderr


@pytest.mark.parametrize(("language", "reason"), [("en", "Address already in use"), ("ar", "المنفذ مشغول")])
def test_a_port_that_is_taken_is_one_line(run: Callable[..., Result], here: Path, language: str, reason: str) -> None:
    Corpus.create(here / "c")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "--port", str(port), "--corpus", "c", "--lang", language)
    assert (result.exit_code, result.stderr) == (1, f"tawatur: 127.0.0.1:{port}: {reason}\n")


def test_a_program_is_told_the_address_as_json(here: Path) -> None:
    Corpus.create(here / "c")
    command = [sys.executable, "-m", "tawatur", "serve", "--corpus", "c", "--port", "0", "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\w\w/", json.loads(process.stdout.readline())["address"])
    finally:
        process.terminate()
        process.communicate(timeout=20)
