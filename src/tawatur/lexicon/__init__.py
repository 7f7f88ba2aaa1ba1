"""What the program knows of words and names: data files in `data/`, one concept a file, and their typed loaders."""
