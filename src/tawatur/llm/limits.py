"""How much a language model is asked at a time, and how long it is waited for."""

PIECE_CHARACTERS = 2_000
"""Longest stretch of a text that is asked about at a time, in code points; whole paragraphs where that is possible."""

CONTEXT_CHARACTERS = 500
"""So much of what stands before a piece is shown with it, in code points: it may name whom the piece only hints at."""

ANSWER_TOKENS = 6_000
"""Tokens of one answer at most; a longer one is cut off by the server and does not count."""

ANSWER_BYTES = 4 * 2**20
"""Bytes of one answer at most."""

ATTEMPTS = 3
"""How often one question is put where the server fails or its answer is of no use."""

FIRST_WAIT, LONGEST_WAIT = 1.0, 20.0
"""Seconds between two attempts, growing, where the server does not say for how long to wait."""

MAX_BIDDEN_WAIT = 60.0
"""Longest wait in seconds that a server may bid; a longer one ends the question."""

REQUESTS, TOKENS, SECONDS = 1_000, 2_000_000, 120.0
"""What one run may ask and take, and how long one answer may, where the user says nothing else."""
