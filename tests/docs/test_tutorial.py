"""The five commands of the tutorial lead to the dossier that it promises."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "tutorial" / "index.md"
STEP = re.compile(r"^## \d\. .*?^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def steps() -> list[str]:
    return [step.strip() for step in STEP.findall(TUTORIAL.read_text(encoding="utf-8"))]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like the project's, with nothing in it but the reports and this program."""
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    program = tmp_path / ".venv" / "bin" / "tawatur"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m tawatur "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "TAWATUR_CORPUS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def run(command: str, folder: Path) -> str:
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_five_commands_lead_from_nothing_to_a_dossier(folder: Path) -> None:
    install, *rest = steps()
    assert (install, len(rest)) == ("make demo", 4)
    # Installing is what every run of `make test` has done; here it is enough that the target is there.
    subprocess.run([*install.split(), "--dry-run"], cwd=ROOT, check=True, capture_output=True)
    said = [run(command, folder) for command in rest]
    assert "read: 10 · new: 10 · not read: 0" in said[0]
    assert "asserted by: سليم الراعي" in said[2] and "independent origins: 2" in said[2]
    dossier = (folder / "dossier.html").read_text(encoding="utf-8")
    for name in ("سليم الراعي", "عادل نصر", "إدارة المرفأ"):
        assert name in dossier
    for outlet in ("وكالة الساحل", "صحيفة النهر", "موقع الضفتين", "إذاعة المدينة", "صحيفة الميدان"):
        assert outlet in dossier
    assert "<mark>إدارة المرفأ أغلقت أبواب المستودع" in dossier
    assert not re.search(r"""(src|href|action)=["'](?!#)""", dossier), "a dossier leads nowhere else"
