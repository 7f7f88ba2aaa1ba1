"""One reader for each public set."""
