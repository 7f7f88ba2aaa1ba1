"""The spaCy component `tawatur`: fills `doc.spans` and `doc._.tawatur`. Needs the extra `spacy`.

nlp = spacy.blank("ar")
nlp.add_pipe("tawatur")
"""

import datetime

from spacy.language import Language
from spacy.tokens import Doc

from tawatur.exports.spacy_spans import fill
from tawatur.model import Document
from tawatur.reading.pipeline import Reader
from tawatur.reading.shipped import shipped


@Language.factory("tawatur", assigns=["doc.spans", "doc._.tawatur"], default_config={"rules_only": False})
def create(nlp: Language, name: str, rules_only: bool) -> "Component":
    """The component; with `rules_only` it reads without the tagger."""
    return Component(Reader() if rules_only else shipped())


class Component:
    """Reads a Doc's text: span groups by layer (`entity`, `attribution` …), and the Record itself.

    `doc.user_data["published"]`, a date, anchors relative dates where it is given.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        if not Doc.has_extension("tawatur"):
            Doc.set_extension("tawatur", default=None)

    def __call__(self, doc: Doc) -> Doc:
        published = doc.user_data.get("published")
        document = Document.of(doc.text, published=published if isinstance(published, datetime.date) else None)
        record = self._reader.read(document)
        doc._.tawatur = record
        fill(doc, record)
        return doc
