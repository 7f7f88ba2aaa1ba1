"""How much is read at most, all in one place. What is larger is refused with a message, never cut short silently."""

MAX_DOCUMENT_BYTES = 20 * 2**20
"""Largest text, as stored, in bytes: about two million Arabic words; also the longest line of JSON Lines."""

MAX_PAGE_BYTES = 8 * 2**20
"""Largest HTML page or feed in bytes; its tree takes twenty times that in memory."""

MAX_FILE_BYTES = 128 * 2**20
"""Largest PDF, Word file, mail or Telegram export in bytes: pictures make them far larger than their text."""

MAX_ARCHIVE_BYTES = 16 * 2**30
"""Largest archive in bytes that is copied to disk because it does not come from a file: a zip in a zip, or a pipe."""

MAX_LINE_CHARACTERS = 200_000
"""Longest line of a document's text, in code points; longer ones are data, not prose."""

MAX_NESTING = 4
"""How deep archives and compression may be nested: a page in a zip in a gz is 2."""

MAX_MEMBERS = 200_000
"""Members of one archive, mails of one mailbox, or parts of one mail."""

MAX_EXTENSION_BYTES = 2**16
"""Size of what a tar archive tells of a member beside its header, such as a long name, in bytes."""

MAX_DIRECTORY_BYTES = 32 * 2**20
"""Size of a zip archive's table of contents in bytes; it is held in memory."""

MAX_EXPANSION = 200
"""How many times its own size compressed data may unpack to, beyond `FREE_EXPANSION_BYTES`."""

FREE_EXPANSION_BYTES = 8 * 2**20
"""What any compressed data may unpack to in bytes, however small it is."""

MAX_WINDOW_BYTES = 2**26
"""Window in bytes that zstd and xz data may ask for in order to be unpacked."""

MAX_ATTRIBUTES = 2_000
"""Attributes of one element of a page: parsers compare each with all others."""

MAX_MARKDOWN_CHARACTERS = 100_000
"""Longest text that is read as Markdown, in code points; its parser may take the square of that."""

MAX_PDF_PAGES = 5_000
"""Pages of one PDF."""

LANGUAGE_SAMPLE_CHARACTERS = 50_000
"""How much of a text is looked at to tell its language, in code points."""

ENCODING_SAMPLE_BYTES = 20_000
"""How much of a file is looked at to tell its encoding, in bytes beyond ASCII."""

HEAD_BYTES = 2**16
"""How much of a file is looked at to tell its format, in bytes."""


MAX_URL_CHARACTERS = 4_000
"""Longest URL that is fetched, in code points."""

MAX_ANSWER_BYTES = 32 * 2**20
"""Largest answer of a web server in bytes, before and after decompression."""

MAX_ROBOTS_BYTES = 500 * 2**10
"""How much of a robots.txt is read, in bytes; the rest does not count (RFC 9309)."""

MAX_FEED_LINKS = 500
"""How many items of one feed are followed to their pages."""

MAX_REDIRECTS = 5
"""How often one fetch may be sent on to another URL."""

MAX_FETCH_SECONDS = 60.0
"""How long one answer may take, from the connection to its last byte."""

MAX_IDLE_SECONDS = 15.0
"""How long a server may be silent, and how long one connection may take to be made."""

MAX_ATTEMPTS = 3
"""How often a fetch is tried that fails for a reason that may pass."""

MAX_WAIT_SECONDS = 60.0
"""How long a site may bid us wait between two requests; a longer wait is an error that says so."""


def megabytes(size: int) -> str:
    """A number of bytes as messages show it."""
    return f"{size / 2**20:.1f} MB"
