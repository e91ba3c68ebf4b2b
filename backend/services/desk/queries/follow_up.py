"""What is followed on a file, opened for whoever may read its measures."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.keyd import Keyd
from backend.services import people
from backend.services.desk import records
from backend.services.desk.models import FollowUp
from backend.services.desk.rules import follow_up as rules


def follow_up(reader: Reader, actor: Actor, youth_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """School, health, MDPH and contacts of a file, what comes back and when; `version` 0: nothing was written yet."""
    policy.require(actor, Permission.MEASURES_READ, scope.link(reader, actor, youth_id, on))
    row = reader.execute(
        select(FollowUp.facts_sealed, FollowUp.version, FollowUp.changed_at, FollowUp.changed_by).where(
            FollowUp.youth_id == youth_id
        )
    ).one_or_none()
    facts: dict[str, Any] = {}
    who = ""
    if row is not None:
        key = keyd.authority_key(actor.authority_id)
        facts = json.loads(records.opened(key, records.FOLLOWED, youth_id, row.facts_sealed))
        author = people.names(reader, [row.changed_by])[row.changed_by]
        who = f"{author.first_name} {author.last_name}"
    return {
        **{name: facts.get(name) for name in rules.NAMES},
        "contacts": facts.get("contacts", []),
        "dues": [one._asdict() for one in rules.dues(facts, on)],
        "changed_at": None if row is None else row.changed_at,
        "changed_by": who or None,
        "version": 0 if row is None else row.version,
    }
