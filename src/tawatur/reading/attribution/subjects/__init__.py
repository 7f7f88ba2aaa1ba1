"""Subjects: who the subject of a verb of saying is."""
