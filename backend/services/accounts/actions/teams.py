"""The pair of a team: made when its first lead activates, given to each member at another's unlock (DESIGN §11.5).

A departure asks for a new pair: whoever left knew the former one. Former pairs stay with those who stay, for as long
as a safe's recovery is sealed to them.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.orm import Session

from backend.access import Membership, Role, scope
from backend.services.accounts import refusals
from backend.services.accounts.models import (
    Account,
    Device,
    QuorumRow,
    Slot,
    TeamEpoch,
    TeamShare,
    VaultEpoch,
)
from backend.vault import Context, VaultKeys, make_vault_keys, open_with, seal_to

HOLDERS = (Role.LEAD.value, Role.REFERENT.value, Role.SAFEGUARDING.value)
SIGNERS = (Role.LEAD.value, Role.REFERENT.value)
"""Who signs a recovery: a safeguarding officer holds the share, and signs nothing (safe-requirements §4)."""

Held = dict[int, VaultKeys]
"""The pairs of a team that somebody opens, by epoch."""


def keep_team_pairs(session: Session, keys: VaultKeys, *, on: date, at: datetime) -> None:
    """At an activation or an unlock: make the pair of a team led by this person, share those they hold.

    A member gone no longer keeps the team's secret, and the team gets a new pair.
    """
    mine = session.execute(
        select(Membership.team_id, Membership.role).where(
            Membership.person_id == keys.vault,
            Membership.team_id.is_not(None),
            Membership.role.in_(HOLDERS),
            scope.holding(on),
        )
    ).all()
    for team_id in {row.team_id for row in mine}:
        leads = any(row.team_id == team_id and row.role == Role.LEAD for row in mine)
        _keep(session, team_id, keys, leads=leads, on=on, at=at)


def held_pair(session: Session, team_id: UUID, epoch: int, keys: VaultKeys) -> VaultKeys | None:
    """One pair of a team, opened by a member's keys; None when this person holds no share of it."""
    held, _ = _held(session, team_id, keys)
    return held.get(epoch)


def holders(session: Session, team_id: UUID, epoch: int, on: date) -> set[UUID]:
    """Who may sign with a pair of a team, that day: they hold its share and a role in the team."""
    return set(
        session.scalars(
            select(TeamShare.member_id)
            .join(
                Membership,
                and_(Membership.person_id == TeamShare.member_id, Membership.team_id == TeamShare.team_id),
            )
            .where(
                TeamShare.team_id == team_id,
                TeamShare.epoch == epoch,
                Membership.role.in_(SIGNERS),
                scope.holding(on),
            )
        )
    )


def forget_member(session: Session, person_id: UUID, team_id: UUID, *, at: datetime, on: date) -> None:
    """Somebody left: the team's secrets leave them, and a new pair is due. The caller has ended their role.

    Raises `Conflict` when nobody who stays holds what recoveries are sealed to: those safes would lose a way in.
    """
    used = select(QuorumRow.team_epoch).where(QuorumRow.team_id == team_id).distinct()
    held = set(
        session.scalars(
            select(TeamShare.epoch).where(
                TeamShare.team_id == team_id, TeamShare.member_id == person_id, TeamShare.epoch.in_(used)
            )
        )
    )
    if any(not _somebody_holds(session, team_id, epoch, on, but=person_id) for epoch in held):
        raise refusals.last_holder()
    for epoch in held:
        # Two sign: with one left, whoever has neither phone nor words nor card would never come in again.
        if len(holders(session, team_id, epoch, on) - {person_id}) < 2 and _stranded(session, team_id, epoch):
            raise refusals.needed_signer()
    gone = session.execute(
        delete(TeamShare)
        .where(TeamShare.team_id == team_id, TeamShare.member_id == person_id)
        .returning(TeamShare.epoch)
    ).all()
    if gone:
        session.execute(
            update(TeamEpoch)
            .where(TeamEpoch.team_id == team_id, TeamEpoch.due_at.is_(None))
            .values(due_at=at)
        )


def _stranded(session: Session, team_id: UUID, epoch: int) -> bool:
    """Whether somebody's only way in is this pair of this team."""
    alive = (
        select(Slot.id)
        .outerjoin(Device, Device.id == Slot.device_id)
        .where(
            Slot.person_id == QuorumRow.person_id,
            Slot.kind.in_(("phone", "passphrase")),
            Slot.confirmed_at.is_not(None),
            Slot.frozen_at.is_(None),
            Device.ended_at.is_(None),
        )
    )
    found = select(QuorumRow.person_id).where(
        QuorumRow.team_id == team_id,
        QuorumRow.team_epoch == epoch,
        QuorumRow.card_id.is_(None),
        ~alive.exists(),
    )
    return session.execute(found.limit(1)).first() is not None


def _keep(session: Session, team_id: UUID, keys: VaultKeys, *, leads: bool, on: date, at: datetime) -> None:
    held, latest = _held(session, team_id, keys)
    if latest is None or latest.epoch not in held:
        # The first pair; or the latest is held by nobody any more, and whoever leads now makes another.
        if not leads or (latest is not None and _somebody_holds(session, team_id, latest.epoch, on)):
            return
        fresh = _make(session, team_id, 1 if latest is None else latest.epoch + 1, at)
        held[fresh.epoch] = fresh
    members = _members(session, team_id, on)
    shares = select(TeamShare.epoch, TeamShare.member_id).where(TeamShare.team_id == team_id)
    have = {(row.epoch, row.member_id) for row in session.execute(shares)}
    gone = {member for _, member in have if member not in members}
    if gone:
        session.execute(delete(TeamShare).where(TeamShare.team_id == team_id, TeamShare.member_id.in_(gone)))
    if gone or (latest is not None and latest.epoch in held and latest.due_at is not None):
        fresh = _make(session, team_id, max(held) + 1, at)
        held[fresh.epoch] = fresh
    if len(held) > 1:
        held = _still_used(session, team_id, held)
    _share(session, held, members, have)


def _make(session: Session, team_id: UUID, epoch: int, at: datetime) -> VaultKeys:
    made = make_vault_keys(team_id, epoch)
    session.execute(insert(TeamEpoch).values(team_id=team_id, epoch=epoch, public=made.public, created_at=at))
    return made


def _held(session: Session, team_id: UUID, keys: VaultKeys) -> tuple[Held, Any | None]:
    """What this person opens of a team's pairs, and the row of the latest, held until the commit."""
    rows = session.execute(
        select(TeamEpoch.epoch, TeamEpoch.due_at, TeamShare.member_epoch, TeamShare.sealed)
        .outerjoin(
            TeamShare,
            and_(
                TeamShare.team_id == TeamEpoch.team_id,
                TeamShare.epoch == TeamEpoch.epoch,
                TeamShare.member_id == keys.vault,
            ),
        )
        .where(TeamEpoch.team_id == team_id)
        .order_by(TeamEpoch.epoch.desc())
        .with_for_update(of=TeamEpoch)
    ).all()
    held: Held = {}
    for row in rows:
        if row.sealed is not None:
            context = share_context(team_id, row.epoch, keys.vault, row.member_epoch)
            held[row.epoch] = VaultKeys(team_id, row.epoch, open_with(keys.secret, row.sealed, context))
    return held, rows[0] if rows else None


def _somebody_holds(
    session: Session, team_id: UUID, epoch: int, on: date, *, but: UUID | None = None
) -> bool:
    found = select(TeamShare.member_id).join(
        Membership,
        and_(Membership.person_id == TeamShare.member_id, Membership.team_id == TeamShare.team_id),
    )
    where = [TeamShare.team_id == team_id, TeamShare.epoch == epoch, Membership.role.in_(HOLDERS)]
    if but is not None:
        where.append(TeamShare.member_id != but)
    return session.execute(found.where(*where, scope.holding(on)).limit(1)).first() is not None


def _members(session: Session, team_id: UUID, on: date) -> dict[UUID, Any]:
    """Those who hold a role in the team that day and have a safe, with its public half."""
    rows = session.execute(
        select(Account.id, VaultEpoch.epoch, VaultEpoch.public)
        .join(Membership, Membership.person_id == Account.id)
        .join(
            VaultEpoch,
            and_(VaultEpoch.person_id == Account.id, VaultEpoch.epoch == Account.vault_epoch),
        )
        .where(Membership.team_id == team_id, Membership.role.in_(HOLDERS), scope.holding(on))
        .distinct()
    ).all()
    return {row.id: row for row in rows}


def _still_used(session: Session, team_id: UUID, held: Held) -> Held:
    """The latest pair, and those a recovery is still sealed to. The others are forgotten by everybody."""
    used = set(
        session.scalars(select(QuorumRow.team_epoch).where(QuorumRow.team_id == team_id).distinct())
    ) | {max(held)}
    session.execute(delete(TeamShare).where(TeamShare.team_id == team_id, TeamShare.epoch.not_in(used)))
    return {epoch: pair for epoch, pair in held.items() if epoch in used}


def _share(session: Session, held: Held, members: dict[UUID, Any], have: set[tuple[int, UUID]]) -> None:
    for epoch, pair in held.items():
        for row in members.values():
            if (epoch, row.id) in have:
                continue
            context = share_context(pair.vault, epoch, row.id, row.epoch)
            session.execute(
                insert(TeamShare).values(
                    team_id=pair.vault,
                    epoch=epoch,
                    member_id=row.id,
                    member_epoch=row.epoch,
                    sealed=seal_to(row.public, pair.secret, context),
                )
            )


def share_context(team_id: UUID, epoch: int, member_id: UUID, member_epoch: int) -> Context:
    """What a team's secret sealed to a member is bound to."""
    return Context("team", vault=team_id, epoch=epoch, recipient=member_id, version=member_epoch)
