"""Saying where a claim stands, and whether the referent may read the sum."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import Actor, Bond, BondKind, Permission, policy, scope
from backend.db import transaction
from backend.errors import Invalid, NotFound
from backend.guides.papers import paper_types
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people, steps
from backend.services.pecule import hooks, notices, records, rules
from backend.services.pecule.models import PeculeClaim, PeculeClaimEvent
from backend.services.pecule.queries.claim import NOTHING_SAID, State, claim_state
from backend.services.pecule.queries.estimate import situation_of

JOURNEY: Final = "pecule-claim"
PAPERS: Final = dict.fromkeys(("identity", "certificate", "rib", "send"), "finished")
STEPS: Final[dict[str, dict[str, str]]] = {
    "preparing": {"send": "todo", "follow": "todo"},
    "sent": PAPERS | {"follow": "waiting"},
    "received": PAPERS | {"follow": "waiting"},
    "more_asked": PAPERS | {"follow": "doing"},
    "paid": PAPERS | {"follow": "finished"},
    "refused": PAPERS | {"follow": "doing"},
}
"""Where the steps of the journey stand when the claim stands somewhere: once sent, its papers were found."""


def say(
    actor: Actor,
    state: str,
    *,
    happened_on: date,
    missing: str = "",
    refusal: str = "",
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Say where one's claim stands since a day. Leaves a closed phone's queue too; said twice alike, it is said once.

    Raises `Invalid` for a day to come, before the claim could be made, or a paper or a refusal that is not known.
    """
    with transaction() as session:
        policy.require(
            actor, Permission.PECULE_CLAIM, scope.link(session, actor, actor.id, on), even_closed=True
        )
        person = people.Person
        session.execute(select(person.id).where(person.id == actor.id).with_for_update())
        known = people.facts(session, [actor.id], keyd).get(actor.id)
        if known is None:
            raise NotFound()
        opens_on, _ = rules.claim_window(situation_of(known), on)
        _check(state, happened_on, missing, refusal, opens_on, on)
        before = claim_state(session, actor.id)
        key = keyd.authority_key(known.authority_id)
        told = records.Told(missing, refusal)
        same = (before.state, before.changed_on) == (state, happened_on)
        if same and records.unseal(key, actor.id, before.told_sealed) == told:
            return actor.id
        version = before.version + 1
        _write(
            session,
            actor.id,
            before,
            version=version,
            state=state,
            changed_on=happened_on,
            sent_on=_sent_on(before, state, happened_on),
            told_sealed=records.seal(key, actor.id, told),
        )
        session.execute(
            insert(PeculeClaimEvent).values(
                id=new_id(), youth_id=actor.id, state=state, happened_on=happened_on, at=at
            )
        )
        outbox.withdraw(session, [actor.id], notices.SUBJECT, [actor.id.hex], at=at)
        planned = rules.nudges(state, happened_on, opens_on)
        outbox.post(session, notices.follow_ups(actor.id, planned, version, zone=actor.zone, after=on), at=at)
        for step, stands in STEPS[state].items():
            steps.set_state(
                actor,
                actor.id,
                JOURNEY,
                step,
                stands,
                version=None,
                on=happened_on,
                today=on,
                keyd=keyd,
                at=at,
            )
        if state == "sent":
            hooks.claimed(session, actor, sent_on=happened_on, keyd=keyd, at=at, on=on)
        _tell_open(session, actor, at=at, on=on)
    return actor.id


def share_amount(actor: Actor, shared: bool, *, at: datetime, on: date) -> UUID:
    """Let one's referents read the estimate, or stop."""
    with transaction() as session:
        policy.require(
            actor, Permission.PECULE_CLAIM, scope.link(session, actor, actor.id, on), even_closed=True
        )
        before = claim_state(session, actor.id)
        if before.amount_shared != shared:
            _write(session, actor.id, before, amount_shared=shared, changed_on=before.changed_on or on)
            _tell_open(session, actor, at=at, on=on)
    return actor.id


def _tell_open(session: Session, actor: Actor, *, at: datetime, on: date) -> None:
    """Open screens of the young person and of their referents of the day read the claim again."""
    referents = session.execute(
        select(Bond.adult_id).where(
            Bond.youth_id == actor.id,
            Bond.kind == BondKind.REFERENT,
            Bond.adult_id.is_not(None),
            scope.running(on),
        )
    ).scalars()
    live.tell(session, [actor.id, *(one for one in referents if one)], "pecule", at=at)


def _check(state: str, happened_on: date, missing: str, refusal: str, opens_on: date, on: date) -> None:
    if state not in rules.STATES:
        raise Invalid("Cet état n'existe pas.", fields={"/state": "Choisis un état de la liste."})
    if happened_on > on:
        raise Invalid("Cette date est à venir.", fields={"/on": "Mets une date passée, ou aujourd'hui."})
    if state in rules.CLAIMED and happened_on < opens_on:
        raise Invalid(
            "À cette date, la demande n'était pas encore possible.",
            fields={"/on": f"Mets une date à partir du {opens_on:%d/%m/%Y}."},
        )
    if missing and missing not in paper_types():
        raise Invalid("Ce papier n'existe pas.", fields={"/missing": "Choisis un papier de la liste."})
    if refusal and refusal not in {one.code for one in rules.refusals()}:
        raise Invalid("Cette réponse n'existe pas.", fields={"/refusal": "Choisis une réponse de la liste."})


def _sent_on(before: State, state: str, happened_on: date) -> date | None:
    if state == "preparing":
        return None
    return happened_on if state == "sent" else before.sent_on


def _write(session: Session, youth_id: UUID, before: State, **values: object) -> None:
    if before is NOTHING_SAID:
        session.execute(insert(PeculeClaim).values(youth_id=youth_id, **values))
    else:
        session.execute(update(PeculeClaim).where(PeculeClaim.youth_id == youth_id).values(**values))
