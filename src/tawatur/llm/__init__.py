"""A language model as a second reader: any OpenAI-compatible server, whose findings count only with words of the text.

Off unless it is asked for; docs/decisions/0021-language-models.md says why it is built so.
"""
