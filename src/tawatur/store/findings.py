"""The log of what people found on claims."""

from pathlib import Path

from tawatur.model.finding import Finding
from tawatur.store import log

FINDINGS = "findings.jsonl"
"""The file's name in the corpus folder."""


def add_finding(folder: Path, finding: Finding) -> None:
    """Add to the log for good; StoreError where the system refuses."""
    log.append(folder, FINDINGS, [finding])


def read_findings(folder: Path) -> tuple[Finding, ...]:
    """The log, oldest first; StoreError names a line that is damaged."""
    return log.entries(folder, FINDINGS, Finding)
