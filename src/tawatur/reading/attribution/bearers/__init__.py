"""Bearers: what stands between a speaker and the reader: media, outlets, issuers, the document's own outlet."""
