"""Columns of the tables that the plan makes with functions.

A kept table has a `bucket`, by which it is written, so that what is of one time changes together, and a `mark`, which
stands for the content of the row.
"""

import pyarrow as pa

_TEXT, _BYTES, _NODE, _DAY = pa.string(), pa.binary(), pa.int64(), pa.int32()
_KEPT = [("bucket", _DAY), ("mark", _NODE)]

REPORTS = pa.schema(
    [
        ("page", _TEXT),
        ("doc", _TEXT),
        ("digest", _TEXT),
        ("sequence", pa.int64()),
        ("decisions", _TEXT),
        ("ruled", pa.bool_()),
    ]
)
"""The newest version of each document, the addition that its record came with, and what people decided on it; it is
`ruled` where they decided on two voices or names one of which is its own."""

SEGMENTS = pa.schema(
    [("digest", _TEXT), ("sequence", pa.int64()), ("document", pa.large_string()), ("record", pa.large_string())]
)
"""What the plan reads of the corpus."""

EXTRACTS = pa.schema(
    [
        *_KEPT,
        ("page", _TEXT),
        ("doc", _TEXT),
        ("published", pa.date32()),
        ("outlet", _TEXT),
        ("title", _TEXT),
        ("voices", pa.list_(_TEXT)),
        ("uses", pa.list_(_TEXT)),
        ("bearings", pa.list_(_BYTES)),
        ("facts", pa.list_(_BYTES)),
        ("body", _BYTES),
    ]
)
"""One row a report: the names of its voices, all names that it uses and words that may be of others, who bears them,
what it shows of them, itself."""

NAMES = pa.schema([("name", _TEXT), ("mark", _NODE)])
"""What stands for all that a name is resolved to."""

PROPOSITIONS = pa.schema(
    [
        *_KEPT,
        ("version", _NODE),
        ("node", _NODE),
        ("week", _DAY),
        ("words", pa.list_(_NODE)),
        ("figures", pa.list_(_NODE)),
        ("body", _BYTES),
    ]
)
"""Propositions with resolved names; `words` and `figures` are what those worth comparing share."""

JUDGED = pa.schema(
    [*_KEPT, ("a", _NODE), ("b", _NODE), ("space", _TEXT), ("answer", pa.bool_()), ("score", pa.float64())]
)
"""Two of one story, who share something in the `space`; where `answer`, only if nothing is a likelier answer to `a`."""

STORIES = pa.schema([*_KEPT, ("node", _NODE), ("story", _NODE)])
"""The story of each proposition."""

TOLD = pa.schema(
    [*_KEPT, ("story", _NODE), ("seal", _NODE), ("part", _TEXT), ("key", _TEXT), ("doc", _TEXT), ("body", _BYTES)]
)
"""What a story tells: claims and figure sets as JSON, the homes of its reports, and what it adds to other parts."""

ADDED = pa.schema([*_KEPT, ("state", _NODE), ("part", _TEXT), ("key", _TEXT), ("body", _BYTES)])
"""What a report adds to the parts of the Situation, in one state of its names and claims."""

ITEMS = pa.schema([*_KEPT, ("part", _TEXT), ("key", _TEXT), ("seal", _NODE), ("body", _BYTES)])
"""What the additions of one key make, as JSON."""

KEPT = {
    "extracts": EXTRACTS,
    "propositions": PROPOSITIONS,
    "judged": JUDGED,
    "membership": STORIES,
    "told": TOLD,
    "added": ADDED,
    "items": ITEMS,
}
"""Tables of one merging that the next one begins with, as `kept_…`."""
