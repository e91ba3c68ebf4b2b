"""The sample of 2,000 lines with its nasty rows, in every shape a software may write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend.access import Membership
from backend.db import reading
from backend.instance import instance
from backend.services.people import Person, YoungPerson, facts
from tests.factories.caseload_csv import FAULTY, REFERENTS, sample
from tests.factories.people import Place, a_place, act_as, import_whole, send_csv, settled

SAMPLE = Path(__file__).parents[2] / "fixtures" / "imports" / "sample_2000.csv"


@pytest.fixture
def place(app: Flask) -> Place:
    made = a_place(instance().keyd)
    act_as(app, made.lead)
    return made


def test_the_sample_kept_in_the_repository_is_what_its_generator_writes() -> None:
    assert SAMPLE.read_bytes() == sample()[0]


def test_the_sample_brings_in_everybody_it_can_and_names_each_line_it_cannot(
    place: Place, client: FlaskClient
) -> None:
    raw, expected = sample()
    sent = send_csv(client, raw)
    preview = settled(client, sent.json["id"])
    counts = preview["counts"]
    assert counts["rows"] == expected.rows
    assert counts["new"] == expected.new
    assert counts["left_out"] == expected.left_out
    assert counts["too_young"] == expected.too_young
    assert counts["to_check"] == expected.to_check
    assert counts["new_referents"] == len(REFERENTS) - 1
    told: dict[int, set[str]] = {}
    for row in preview["bad_rows"]:
        told.setdefault(row["line"], set()).add(row["field"])
        assert len(row["reason"]) > 10
    assert told.keys() == expected.faulty_lines.keys()
    assert all(field in told[line] for line, field in expected.faulty_lines.items())
    done = client.post(f"/api/v1/caseload-imports/{preview['id']}/commit")
    assert done.status_code == 202
    assert settled(client, preview["id"])["counts"] == counts
    with reading() as reader:
        kept = reader.execute(select(func.count()).select_from(YoungPerson)).scalar_one()
        roles = reader.execute(select(func.count()).select_from(Membership)).scalar_one()
        precisions = reader.execute(
            select(YoungPerson.birth_precision, func.count())
            .group_by(YoungPerson.birth_precision)
            .order_by(YoungPerson.birth_precision)
        ).all()
    assert kept == expected.new
    assert roles == 2 + len(REFERENTS) - 1
    assert [tuple(row) for row in precisions] == [("day", expected.new - 3), ("month", 2), ("year", 1)]
    left_out = client.get(f"/api/v1/caseload-imports/{preview['id']}/left-out.csv").data.decode("utf-8-sig")
    assert "'=2+5+cmd|" in left_out
    assert "'@SOMME(A1:A9)" in left_out
    assert ";=" not in left_out
    assert ";@" not in left_out
    assert len(left_out.splitlines()) == expected.left_out + 1


def test_the_sample_imported_again_changes_nothing(place: Place, client: FlaskClient) -> None:
    raw, expected = sample(400)
    import_whole(client, raw)
    with reading() as reader:
        before = reader.execute(select(Person.id, Person.version).order_by(Person.id)).all()
    again = import_whole(client, raw)["counts"]
    assert (again["new"], again["changed"], again["same"]) == (0, 0, expected.new)
    with reading() as reader:
        assert reader.execute(select(Person.id, Person.version).order_by(Person.id)).all() == before


def windows(raw: bytes) -> bytes:
    kept = [line for line in raw.decode("utf-8-sig").split("\r\n") if "BON-8" not in line]
    return "\r\n".join(kept).replace("\u200b", "").encode("cp1252")


SHAPES = {
    "Windows-1252": windows,
    "tabulations": lambda raw: raw.replace(b";", b"\t"),
    "virgules": lambda raw: raw.replace(b";", b","),
    "fins de ligne d'Unix": lambda raw: raw.replace(b"\r\n", b"\n"),
    "sep= d'un tableur": lambda raw: b"sep=;\r\n" + raw.removeprefix(b"\xef\xbb\xbf"),
    "texte Unicode d'un tableur": lambda raw: raw.decode("utf-8-sig").replace(";", "\t").encode("utf-16"),
    "titres en majuscules accentuées": lambda raw: raw.replace(b"prenom", "PRÉNOM".encode(), 1),
}


@pytest.mark.parametrize("shape", SHAPES, ids=list(SHAPES))
def test_the_same_file_in_another_shape_brings_in_the_same_persons(
    place: Place, client: FlaskClient, shape: str
) -> None:
    raw, expected = sample(150)
    lost = 1 if shape == "Windows-1252" else 0
    state = settled(client, send_csv(client, SHAPES[shape](raw)).json["id"])
    assert state["counts"]["new"] == expected.new - lost, state["bad_rows"]
    assert state["counts"]["left_out"] == expected.left_out


def test_sensitive_facts_are_sealed_and_read_back_by_the_rules_reader(
    place: Place, client: FlaskClient
) -> None:
    content = (
        "nom;prenom;date_naissance;nationalite;mna;handicap\r\n"
        "Exemple;Lune;24/06/2009;étranger;oui;80 %\r\n"
        "Essai;Orion;24/06/2008;;peut-être;\r\n"
    )
    state = import_whole(client, content)
    assert state["counts"]["to_check"] == 1
    with reading() as reader:
        rows = reader.execute(select(YoungPerson.id, YoungPerson.flags_sealed)).all()
        known = facts(reader, [row.id for row in rows], place.keyd)
    sealed = [row.flags_sealed for row in rows if row.flags_sealed]
    assert len(sealed) == 1
    assert b"etranger" not in sealed[0]
    assert {"nationalite": "etranger", "mna": True, "handicap": "80+"} in [
        one.flags for one in known.values()
    ]


def test_the_nasty_rows_of_the_sample_are_many() -> None:
    assert len(FAULTY) >= 20
