"""The recovery quorum of a safe: made at enrolment or at the next unlock, made again when its team changes (KEY-14).

Each making draws a new recovery key: what an envelope gave once opens nothing made after.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.accounts.actions.keyrings import add_way_in, drop_way_in
from backend.services.accounts.actions.spent import tell_keyd
from backend.services.accounts.models import Account, QuorumRow
from backend.services.accounts.statements import QUORUM
from backend.vault import (
    NIL,
    Quorum,
    VaultKeys,
    commit_to,
    make_recovery_key,
    make_salt,
    make_team_proof,
    open_record,
    seal_for_card,
    seal_for_pair,
    seal_for_team,
    seal_proof,
    seal_record,
)

_KEY = 32


@dataclass(frozen=True, slots=True)
class Card:
    """What the base can seal to a card by: its key and the commitment to its proof (32 bytes each)."""

    id: UUID
    mac: bytes
    kek: bytes = field(repr=False)
    commitment: bytes = field(repr=False)
    made_at: datetime
    stowed_at: datetime | None = None


class TeamPair(NamedTuple):
    """The team that stands beside a young person, and the public half of its pair for one epoch."""

    id: UUID
    epoch: int
    public: bytes


def keep_quorum(session: Session, keyd: Keyd, keys: VaultKeys, *, on: date, at: datetime) -> None:
    """At a young person's unlock: give the safe its quorum, or seal it to the team as it is now. Most often nothing.

    Also tells keyd of cards that died in a transaction whose end it did not hear of.
    """
    asked = {"person": keys.vault, "on": on}
    found = QUORUM.rows(session.connection(), asked)[0]
    if found.untold:
        tell_keyd(session, keyd, keys.vault, at)
    if _stands(found):
        return
    # Two unlocks at once: the second finds what the first made.
    session.execute(select(Account.id).where(Account.id == keys.vault).with_for_update())
    found = QUORUM.rows(session.connection(), asked)[0]
    if not _stands(found):
        make_quorum(session, keyd, keys, team_of(found), held_card(session, keys), at=at)


def make_quorum(
    session: Session, keyd: Keyd, keys: VaultKeys, team: TeamPair | None, card: Card | None, *, at: datetime
) -> None:
    """A new recovery key, its slot and its envelopes, in the place of the former ones."""
    key, slot_id = make_recovery_key(), new_id()
    place = Quorum(
        keys.vault,
        slot_id,
        team.id if team else NIL,
        team.epoch if team else 0,
        card.id if card else NIL,
    )
    add_way_in(session, keyd, keys, kind="quorum", kek=key, salt=make_salt(), at=at, slot_id=slot_id)
    layers, proof = [], make_team_proof()
    if team is not None:
        layers.append((place.keyd_team(), commit_to(proof) + seal_for_team(key, team.public, place)))
    if card is not None:
        layers.append((place.keyd_card(), card.commitment + seal_for_card(key, card.kek, place)))
    outer = iter(keyd.seal_shares(layers))
    values = {
        "slot_id": slot_id,
        "made_at": at,
        "team_id": team.id if team else None,
        "team_epoch": place.team_epoch,
        "team_share": next(outer) if team else None,
        "team_proof": seal_proof(proof, team.public, place) if team else None,
        "card_id": card.id if card else None,
        "card_mac": card.mac if card else None,
        "card_share": next(outer) if card else None,
        "pair_share": seal_for_pair(key, team.public, card.kek, place) if team and card else None,
        "card_sealed": seal_card(keys, card) if card else None,
        "key_epoch": keys.epoch,
        "card_made_at": card.made_at if card else None,
        "card_stowed_at": card.stowed_at if card else None,
    }
    former = session.execute(
        select(QuorumRow.slot_id).where(QuorumRow.person_id == keys.vault)
    ).scalar_one_or_none()
    if former is None:
        session.execute(insert(QuorumRow).values(person_id=keys.vault, **values))
        return
    session.execute(update(QuorumRow).where(QuorumRow.person_id == keys.vault).values(**values))
    drop_way_in(session, former)


def current_team(session: Session, person_id: UUID, on: date) -> TeamPair | None:
    """The team whose pair this safe's quorum is to be sealed to."""
    return team_of(QUORUM.rows(session.connection(), {"person": person_id, "on": on})[0])


def team_of(found: Any) -> TeamPair | None:
    """The team of a row of `QUORUM`."""
    return None if found.pair_team is None else TeamPair(found.pair_team, found.pair_epoch, found.pair_public)


def held_card(session: Session, keys: VaultKeys) -> Card | None:
    """The living card of a safe, opened by its owner's keys. Raises CannotOpen."""
    row = session.execute(
        select(
            QuorumRow.card_id,
            QuorumRow.card_mac,
            QuorumRow.card_sealed,
            QuorumRow.card_made_at,
            QuorumRow.card_stowed_at,
        ).where(QuorumRow.person_id == keys.vault)
    ).one_or_none()
    if row is None or row.card_id is None:
        return None
    held = open_record(
        keys.index_key, table="quorum", column="card_sealed", row=row.card_id, sealed=row.card_sealed
    )
    return Card(row.card_id, row.card_mac, held[:_KEY], held[_KEY:], row.card_made_at, row.card_stowed_at)


def seal_card(keys: VaultKeys, card: Card) -> bytes:
    """The card's key for its owner alone."""
    return seal_record(
        keys.index_key,
        table="quorum",
        column="card_sealed",
        row=card.id,
        plaintext=card.kek + card.commitment,
    )


def card_under_new_keys(session: Session, former: VaultKeys, fresh: VaultKeys) -> None:
    """At a new epoch, the card's key is sealed to the new index key. Raises CannotOpen: then nothing changes."""
    card = held_card(session, former)
    if card is not None:
        session.execute(
            update(QuorumRow)
            .where(QuorumRow.person_id == fresh.vault)
            .values(card_sealed=seal_card(fresh, card), key_epoch=fresh.epoch)
        )


def _stands(found: Any) -> bool:
    """Whether the quorum is there, and sealed to the team of today."""
    held = (found.held_team, found.held_epoch or 0)
    wanted = (found.pair_team, found.pair_epoch or 0)
    # A share made before the team could be asked has no proof: it is made again.
    return found.slot_id is not None and held == wanted and (found.proven or found.held_team is None)
