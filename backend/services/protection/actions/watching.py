"""A second look at an adult's message before it leaves, and how often it left all the same (SAF-04)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend import clock
from backend.access import Authority
from backend.errors import Invalid
from backend.services.conversations import Sending
from backend.services.people import Person
from backend.services.protection import rules
from backend.services.protection.models import SignCount

READ_AGAIN = "Relisez ce message avant de l'envoyer."


def look_twice(session: Session, sending: Sending, /, *, at: datetime) -> None:
    """An adult reads again a message with contact data, a link, money, a meeting or a secret; then may send it.

    What leaves all the same is counted in the same transaction; an ordinary message writes nothing. Nothing a young
    person writes is ever looked at here. Raises `Invalid` (`read_again`, with the signs found).
    """
    if sending.side != "adult":
        return
    found = rules.counted(sending.text, author_role=sending.role)
    if any(one not in sending.accepted for one in found):
        raise Invalid(READ_AGAIN, code="read_again", extra={"warnings": list(found)})
    if found:
        _count(session, sending, found, at=at)


def _count(session: Session, sending: Sending, found: Iterable[str], *, at: datetime) -> None:
    zone = session.execute(
        select(Authority.zone)
        .join(Person, Person.authority_id == Authority.id)
        .where(Person.id == sending.youth_id)
    ).scalar_one()
    whose = {"youth_id": sending.youth_id, "adult_id": sending.author_id, "day": clock.day_in(zone, at)}
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    made = dialect.insert(SignCount).values([{**whose, "sign": one, "count": 1} for one in found])
    session.execute(
        made.on_conflict_do_update(
            index_elements=["youth_id", "adult_id", "day", "sign"], set_={"count": SignCount.count + 1}
        )
    )
