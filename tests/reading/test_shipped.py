"""The reader that ships: the same text gives the same record, whatever is read before or beside it."""

from collections.abc import Sequence

import msgspec

from tawatur.model import Document
from tawatur.reading.pipeline import Reader
from tawatur.reading.shipped import shipped
from tawatur.samples import sample_reports
from tawatur.tagger import Tagger
from tawatur.tagger.weights import FILES, SHIPPED


def records(reader: Reader, documents: Sequence[Document]) -> dict[str, bytes]:
    return {document.id: msgspec.json.encode(reader.read(document)) for document in documents}


def test_the_order_of_reading_changes_no_byte() -> None:
    documents = list(sample_reports())
    assert records(shipped(), documents) == records(shipped(), documents[::-1])


def test_another_run_changes_no_byte() -> None:
    documents = list(sample_reports())[:3]
    assert records(shipped(), documents) == records(Reader(Tagger.load()), documents)


def test_a_document_reads_the_same_alone_and_among_others() -> None:
    *others, document = sample_reports()
    assert records(Reader(Tagger.load()), [document]).items() <= records(shipped(), [*others, document]).items()


def test_the_tagger_is_heard() -> None:
    reasons = [s.reason for document in sample_reports() for s in shipped().read(document).statements]
    assert any("the tagger agrees" in reason for reason in reasons)


def test_the_weights_are_small_enough_to_ship() -> None:
    assert sum((SHIPPED / name).stat().st_size for name in FILES) <= 40_000_000
