"""What the tests of sources share: bytes in, and what came of them."""

from collections.abc import Callable

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import read, unpack

Read = Callable[..., list[Document | InputError]]


@pytest.fixture
def reading() -> Read:
    """Everything that bytes hold, called `place`."""

    def everything(data: bytes | str, place: str = "x", **known: object) -> list[Document | InputError]:
        raw = data.encode() if isinstance(data, str) else data
        items: list[Document | InputError] = []
        for original in unpack(raw, place, **known):  # type: ignore[arg-type]
            items += [original] if isinstance(original, InputError) else read(original)
        return items

    return everything


@pytest.fixture
def one(reading: Read) -> Callable[..., Document]:
    """The one Document that bytes hold."""

    def document(data: bytes | str, **known: object) -> Document:
        (item,) = reading(data, **known)
        assert isinstance(item, Document), item
        return item

    return document


@pytest.fixture
def why(reading: Read) -> Callable[..., str]:
    """Why nothing could be read."""

    def message(data: bytes | str, **known: object) -> str:
        (item,) = reading(data, **known)
        assert isinstance(item, InputError), item
        return str(item)

    return message
