"""What `import tawatur` offers, and that it stays light."""

import subprocess
import sys

import pytest

import tawatur


def test_public_names_are_sorted_and_there() -> None:
    assert tawatur.__all__ == sorted(tawatur.__all__)
    for name in tawatur.__all__:
        assert getattr(tawatur, name)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = tawatur.nothing


def test_importing_loads_none_of_the_heavy_parts() -> None:
    heavy = ("duckdb", "pyarrow", "msgspec", "typer", "rich")
    code = f"import sys, tawatur; print(sorted(m for m in {heavy} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
