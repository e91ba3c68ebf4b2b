"""Eliminating follow-ups that the archives have, and nothing else; each in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from backend import audit, outbox
from backend.db import reading, transaction
from backend.keyd import Keyd
from backend.services import appointments, interviews, project, steps
from backend.services.archives import queries
from backend.services.archives.models import Elimination


class Outcome(StrEnum):
    """What became of one line of the list."""

    DONE = "eliminated"
    ALREADY = "already"
    CHANGED = "changed"
    STAYS = "stays"


def eliminate(
    authority_id: UUID,
    listed: Mapping[UUID, str],
    visa: str,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
    for_real: bool,
) -> Counter[Outcome]:
    """Eliminate what stands in the list exactly as the archives were given it.

    Left alone, and counted apart: somebody seen again since, a follow-up in which something was written since, another
    authority's. Once more, it finds nothing to do. Not `for_real`, it only counts.
    """
    with reading() as reader:
        over = {one.youth_id: one for one in queries.over(reader, authority_id, on)}
        gone = queries.eliminated(reader, authority_id)
    key, told = keyd.authority_key(authority_id), Counter[Outcome]()
    for youth_id, sum_given in listed.items():
        if youth_id in gone:
            told[Outcome.ALREADY] += 1
        elif youth_id not in over:
            told[Outcome.STAYS] += 1
        else:
            with transaction() as session:
                same = queries.given(session, over[youth_id], key=key).sha256 == sum_given
                if same and for_real:
                    _erase(session, authority_id, youth_id, visa, sum_given, at)
            told[Outcome.DONE if same else Outcome.CHANGED] += 1
    return told


def _erase(
    session: Session, authority_id: UUID, youth_id: UUID, visa: str, sum_given: str, at: datetime
) -> None:
    interviews.let_go_of_appointments(session, youth_id)
    appointments.erase(session, youth_id)
    steps.erase(session, youth_id)
    project.erase(session, youth_id)
    outbox.forget_contacts(session, youth_id)
    session.execute(
        insert(Elimination).values(
            youth_id=youth_id, authority_id=authority_id, visa=visa, sha256=sum_given, at=at
        )
    )
    audit.record(
        session,
        "archives.eliminate",
        "person",
        at=at,
        actor_id=None,
        actor_role="command",
        object_id=youth_id,
        youth_id=youth_id,
        authority_id=authority_id,
    )
