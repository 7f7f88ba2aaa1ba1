"""Documents of one run that share an id or an address."""

from tawatur.model import Document
from tawatur.store.pages import names


class Sightings:
    """The documents seen so far, by their ids and addresses."""

    def __init__(self) -> None:
        self._digests: dict[str, str] = {}
        self._several: set[str] = set()

    def is_news(self, document: Document, elsewhere: bool) -> bool:
        """Whether it is seen for the first time that one id or address is that of several documents.

        `elsewhere` says that another document with it is known already.
        """
        known = names(document.id, document.url)
        earlier = {self._digests.setdefault(name, document.digest) for name in known}
        if (earlier == {document.digest} and not elsewhere) or not self._several.isdisjoint(known):
            return False
        self._several.update(known)
        return True
