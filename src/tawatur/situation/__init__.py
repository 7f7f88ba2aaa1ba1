"""Questions to a Situation: its network, what would be lost, rival explanations, naming over time, things to watch."""
