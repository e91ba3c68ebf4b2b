"""Volunteers ready to be paired, and pairs under way, as rows and by gestures."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from backend.access import Actor, Role
from backend.db import transaction
from backend.services import people
from backend.services.mentoring.actions import checks, volunteers
from backend.services.mentoring.models import Volunteer
from backend.services.mentoring.rules.readiness import CHARTER_VERSION
from tests.factories.access import an_actor
from tests.factories.people import Place

ON = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TOLD = {"first_name": "Camille", "last_name": "Phare"}


def a_volunteer(
    place: Place, *, ready: bool = True, issued_on: date = date(2026, 10, 1), **told: Any
) -> UUID:
    """A volunteer's sheet; `ready`: met, trained, welcomed in the team, charter signed, checked."""
    sheet = TOLD | told
    made = volunteers.add(place.lead, sheet, person_id=None, keyd=place.keyd, at=AT, on=ON)
    if not ready:
        return made
    with transaction() as session:
        row = session.get_one(Volunteer, made)
        row.person_id = people.write_person(
            session,
            authority_id=place.authority_id,
            kind="mentor",
            first_name=str(sheet["first_name"]),
            last_name=str(sheet["last_name"]),
            at=AT,
        )
        people.write_membership(
            session,
            person_id=row.person_id,
            authority_id=place.authority_id,
            role=Role.MENTOR,
            starts_on=ON,
            team_id=place.team_id,
        )
        row.interview_on = row.trained_on = row.charter_on = date(2026, 10, 10)
        row.state, row.charter_version = "ready", CHARTER_VERSION
        session.flush()
        checks.write(session, row, "valid", issued_on, issued_on, by=place.lead.id, at=AT, on=ON)
    return made


def person_of(volunteer_id: UUID) -> UUID:
    with transaction() as session:
        found = session.get_one(Volunteer, volunteer_id).person_id
    assert found is not None
    return found


def as_mentor(place: Place, volunteer_id: UUID) -> Actor:
    return an_actor(Role.MENTOR, id=person_of(volunteer_id), authority_id=place.authority_id)


def as_young(place: Place, youth_id: UUID) -> Actor:
    return an_actor(Role.YOUNG, id=youth_id, authority_id=place.authority_id)
