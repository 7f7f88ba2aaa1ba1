"""Columns of the tables that the plan makes with functions."""

import pyarrow as pa

_TEXT, _BYTES, _NODE, _DAY = pa.string(), pa.binary(), pa.int64(), pa.int32()

REPORTS = pa.schema([("page", _TEXT), ("doc", _TEXT), ("digest", _TEXT), ("sequence", pa.int64())])
"""The newest version of each document, by its digest and the addition that its record came with."""

SEGMENTS = pa.schema(
    [("digest", _TEXT), ("sequence", pa.int64()), ("document", pa.large_string()), ("record", pa.large_string())]
)
"""What the plan reads of the corpus."""

EXTRACTS = pa.schema(
    [
        ("page", _TEXT),
        ("doc", _TEXT),
        ("uses", pa.list_(_TEXT)),
        ("bearings", pa.list_(_BYTES)),
        ("facts", pa.list_(_BYTES)),
        ("body", _BYTES),
    ]
)
"""One row a report: the names that it uses, who bears them, what it shows of them, and its extract."""

WIDE = pa.schema([("part", _NODE), ("week", _DAY)])
"""What too many share in a week."""

NAMES = pa.schema([("name", _TEXT), ("thing", _TEXT), ("title", _TEXT), ("body", _TEXT)])
"""The thing that a name is of, that thing's title, and the body that it speaks for."""

PROPOSITIONS = pa.schema(
    [
        ("version", _NODE),
        ("node", _NODE),
        ("week", _DAY),
        ("words", pa.list_(_NODE)),
        ("figures", pa.list_(_NODE)),
        ("body", _BYTES),
    ]
)
"""Propositions with resolved names; `words` and `figures` are what those worth comparing share."""

JUDGED = pa.schema([("a", _NODE), ("b", _NODE), ("answer", pa.bool_()), ("score", pa.float64())])
"""Two of one story; where `answer`, only if nothing is a likelier answer to `a`."""

TOLD = pa.schema([("story", _NODE), ("seal", _NODE), ("part", _TEXT), ("id", _TEXT), ("body", _BYTES)])
"""What a story tells: claims, figure sets and origins, as JSON."""

KEPT = {"extracts": EXTRACTS, "propositions": PROPOSITIONS, "judged": JUDGED, "wide": WIDE, "told": TOLD}
"""Tables of one merging that the next one begins with, as `kept_…`."""
