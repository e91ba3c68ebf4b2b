"""The pair of a team: made when its first lead activates, given to each member at another's unlock (DESIGN §11.5)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select
from sqlalchemy.orm import Session

from backend.access import Membership, Role
from backend.services.accounts.models import Account, TeamEpoch, TeamShare, VaultEpoch
from backend.vault import Context, VaultKeys, make_vault_keys, open_with, seal_to

HOLDERS = (Role.LEAD.value, Role.REFERENT.value, Role.SAFEGUARDING.value)


def keep_team_pairs(session: Session, keys: VaultKeys, *, on: date, at: datetime) -> None:
    """At an activation or an unlock: make the pair of a team led by this person, share those they hold.

    A member gone no longer keeps the team's secret.
    """
    mine = session.execute(
        select(Membership.team_id, Membership.role).where(
            Membership.person_id == keys.vault,
            Membership.team_id.is_not(None),
            Membership.role.in_(HOLDERS),
            _running(on),
        )
    ).all()
    for team_id in {row.team_id for row in mine}:
        held = _held(session, team_id, keys)
        if held is None and any(r.team_id == team_id and r.role == Role.LEAD for r in mine):
            held = _first(session, team_id, at)
        if held is not None:
            _share(session, held, on)


def _running(on: date) -> ColumnElement[bool]:
    return and_(Membership.starts_on <= on, or_(Membership.ends_on.is_(None), Membership.ends_on > on))


def _first(session: Session, team_id: UUID, at: datetime) -> VaultKeys | None:
    """A new pair, unless the team already has one that this person does not hold yet."""
    if session.execute(select(TeamEpoch.epoch).where(TeamEpoch.team_id == team_id)).first():
        return None
    made = make_vault_keys(team_id)
    session.execute(
        insert(TeamEpoch).values(team_id=team_id, epoch=made.epoch, public=made.public, created_at=at)
    )
    return made


def _held(session: Session, team_id: UUID, keys: VaultKeys) -> VaultKeys | None:
    row = session.execute(
        select(TeamShare.epoch, TeamShare.member_epoch, TeamShare.sealed)
        .where(TeamShare.team_id == team_id, TeamShare.member_id == keys.vault)
        .order_by(TeamShare.epoch.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    context = share_context(team_id, row.epoch, keys.vault, row.member_epoch)
    return VaultKeys(team_id, row.epoch, open_with(keys.secret, row.sealed, context))


def _share(session: Session, held: VaultKeys, on: date) -> None:
    members = session.execute(
        select(Account.id, VaultEpoch.epoch, VaultEpoch.public)
        .join(Membership, Membership.person_id == Account.id)
        .join(
            VaultEpoch,
            and_(VaultEpoch.person_id == Account.id, VaultEpoch.epoch == Account.vault_epoch),
        )
        .where(Membership.team_id == held.vault, Membership.role.in_(HOLDERS), _running(on))
        .distinct()
    ).all()
    here = {row.id for row in members}
    have = set(
        session.scalars(
            select(TeamShare.member_id).where(TeamShare.team_id == held.vault, TeamShare.epoch == held.epoch)
        )
    )
    if have - here:
        session.execute(
            delete(TeamShare).where(TeamShare.team_id == held.vault, TeamShare.member_id.in_(have - here))
        )
    for row in members:
        if row.id not in have:
            context = share_context(held.vault, held.epoch, row.id, row.epoch)
            session.execute(
                insert(TeamShare).values(
                    team_id=held.vault,
                    epoch=held.epoch,
                    member_id=row.id,
                    member_epoch=row.epoch,
                    sealed=seal_to(row.public, held.secret, context),
                )
            )


def share_context(team_id: UUID, epoch: int, member_id: UUID, member_epoch: int) -> Context:
    """What a team's secret sealed to a member is bound to."""
    return Context("team", vault=team_id, epoch=epoch, recipient=member_id, version=member_epoch)
