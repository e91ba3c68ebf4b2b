"""Saying an event of a life on a file: the facts that tell it are written, the dates follow in the same gesture."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.keyd import Keyd
from backend.services import autonomy, people
from backend.services.desk.queries.events import known_facts, refuse
from backend.services.desk.rules import events as told


def say_event(
    actor: Actor,
    youth_id: UUID,
    said: told.Said,
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Write the measures and the sensitive facts that tell this event: all of them, or none.

    `version` is that of the file as it was read. Raises `Invalid` by field, `StaleVersion`.
    """
    ways: dict[str, Any] = {"keyd": keyd, "at": at, "on": on}
    with transaction() as session:
        policy.require(actor, Permission.MEASURES_EDIT, scope.link(session, actor, youth_id, on))
        known = known_facts(session, youth_id, keyd)
        facts = autonomy.person_facts(known)
        refuse(said, facts, on)
        measures = people.youth_file(session, actor, youth_id, on, keyd=keyd)["measures"]
        for place in told.ended(said, facts.measures):
            ends = {"ends_on": said.on}
            people.edit_measure(actor, youth_id, measures[place]["id"], ends, version=version, **ways)
            version += 1
        if said.basis is not None:
            begins = people.NewMeasure(said.basis, said.on)
            people.add_measure(actor, youth_id, begins, version=version, **ways)
            version += 1
        changes: dict[str, Any] = {}
        if flags := told.flags_of(said, known.birth_date):
            changes["flags"] = flags
        if said.birth_date is not None:
            changes |= {"birth_date": said.birth_date, "birth_precision": "day"}
        if changes:
            people.edit_youth(actor, youth_id, changes, version=version, **ways)
    return youth_id
