"""Writing what is followed on a file: sealed whole, one version after the other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from backend import audit
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Invalid, StaleVersion
from backend.keyd import Keyd
from backend.services import people
from backend.services.desk import records
from backend.services.desk.models import FollowUp
from backend.services.desk.rules import follow_up as rules


def write_follow_up(
    actor: Actor,
    youth_id: UUID,
    told: Mapping[str, Any],
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Keep the whole of what is followed. `version` 0: nothing was there. Raises `Invalid` by field, `StaleVersion`."""
    with transaction() as session:
        policy.require(actor, Permission.MEASURES_EDIT, scope.link(session, actor, youth_id, on))
        young = people.YoungPerson
        birth = session.execute(select(young.birth_date).where(young.id == youth_id)).scalar_one()
        if faults := rules.faults(told, birth, on):
            raise Invalid(fields=faults)
        key = keyd.authority_key(actor.authority_id)
        words = json.dumps(rules.kept(told), ensure_ascii=False, separators=(",", ":"))
        values = {
            "facts_sealed": records.seal(key, records.FOLLOWED, youth_id, words),
            "version": version + 1,
            "changed_at": at,
            "changed_by": actor.id,
        }
        if version:
            done = session.execute(
                update(FollowUp)
                .where(FollowUp.youth_id == youth_id, FollowUp.version == version)
                .values(**values)
                .returning(FollowUp.youth_id)
            ).all()
        else:
            first = insert(FollowUp).values(youth_id=youth_id, authority_id=actor.authority_id, **values)
            try:
                with session.begin_nested():
                    done = session.execute(first.returning(FollowUp.youth_id)).all()
            except IntegrityError:
                done = []
        if not done:
            raise StaleVersion()
        audit.record(
            session,
            "follow_up.write",
            "file",
            at=at,
            actor_id=actor.id,
            actor_role=actor.leading_role.value if actor.leading_role else "",
            object_id=youth_id,
            youth_id=youth_id,
            authority_id=actor.authority_id,
        )
    return youth_id
