"""The examples in the docstrings of the Python interface do what they say."""

import doctest
import importlib
import pkgutil

import pytest

import tawatur.api

MODULES = sorted(
    module.name for module in pkgutil.iter_modules(tawatur.api.__path__) if module.name != "spacy_component"
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"tawatur.api.{name}")).failed == 0


@pytest.mark.parametrize("name", ["corpus", "merging", "reading", "reports", "situation"])
def test_what_users_begin_with_has_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"tawatur.api.{name}")).attempted > 0
