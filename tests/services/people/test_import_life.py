"""The life of an import: columns answered once, changes shown, stopped, dead with its process, tried again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from backend import clock
from backend.access import Role
from backend.db import reading, transaction
from backend.instance import instance
from backend.keyd import Keyd
from backend.services.people import CareMeasure, Person, YoungPerson, facts, hooks
from backend.services.people.models import CaseloadImport
from backend.services.people.progress import Board
from tests.factories.access import a_team, an_actor
from tests.factories.people import Place, a_place, a_young_person, act_as, import_whole, send_csv, settled

OTHER_SOFTWARE = (
    "N° dossier;NOM JEUNE;Prénom usuel;Né(e) le;Remarques\r\n"
    "77;Exemple;Lune;24/06/2009;SECRET-QUI-NE-RESTE-PAS\r\n"
)


@pytest.fixture
def place(app: Flask) -> Place:
    made = a_place(instance().keyd)
    act_as(app, made.lead)
    return made


def everything_stored(app: Flask) -> bytes:
    """The whole of the base and of the files beside it, as somebody who steals the disk reads them."""
    state = instance().settings.state_dir
    files = b"".join(path.read_bytes() for path in sorted(state.rglob("*")) if path.is_file())
    with reading() as reader:
        rows = reader.execute(select(CaseloadImport.__table__)).all()
    return files + repr(rows).encode()


def test_unknown_columns_are_asked_once_and_nothing_of_the_file_is_kept_meanwhile(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    asked = send_csv(client, OTHER_SOFTWARE).json
    assert asked["status"] == "mapping"
    assert asked["proposal"] == {
        "identifiant": "N° dossier",
        "nom": "NOM JEUNE",
        "prenom": "Prénom usuel",
        "date_naissance": "Né(e) le",
    }
    assert b"Lune" not in everything_stored(app)
    path = f"/api/v1/caseload-imports/{asked['id']}/mapping"
    wrong = client.put(
        path, json={"mapping": {"nom": "NOM JEUNE", "prenom": "NOM JEUNE", "age": "Remarques"}}
    )
    assert wrong.status_code == 422
    assert sorted(one["pointer"] for one in wrong.json["errors"]) == [
        "/mapping/age",
        "/mapping/date_naissance",
        "/mapping/prenom",
    ]
    answered = client.put(path, json={"mapping": asked["proposal"]})
    assert answered.status_code == 200, answered.json
    assert import_whole(client, OTHER_SOFTWARE)["counts"]["new"] == 1
    shuffled = "Prénom usuel;Né(e) le;NOM JEUNE;Remarques;N° dossier\r\nOrion;24/06/2008;Essai;x;78\r\n"
    assert import_whole(client, shuffled)["counts"]["new"] == 1


@pytest.mark.req("VLT-01")
def test_between_preview_and_commit_names_are_sealed_and_other_columns_are_not_kept(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    content = "nom;prenom;date_naissance\r\nNomTrèsVisible;Lune;24/06/2009\r\nFaux;;24/06/2009\r\n"
    state = settled(client, send_csv(client, content).json["id"])
    assert state["status"] == "preview"
    stored = everything_stored(app)
    assert "NomTrèsVisible".encode() not in stored
    assert b"NomTr" not in stored
    assert client.delete(f"/api/v1/caseload-imports/{state['id']}").json["status"] == "cancelled"
    with reading() as reader:
        row = reader.execute(select(CaseloadImport.payload_sealed, CaseloadImport.preview_sealed)).one()
    assert tuple(row) == (None, None)


def test_a_file_shows_each_fact_it_would_change_and_an_empty_cell_changes_nothing(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    head = "identifiant;nom;prenom;date_naissance;referent;fondement;debut_mesure;fin_mesure;mna\r\n"
    import_whole(client, head + "A1;Exemple;Lune;24/06/2009;Inès Repère;OPP;12/03/2020;;oui\r\n")
    again = head + "A1;Exemple;Lune;25/06/2009;Malo Fictif;OPP;12/03/2020;12/03/2022;\r\n"
    state = settled(client, send_csv(client, again).json["id"])
    assert {(one["field"], one["before"], one["after"]) for one in state["changes"]} == {
        ("date_naissance", "24/06/2009", "25/06/2009"),
        ("fondement", "P4 du 12/03/2020", "P4 du 12/03/2020 au 12/03/2022"),
        ("referent", "Inès Repère", "Malo Fictif"),
    }
    client.post(f"/api/v1/caseload-imports/{state['id']}/commit")
    assert settled(client, state["id"])["counts"]["changed"] == 1
    with reading() as reader:
        (youth_id,) = reader.execute(select(YoungPerson.id)).scalars()
        known = facts(reader, [youth_id], place.keyd)[youth_id]
    assert known.birth_date == date(2009, 6, 25)
    assert [tuple(one) for one in known.measures] == [(date(2020, 3, 12), date(2022, 3, 12), "P4", None)]
    assert known.flags == {"mna": True}


def test_what_is_not_chosen_stays_as_it_is_and_nobody_is_made_for_nothing(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    head = "identifiant;nom;prenom;date_naissance;referent;fondement;debut_mesure;mna\r\n"
    import_whole(client, head + "A1;Exemple;Lune;24/06/2009;Inès Repère;OPP;12/03/2020;\r\n"
                 "A2;Essai;Orion;01/02/2009;Inès Repère;OPP;12/03/2020;\r\n")  # fmt: skip
    again = (
        head + "A1;Exemple;Lune;25/06/2009;Malo Fictif;375-3;12/03/2020;oui\r\n"
        "A2;Essai;Orion;02/02/2009;Inès Repère;OPP;12/03/2020;\r\n"
    )
    state = settled(client, send_csv(client, again).json["id"])
    assert state["counts"]["changed"] == 2 and state["new_referents"] == ["Malo Fictif"]
    left = [
        {"line": one["line"], "field": one["field"]}
        for one in state["changes"]
        if one["line"] == 3 or one["field"] in ("referent", "fondement", "mna")
    ]
    client.post(f"/api/v1/caseload-imports/{state['id']}/commit", json={"left": left})
    done = settled(client, state["id"])
    assert (done["counts"]["changed"], done["counts"]["same"], done["counts"]["new_referents"]) == (1, 1, 0)
    items = {one["first_name"]: one for one in client.get("/api/v1/youths").json["items"]}
    file = client.get(f"/api/v1/youths/{items['Lune']['id']}").json
    assert file["birth_date"] == "2009-06-25" and file["referent"]["first_name"] == "Inès"
    assert [one["basis"] for one in file["measures"]] == ["P4"] and file["flags"] == {}
    assert items["Orion"]["birth_date"] == "2009-02-01"
    refused = client.post(f"/api/v1/caseload-imports/{state['id']}/commit", json={"left": [{"line": "x"}]})
    assert refused.status_code == 422


def test_a_referent_imports_their_own_rows_alone_and_learns_nothing_of_others(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    with transaction() as session:
        a_young_person(session, place.keyd, place.authority_id, "Nova Modèle", date(2009, 6, 24))
    act_as(app, place.referent)
    content = (
        "nom;prenom;date_naissance;referent\r\n"
        "Exemple;Lune;24/06/2009;REPÈRE Inès\r\n"
        "Essai;Orion;24/06/2008;Malo Fictif\r\n"
        "Modèle;Nova;24/06/2009;Inès Repère\r\n"
    )
    state = settled(client, send_csv(client, content).json["id"])
    assert (state["counts"]["new"], state["counts"]["left_out"]) == (1, 2)
    assert [(one["line"], one["field"]) for one in state["bad_rows"]] == [(3, "referent"), (4, "nom")]
    client.post(f"/api/v1/caseload-imports/{state['id']}/commit")
    settled(client, state["id"])
    items = client.get("/api/v1/youths").json["items"]
    assert [one["first_name"] for one in items] == ["Lune"]


def test_an_import_whose_process_died_reads_as_failed_and_can_be_confirmed_again(
    app: Flask, place: Place, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = settled(
        client, send_csv(client, "nom;prenom;date_naissance\r\nExemple;Lune;24/06/2009\r\n").json["id"]
    )
    import_id = UUID(state["id"])
    board = Board(instance().settings.state_dir / "imports")
    board.tell(import_id, 1, 2, clock.now() - timedelta(seconds=90))
    with transaction() as session:
        session.execute(update(CaseloadImport).values(status="committing"))
    dead = client.get(f"/api/v1/caseload-imports/{import_id}").json
    assert dead["status"] == "failed"
    assert "Confirmez de nouveau" in dead["reason"]
    assert client.post(f"/api/v1/caseload-imports/{import_id}/commit").status_code == 202
    assert settled(client, str(import_id))["status"] == "done"
    again = client.post(f"/api/v1/caseload-imports/{import_id}/commit")
    assert (again.status_code, again.json["code"]) == (409, "import_over")
    with reading() as reader:
        assert reader.execute(select(func.count()).select_from(YoungPerson)).scalar_one() == 1


LINES = [f"Exemple;{first};{day:02}/06/2009" for first in ("Lune", "Nova", "Orion") for day in range(1, 29)]
SMALL = "nom;prenom;date_naissance\r\n" + "\r\n".join(LINES) + "\r\n"


def test_a_failure_in_the_middle_of_the_writing_leaves_nothing_behind(
    app: Flask, place: Place, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(session: Session, ids: Sequence[UUID], *, keyd: Keyd, at: datetime) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(hooks, "_followers", [*hooks._followers, break_down])
    state = import_whole(client, SMALL)
    assert state["status"] == "failed"
    assert "Rien n'est écrit à moitié" in state["reason"]
    with reading() as reader:
        for model in (YoungPerson, CareMeasure):
            assert reader.execute(select(func.count()).select_from(model)).scalar_one() == 0
        assert reader.execute(select(Person.kind).distinct()).scalars().all() == ["professional"]
    monkeypatch.undo()
    client.post(f"/api/v1/caseload-imports/{state['id']}/commit")
    assert settled(client, state["id"])["counts"]["new"] == len(LINES)


def test_an_import_is_stopped_while_it_writes_and_everything_is_given_up(
    app: Flask, place: Place, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = Board(instance().settings.state_dir / "imports")
    told: list[Any] = []

    def stop_here(session: Session, ids: Sequence[UUID], *, keyd: Keyd, at: datetime) -> None:
        (path,) = Path(board.folder).glob("*.json")
        told.append(board.read(UUID(path.stem)))
        board.ask_stop(UUID(path.stem))

    monkeypatch.setattr(hooks, "_followers", [stop_here])
    state = import_whole(client, SMALL)
    assert state["status"] == "cancelled"
    assert (told[0].done, told[0].total) == (len(LINES), 2 * len(LINES))
    with reading() as reader:
        assert reader.execute(select(func.count()).select_from(YoungPerson)).scalar_one() == 0
    done = client.delete(f"/api/v1/caseload-imports/{state['id']}")
    assert done.json["status"] == "cancelled"


def test_what_depends_on_facts_is_rebuilt_in_the_same_transaction(
    app: Flask, place: Place, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def follow(session: Session, ids: Sequence[UUID], *, keyd: Keyd, at: datetime) -> None:
        assert at.tzinfo is UTC
        seen.append(len(facts(session, ids, keyd)))

    monkeypatch.setattr(hooks, "_followers", [follow])
    import_whole(client, SMALL)
    assert sum(seen) == len(LINES)


def test_a_lead_of_two_teams_says_which_one_receives_the_file(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    with transaction() as session:
        second = a_team(session, place.authority_id, "Équipe Horizon")
    teams = [(Role.LEAD, place.team_id), (Role.LEAD, second)]
    act_as(app, an_actor(Role.LEAD, id=place.lead.id, authority_id=place.authority_id, teams=teams))
    content = "nom;prenom;date_naissance\r\nExemple;Lune;24/06/2009\r\n"
    assert send_csv(client, content).json["code"] == "team_needed"
    assert send_csv(client, content, **{"X-Cap18-Team": str(second)}).status_code == 201
    head = "nom;prenom;date_naissance;equipe\r\n"
    named = head + "Essai;Orion;24/06/2008;équipe HORIZON\r\nEssai;Nova;24/06/2008;Autre\r\n"
    state = settled(client, send_csv(client, named).json["id"])
    assert (state["counts"]["new"], state["bad_rows"][0]["field"]) == (1, "equipe")
