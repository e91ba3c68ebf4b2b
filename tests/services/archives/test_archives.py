"""A follow-up whose time is over: listed, given to the archives, eliminated with their visa; on both bases."""

from __future__ import annotations

import csv
import io
import json
import stat
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from click.testing import Result
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, insert, select, update

from backend.audit import AuditEntry
from backend.db import Base, reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.outbox import contacts
from backend.outbox.models import Channel
from backend.services import people
from backend.services.archives import commands, queries
from backend.services.inactivity.models import LastOpening
from tests.factories.access import an_authority
from tests.factories.appointments import Circle, a_circle
from tests.factories.desk import API, statements

LATER = datetime(2034, 3, 1, 9, tzinfo=UTC)
OWN, PRIVATE, GOAL = "Mes mots à moi inventés", "pregnancy-follow-up", "Avoir un logement inventé"
ERASED = (
    "appointment", "appointment_adult", "appointment_event", "agenda_counter", "journey_progress", "project_line",
    "project_line_version", "channel",
)  # fmt: skip


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Circle:
    """Nova was followed: a project, two journeys, an appointment, a number. Her measure ends at 21."""
    made = a_circle(instance().keyd, new_client, monkeypatch)
    write(made, "malik", "goal", GOAL)
    write(made, "nova", "word", OWN)
    step(made, "malik", "bank-account-adult/prepare", "finished")
    step(made, "nova", "id-birth-certificate/france", "doing")
    hide(made, "id-birth-certificate")
    made.plan()
    made.plan("nova", title="Voir une amie", starts="2026-12-04T10:00")
    a_number(made)
    with transaction() as session:
        session.execute(
            insert(people.CareMeasure).values(
                id=new_id(),
                youth_id=made.nova,
                basis="P1",
                starts_on=date(2019, 9, 1),
                ends_on=date(2030, 6, 24),
                received_on=None,
            )
        )
    return made


def write(circle: Circle, by: str, kind: str, text: str) -> None:
    path = f"{API}/youths/{circle.nova}/autonomy-project/lines/{uuid4()}"
    body = {"kind": kind, "theme": "housing", "text": text}
    assert circle[by].put(path, json=body, headers={"If-Match": '"0"'}).status_code == 200


def step(circle: Circle, by: str, place: str, state: str) -> None:
    path = f"{API}/youths/{circle.nova}/steps/{place}"
    assert circle[by].put(path, json={"state": state}, headers={"If-Match": '"0"'}).status_code == 200


def hide(circle: Circle, journey: str) -> None:
    path = f"{API}/youths/me/steps/{journey}/sight"
    answer = circle["nova"].put(path, json={"referent": False, "mentor": False})
    assert answer.status_code == 200, answer.text


def a_number(circle: Circle) -> None:
    made, contact = new_id(), "+33600000018"
    with transaction() as session:
        session.execute(
            insert(Channel).values(
                id=made,
                person_id=circle.nova,
                authority_id=circle.authority,
                kind="sms",
                contact_sealed=contacts.seal(circle.keyd.authority_key(circle.authority), made, contact),
                contact_index=contacts.index(circle.keyd, "sms", contact),
                safe=True,
                added_at=circle.moment.at,
                code_number=0,
                code_tries=0,
                version=1,
            )
        )


def years_later(circle: Circle, *, safe: str = "erased") -> None:
    """2034: Nova never came back. Her safe was erased by its own delays, unless told otherwise."""
    circle.moment.at = LATER
    with transaction() as session:
        values = {"opened_on": date(2026, 11, 23), "stage": safe, "stage_on": None, "next_on": None}
        done = session.execute(update(LastOpening).where(LastOpening.person_id == circle.nova).values(values))
        if not done.rowcount:  # type: ignore[attr-defined]
            session.execute(insert(LastOpening).values(person_id=circle.nova, **values))


def said(app: Flask, *words: str) -> Result:
    return app.test_cli_runner().invoke(commands, [*words, "--authority", "D99"])


def told(app: Flask, *words: str) -> dict[str, Any]:
    answer = said(app, *words, "--json")
    assert answer.exit_code == 0, answer.output
    found: dict[str, Any] = json.loads(answer.output)
    return found


def rows_of(table: str) -> int:
    with reading() as reader:
        return reader.execute(select(func.count()).select_from(Base.metadata.tables[table])).scalar_one()


def packed(app: Flask, folder: Path, name: str = "liste.zip") -> Path:
    out = folder / name
    assert told(app, "pack", "--out", str(out)) == {"count": 1}
    return out


@pytest.mark.req("RET-04")
def test_what_the_archives_have_seen_is_eliminated_once_and_nothing_before(
    app: Flask, circle: Circle, tmp_path: Path
) -> None:
    assert told(app, "due") == {"count": 0, "years": {}}
    years_later(circle)
    assert told(app, "due") == {"count": 1, "years": {"2030": 1}}
    out = packed(app, tmp_path)
    before = {table: rows_of(table) for table in ERASED}
    assert min(before.values()) > 0, before

    nothing = said(app, "eliminate", str(out), "--visa", "AD99-2034-07")
    assert "Éliminés : 1" in nothing.output
    assert "À blanc : rien n'est effacé." in nothing.output
    assert {table: rows_of(table) for table in ERASED} == before

    done = told(app, "eliminate", str(out), "--visa", "AD99-2034-07", "--yes")
    assert done == {"for_real": True, "eliminated": 1, "already": 0, "changed": 0, "stays": 0}
    assert {table: rows_of(table) for table in ERASED} == dict.fromkeys(ERASED, 0)
    with reading() as reader:
        kept = reader.execute(select(AuditEntry.youth_id).where(AuditEntry.act == "archives.eliminate"))
        assert kept.scalars().all() == [circle.nova]
    again = told(app, "eliminate", str(out), "--visa", "AD99-2034-07", "--yes")
    assert (again["eliminated"], again["already"]) == (0, 1)
    assert told(app, "due")["count"] == 0


@pytest.mark.req("RET-04")
def test_the_archives_get_what_a_referent_could_read_and_never_what_was_kept_to_oneself(
    app: Flask, circle: Circle, tmp_path: Path
) -> None:
    years_later(circle)
    out = packed(app, tmp_path)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    with zipfile.ZipFile(out) as archive:
        [line] = csv.DictReader(io.StringIO(archive.read("bordereau.csv").decode("utf-8-sig")), delimiter=";")
        text = archive.read(f"dossiers/{circle.nova}.json").decode()
    assert (line["Fin de la dernière mesure"], line["Dernier contact"]) == ("2030-06-24", "2026-11-23")
    assert (line["Lignes du projet"], line["Démarches"], line["Rendez-vous"]) == ("1", "1", "1")
    file = json.loads(text)
    assert [one["text"] for one in file["project"]] == [GOAL]
    assert list(file["journeys"]) == ["bank-account-adult"]
    assert [one["title"] for one in file["appointments"]] == ["Faire le point"]
    for secret in (OWN, "id-birth-certificate", "Voir une amie", "+33600000018"):
        assert secret not in text


@pytest.mark.req("RET-04", "RET-03")
def test_a_safe_that_waits_for_its_owner_keeps_the_follow_up_with_it(app: Flask, circle: Circle) -> None:
    years_later(circle, safe="paused")
    assert told(app, "due")["count"] == 0


@pytest.mark.req("RET-04")
def test_what_changed_since_the_list_stays_and_so_does_somebody_seen_again(
    app: Flask, circle: Circle, tmp_path: Path
) -> None:
    years_later(circle)
    out = packed(app, tmp_path)
    write(circle, "malik", "goal", "Une ligne écrite depuis")
    assert told(app, "eliminate", str(out), "--visa", "V", "--yes")["changed"] == 1
    fresh = packed(app, tmp_path, "autre.zip")
    with transaction() as session:
        young = people.YoungPerson
        session.execute(
            update(young).where(young.id == circle.nova).values(last_exchange_on=date(2033, 5, 1))
        )
    assert told(app, "eliminate", str(fresh), "--visa", "V", "--yes")["stays"] == 1
    assert rows_of("project_line") == 3


def test_another_authority_s_list_eliminates_nothing(app: Flask, circle: Circle, tmp_path: Path) -> None:
    years_later(circle)
    out = packed(app, tmp_path)
    with transaction() as session:
        an_authority(session, "D98")
    answer = app.test_cli_runner().invoke(
        commands, ["eliminate", str(out), "--visa", "V", "--yes", "--json", "--authority", "D98"]
    )
    assert json.loads(answer.output)["stays"] == 1
    assert rows_of("project_line") == 2


def test_bad_input_is_said_and_nothing_is_written(app: Flask, circle: Circle, tmp_path: Path) -> None:
    years_later(circle)
    out = packed(app, tmp_path)
    whole = out.read_bytes()
    assert "existe déjà" in said(app, "pack", "--out", str(out)).output
    assert out.read_bytes() == whole
    nowhere = said(app, "pack", "--out", str(tmp_path / "absent" / "liste.zip"))
    assert (nowhere.exit_code, "ne peut pas être écrit" in nowhere.output) == (1, True)
    other = tmp_path / "photo.zip"
    for content in (b"", b"\xff\xd8\xff", whole[:200]):
        other.write_bytes(content)
        answer = said(app, "eliminate", str(other), "--visa", "V", "--yes")
        assert (answer.exit_code, "n'est pas une liste préparée" in answer.output) == (1, True)
    no_visa = said(app, "eliminate", str(out), "--visa", " ", "--yes")
    assert (no_visa.exit_code, "--visa est la référence" in no_visa.output) == (1, True)
    nobody = app.test_cli_runner().invoke(commands, ["due", "--authority", "D00"])
    assert (nobody.exit_code, "n'a le code « D00 »" in nobody.output) == (1, True)
    assert rows_of("elimination") == 0


def test_the_list_costs_one_statement_however_many_are_followed(app: Flask, circle: Circle) -> None:
    years_later(circle)
    with statements() as seen, reading() as reader:
        assert [one.youth_id for one in queries.over(reader, circle.authority, circle.moment.on)] == [
            circle.nova
        ]
    assert len(seen) == 1
