"""What can be carried away: a picture by itself, a claim or a document with its evidence in one file."""
