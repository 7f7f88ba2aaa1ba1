"""What `import tawatur` offers, and that it stays light."""

import subprocess
import sys

import pytest

import tawatur


def test_public_names_are_sorted_and_there() -> None:
    assert tawatur.__all__ == sorted(tawatur.__all__)
    for name in tawatur.__all__:
        assert getattr(tawatur, name)


def test_every_public_name_says_what_it_is() -> None:
    for name in tawatur.__all__:
        assert (getattr(tawatur, name).__doc__ or "").strip()


def test_they_can_be_completed() -> None:
    assert set(tawatur.__all__) <= set(dir(tawatur))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = tawatur.nothing


def test_importing_loads_none_of_the_heavy_parts() -> None:
    heavy = ("duckdb", "pyarrow", "msgspec", "typer", "rich")
    code = f"import sys, tawatur; print(sorted(m for m in {heavy} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_reading_and_reports_load_neither_duckdb_nor_pandas() -> None:
    heavy = ("duckdb", "pandas", "polars", "spacy", "pyarrow")
    code = f"import sys, tawatur; tawatur.read; tawatur.Situation; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
