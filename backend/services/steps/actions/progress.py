"""Moving a step, and choosing who sees a journey: one gesture, one transaction, nothing of anybody else overwritten."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import update

from backend.access import Actor, Permission
from backend.db import transaction
from backend.errors import Invalid, NotFound, StaleVersion
from backend.keyd import Keyd
from backend.services.steps import records, rules
from backend.services.steps.actions.holding import begin, hold, journal, tell_open, write
from backend.services.steps.models import JourneyProgress

LONGEST_NOTE = 500
OLDEST_YEARS = 5


def set_state(
    actor: Actor,
    youth_id: UUID,
    journey: str,
    step: str,
    state: str,
    *,
    version: int | None,
    on: date,
    today: date,
    note: str = "",
    told: bool = False,
    keyd: Keyd,
    at: datetime,
) -> UUID:
    """Move one step. `on` is the day it happened, `version` the one that was read (None: whatever it is now).

    `told`: the referent hears of a step that blocks by a message, and not a second time by a notice.
    The same state, day and words again change nothing. Raises `Invalid` for a day to come or too long ago,
    `StaleVersion` when somebody moved it meanwhile, `NotFound` for a journey or a step that is not.
    """
    if state not in rules.STATES:
        raise Invalid(fields={"/state": "Choisis un état de la liste."})
    with transaction() as session:
        held = hold(session, actor, youth_id, journey, keyd=keyd, at=at, today=today)
        if step not in {one.code for one in held.journey.steps}:
            raise NotFound()
        _check(on, today, note)
        before = held.steps.get(step)
        said = records.StepState(
            state, on, (before.version if before else 0) + 1, held.by, " ".join(note.split())
        )
        if before is not None and _same(before, said):
            return youth_id
        if version is not None and version != (before.version if before else 0):
            raise StaleVersion(extra=_today(before))
        write(session, held, {step: said}, today=today, told=told)
    return youth_id


def set_journey(
    actor: Actor,
    youth_id: UUID,
    journey: str,
    state: str,
    *,
    on: date,
    today: date,
    keyd: Keyd,
    at: datetime,
) -> UUID:
    """Say of a whole journey that it is done already, or to do again; steps that stand so already stay as they are."""
    if state not in (rules.FINISHED, rules.TODO):
        raise Invalid(fields={"/state": "Choisis fini ou à faire."})
    with transaction() as session:
        held = hold(session, actor, youth_id, journey, keyd=keyd, at=at, today=today)
        _check(on, today, "")
        moved = {
            one.code: records.StepState(state, on, (before.version if before else 0) + 1, held.by)
            for one in held.journey.steps
            if (before := held.steps.get(one.code)) is None or before.state != state
        }
        if state == rules.TODO:
            moved = {code: one for code, one in moved.items() if code in held.steps}
        if moved:
            write(session, held, moved, today=today)
    return youth_id


def set_sight(
    actor: Actor,
    youth_id: UUID,
    journey: str,
    *,
    referent: bool,
    mentor: bool,
    today: date,
    keyd: Keyd,
    at: datetime,
) -> UUID:
    """The young person chooses which adults see a journey; from the next request they do, or no longer."""
    with transaction() as session:
        held = hold(
            session, actor, youth_id, journey, keyd=keyd, at=at, today=today, needs=Permission.STEPS_SIGHT
        )
        chosen = rules.Sight(referent, mentor)
        if chosen == held.sight and held.kept:
            return youth_id
        if held.kept is None:
            begin(session, held, {}, [], chosen)
        else:
            session.execute(
                update(JourneyProgress)
                .where(JourneyProgress.id == held.row)
                .values(seen_by_referent=referent, seen_by_mentor=mentor, changed_at=at)
            )
        journal(session, held, "step.sight")
        tell_open(session, held, today)
    return youth_id


def _check(on: date, today: date, note: str) -> None:
    if on > today:
        raise Invalid("Cette date est à venir.", fields={"/on": "Mets une date passée, ou aujourd'hui."})
    if on.year < today.year - OLDEST_YEARS:
        raise Invalid("Cette date est trop ancienne.", fields={"/on": "Vérifie l'année."})
    if len(note) > LONGEST_NOTE:
        raise Invalid(
            f"C'est trop long : {LONGEST_NOTE} signes au plus.", fields={"/note": "Raccourcis le texte."}
        )


def _same(before: records.StepState, said: records.StepState) -> bool:
    """Said again by the same phone, or by the other one: nothing new."""
    told = (before.state, before.since, before.note if said.note else "")
    return told == (said.state, said.since, said.note)


def _today(before: records.StepState | None) -> dict[str, Any]:
    if before is None:
        return {"version": 0, "state": rules.TODO}
    return {
        "version": before.version,
        "state": before.state,
        "since": before.since.isoformat(),
        "by": before.by,
    }
