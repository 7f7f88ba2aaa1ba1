"""The Python interface: reports read, merged, taken out as tables, and shown in a notebook."""
