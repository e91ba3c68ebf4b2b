"""What every sign-in reads and writes, written and compiled once: a code opens in the time of its own hash."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import (
    BindParameter,
    Date,
    Select,
    Uuid,
    and_,
    bindparam,
    case,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from backend.access import Authority, Bond, BondKind, scope
from backend.db import UtcDateTime
from backend.prepared import Prepared
from backend.services.accounts.models import (
    Account,
    Challenge,
    Device,
    QuorumRow,
    SessionRow,
    Slot,
    SlotEpoch,
    SpentCard,
    TeamEpoch,
    Totp,
)
from backend.services.accounts.rules.tries import WRONG_CODES

_ID = bindparam("id", type_=Uuid())
_AT = bindparam("at", type_=UtcDateTime())
_PERSON = bindparam("person", type_=Uuid())
_DEVICE = bindparam("device", type_=Uuid())

_WAY: tuple[Any, ...] = (
    Slot.id,
    Slot.person_id,
    Slot.salt,
    Slot.sealed_secret,
    SlotEpoch.epoch,
    SlotEpoch.sealed_vault,
    Slot.device_id,
    Slot.frozen_at,
    Account.kind,
    Authority.zone,
    Device.label,
    Device.public_key,
    Device.ended_at,
)


def _opening(*columns: Any) -> Select[*tuple[Any, ...]]:
    """A way in with its owner, its device, and the safe's secret sealed to it under the current epoch."""
    return (
        select(*_WAY, *columns)
        .select_from(Slot)
        .join(Account, Account.id == Slot.person_id)
        .join(Authority, Authority.id == Account.authority_id)
        .join(SlotEpoch, and_(SlotEpoch.slot_id == Slot.id, SlotEpoch.epoch == Account.vault_epoch))
        .outerjoin(Device, Device.id == Slot.device_id)
        .limit(1)
    )


PHONE = Prepared(_opening().where(Slot.id == _ID, Slot.kind == "phone"))
"""The slot of a phone: `id`."""

PASSPHRASE = Prepared(
    _opening(Totp.sealed, Totp.last_counter)
    .outerjoin(Totp, Totp.slot_id == Slot.id)
    .where(
        Account.identifier == bindparam("identifier"),
        Slot.kind == "passphrase",
        Slot.confirmed_at.is_not(None),
    )
)
"""The generated words of whoever has this `identifier`, with their second proof."""

LINK = Prepared(_opening().where(Slot.look_up == bindparam("look_up"), Slot.kind == "link"))
"""A single-use link, by the digest of its secret: `look_up`."""

NONCE = Prepared(
    select(Challenge.nonce).where(
        Challenge.id == _ID, Challenge.slot_id == bindparam("slot"), Challenge.expires_at > _AT
    )
)
"""What a phone had to sign, while it may still: `id`, `slot`, `at`."""

SPEND = Prepared(delete(Challenge).where(Challenge.id == _ID).returning(Challenge.id))
"""A challenge serves once: nothing comes back the second time. `id`."""

TRY = Prepared(
    update(Slot)
    .where(Slot.id == _ID, Slot.frozen_at.is_(None), Slot.tries < WRONG_CODES)
    .values(tries=Slot.tries + 1)
    .returning(Slot.tries)
)
"""A try is counted before it is made: `id`; nothing comes back from a slot that opens no more."""

OPENED = Prepared(
    update(Slot)
    .where(Slot.id == _ID, Slot.frozen_at.is_(None))
    .values(tries=0, last_used_at=_AT)
    .returning(Slot.id)
)
"""A slot that opened forgets its wrong codes: `id`, `at`; nothing comes back when it ended meanwhile."""

EPOCH_DUE = Prepared(select(Account.epoch_due).where(Account.id == _PERSON))
"""Whether the safe of `person` waits for new keys."""

END = Prepared(
    update(SessionRow)
    .where(
        SessionRow.ended_at.is_(None),
        or_(
            SessionRow.token_hash == bindparam("token_hash"),
            and_(SessionRow.person_id == _PERSON, SessionRow.device_id == _DEVICE),
        ),
    )
    .values(ended_at=_AT, sealed_vault=None)
)
"""End the session a browser presents and those of the same phone: `token_hash`, `person`, `device`, `at`."""

BEGIN = Prepared(insert(SessionRow))
"""A session, every column by its name."""

SEEN = Prepared(update(Device).where(Device.id == _DEVICE).values(last_seen_at=_AT))
"""A phone was there: `device`, `at`."""

_ON: BindParameter[date] = bindparam("on", type_=Date())
_RUNNING = scope.running(_ON)

QUORUM = Prepared(
    select(
        QuorumRow.slot_id,
        QuorumRow.team_id.label("held_team"),
        QuorumRow.team_epoch.label("held_epoch"),
        QuorumRow.team_proof.is_not(None).label("proven"),
        TeamEpoch.team_id.label("pair_team"),
        TeamEpoch.epoch.label("pair_epoch"),
        TeamEpoch.public.label("pair_public"),
        exists().where(SpentCard.person_id == Account.id, SpentCard.told_at.is_(None)).label("untold"),
    )
    .select_from(Account)
    .outerjoin(QuorumRow, QuorumRow.person_id == Account.id)
    .outerjoin(
        Bond,
        and_(
            Bond.youth_id == Account.id,
            or_(Bond.kind == BondKind.TEAM.value, Bond.kind == BondKind.AFTER_CARE.value),
            or_(_RUNNING, and_(Bond.ends_on <= _ON, Bond.authority_id == Account.authority_id)),
        ),
    )
    .outerjoin(TeamEpoch, TeamEpoch.team_id == Bond.team_id)
    .where(Account.id == _PERSON)
    # The team of the measure before the one that keeps an eye after it, and its latest pair. When nobody follows any
    # more, the last one that did: who leaves care and loses a phone is let in by somebody.
    .order_by(
        case((_RUNNING, 0), else_=1),
        TeamEpoch.epoch.is_(None),
        case((_RUNNING, Bond.kind), else_="").desc(),
        case((_RUNNING, Bond.starts_on), else_=Bond.ends_on).desc(),
        TeamEpoch.epoch.desc(),
    )
    .limit(1)
)
"""The quorum of a `person`'s safe, the team it is to be sealed to on a day (`on`), and cards keyd has not heard of."""
