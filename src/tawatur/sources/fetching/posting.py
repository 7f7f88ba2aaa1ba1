"""Posting a message to an address that the user gives, through the same door and under the same limits as fetching."""

from tawatur.errors import InputError
from tawatur.sources.fetching.exchange import Exchange
from tawatur.sources.fetching.passing import PassingError
from tawatur.sources.fetching.policy import Policy
from tawatur.sources.fetching.urls import parse_url

_ACCEPTED = range(200, 300)


def post_json(address: str, message: bytes, policy: Policy) -> None:
    """Post it once; InputError where the address may not be asked for, or does not answer that it took the message."""
    url = parse_url(address, any_port=policy.allow_private)
    try:
        answer = Exchange(policy).post(url, {"Content-Type": "application/json"}, message)
    except PassingError as failed:
        raise failed.error from None
    if answer.status not in _ACCEPTED:
        raise InputError(str(url), "the server answered {status}", status=answer.status)
