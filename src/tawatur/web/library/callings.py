"""What documents without an outlet are called: by their title, their address, or the file that they were read from."""

from collections.abc import Callable, Mapping

from tawatur.model import Document
from tawatur.web.library.originals import Originals


class Callings:
    """Of the documents without an outlet, each with its title or address, if it has one."""

    def __init__(
        self, nameless: Mapping[str, str | None], originals: Originals, document: Callable[[str], Document | None]
    ) -> None:
        self._known = dict(nameless)
        self._originals = originals
        self._document = document

    def of(self, name: str) -> str:
        """What stands for the name, where it is the id of such a document; else the name itself."""
        if name not in self._known:
            return name
        if self._known[name] is None:
            document = self._document(name)
            self._known[name] = (self._originals.name(document) if document else None) or name
        return self._known[name] or name
