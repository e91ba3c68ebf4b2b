"""An invented circle around one young person, each in their browser, in a moment that can be pushed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.access import BondKind, Role
from backend.db import reading, transaction
from backend.keyd import Keyd
from backend.outbox import NoticeRow
from backend.outbox.models import Occasion
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.web.session import SESSION_COOKIE
from tests.factories.access import a_bond, a_membership, a_team, an_authority
from tests.factories.accounts import Moment, held_clock
from tests.factories.desk import API
from tests.factories.people import a_young_person

SINCE = date(2026, 1, 1)
STARTS = "2026-12-03T14:00"
WORDS = {"title": "Faire le point", "place": {"name": "Maison Boussole", "address": "1 rue Inventée"}}


@dataclass
class Circle:
    """Nova, Malik her referent, Inès who leads the team, Camille her mentor, and Solène who has no tie to her."""

    authority: UUID
    team: UUID
    nova: UUID
    ids: dict[str, UUID]
    moment: Moment
    keyd: Keyd
    new_client: Callable[[], FlaskClient]
    keys: dict[str, Any] = field(default_factory=dict)
    clients: dict[str, tuple[FlaskClient, datetime]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> FlaskClient:
        """The browser of somebody, signed in when it is asked for, and again when time has passed."""
        client, since = self.clients.get(name, (None, None))
        if client is None or since != self.moment.at:
            client = self.clients.setdefault(name, (self.new_client(), self.moment.at))[0]
            client.set_cookie(SESSION_COOKIE, self._token(name), domain="localhost", secure=True)
            self.clients[name] = (client, self.moment.at)
        return client

    def _token(self, name: str) -> str:
        kind = {"nova": "young", "lune": "young", "camille": "mentor"}.get(name, "professional")
        with transaction() as session:
            if name not in self.keys:
                self.keys[name] = give_birth(
                    session,
                    person_id=self.ids[name],
                    authority_id=self.authority,
                    kind=kind,
                    at=self.moment.at,
                )
            return begin(session, self.keys[name], kind=kind, at=self.moment.at, label="Appareil").token

    def plan(self, by: str = "malik", **told: Any) -> dict[str, Any]:
        """An appointment of Nova's, made by somebody over HTTP."""
        body = {"youth_id": str(self.nova), "starts": STARTS, **WORDS, **told}
        if "proposals" in told:
            body.pop("starts")
        made = self[by].post(f"{API}/appointments", json=body)
        assert made.status_code == 201, made.text
        shown: dict[str, Any] = made.get_json()
        return shown

    def answer(self, by: str, shown: dict[str, Any], said: str, **more: Any) -> TestResponse:
        body = {"answer": said, "revision": shown["revision"], **more}
        return self[by].post(f"{API}/appointments/{shown['id']}/answer", json=body)

    def act(self, by: str, shown: dict[str, Any], gesture: str, **body: Any) -> TestResponse:
        """A gesture on the version that was shown."""
        headers = {"If-Match": f'"{shown["version"]}"'}
        path = f"{API}/appointments/{shown['id']}"
        if gesture == "change":
            return self[by].patch(path, json=body, headers=headers)
        return self[by].post(f"{path}/{gesture}", json=body, headers=headers)

    def see(self, by: str, appointment_id: str) -> TestResponse:
        return self[by].get(f"{API}/appointments/{appointment_id}")

    def agenda(
        self, by: str, first: str = "2026-11-23", end: str = "2027-01-23", **more: str
    ) -> dict[str, Any]:
        answer = self[by].get(f"{API}/appointments", query_string={"from": first, "to": end, **more})
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.get_json()
        return told


def a_circle(
    keyd: Keyd,
    new_client: Callable[[], FlaskClient],
    monkeypatch: pytest.MonkeyPatch,
    *,
    zone: str = "Europe/Paris",
    territory: str = "99",
    born: date = date(2009, 6, 24),
    precision: str = "day",
) -> Circle:
    """The circle as it stands on 23 November 2026 at 9:00 UTC."""
    moment = held_clock(monkeypatch)
    with transaction() as session:
        authority = an_authority(session, "D99", zone, territory)
        team, other = a_team(session, authority), a_team(session, authority, "Équipe Voilure")
        adults = (
            ("malik", "Malik Repère", "professional", Role.REFERENT, team),
            ("ines", "Inès Sextant", "professional", Role.LEAD, team),
            ("solene", "Solène Balise", "professional", Role.REFERENT, other),
            ("paul", "Paul Sextant", "professional", Role.LEAD, other),
            ("camille", "Camille Phare", "mentor", Role.MENTOR, None),
        )
        ids: dict[str, UUID] = {}
        for key, name, kind, role, of in adults:
            first, last = name.split(" ")
            ids[key] = people.write_person(
                session,
                authority_id=authority,
                kind=kind,  # type: ignore[arg-type]
                first_name=first,
                last_name=last,
                at=moment.at,
            )
            a_membership(session, ids[key], authority, role, of)
        ids["nova"] = a_young_person(
            session,
            keyd,
            authority,
            born=born,
            team_id=team,
            referent_id=ids["malik"],
            birth_precision=precision,
        )
        ids["lune"] = a_young_person(
            session, keyd, authority, "Lune Essai", team_id=other, referent_id=ids["solene"]
        )
        a_bond(session, authority, ids["nova"], BondKind.MENTOR, adult_id=ids["camille"], since=SINCE)
    return Circle(authority, team, ids["nova"], ids, moment, keyd, new_client)


def reminders(person: UUID, *, waiting: bool = True) -> list[tuple[str, datetime]]:
    """The reminders that are planned for somebody: their names without the appointment, and when they may leave."""
    return [(row.identity.split(":")[-1], row.not_before) for row in occasions(person, waiting=waiting)]


def occasions(person: UUID, *, waiting: bool = True) -> Sequence[Any]:
    """Sayings kept for somebody about reminders, soonest first; `waiting`: those that may still leave."""
    wanted = select(Occasion).where(
        Occasion.recipient_id == person, Occasion.subject_kind == "appointment_reminder"
    )
    if waiting:
        wanted = wanted.where(Occasion.ended_at.is_(None), Occasion.reason.is_(None))
    with reading() as connection:
        return connection.execute(wanted.order_by(Occasion.not_before)).all()


def told(person: UUID) -> list[str]:
    """The kinds of what stands in somebody's inbox about appointments, oldest first; reminders apart."""
    with reading() as connection:
        return list(
            connection.execute(
                select(NoticeRow.kind)
                .where(NoticeRow.recipient_id == person, NoticeRow.subject_kind == "appointment")
                .order_by(NoticeRow.created_at, NoticeRow.kind)
            ).scalars()
        )


DAY = timedelta(days=1)
