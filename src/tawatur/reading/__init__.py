"""Document to Record: one stage a file, ordered by `pipeline`."""
