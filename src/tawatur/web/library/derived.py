"""The tables that are made of the published ones, so that every question is answered quickly.

They are in the order in which they are made; what is asked for by a column is sorted by it, or has an index.
"""

from tawatur.web.library.wanted import PLACES

NARROW = {
    "arrived": """
        SELECT id, max(came) AS came FROM (SELECT id, digest, min(sequence) AS came FROM located GROUP BY id, digest)
        SEMI JOIN documents USING (id) GROUP BY id""",
    "explained": """
        SELECT id, json_array_length(body, '$.accounts') AS accounts,
               len(json_extract(body, '$.accounts[*].voices[*].doc')) AS voices FROM explanations""",
    "ranged": "SELECT id, relation, len(body) AS size FROM figure_sets",
    "tied": """
        SELECT id, from_, "to", type, json_array_length(body, '$.evidence') AS evidence FROM ties""",
    "placed": f"""
        SELECT m.doc, m.words, e.name_ar AS name FROM mentions m JOIN entities e ON e.id = m.entity
        WHERE e.label IN {PLACES} ORDER BY m.doc, e.id""",
    "about": """
        SELECT DISTINCT e.entity AS thing, m.claim FROM members m JOIN mentions e ON e.doc = m.doc
        WHERE contains(m.words, e.words) ORDER BY thing""",
    "measured": "SELECT id AS part, unnest(json_extract_string(body, '$.members[*].doc')) AS doc FROM figure_sets",
    "acting": """
        SELECT DISTINCT id AS part, thing FROM (
          SELECT id, unnest(json_extract_string(body, '$.tellings[*].actor')) AS thing FROM timeline
          UNION ALL SELECT id, unnest(json_extract_string(body, '$.tellings[*].recipient')) FROM timeline
        ) WHERE thing IS NOT NULL""",
}
DATED = {
    "happened": "SELECT id, type, edtf, place FROM timeline",
    "stated": "SELECT id, unnest(json_extract_string(body, '$.evidence[*].date')) AS edtf FROM ties",
}
"""To their dates (EDTF) come the first and the last day that they may mean, none where the year is not known."""
FOLDED = {
    "spoken": "SELECT claim, doc, words FROM members",
    "called": """
        SELECT entity, words FROM mentions UNION SELECT id, name_ar FROM entities
        UNION SELECT id, name_en FROM entities WHERE name_en IS NOT NULL""",
    "headed": "SELECT id, published, concat_ws(' ', title, outlet) AS words FROM documents",
}
"""Their words are folded, with one space between two."""
SAID = {
    "saying": """
        SELECT claim, doc, unnest(string_split(words, ' ')) AS word FROM spoken
        UNION ALL SELECT NULL, id, unnest(string_split(words, ' ')) FROM headed""",
    "words": "SELECT word, row_number() OVER (ORDER BY word) AS number FROM (SELECT DISTINCT word FROM saying)",
    "said": "SELECT number, claim, doc FROM saying JOIN words USING (word) ORDER BY number",
}
"""Which words stand in which claim's voices and documents: few words hold what is searched, where texts are many."""
PASSING = ("spoken", "saying")
"""What others are made of, and nothing asks for."""
INDEXED = (
    *(("claims", "id"), ("origins", "id"), ("entities", "id"), ("figure_sets", "id"), ("timeline", "id")),
    *(("ties", "from_"), ("ties", "to"), ("terms", "target"), ("measured", "doc"), ("acting", "thing")),
    *(("documents", "id"), ("members", "doc"), ("members", "origin")),
    *(("located", "id"), ("located", "url")),
)
