"""Sharing one paper with somebody of the circle, by a gesture of its owner; and stopping, in one (ACC-05, ACC-06)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from backend import live, outbox, vault
from backend.access import Actor, Permission, policy
from backend.db import reading, transaction
from backend.errors import Gone, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd, Wrap
from backend.services import accounts, people
from backend.services.documents import envelopes, notices, queries, records
from backend.services.documents.access import own_safe, safe_link
from backend.services.documents.actions import finding, tracing
from backend.services.documents.models import Grant
from backend.services.documents.ports import forget_with
from backend.services.documents.queries import grants
from backend.services.documents.rules import sharing

FORGOTTEN = {"sealed_dek": None, "sealed_card": None}


def share(
    actor: Actor,
    document_id: UUID,
    wish: sharing.Wish,
    *,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
    on: date,
) -> UUID:
    """Show the present version of a paper to a referent or a mentor, until a day; the share's id.

    Raises Invalid (the field and the remedy), StepUpNeeded for more than 30 days, Gone, NotFound.
    """
    policy.require(actor, Permission.GRANT_MANAGE, own_safe(actor))
    held = finding.find(actor, document_id, keyd=keyd, scene=scene, at=at)
    card, origin = finding.opened_records(held, keys)
    wrong = sharing.fault(wish, origin.pages, on)
    if wrong is not None:
        field, sentence = wrong
        raise Invalid(sentence, fields={field: sentence})
    ends_on = sharing.until(wish, on)
    if sharing.is_long(ends_on, on):
        policy.require_step_up(actor, at)
    dek = _own_dek(held, keys, keyd)
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        now = queries.held(session, document_id)
        if now is None or now.state != "kept" or now.number != held.number:
            raise Gone("Ce papier vient de changer. Ouvre-le à nouveau, puis partage-le.")
        bond = grants.bond(session, actor.id, wish.recipient_id, on)
        if bond is None or bond.authority_id != actor.authority_id:
            raise _not_in_circle(session, actor.id, wish.recipient_id)
        recipient_id = wish.recipient_id
        grant_id = new_id()
        row = {
            "id": grant_id,
            "owner_id": actor.id,
            "document_id": document_id,
            "number": held.number,
            "recipient_id": recipient_id,
            "recipient_role": bond.kind,
            "bond_id": bond.id,
            "mode": wish.mode,
            "side": wish.side,
            "created_at": at,
            "ends_on": ends_on,
            "owner_epoch": keys.epoch,
            "sealed_purpose": envelopes.seal_purpose(keys.index_key, grant_id, wish.purpose),
        }
        shown = envelopes.SharedCard(card.title, card.type, origin.kind, origin.pages, wish.purpose)
        public = accounts.public_key(session, recipient_id)
        also = [] if public is None else sealed_for(row, public, dek, shown)
        act = tracing.Act("granted", document_id, held.number, with_id=recipient_id)
        wrapped = tracing.append(session, keyd, head, actor, scene, [act], at=at, also=also)
        if public is not None:
            row |= {"recipient_epoch": public.epoch, "sealed_dek": wrapped[0], "sealed_card": wrapped[1]}
        end(session, at, Grant.document_id == document_id, Grant.recipient_id == recipient_id)
        session.execute(insert(Grant).values(**row))
        outbox.post(session, [notices.share_given(grant_id, to=recipient_id, at=at)], at=at)
        live.tell(session, [recipient_id], "shared", grant_id, at=at)
        live.tell(session, [actor.id], "papers", document_id, at=at)
    return grant_id


def sealed_for(
    row: dict[str, object], public: accounts.PublicKey, dek: bytes, card: envelopes.SharedCard
) -> list[Wrap]:
    """A share's paper key and card, closed to its reader: what keyd then wraps, in this order."""
    place = (
        row["owner_id"],
        public.epoch,
        row["document_id"],
        row["number"],
        row["recipient_id"],
        row["id"],
    )
    keyed = envelopes.grant_dek_context(*place)  # type: ignore[arg-type]
    carded = envelopes.grant_card_context(*place)  # type: ignore[arg-type]
    return [
        Wrap(keyed, vault.seal_to(public.public, dek, keyed)),
        Wrap(carded, envelopes.seal_shared_card(card, public.public, carded)),
    ]


def revoke(actor: Actor, grant_id: UUID, *, keyd: Keyd, scene: tracing.Scene, at: datetime, on: date) -> UUID:
    """Stop a share: its keys are destroyed now, the reader's next request finds nothing. Twice is once."""
    with transaction() as session:
        found = grants.shared(session, grant_id, on)
        if found is None:
            raise NotFound()
        policy.require(actor, Permission.GRANT_MANAGE, safe_link(actor, found.owner_id))
        if found.ended_at is None:
            head = tracing.hold(session, actor.id)
            act = tracing.Act("revoked", found.document_id, found.number, with_id=found.recipient_id)
            tracing.append(session, keyd, head, actor, scene, [act], at=at)
            end(session, at, Grant.id == grant_id)
    return grant_id


def end(session: Session, at: datetime, *which: object) -> None:
    """End the shares that still run among these, destroy what they open with, take back unread notices."""
    ended = session.execute(
        update(Grant)
        .where(Grant.ended_at.is_(None), *which)  # type: ignore[arg-type]
        .values(ended_at=at, **FORGOTTEN)
        .returning(Grant.id, Grant.recipient_id)
        .execution_options(synchronize_session=False)
    ).all()
    if ended:
        ids = [str(grant_id) for grant_id, _ in ended]
        readers = {recipient for _, recipient in ended}
        outbox.withdraw(session, readers, notices.GRANT, ids)
        live.tell(session, readers, "shared", at=at)


def end_for_paper(session: Session, document_id: UUID, at: datetime, *, number: int | None = None) -> None:
    """A paper, or one version of it, is deleted: whoever could read it no longer holds a key (VLT-04)."""
    which = [Grant.document_id == document_id]
    if number is not None:
        which.append(Grant.number == number)
    end(session, at, *which)
    forget_with(session, document_id, at, number=number)


def end_for_reader(session: Session, reader_id: UUID, at: datetime) -> None:
    """Somebody may read nothing any more: every share made to them ends, its keys destroyed. Decides no right."""
    end(session, at, Grant.recipient_id == reader_id)


def given(
    actor: Actor, on: date, *, document_id: UUID | None = None, everything: bool = False
) -> tuple[list[grants.Shared], dict[UUID, people.Named], dict[tuple[UUID, UUID], grants.Readings]]:
    """One's own shares, with the names of their readers and what they read. Writes nothing."""
    policy.require(actor, Permission.GRANT_MANAGE, own_safe(actor))
    with reading() as reader:
        if document_id is not None:
            held = queries.held(reader, document_id)
            if held is None or held.owner_id != actor.id:
                raise NotFound()
            if held.state != "kept":
                raise Gone("Ce papier a été supprimé.")
        found = grants.given(reader, actor.id, on, document_id=document_id, everything=everything)
        names = people.names(reader, {one.recipient_id for one in found})
        return found, names, grants.readings(reader, actor.id, document_id=document_id)


def one_given(
    actor: Actor, grant_id: UUID, on: date
) -> tuple[grants.Shared, dict[UUID, people.Named], dict[tuple[UUID, UUID], grants.Readings]]:
    """One of one's own shares."""
    with reading() as reader:
        found = grants.shared(reader, grant_id, on)
        if found is None:
            raise NotFound()
        policy.require(actor, Permission.GRANT_MANAGE, safe_link(actor, found.owner_id))
        names = people.names(reader, {found.recipient_id})
        return found, names, grants.readings(reader, actor.id, document_id=found.document_id)


def titles_of(actor: Actor, document_ids: set[UUID]) -> dict[UUID, bytes]:
    """The sealed cards of papers still there, for one's own list."""
    policy.require(actor, Permission.GRANT_MANAGE, own_safe(actor))
    with reading() as reader:
        return grants.cards(reader, actor.id, document_ids)


def _own_dek(held: queries.Held, keys: vault.VaultKeys, keyd: Keyd) -> bytes:
    if held.sealed_dek is None:
        raise Gone("Ce papier a été supprimé.")
    context = records.dek_context(keys.vault, held.key_epoch, held.id, held.number)
    inner = keyd.unwrap([(context, held.sealed_dek)])[0]
    try:
        return vault.open_with(keys.secret, inner, context)
    except vault.CannotOpen:
        raise finding.Damaged() from None


def _not_in_circle(session: Session, owner_id: UUID, recipient_id: UUID) -> Invalid:
    sentence = "Cette personne n'est pas dans ton cercle. Rien n'est parti."
    before = grants.bonded_before(session, owner_id, [recipient_id])
    named = people.names(session, before).get(recipient_id)
    if named is not None:
        sentence = f"{named.first_name} n'est plus dans ton cercle. Rien n'est parti."
    return Invalid(sentence, code="not_in_circle", fields={"/recipient_id": sentence})
