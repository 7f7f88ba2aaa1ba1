"""Cues: one reader for each kind of words that attribute."""
