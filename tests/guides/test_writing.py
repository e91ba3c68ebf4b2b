"""Somebody who never saw the code writes a journey from the page of the docs, checks it and reads it."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from backend.guides.commands import content
from backend.guides.content import check
from backend.guides.initials import initials
from backend.guides.journeys import FOLDER, journeys
from backend.guides.wording import of_sentences

ON = date(2026, 11, 22)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "content.md"


def test_the_journey_of_the_docs_passes_the_check_among_the_others(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    written = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert written
    (tmp_path / "digital-library.yaml").write_text(written[1], encoding="utf-8")
    assert check(ON, tmp_path).problems == []
    assert "digital-library" in {one.code for one in journeys(tmp_path)}


def test_every_file_and_command_the_docs_name_exists() -> None:
    told = PAGE.read_text(encoding="utf-8")
    root = PAGE.parents[1]
    for path in re.findall(r"`(backend/[\w/]+(?:\.\w+)?)/?`", told):
        assert (root / path).exists() or path.endswith("digital-library.yaml"), path
    for command in re.findall(r"cap18 content (\w+)", told):
        assert command in content.commands


def test_a_journey_is_read_in_a_terminal_as_a_young_person_reads_it() -> None:
    told = CliRunner().invoke(content, ["show", "mobility-code"])
    assert told.exit_code == 0
    assert "4. Réserver l'examen" in told.output
    assert "Chaque essai coûte 30\u00a0€." in told.output
    assert "Avant, souvent : Refaire sa carte d'identité ; Se faire recenser et faire sa JDC." in told.output
    assert "Ensuite, c'est possible : Passer le permis et le payer." in told.output
    as_json = CliRunner().invoke(content, ["show", "mobility-code", "--json"])
    assert json.loads(as_json.output)["steps"][0]["code"] == "assr"


def test_an_unknown_journey_is_said_in_one_sentence() -> None:
    told = CliRunner().invoke(content, ["show", "nulle-part"])
    assert told.exit_code == 1
    assert "Aucune démarche « nulle-part »." in told.output


@pytest.mark.parametrize(("letters", "words"), list(initials().items()), ids=list(initials()))
def test_initials_are_used_and_explained_without_other_initials_nobody_explains(
    letters: str, words: str
) -> None:
    assert [one for one in of_sentences([words], ON) if letters not in one.words] == []
    assert any(letters in text for one in journeys() for text in one.sentences()), f"nobody says {letters}"
