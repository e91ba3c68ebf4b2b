"""Answering without account: a short link used once, and one small check. It opens nothing but its appointment."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from backend.db import transaction
from backend.errors import Conflict, Gone, Invalid, NotFound
from backend.guides.papers import paper_types
from backend.ids import new_id, parse_id
from backend.keyd import Keyd
from backend.outbox import Due
from backend.services import people
from backend.services.appointments import records, rules
from backend.services.appointments.actions.answers import Answer, give
from backend.services.appointments.actions.common import Held, coming, locked
from backend.services.appointments.models import AppointmentLink, AppointmentRow
from backend.services.appointments.rules import states
from backend.services.people import Person, YoungPerson

SECRET_BYTES = 15
"""120 random bits, 20 signs: a secret nobody tries, a link that fits an SMS."""

UNKNOWN = "Ce lien ne marche pas. Ouvre Cap 18, ou appelle la personne qui te suit."
USED = "Ce lien a déjà servi. Ouvre Cap 18, ou appelle la personne qui te suit."
CLOSED = "Ce lien ne marche plus. Ouvre Cap 18, ou appelle la personne qui te suit."


class _Opened(NamedTuple):
    link: AppointmentLink
    row: AppointmentRow
    birth: Any


def make_link(session: Session, due: Due, /, *, keyd: Keyd, public_url: str, at: datetime) -> str | None:
    """The short address a reminder carries to its young person; None when there is nothing to answer any more."""
    appointment_id = parse_id(due.subject_id)
    row = None if appointment_id is None else session.get(AppointmentRow, appointment_id)
    if row is None or row.youth_id != due.recipient_id or row.starts_at is None:
        return None
    if row.starts_at <= at or row.status not in states.LIVE:
        return None
    secret = base64.urlsafe_b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
    session.execute(
        insert(AppointmentLink).values(
            id=new_id(),
            appointment_id=row.id,
            person_id=row.youth_id,
            secret_mac=_mac(keyd, secret),
            made_at=at,
            tries=0,
        )
    )
    return f"{public_url}/r#{secret}"


def _mac(keyd: Keyd, secret: str) -> bytes:
    return keyd.mac("link", b"appointment\x00" + secret.encode())[0]


def look(secret: str, check: Mapping[str, int] | None, *, keyd: Keyd, at: datetime) -> dict[str, Any]:
    """What the link asks, then, once the check is passed, its appointment. Looking answers nothing."""
    with transaction() as session:
        opened = _open(session, secret, keyd, at)
        asked = _asked(opened)
        if check is None:
            return asked
        passed = _passes(opened, check)
        told = _told(session, opened, keyd) if passed else {}
    if not passed:
        raise _wrong(opened.link)
    return asked | told


def reply(
    secret: str, check: Mapping[str, int], answer: str, revision: int, *, keyd: Keyd, at: datetime
) -> dict[str, Any]:
    """Answer once. The same answer sent again is answered again; another one finds the link used."""
    with transaction() as session:
        opened = _open(session, secret, keyd, at, again=answer)
        passed = _passes(opened, check)
        if passed:
            if opened.link.used_at is None:
                held = _held(session, opened, keyd, at)
                give(session, held, Answer(answer, revision))
                opened.link.used_at, opened.link.answer = at, answer
                session.flush()
            told = _asked(opened) | _told(session, opened, keyd) | {"said": _said(session, opened, answer)}
    if not passed:
        raise _wrong(opened.link)
    return told


def _open(session: Session, secret: str, keyd: Keyd, at: datetime, *, again: str | None = None) -> _Opened:
    link = session.execute(
        select(AppointmentLink)
        .where(AppointmentLink.secret_mac == _mac(keyd, secret))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    row = None if link is None else locked(session, link.appointment_id)
    if link is None or row is None:
        raise NotFound(UNKNOWN, code="link_unknown")
    if link.used_at is not None and link.answer != again:
        raise Conflict(USED, code="link_used")
    tried = session.execute(
        select(func.sum(AppointmentLink.tries)).where(
            AppointmentLink.appointment_id == row.id, AppointmentLink.person_id == link.person_id
        )
    ).scalar_one()
    if link.tries >= rules.TRIES or tried >= rules.TRIES_OF_APPOINTMENT:
        raise Gone(CLOSED, code="link_closed")
    if row.starts_at is None or row.starts_at <= at:
        raise Gone(CLOSED, code="link_closed")
    birth = session.execute(
        select(YoungPerson.birth_date, YoungPerson.birth_precision, Person.first_name)
        .join(Person, Person.id == YoungPerson.id)
        .where(YoungPerson.id == link.person_id)
    ).one()
    return _Opened(link, row, birth)


def _asked(opened: _Opened) -> dict[str, Any]:
    return {
        "check": rules.check_of(opened.birth.birth_precision),
        "tries_left": rules.TRIES - opened.link.tries,
    }


def _passes(opened: _Opened, check: Mapping[str, int]) -> bool:
    """Whether the check is passed; a wrong one is counted, in the transaction that the caller commits."""
    right = rules.passes(opened.birth.birth_date, opened.birth.birth_precision, check)
    if not right:
        opened.link.tries += 1
    return right


def _wrong(link: AppointmentLink) -> Invalid:
    left = rules.TRIES - link.tries
    if left <= 0:
        return Invalid(CLOSED, code="wrong_check", extra={"tries_left": 0})
    tries = "1 essai" if left == 1 else f"{left} essais"
    return Invalid(f"Ce n'est pas ça. Encore {tries}.", code="wrong_check", extra={"tries_left": left})


def _held(session: Session, opened: _Opened, keyd: Keyd, at: datetime) -> Held:
    row = opened.row
    on = rules.wall(at, row.zone).date()
    key = keyd.authority_key(row.authority_id)
    held = Held(row, coming(session, row.id), row.youth_id, "link", True, False, key, at, on)
    held.was = held.reminded()
    return held


def _told(session: Session, opened: _Opened, keyd: Keyd) -> dict[str, Any]:
    row = opened.row
    words = records.unseal(keyd.authority_key(row.authority_id), row.id, row.words_sealed)
    types = paper_types()
    open_still = row.status in states.LIVE and opened.link.used_at is None
    return {
        "first_name": opened.birth.first_name,
        "revision": row.revision,
        "starts": None if row.starts_at is None else rules.written(row.starts_at, row.zone),
        "ends": None if row.ends_at is None else rules.written(row.ends_at, row.zone),
        "starts_at": row.starts_at,
        "zone": row.zone,
        "status": row.status,
        "title": words.title,
        "place": {name: getattr(words.place, name) for name in records.Place.__struct_fields__},
        "video": words.video,
        "papers": [
            {"code": code, "label": types[code].label if code in types else code} for code in words.papers
        ],
        "with": _names(session, row.id),
        "young_answer": row.youth_answer,
        "can": ["yes", "no"] if open_still else [],
        "call": {"name": words.place.line(), "phone": words.place.phone} if words.place.phone else None,
    }


def _names(session: Session, appointment_id: UUID) -> list[str]:
    adults = [one.person_id for one in coming(session, appointment_id)]
    return [one.first_name for one in people.names(session, adults).values()]


def _said(session: Session, opened: _Opened, answer: str) -> str:
    names = _names(session, opened.row.id)
    knows = f"{names[0]} le sait." if len(names) == 1 else "L'équipe le sait."
    return f"C'est noté. {knows}" if answer == "yes" else f"C'est noté : tu ne peux pas. {knows}"
