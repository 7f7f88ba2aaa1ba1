"""Which of several rows of the segments counts, in SQL over their columns; `Index` and `pages` say the same of keys."""

NEWEST_FIRST = "published DESC NULLS LAST, fetched DESC NULLS LAST, sequence DESC, digest DESC"
"""The order of the versions of a page."""

NEWEST = f"QUALIFY row_number() OVER (PARTITION BY id ORDER BY {NEWEST_FIRST}) = 1"
"""Of each id the newest version."""

STANDING = "QUALIFY row_number() OVER (PARTITION BY digest ORDER BY sequence DESC) = 1"
"""Of each document the row of the latest addition."""
