"""Shares and deposits follow the keys: a waiting share starts at its owner's unlock, new keys open what the
former ones did (DESIGN §11.5)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Date, Select, Uuid, and_, bindparam, or_, select, update
from sqlalchemy.orm import Session

from backend import vault
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services import accounts
from backend.services.documents import envelopes, records
from backend.services.documents.actions.granting import sealed_for
from backend.services.documents.models import Document, DocumentVersion, Grant, PaperDeposit


def _waiting(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Shares of `owner` still running `since` a day whose reader's keys are new."""
    return (
        select(*columns)
        .select_from(Grant)
        .join(accounts.Account, accounts.Account.id == Grant.recipient_id)
        .join(Document, Document.id == Grant.document_id)
        .join(
            DocumentVersion,
            and_(DocumentVersion.document_id == Grant.document_id, DocumentVersion.number == Grant.number),
        )
        .where(
            Grant.owner_id == bindparam("owner", type_=Uuid()),
            Grant.ended_at.is_(None),
            Grant.ends_on >= bindparam("since", type_=Date()),
            Document.state == "kept",
            DocumentVersion.sealed_dek.is_not(None),
            or_(
                Grant.recipient_epoch.is_(None),
                Grant.recipient_epoch != accounts.Account.vault_epoch,
            ),
        )
    )


_ANY = Prepared(_waiting(Grant.id).limit(1))


def settle_shares(session: Session, keys: vault.VaultKeys, *, keyd: Keyd, at: datetime) -> int:
    """Seal what this owner shares with readers whose keyring is new; how many shares started. One statement
    when there is nothing to do."""
    if not _ANY.rows(session.connection(), {"owner": keys.vault, "since": (at - timedelta(days=1)).date()}):
        return 0
    waiting = session.execute(
        _waiting(Grant, accounts.Account.vault_epoch, DocumentVersion, Document.sealed_card),
        {"owner": keys.vault, "since": (at - timedelta(days=1)).date()},
    ).all()
    started = 0
    for grant, _epoch, version, card in waiting:
        public = accounts.public_key(session, grant.recipient_id)
        if public is None:
            continue
        place = records.dek_context(keys.vault, version.key_epoch, grant.document_id, grant.number)
        dek = vault.open_with(keys.secret, keyd.unwrap([(place, version.sealed_dek or b"")])[0], place)
        told = records.open_card(keys.index_key, grant.document_id, card or b"")
        origin = records.open_origin(keys.index_key, version.id, version.sealed_origin or b"")
        purpose = envelopes.open_purpose(keys.index_key, grant.id, grant.sealed_purpose)
        shown = envelopes.SharedCard(told.title, told.type, origin.kind, origin.pages, purpose)
        row = {
            name: getattr(grant, name) for name in ("id", "owner_id", "document_id", "number", "recipient_id")
        }
        sealed = [(one.context, one.plaintext) for one in sealed_for(row, public, dek, shown)]
        keyed, carded = keyd.wrap(sealed)
        session.execute(
            update(Grant)
            .where(Grant.id == grant.id)
            .values(recipient_epoch=public.epoch, sealed_dek=keyed, sealed_card=carded)
        )
        started += 1
    return started


def reseal_shares(session: Session, former: vault.VaultKeys, fresh: vault.VaultKeys, *, keyd: Keyd) -> None:
    """Seal under new keys what this person shares, what is shared with them, and what waits for their answer.

    Two calls to keyd whatever the number. Raises CannotOpen: then nothing changes.
    """
    for grant_id, sealed in session.execute(
        select(Grant.id, Grant.sealed_purpose).where(
            Grant.owner_id == former.vault, Grant.owner_epoch == former.epoch
        )
    ).all():
        purpose = envelopes.open_purpose(former.index_key, grant_id, sealed)
        again = envelopes.seal_purpose(fresh.index_key, grant_id, purpose)
        session.execute(
            update(Grant).where(Grant.id == grant_id).values(owner_epoch=fresh.epoch, sealed_purpose=again)
        )
    moved = [*_received(session, former, fresh), *_handed_over(session, former, fresh)]
    inner = keyd.unwrap([(one.before, one.sealed) for one in moved]) if moved else []
    again_sealed = [
        (
            one.after,
            vault.seal_to(fresh.public, vault.open_with(former.secret, sealed, one.before), one.after),
        )
        for one, sealed in zip(moved, inner, strict=True)
    ]
    for one, outer in zip(moved, keyd.wrap(again_sealed) if moved else [], strict=True):
        session.execute(
            update(one.model)
            .where(one.model.id == one.row)
            .values({one.column: outer, one.epoch: fresh.epoch})
        )


class _Moved(NamedTuple):
    """One sealed cell, its place before and after."""

    model: Any
    row: UUID
    column: str
    epoch: str
    sealed: bytes
    before: vault.Context
    after: vault.Context


def _received(session: Session, former: vault.VaultKeys, fresh: vault.VaultKeys) -> list[_Moved]:
    wanted = select(
        Grant.id, Grant.owner_id, Grant.document_id, Grant.number, Grant.sealed_dek, Grant.sealed_card
    ).where(
        Grant.recipient_id == former.vault,
        Grant.recipient_epoch == former.epoch,
        Grant.sealed_dek.is_not(None),
    )
    moved = []
    for row in session.execute(wanted):
        for column, place in (
            ("sealed_dek", envelopes.grant_dek_context),
            ("sealed_card", envelopes.grant_card_context),
        ):
            before, after = (
                place(row.owner_id, epoch, row.document_id, row.number, former.vault, row.id)
                for epoch in (former.epoch, fresh.epoch)
            )
            moved.append(
                _Moved(Grant, row.id, column, "recipient_epoch", getattr(row, column), before, after)
            )
    return moved


def _handed_over(session: Session, former: vault.VaultKeys, fresh: vault.VaultKeys) -> list[_Moved]:
    wanted = select(PaperDeposit.id, PaperDeposit.sealed_dek, PaperDeposit.sealed_told).where(
        PaperDeposit.youth_id == former.vault,
        PaperDeposit.key_epoch == former.epoch,
        PaperDeposit.sealed_dek.is_not(None),
    )
    moved = []
    for row in session.execute(wanted):
        keyed = [records.dek_context(former.vault, one, row.id, 1) for one in (former.epoch, fresh.epoch)]
        told = [envelopes.deposit_context(former.vault, one, row.id) for one in (former.epoch, fresh.epoch)]
        moved.append(_Moved(PaperDeposit, row.id, "sealed_dek", "key_epoch", row.sealed_dek, *keyed))
        moved.append(_Moved(PaperDeposit, row.id, "sealed_told", "key_epoch", row.sealed_told, *told))
    return moved
