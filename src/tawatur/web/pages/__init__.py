"""The pages, one a file: `view(library, asked)` gives what the template of the same name shows."""
