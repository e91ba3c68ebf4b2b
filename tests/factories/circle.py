"""A young person and those around them, each signed in with a keyring: who may be shown a paper, and who may not."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import update
from werkzeug.test import TestResponse

from backend import clock
from backend.access import Bond, BondKind, Role
from backend.db import transaction
from backend.services import people
from backend.services.accounts.models import SessionRow
from tests.factories import files
from tests.factories.safes import API, Safe, an_open_safe, house

SINCE = date(2026, 1, 1)


def bond(youth: UUID, adult: UUID, kind: BondKind) -> None:
    """A bond that holds from long ago, without end."""
    with transaction() as session:
        people.write_bond(
            session, authority_id=house(), youth_id=youth, kind=kind, starts_on=SINCE, adult_id=adult
        )


def end_bond(youth: UUID, adult: UUID, on: date | None = None) -> None:
    """Every bond between these two ends that day, today when not said: from it on, it holds no more."""
    with transaction() as session:
        session.execute(
            update(Bond)
            .where(Bond.youth_id == youth, Bond.adult_id == adult)
            .values(ends_on=on or clock.today("Europe/Paris"))
        )


@dataclass
class Circle:
    """Nova, her referent and her mentor."""

    young: Safe
    referent: Safe
    mentor: Safe

    def paper(self, body: bytes | None = None, **said: Any) -> str:
        """A paper in Nova's safe."""
        answer = self.young.put(body or files.pdf(2), **said)
        assert answer.status_code == 201, answer.get_json()
        return answer.get_json()["id"]

    def share(self, document: str, to: Safe | UUID | None = None, **wish: Any) -> TestResponse:
        """Nova shares a paper, with her mentor when not told."""
        reader = to.owner if isinstance(to, Safe) else to or self.mentor.owner
        body = {"recipient_id": str(reader), "purpose": "CAF"} | wish
        return self.young.client.post(f"{API}/documents/{document}/grants", json=body)

    def shared(self, document: str, to: Safe | None = None, **wish: Any) -> str:
        """The same, and the share's id."""
        answer = self.share(document, to, **wish)
        assert answer.status_code == 201, answer.get_json()
        return answer.get_json()["id"]


def a_circle(new_client: Callable[[], FlaskClient]) -> Circle:
    """Three people, their bonds holding."""
    young = an_open_safe(new_client)
    referent = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    mentor = an_open_safe(new_client, kind="mentor")
    bond(young.owner, referent.owner, BondKind.REFERENT)
    bond(young.owner, mentor.owner, BondKind.MENTOR)
    return Circle(young, referent, mentor)


def prove(safe: Safe, *, ago: timedelta = timedelta(0)) -> None:
    """As if this person had just proved again that it is them, or some time ago."""
    with transaction() as session:
        session.execute(
            update(SessionRow)
            .where(SessionRow.person_id == safe.owner)
            .values(stepped_up_at=clock.now() - ago)
        )


def picture_of(answer: TestResponse) -> Image.Image:
    """The page an answer holds."""
    assert answer.status_code == 200, answer.get_json()
    assert answer.mimetype == "image/webp"
    return Image.open(io.BytesIO(answer.data)).convert("RGB")
