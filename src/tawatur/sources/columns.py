"""Which column of a table, or key of a JSON line, gives which field of a document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tawatur.errors import InputError
from tawatur.lexicon.column_names import column_names

FIELDS = ("text", "id", "published", "outlet", "author", "title", "url")
"""The fields that a row may give."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The user's own names of columns by field; fields without one go by the usual names."""

    names: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "Columns":
        """Columns as the command line writes them, `text=body,published=date`; InputError where that is malformed."""
        names = {}
        for part in text.split(","):
            name, _, column = (piece.strip() for piece in part.partition("="))
            if name not in FIELDS or not column:
                raise InputError(text, "columns are given as FIELD=COLUMN, FIELD being one of: {names}", names=_FIELDS)
            names[name] = column
        return cls(names)

    def of_headings(self, headings: Iterable[str]) -> dict[str, str]:
        """Field by heading, for the headings of a table."""
        theirs = {column: name for name, column in self.names.items()}
        free = set(FIELDS) - set(self.names)
        found = {}
        for heading in headings:
            name = theirs.get(heading) or column_names().get(heading.strip().casefold())
            if heading in theirs or name in free:
                found[heading] = str(name)
                free.discard(str(name))
        return found

    def rename(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A JSON row with the user's columns under the names of their fields; other keys stay as they are."""
        theirs = set(self.names.values())
        kept = {key: value for key, value in row.items() if key not in theirs and key not in self.names}
        return kept | {name: row[column] for name, column in self.names.items() if column in row}


_FIELDS = ", ".join(FIELDS)

USUAL_COLUMNS = Columns()
"""No names of the user's own."""
