"""Contents: where the words that are attributed begin and end."""
