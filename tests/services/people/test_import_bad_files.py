"""Bad input, named: each gets a clear French sentence, and nothing is written at all."""

from __future__ import annotations

import io
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend.access import Role
from backend.db import Base, reading
from backend.instance import instance
from tests.factories.access import an_actor
from tests.factories.nasty_files import FILE, NASTY
from tests.factories.people import Place, a_place, act_as, send_csv, settled

HUGE = 1024**3


@pytest.fixture
def place(app: Flask) -> Place:
    made = a_place(instance().keyd)
    act_as(app, made.lead)
    return made


def rows_in_the_base() -> dict[str, int]:
    with reading() as reader:
        return {
            name: reader.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in Base.metadata.tables.items()
        }


def test_every_nasty_file_is_refused_with_a_sentence_and_writes_nothing(
    place: Place, client: FlaskClient
) -> None:
    before = rows_in_the_base()
    for name, nasty in NASTY.items():
        answer = send_csv(client, nasty.content)
        assert (answer.status_code, answer.json["code"]) == (nasty.status, nasty.code), name
        assert answer.mimetype == "application/problem+json"
        assert answer.json["detail"].endswith("."), name
        assert len(answer.json["detail"]) > 20, name
    assert rows_in_the_base() == before


class NeverRead(io.RawIOBase):
    """A body that must not be touched."""

    def readable(self) -> bool:
        return True

    def readinto(self, _buffer: object) -> int:
        raise AssertionError("the body was read")


class Endless(io.RawIOBase):
    """A body that never ends; counts what was taken from it."""

    taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:
        self.taken += len(buffer)
        buffer[:] = b"a" * len(buffer)
        return len(buffer)


def test_a_file_of_one_gigabyte_is_refused_before_one_byte_is_read(place: Place, client: FlaskClient) -> None:
    before = rows_in_the_base()
    answer = client.post(
        "/api/v1/caseload-imports",
        headers={"Content-Type": "text/csv"},
        environ_overrides={"wsgi.input": NeverRead(), "CONTENT_LENGTH": str(HUGE)},
    )
    assert (answer.status_code, answer.json["code"]) == (413, "too_large")
    assert "25 Mo" in answer.json["detail"]
    assert rows_in_the_base() == before


def test_a_file_of_unknown_size_is_given_up_at_the_limit(place: Place, client: FlaskClient) -> None:
    body = Endless()
    answer = client.post(
        "/api/v1/caseload-imports",
        headers={"Content-Type": "text/csv", "Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input": body, "wsgi.input_terminated": True},
    )
    assert (answer.status_code, answer.json["code"]) == (413, "too_large")
    assert body.taken < 60 * 1024 * 1024


def test_a_file_cut_in_the_middle_is_said_to_be_cut(place: Place, client: FlaskClient) -> None:
    before = rows_in_the_base()
    answer = client.post(
        "/api/v1/caseload-imports",
        headers={"Content-Type": "text/csv"},
        environ_overrides={
            "wsgi.input": io.BytesIO(FILE.encode()[:30]),
            "CONTENT_LENGTH": str(len(FILE.encode())),
        },
    )
    assert (answer.status_code, answer.json["code"]) == (422, "cut")
    assert rows_in_the_base() == before


def test_a_form_is_refused_because_its_parser_would_write_names_on_disk(
    place: Place, client: FlaskClient
) -> None:
    answer = client.post(
        "/api/v1/caseload-imports",
        data={"file": (io.BytesIO(FILE.encode()), "file.csv")},
        content_type="multipart/form-data",
    )
    assert answer.status_code == 415


def test_a_file_sent_twice_with_the_same_key_is_one_import(place: Place, client: FlaskClient) -> None:
    key = str(uuid4())
    first = send_csv(client, FILE, **{"Idempotency-Key": key})
    settled(client, first.json["id"])
    again = send_csv(client, FILE, **{"Idempotency-Key": key})
    assert again.json["id"] == first.json["id"]
    assert again.json["status"] == "preview"
    assert rows_in_the_base()["caseload_import"] == 1
    other = send_csv(client, FILE + "Essai;Orion;24/06/2008\r\n", **{"Idempotency-Key": key})
    assert (other.status_code, other.json["code"]) == (422, "key_reused")


def test_an_import_of_somebody_else_is_not_found_for_every_gesture(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    made = send_csv(client, FILE).json["id"]
    settled(client, made)
    elsewhere = a_place(place.keyd, "D98")
    for stranger in (place.referent, elsewhere.lead, an_actor(Role.MENTOR), an_actor(Role.YOUNG)):
        act_as(app, stranger)
        for asked in (made, str(uuid4()), "not-an-id"):
            path = f"/api/v1/caseload-imports/{asked}"
            answers = [
                client.get(path),
                client.delete(path),
                client.put(f"{path}/mapping", json={"mapping": {}}),
                client.post(f"{path}/commit"),
                client.get(f"{path}/left-out.csv"),
            ]
            assert [answer.status_code for answer in answers] == [404] * 5
    act_as(app, an_actor(Role.MENTOR))
    assert send_csv(client, FILE).status_code == 404


def test_a_lead_cannot_send_a_file_to_a_team_of_others(place: Place, client: FlaskClient) -> None:
    for asked in (str(uuid4()), "not-an-id"):
        assert send_csv(client, FILE, **{"X-Cap18-Team": asked}).status_code == 404
