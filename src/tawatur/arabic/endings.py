"""Endings of words, folded where they are letters, by number, gender and case (Ryding 2005, ch. 7 and 10)."""

SOUND_MASCULINE = ("ون", "ين")
"""The sound masculine plural, which mostly people have."""

SOUND_PLURALS = (*SOUND_MASCULINE, "ات")
"""The sound plurals."""

DUALS = ("ان", "ين")
"""The dual, in the nominative and elsewhere."""

FEMININE_DUALS = ("تان", "تين")
"""The dual of nouns in ة."""

FEMININE_DUAL_CONSTRUCTS = ("تا", "تي")
"""The same before its genitive (مدينتي)."""

CUT_OFF = "ن"
"""What plurals and duals lose before their genitive."""

TA_MARBUTA = "ة"
"""As it is written; folded it is ه."""

FEMININE = ("ه", "ات")
"""What mostly only feminine nouns end in."""

RELATIONAL = ("ي", "يه")
"""The adjective of relation (نسبة)."""

ACCUSATIVE = ("ً", "ًا")
"""The written accusative of what is indefinite; its alef stands before or behind the mark."""

NOMINAL = (TA_MARBUTA, "اً", "ًا", "ٍ", "ٌ")
"""What no verb ends in, as it is written."""
