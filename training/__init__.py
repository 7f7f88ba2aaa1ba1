"""Builds the tagger: public sets and our corpus in, weights and measurements out."""
