"""spaCy DocBin: each document as a Doc whose `doc.spans` are our marks. Needs the extra `spacy`."""

from collections.abc import Iterator

import spacy
from spacy.tokens import DocBin

from tawatur.exports.material import Material
from tawatur.exports.spacy_spans import fill


def export(material: Material) -> Iterator[bytes]:
    """One DocBin; each Doc's `user_data` holds the id, outlet and date of its document."""
    nlp = spacy.blank("ar")
    packed = DocBin(store_user_data=True)
    for document, record in material.pairs():
        doc = nlp.make_doc(document.text)
        doc.user_data["tawatur"] = {
            "id": document.id,
            "outlet": document.outlet,
            "published": document.published.isoformat() if document.published else None,
        }
        fill(doc, record)
        packed.add(doc)
    yield packed.to_bytes()
