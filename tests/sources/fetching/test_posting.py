"""Posting: through the same door as fetching, and never silent about what was not taken."""

import pytest
from loopback import Site

from tawatur.errors import InputError
from tawatur.sources.fetching.policy import Policy
from tawatur.sources.fetching.posting import post_json

HERE = Policy(allow_private=True)


@pytest.mark.parametrize("status", [200, 202, 204])
def test_the_message_arrives_as_it_is(site: Site, status: int) -> None:
    post_json(site.page("/hook", status=status), '{"خبر": 1}'.encode(), HERE)
    assert site.posted == ['{"خبر": 1}'.encode()]
    assert site.requests[0][1]["content-type"] == "application/json"


@pytest.mark.parametrize("status", [301, 404, 500])
def test_an_address_that_does_not_take_it_is_an_error(site: Site, status: int) -> None:
    with pytest.raises(InputError, match=f"the server answered {status}"):
        post_json(site.page("/hook", status=status, Location="/other"), b"{}", HERE)
    assert len(site.posted) == 1, "no redirect is followed, and nothing is posted twice"


def test_a_server_that_is_not_there_is_an_error() -> None:
    with pytest.raises(InputError, match="the connection failed"):
        post_json("http://127.0.0.1:9/hook", b"{}", HERE)


def test_private_addresses_only_on_request(site: Site) -> None:
    with pytest.raises(InputError):
        post_json(site.page("/hook"), b"{}", Policy())
    assert site.posted == []


@pytest.mark.parametrize("address", ["ftp://example.org/x", "file:///etc/hosts", "javascript:alert(1)", "hook"])
def test_only_http_and_https(address: str) -> None:
    with pytest.raises(InputError, match="only http and https"):
        post_json(address, b"{}", HERE)
