"""Who of a team may help a young person in again: they work in the team that keeps the share, and hold it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.access import Actor, Link, Permission, Role, policy, scope
from backend.db import Reader
from backend.services.accounts import refusals
from backend.services.accounts.actions.teams import held_pair, holders
from backend.services.accounts.models import Account, QuorumRow
from backend.vault import NIL, Quorum, VaultKeys


class Agent(NamedTuple):
    """An agent with their own safe open, and the day it is where they work."""

    actor: Actor
    keys: VaultKeys
    on: date


def keeper(reader: Reader, actor: Actor, youth_id: UUID, on: date) -> Link:
    """What ties an agent to a young person, and whether a team they work in keeps the share of the recovery."""
    tied = scope.link(reader, actor, youth_id, on)
    row = reader.execute(
        select(QuorumRow.team_id, Account.authority_id)
        .join(Account, Account.id == QuorumRow.person_id)
        .where(QuorumRow.person_id == youth_id)
    ).one_or_none()
    if row is None or row.authority_id != actor.authority_id:
        return tied
    worked = actor.teams_as(Role.LEAD) | actor.teams_as(Role.REFERENT)
    return replace(tied, same_authority=True, keeper=row.team_id in worked)


def require_keeper(session: Session, agent: Agent, youth_id: UUID) -> Any:
    """The young person's quorum, for somebody who may sign. Who follows them learns why, others learn nothing."""
    link = keeper(session, agent.actor, youth_id, agent.on)
    if not policy.decide(agent.actor, Permission.RECOVERY_SIGN, link) and policy.decide(
        agent.actor, Permission.PHONES_CUT, link
    ):
        raise refusals.no_team_share()
    policy.require(agent.actor, Permission.RECOVERY_SIGN, link)
    return quorum_of(session, youth_id)


def require_holder(session: Session, agent: Agent, row: Any) -> set[UUID]:
    """Those who may sign for this safe, the agent among them. Raises `Conflict` otherwise."""
    signers = holders(session, row.team_id, row.team_epoch, agent.on)
    if agent.actor.id not in signers or row.team_proof is None:
        raise refusals.no_team_share()
    return signers


def team_pair(session: Session, agent: Agent, row: Any) -> VaultKeys:
    """The team's pair, opened by the agent's own keys."""
    team = held_pair(session, row.team_id, row.team_epoch, agent.keys)
    if team is None:
        raise refusals.no_team_share()
    return team


def quorum_of(reader: Reader, person_id: UUID) -> Any | None:
    """The recovery of a safe, as the team sees it."""
    return reader.execute(
        select(
            QuorumRow.slot_id,
            QuorumRow.team_id,
            QuorumRow.team_epoch,
            QuorumRow.team_share,
            QuorumRow.team_proof,
            QuorumRow.card_id,
        ).where(QuorumRow.person_id == person_id)
    ).one_or_none()


def place_of(row: Any, person_id: UUID) -> Quorum:
    """What the envelopes of a safe are bound to, from its quorum's row."""
    return Quorum(person_id, row.slot_id, row.team_id or NIL, row.team_epoch, row.card_id or NIL)
