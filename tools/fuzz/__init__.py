"""Fuzzing: what no one thought of, tried by atheris on each parser in turn."""
