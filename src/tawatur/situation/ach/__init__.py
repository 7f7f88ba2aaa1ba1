"""Analysis of competing hypotheses, after Heuer, *Psychology of Intelligence Analysis*, 1999, ch. 8."""
