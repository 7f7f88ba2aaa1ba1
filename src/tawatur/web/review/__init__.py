"""What people decide about the machine's readings: what is worth deciding, and how it is recorded."""
