"""`cap18 people import`: an authority's whole file, from a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from backend.access import Bond, Team
from backend.db import reading
from backend.instance import instance
from backend.services.people import YoungPerson
from backend.services.people.commands import people
from backend.services.people.models import CaseloadImport
from tests.factories.caseload_csv import sample
from tests.factories.people import a_place

FILE = (
    "nom;prenom;date_naissance;equipe;referent\r\n"
    "Exemple;Lune;24/06/2009;Équipe Boussole;Inès Repère\r\n"
    "Essai;Orion;24/06/2008;Équipe Nouvelle;Malo FICTIF\r\n"
    "Modèle;Nova;29/02/2009;;\r\n"
)


@pytest.fixture
def file(app: Flask, tmp_path: Path) -> Path:
    a_place(instance().keyd)
    path = tmp_path / "file.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def run(app: Flask, *words: str) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(people, ["import", *words])
    return result.exit_code, result.output


def test_a_preview_counts_and_writes_nothing(app: Flask, file: Path) -> None:
    code, said = run(app, str(file), "--authority", "D99", "--team", "équipe boussole", "--preview", "--json")
    assert code == 0, said
    state = json.loads(said)
    assert (state["counts"]["new"], state["counts"]["left_out"], state["counts"]["new_teams"]) == (2, 1, 1)
    with reading() as reader:
        assert reader.execute(select(func.count()).select_from(YoungPerson)).scalar_one() == 0
        assert reader.execute(select(CaseloadImport.payload_sealed)).scalar_one() is None


def test_an_import_creates_teams_and_writes_the_lines_left_out(
    app: Flask, file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "left.csv"
    words = (str(file), "--authority", "D99", "--team", "Équipe Boussole")
    code, said = run(app, *words, "--left-out", str(out))
    assert code == 0, said
    assert "2 jeunes ajoutés" in said
    assert "ligne 4 (date_naissance)" in said
    assert "Modèle;Nova" in out.read_text(encoding="utf-8-sig")
    with reading() as reader:
        teams = reader.execute(
            select(Team.name).join(Bond, Bond.team_id == Team.id).order_by(Team.name)
        ).scalars()
        assert list(teams) == ["Équipe Boussole", "Équipe Nouvelle"]
    code, said = run(app, *words, "--json")
    assert json.loads(said)["counts"]["same"] == 2


def test_the_sample_enters_by_the_command_line_too(app: Flask, file: Path) -> None:
    raw, expected = sample(300)
    file.write_bytes(raw)
    code, said = run(app, str(file), "--authority", "D99", "--json")
    assert code == 0, said
    assert json.loads(said)["counts"]["new"] == expected.new


@pytest.mark.parametrize(
    ("content", "words", "sentence"),
    [
        (FILE, ("--authority", "D00"), "Aucune autorité n'a le code « D00 »"),
        (FILE, ("--authority", "D99", "--team", "Ailleurs"), "L'équipe « Ailleurs » n'existe pas"),
        ("", ("--authority", "D99"), "Ce fichier est vide"),
        ("a;b\r\n1;2\r\n", ("--authority", "D99"), "--column prenom="),
        ("a;b\r\n1;2\r\n", ("--authority", "D99", "--column", "nom=z"), "pas de colonne « z »"),
        ("nom;prenom;NIR\r\na;b;c\r\n", ("--authority", "D99"), "sécurité sociale"),
    ],
)
def test_what_cannot_be_imported_is_said_in_a_sentence(
    app: Flask, file: Path, content: str, words: tuple[str, ...], sentence: str
) -> None:
    file.write_text(content, encoding="utf-8")
    code, said = run(app, str(file), *words)
    assert code == 1
    assert sentence in said
    assert "Traceback" not in said
