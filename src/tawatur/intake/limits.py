"""How much one unit may cost before it is given up, and how much is under way at a time."""

SECONDS = 30.0
"""Time that a worker may take for one unit of ordinary size."""

PROSE_BYTES_A_SECOND = 2_000
"""What a worker reads at least of plain text; one that takes more than `SECONDS` at this pace gets that time."""

BYTES_A_SECOND = 50_000
"""The same for pages and files, which are mostly not prose."""

TRIES = 2
"""So often is a unit tried on which a worker dies or hangs: the first time the fault may be another's."""

MEMORY = 2 * 2**30
"""Address space in bytes that a worker may take beyond what it has when it is ready to read (Linux only)."""

BATCH = 32
"""Documents added to the corpus at a time; an interruption costs at most these and what is under way."""

BATCH_BYTES = 64 * 2**20
"""Bytes of originals that are added at a time, but for a single one that is larger."""

BATCH_SECONDS = 10.0
"""What was read is added after so long a time at the latest, once another unit is done."""

AHEAD = 32
"""Units that are under way at most, or wait for an earlier one to be done."""

AHEAD_BYTES = 256 * 2**20
"""Bytes of all units under way at most, but for a single one that is larger."""

WORTH_A_WORKER = 8
"""So many units must wait before another worker is started, which takes about as long as it takes to read them."""

BYTES_WORTH_A_WORKER = 100_000
"""So many bytes of waiting units are worth another worker too."""

CUT_BYTES = 2**20
"""Bytes of a file's parts that are handed over at a time, but for a single part that is larger."""

CUT_SECONDS = 0.2
"""Time after which the parts that are there are handed over."""
