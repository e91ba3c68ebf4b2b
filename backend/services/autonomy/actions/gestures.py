"""Ticking a milestone, setting it aside, opening it again: one function a gesture."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import audit, outbox, vault
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.keyd import Keyd
from backend.services import people
from backend.services.autonomy import notices
from backend.services.autonomy.hooks import milestones_changed
from backend.services.autonomy.models import MilestoneRow
from backend.services.autonomy.queries import recipients
from backend.services.autonomy.queries.words import EVIDENCE, REASON, TABLE, column, unseal

LONGEST_WORDS = 1000


class _Found(NamedTuple):
    authority_id: UUID
    birth_date: date
    applies: str
    done_on: date | None
    waived_on: date | None
    version: int
    evidence_sealed: bytes | None


def mark_done(
    actor: Actor,
    youth_id: UUID,
    rule: str,
    *,
    done_on: date,
    evidence: str,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Tick a milestone: the day it was done and, if any, what proves it. Ticked twice alike, it is done once.

    Raises `Invalid` for a day to come or before birth, `StaleVersion` when it changed since it was read.
    """
    with transaction() as session:
        link = scope.link(session, actor, youth_id, on)
        policy.require(actor, Permission.MILESTONE_DONE, link, even_closed=link.own)
        row = _find(session, youth_id, rule)
        if row.done_on == done_on and version <= row.version:
            if _says_nothing_new(keyd, youth_id, rule, row, evidence):
                return youth_id
            raise StaleVersion(extra={"version": row.version})
        if done_on > on:
            raise Invalid("Cette date est à venir.", fields={"/on": "Mets une date passée, ou aujourd'hui."})
        if done_on < row.birth_date:
            raise Invalid("Cette date est trop ancienne.", fields={"/on": "Vérifie l'année."})
        _as_read(row, version)
        if row.done_on is not None:
            raise Conflict("C'est déjà marqué fait, à une autre date. Rouvre d'abord cette étape.")
        if row.waived_on is not None:
            raise Conflict("Cette étape est mise de côté. Rouvre-la d'abord.")
        if row.applies == "no":
            raise Conflict("Cette étape ne concerne pas ce dossier.")
        sealed = _seal(keyd, row.authority_id, youth_id, column(EVIDENCE, rule), evidence)
        _write(session, youth_id, rule, version, done_on=done_on, done_by=actor.id, evidence_sealed=sealed)
        _tell(session, actor, youth_id, rule, "done", version + 1, row, at, on)
    return youth_id


def waive(
    actor: Actor,
    youth_id: UUID,
    rule: str,
    *,
    reason: str,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Set a milestone aside for this person, and say why. The young person reads the reason."""
    with transaction() as session:
        policy.require(actor, Permission.MILESTONE_WAIVE, scope.link(session, actor, youth_id, on))
        row = _find(session, youth_id, rule)
        _as_read(row, version)
        if row.done_on is not None or row.waived_on is not None:
            raise Conflict("Cette étape est déjà faite ou écartée. Rouvrez-la d'abord.")
        sealed = _seal(keyd, row.authority_id, youth_id, column(REASON, rule), _needed(reason))
        _write(session, youth_id, rule, version, waived_on=on, reason_sealed=sealed)
        _tell(session, actor, youth_id, rule, "waived", version + 1, row, at, on)
    return youth_id


def reopen(
    actor: Actor,
    youth_id: UUID,
    rule: str,
    *,
    reason: str,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Put a milestone back among the things to do, and say why. The journal keeps who had ticked it and when."""
    with transaction() as session:
        policy.require(actor, Permission.MILESTONE_REOPEN, scope.link(session, actor, youth_id, on))
        row = _find(session, youth_id, rule)
        _as_read(row, version)
        if row.done_on is None and row.waived_on is None:
            raise Conflict("Cette étape est déjà à faire.")
        sealed = _seal(keyd, row.authority_id, youth_id, column(REASON, rule), _needed(reason))
        _write(
            session,
            youth_id,
            rule,
            version,
            done_on=None,
            done_by=None,
            evidence_sealed=None,
            waived_on=None,
            reason_sealed=sealed,
        )
        _tell(session, actor, youth_id, rule, "reopened", version + 1, row, at, on)
    return youth_id


def _find(session: Session, youth_id: UUID, rule: str) -> _Found:
    person, young = people.Person, people.YoungPerson
    row = session.execute(
        select(
            person.authority_id,
            young.birth_date,
            MilestoneRow.applies,
            MilestoneRow.done_on,
            MilestoneRow.waived_on,
            MilestoneRow.version,
            MilestoneRow.evidence_sealed,
        )
        .join(person, person.id == MilestoneRow.youth_id)
        .join(young, young.id == MilestoneRow.youth_id)
        .where(MilestoneRow.youth_id == youth_id, MilestoneRow.rule == rule)
        .with_for_update(of=MilestoneRow)
    ).one_or_none()
    if row is None:
        raise NotFound()
    return _Found(*row)


def _says_nothing_new(keyd: Keyd, youth_id: UUID, rule: str, row: _Found, evidence: str) -> bool:
    """Whether ticking the same day again brings no other words: what somebody wrote is never dropped in silence."""
    if not evidence.strip():
        return True
    key = keyd.authority_key(row.authority_id)
    return unseal(key, EVIDENCE, youth_id, rule, row.evidence_sealed) == evidence.strip()


def _as_read(row: _Found, version: int) -> None:
    if row.version != version:
        raise StaleVersion(extra={"version": row.version})


def _needed(reason: str) -> str:
    if not reason.strip():
        raise Invalid("Il manque la raison.", fields={"/reason": "Écrivez en une phrase pourquoi."})
    return reason


def _seal(keyd: Keyd, authority_id: UUID, youth_id: UUID, name: str, words: str) -> bytes | None:
    kept = words.strip()
    if not kept:
        return None
    if len(kept) > LONGEST_WORDS:
        raise Invalid(
            f"C'est trop long : {LONGEST_WORDS} signes au plus.", fields={"/": "Raccourcis le texte."}
        )
    key = keyd.authority_key(authority_id)
    return vault.seal_field(key, table=TABLE, column=name, row=youth_id, plaintext=kept.encode())


def _write(session: Session, youth_id: UUID, rule: str, version: int, **values: Any) -> None:
    made = session.execute(
        update(MilestoneRow)
        .where(MilestoneRow.youth_id == youth_id, MilestoneRow.rule == rule, MilestoneRow.version == version)
        .values(version=version + 1, **values)
        .returning(MilestoneRow.version)
    )
    if made.first() is None:
        raise StaleVersion()
    milestones_changed(session, [youth_id])


def _tell(
    session: Session,
    actor: Actor,
    youth_id: UUID,
    rule: str,
    act: str,
    version: int,
    row: _Found,
    at: datetime,
    on: date,
) -> None:
    holders = recipients.ever_told(session, [youth_id])
    outbox.withdraw(session, holders, notices.SUBJECT, [notices.subject(youth_id, rule)])
    others = [one for one in recipients.of_youths(session, {youth_id: on})[youth_id] if one != actor.id]
    outbox.post(
        session,
        [notices.gesture(youth_id, rule, act, version, to=one, at=at) for one in others],
        at=at,
    )
    audit.record(
        session,
        f"milestone.{act}",
        f"milestone:{rule}",
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=youth_id,
        youth_id=youth_id,
        authority_id=row.authority_id,
    )
