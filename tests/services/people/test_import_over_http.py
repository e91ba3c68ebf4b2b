"""A lead sends the export of their software: preview, commit, lines left out."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend.access import Bond
from backend.db import reading
from backend.instance import instance
from backend.services.people import CareMeasure, Person, YoungPerson
from tests.factories.people import Place, a_place, act_as, import_whole, send_csv, settled

HEADERS = "identifiant;nom;prenom;date_naissance;referent;fondement;debut_mesure"
LINES = [
    HEADERS,
    "A1;Exemple;Lune;24/06/2009;Inès Repère;OPP;12/03/2020",
    "A2;Essai;Orion;29/02/2008;Malo FICTIF;Garde ASE;01/09/2015",
    "A3;Modèle;Nova;29/02/2009;Inès Repère;OPP;12/03/2020",
    "A4;Petit;Trop;24/06/2015;Inès Repère;OPP;12/03/2020",
]
FILE = "\r\n".join(LINES) + "\r\n"


@pytest.fixture
def place(app: Flask) -> Place:
    made = a_place(instance().keyd)
    act_as(app, made.lead)
    return made


def count(model: type) -> int:
    with reading() as reader:
        return reader.execute(select(func.count()).select_from(model)).scalar_one()


def test_a_lead_sees_what_a_file_would_change_before_anything_is_written(
    place: Place, client: FlaskClient
) -> None:
    sent = send_csv(client, FILE)
    assert sent.status_code == 201, sent.json
    state = settled(client, sent.json["id"])
    assert state["status"] == "preview", state
    assert state["counts"] == {
        "rows": 4, "new": 2, "changed": 0, "same": 0, "left_out": 1, "too_young": 1,
        "new_referents": 1, "new_teams": 0, "to_check": 0,
    }  # fmt: skip
    assert state["bad_rows"] == [
        {
            "line": 4,
            "field": "date_naissance",
            "reason": "« 29/02/2009 » : il n'y a pas de 29 février en 2009.",
        }
    ]
    assert count(YoungPerson) == 0


def test_a_committed_file_becomes_persons_measures_and_bonds(place: Place, client: FlaskClient) -> None:
    state = import_whole(client, FILE)
    assert state["status"] == "done", state
    with reading() as reader:
        rows = reader.execute(
            select(Person.first_name, YoungPerson.birth_date, CareMeasure.basis, CareMeasure.starts_on)
            .join(YoungPerson, YoungPerson.id == Person.id)
            .join(CareMeasure, CareMeasure.youth_id == Person.id)
            .order_by(Person.external_ref)
        ).all()
        bonds = reader.execute(select(Bond.kind, func.count()).group_by(Bond.kind)).all()
        malo = reader.execute(select(Person.kind).where(Person.last_name == "FICTIF")).scalar_one()
    assert [tuple(row) for row in rows] == [
        ("Lune", date(2009, 6, 24), "P4", date(2020, 3, 12)),
        ("Orion", date(2008, 2, 29), "P1", date(2015, 9, 1)),
    ]
    assert sorted(map(tuple, bonds)) == [("referent", 2), ("team", 2)]
    assert malo == "professional"


def test_the_lines_left_out_come_back_as_a_file_to_correct(place: Place, client: FlaskClient) -> None:
    state = import_whole(client, FILE)
    assert state["left_out_file"] is True
    answer = client.get(f"/api/v1/caseload-imports/{state['id']}/left-out.csv")
    lines = answer.data.decode("utf-8-sig").splitlines()
    assert lines[0] == "ligne;motif;identifiant;nom;prenom;date_naissance;referent;fondement;debut_mesure"
    assert lines[1].startswith("4;« 29/02/2009 » : il n'y a pas de 29 février en 2009.;A3;Modèle;Nova;")
    assert "Petit" not in answer.data.decode()
    corrected = answer.data.replace(b"29/02/2009;", b"28/02/2009;").decode("utf-8-sig")
    assert import_whole(client, corrected)["counts"]["new"] == 1


def test_importing_twice_changes_nothing(place: Place, client: FlaskClient) -> None:
    import_whole(client, FILE)
    before = {model: count(model) for model in (Person, YoungPerson, CareMeasure, Bond)}
    state = import_whole(client, FILE)
    assert state["counts"]["same"] == 2
    assert state["counts"]["new"] == state["counts"]["changed"] == 0
    assert before == {model: count(model) for model in before}
