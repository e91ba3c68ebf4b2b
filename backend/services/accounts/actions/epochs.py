"""A new pair for a safe after a device was ended: the epoch follows at the next unlock (KEY-08, DESIGN §11.5)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend.keyd import Keyd
from backend.services.accounts.actions.keyrings import vault_context
from backend.services.accounts.actions.quorum import card_under_new_keys
from backend.services.accounts.actions.teams import share_context
from backend.services.accounts.models import Account, SessionRow, Slot, SlotEpoch, TeamShare, VaultEpoch
from backend.services.accounts.ports import Reseal
from backend.services.accounts.statements import EPOCH_DUE
from backend.vault import VaultKeys, next_epoch, open_with, seal_to


def renew_if_due(
    session: Session, keyd: Keyd, keys: VaultKeys, reseal: Collection[Reseal], at: datetime
) -> VaultKeys:
    """The keys to go on with: the same, or new ones when a kill asked for them.

    New keys go to every slot that stays; what the former ones opened is sealed again by whoever holds it; the
    former pair then opens nothing. Waits while nobody handed over how to seal papers again.
    """
    if not EPOCH_DUE.rows(session.connection(), {"person": keys.vault})[0].epoch_due or not reseal:
        return keys
    return renew(session, keyd, keys, reseal, at)


def renew(
    session: Session, keyd: Keyd, keys: VaultKeys, reseal: Collection[Reseal], at: datetime
) -> VaultKeys:
    """New keys now, whether or not they were due (KEY-08). Every session of this person ends."""
    staying = select(Slot.id, Slot.public).where(Slot.person_id == keys.vault, Slot.frozen_at.is_(None))
    slots = {row.id: row.public for row in session.execute(staying)}
    fresh, sealed = next_epoch(keys, slots)
    session.execute(
        insert(VaultEpoch).values(person_id=keys.vault, epoch=fresh.epoch, public=fresh.public, created_at=at)
    )
    contexts = [(vault_context(keys.vault, slot_id, fresh.epoch), inner) for slot_id, inner in sealed.items()]
    for slot_id, outer in zip(sealed, keyd.wrap(contexts), strict=True):
        session.execute(insert(SlotEpoch).values(slot_id=slot_id, epoch=fresh.epoch, sealed_vault=outer))
    for again in reseal:
        again(session, keys, fresh)
    card_under_new_keys(session, keys, fresh)
    _team_shares_again(session, keys, fresh)
    everyone = select(Slot.id).where(Slot.person_id == keys.vault)
    session.execute(delete(SlotEpoch).where(SlotEpoch.slot_id.in_(everyone), SlotEpoch.epoch < fresh.epoch))
    session.execute(
        update(SessionRow)
        .where(SessionRow.person_id == keys.vault, SessionRow.ended_at.is_(None))
        .values(ended_at=at, sealed_vault=None)
    )
    session.execute(
        update(Account).where(Account.id == keys.vault).values(vault_epoch=fresh.epoch, epoch_due=False)
    )
    return fresh


def _team_shares_again(session: Session, keys: VaultKeys, fresh: VaultKeys) -> None:
    """The teams' secrets this person holds, sealed to their new pair."""
    held = select(TeamShare.team_id, TeamShare.epoch, TeamShare.member_epoch, TeamShare.sealed)
    for team_id, epoch, member_epoch, sealed in session.execute(
        held.where(TeamShare.member_id == keys.vault)
    ).all():
        before = share_context(team_id, epoch, keys.vault, member_epoch)
        after = share_context(team_id, epoch, keys.vault, fresh.epoch)
        again = seal_to(fresh.public, open_with(keys.secret, sealed, before), after)
        session.execute(
            update(TeamShare)
            .where(TeamShare.team_id == team_id, TeamShare.epoch == epoch, TeamShare.member_id == keys.vault)
            .values(sealed=again, member_epoch=fresh.epoch)
        )
