"""The Arabic language: normalisation with an offset map, tokens and clitics, sentences, numerals, calendars."""
