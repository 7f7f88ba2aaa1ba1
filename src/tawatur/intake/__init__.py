"""Intake: sources → reading → store, in worker processes, so that no document can stop the others.

What is read comes in units: the bytes of one thing as they came (a file, one line of JSON Lines, one response of a web
archive) with what is known about them. Cutting a path into units is cheap and happens here; what may hang, crash or
eat memory — parsing a unit into documents and reading these — happens in a worker.
"""
