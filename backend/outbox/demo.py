"""Invented people who can be reached: numbers of the range kept for fiction, addresses that lead nowhere."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from backend.ids import new_id
from backend.keyd import Keyd
from backend.outbox import contacts
from backend.outbox.models import Channel


def reachable(
    session: Session,
    person_id: UUID,
    authority_id: UUID,
    number: int,
    *,
    keyd: Keyd,
    at: datetime,
    phone: bool = True,
) -> None:
    """Give a proven phone (when `phone`) and a proven address to an invented person; `number` tells them apart."""
    told = [("email", f"personne{number}@exemple.invalid")]
    if phone:
        told.append(("sms", f"+336399801{number % 100:02d}"))
    key = keyd.authority_key(authority_id)
    for kind, contact in told:
        made = new_id()
        session.add(
            Channel(
                id=made,
                person_id=person_id,
                authority_id=authority_id,
                kind=kind,
                contact_sealed=contacts.seal(key, made, contact),
                contact_index=contacts.index(keyd, kind, contact),
                added_at=at,
                proven_at=at,
            )
        )
