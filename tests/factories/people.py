"""Invented young persons, professionals and whole places, as rows; and browsers that act as them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from backend.access import Actor, BondKind, Role
from backend.db import transaction
from backend.keyd import Keyd
from backend.services.people import (
    NewMeasure,
    write_bond,
    write_membership,
    write_person,
    write_young,
)
from tests.factories.access import a_team, an_actor, an_authority

SINCE = date(2026, 1, 1)
BORN_AT = datetime(2026, 1, 1, 8, tzinfo=UTC)


def a_professional(session: Session, authority_id: UUID, name: str = "Inès Repère") -> UUID:
    first_name, last_name = name.split(" ", 1)
    return write_person(
        session,
        authority_id=authority_id,
        kind="professional",
        first_name=first_name,
        last_name=last_name,
        at=BORN_AT,
    )


def a_young_person(
    session: Session,
    keyd: Keyd,
    authority_id: UUID,
    name: str = "Nova Modèle",
    born: date = date(2009, 6, 24),
    *,
    team_id: UUID | None = None,
    referent_id: UUID | None = None,
    measures: Sequence[NewMeasure] = (),
    flags: dict[str, Any] | None = None,
    **known: Any,
) -> UUID:
    first_name, last_name = name.split(" ", 1)
    youth_id = write_young(
        session,
        authority_id=authority_id,
        authority_key=keyd.authority_key(authority_id),
        first_name=first_name,
        last_name=last_name,
        birth_date=born,
        at=BORN_AT,
        measures=measures,
        flags=flags,
        **known,
    )
    tie = {"authority_id": authority_id, "youth_id": youth_id, "starts_on": SINCE}
    if team_id:
        write_bond(session, kind=BondKind.TEAM, team_id=team_id, **tie)  # type: ignore[arg-type]
    if referent_id:
        write_bond(session, kind=BondKind.REFERENT, adult_id=referent_id, **tie)  # type: ignore[arg-type]
    return youth_id


@dataclass(slots=True)
class Place:
    """An authority with a team, its lead and its referent: who they are, and as whom they act."""

    authority_id: UUID
    team_id: UUID
    lead: Actor
    referent: Actor
    keyd: Keyd
    youths: list[UUID] = field(default_factory=list)


def a_place(keyd: Keyd, code: str = "D99", team: str = "Équipe Boussole") -> Place:
    """One authority, one team, Léa Cap who leads it, Inès Repère who is a referent in it."""
    with transaction() as session:
        authority_id = an_authority(session, code)
        team_id = a_team(session, authority_id, team)
        lead_id = a_professional(session, authority_id, "Léa Cap")
        referent_id = a_professional(session, authority_id, "Inès Repère")
        for person_id, role in ((lead_id, Role.LEAD), (referent_id, Role.REFERENT)):
            write_membership(
                session,
                person_id=person_id,
                authority_id=authority_id,
                team_id=team_id,
                role=role,
                starts_on=SINCE,
            )
    return Place(
        authority_id,
        team_id,
        an_actor(Role.LEAD, id=lead_id, authority_id=authority_id, teams=[(Role.LEAD, team_id)]),
        an_actor(Role.REFERENT, id=referent_id, authority_id=authority_id, teams=[(Role.REFERENT, team_id)]),
        keyd,
    )


def act_as(app: Flask, actor: Actor | None) -> None:
    """From now on every request of this application is signed in as this person."""
    app.login_manager.request_loader(lambda _request: actor)  # type: ignore[attr-defined]


def send_csv(client: FlaskClient, content: bytes | str, **headers: str) -> TestResponse:
    raw = content.encode() if isinstance(content, str) else content
    return client.post("/api/v1/caseload-imports", data=raw, headers={"Content-Type": "text/csv", **headers})


def settled(client: FlaskClient, import_id: str, seconds: float = 60) -> dict[str, Any]:
    """The import once its background work has ended."""
    return wait_for(
        client, import_id, lambda state: state["status"] not in ("reading", "committing"), seconds
    )


def wait_for(
    client: FlaskClient, import_id: str, met: Callable[[dict[str, Any]], bool], seconds: float = 60
) -> dict[str, Any]:
    deadline = time.monotonic() + seconds
    while True:
        answer = client.get(f"/api/v1/caseload-imports/{import_id}")
        assert answer.status_code == 200, answer.json
        state: dict[str, Any] = answer.json
        if met(state):
            return state
        assert time.monotonic() < deadline, state
        time.sleep(0.02)


def import_whole(client: FlaskClient, content: bytes | str, **headers: str) -> dict[str, Any]:
    """Send, preview and commit a file; the state it ends in."""
    sent = send_csv(client, content, **headers)
    assert sent.status_code == 201, sent.json
    state = settled(client, sent.json["id"])
    assert state["status"] == "preview", state
    commit = client.post(f"/api/v1/caseload-imports/{state['id']}/commit")
    assert commit.status_code == 202, commit.json
    return settled(client, state["id"])
