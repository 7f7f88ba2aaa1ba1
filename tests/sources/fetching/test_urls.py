"""What a user means as a URL, and what as a path."""

import pytest

from tawatur.errors import InputError
from tawatur.sources.fetching.urls import looks_like_url, parse_url


@pytest.mark.parametrize(
    "path", ["https://sahel.example/a", "HTTP://sahel.example", "http:/sahel.example", "ftp://a.example"]
)
def test_what_names_a_protocol_is_meant_as_a_url(path: str) -> None:
    assert looks_like_url(path)


@pytest.mark.parametrize("path", ["a/b.html", "تقرير.txt", "C:\\reports", "://b", "-", ""])
def test_anything_else_is_a_path(path: str) -> None:
    assert not looks_like_url(path)


def test_a_protocol_that_is_not_fetched_is_refused_as_such() -> None:
    with pytest.raises(InputError, match="only http and https are fetched"):
        parse_url("ftp://a.example/b")
