"""Fetching: pages of the web, politely, within limits, and from nowhere but the public internet."""
