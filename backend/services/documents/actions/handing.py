"""A referent hands a paper over: sealed to the young person as it arrives, no longer theirs to see."""

from __future__ import annotations

import json
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import clock, live, outbox, vault
from backend.access import Actor, Permission, policy, scope
from backend.db import Reader, reading, transaction
from backend.errors import Conflict, DomainError, Invalid, NotFound, TooMany, Unavailable
from backend.inspection import InspectionBusy, Refused
from backend.keyd import Call, Mac, Wrap
from backend.services import accounts, people
from backend.services.documents import envelopes, notices, queries, records, rules
from backend.services.documents.actions import receiving, tracing
from backend.services.documents.actions.arriving import Arriving, drafts, heard
from backend.services.documents.actions.deposit import refuse_length
from backend.services.documents.models import PaperDeposit
from backend.services.documents.queries import passing
from backend.services.documents.rules import sharing


def hand_over(
    actor: Actor,
    youth_id: UUID,
    deposit_id: UUID,
    *,
    paper: rules.Paper,
    body: receiving.Body,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> bool:
    """Put a paper before a young person, to accept or refuse. Sent twice, it is there once (False then).

    Raises Conflict for somebody not activated or when too many wait, TooMany, and what a file is refused for.
    """
    with reading() as reader:
        link = scope.link(reader, actor, youth_id, clock.day_in(actor.zone, at))
    policy.require(actor, Permission.DOCUMENT_DEPOSIT, link)
    if not link.assigned:
        # One's own safe has its own door.
        raise NotFound()
    try:
        with heard(body.source, body.length):
            return _take(actor, youth_id, deposit_id, paper, body, tools, scene, at)
    except DomainError as error:
        polite = sharing.POLITE.get(error.code)
        if polite is None:
            raise
        raise type(error)(polite, code=error.code, fields=error.fields, extra=error.extra) from None


def handed_over(actor: Actor, youth_id: UUID, *, at: datetime) -> list[tuple[UUID, datetime, str]]:
    """What one handed to a young person: when, and whether it was answered; never what it was."""
    with reading() as reader:
        link = scope.link(reader, actor, youth_id, clock.day_in(actor.zone, at))
        policy.require(actor, Permission.DOCUMENT_DEPOSIT, link)
        if not link.assigned:
            raise NotFound()
        return passing.handed_over(reader, youth_id, actor.id)


def _take(
    actor: Actor,
    youth_id: UUID,
    deposit_id: UUID,
    paper: rules.Paper,
    body: receiving.Body,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> bool:
    refuse_length(body.length)
    with reading() as reader:
        known = passing.deposit(reader, deposit_id)
        taken = queries.known(reader, deposit_id) is not None
        if known is None:
            key = _key_of(reader, youth_id)
            _refuse_pace(reader, actor, youth_id, at)
    if known is None and taken:
        raise NotFound()
    if known is not None:
        arriving = Arriving(body.source, body.length)
        arriving.drain()
        _refuse_unlike(actor, youth_id, known, _sent(actor, deposit_id, paper, arriving.sha256), tools)
        return False
    tools.inspector.warm()
    ref = vault.BlobRef(owner=youth_id, document=deposit_id, version=receiving.FIRST, epoch=key.epoch)
    with drafts(tools.blobs) as names:
        try:
            sealed = receiving.receive(names, body, ref, paper, tools, scene, channel="referent")
        except Refused as refusal:
            raise receiving.said(refusal) from None
        except InspectionBusy:
            raise Unavailable(
                "Beaucoup de papiers arrivent en même temps. Réessayez dans un instant.",
                code="busy",
                extra={"retry_after": 5},
            ) from None
        _keep(actor, youth_id, deposit_id, paper, sealed, ref, tools, scene, at)
        names.remove(sealed.blob)
    return True


def _key_of(reader: Reader, youth_id: UUID) -> accounts.PublicKey:
    key = accounts.public_key(reader, youth_id)
    if key is None:
        name = people.names(reader, [youth_id])[youth_id].first_name
        raise Conflict(
            f"{name} n'a pas encore ouvert son espace. Invitez {name}, puis déposez ce papier.",
            code="not_activated",
        )
    return key


def _refuse_pace(reader: Reader, actor: Actor, youth_id: UUID, at: datetime) -> None:
    waiting, last_hour = passing.pace(reader, youth_id, actor.id, at)
    if last_hour >= rules.MAX_PER_HOUR:
        raise TooMany(
            "Vous avez déposé 30 papiers en une heure. Attendez un peu, puis recommencez.",
            extra={"retry_after": 600},
        )
    if waiting >= sharing.MOST_WAITING:
        raise Conflict(
            "20 papiers attendent déjà une réponse. Parlez-en ensemble avant d'en déposer d'autres.",
            code="too_many_waiting",
        )


def _refuse_unlike(
    actor: Actor, youth_id: UUID, known: passing.Deposited, sent: bytes, tools: receiving.Tools
) -> None:
    if known.depositor_id != actor.id or known.youth_id != youth_id:
        raise NotFound()
    if known.sent_mac is None or not tools.keyd.verify("request", sent, known.sent_mac):
        raise Invalid("Cet envoi a déjà servi pour un autre papier. Recommencez.", code="key_reused")


def _sent(actor: Actor, deposit_id: UUID, paper: rules.Paper, digest: bytes) -> bytes:
    told = [paper.type, paper.title, str(paper.issued_on), str(paper.expires_on), paper.holder, paper.side]
    told += [paper.file_name, paper.flatten]
    return b"hand-over\x00" + actor.id.bytes + deposit_id.bytes + digest + json.dumps(told).encode()


def _keep(
    actor: Actor,
    youth_id: UUID,
    deposit_id: UUID,
    paper: rules.Paper,
    sealed: receiving.Sealed,
    ref: vault.BlobRef,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> None:
    """The row, in one transaction; keys are those of this instant, limits are looked at again."""
    card = records.Card(
        paper.title,
        paper.type,
        paper.expires_on,
        paper.side,
        issued_on=paper.issued_on,
        holder=paper.holder,
    )
    message = _sent(actor, deposit_id, paper, sealed.origin.received_sha256)
    with transaction() as session:
        head = tracing.hold(session, youth_id)
        _refuse_pace(session, actor, youth_id, at)
        key = _key_of(session, youth_id)
        keyed = records.dek_context(youth_id, key.epoch, deposit_id, receiving.FIRST)
        told = envelopes.deposit_context(youth_id, key.epoch, deposit_id)
        act = tracing.Act("proposed", deposit_id, receiving.FIRST, blob_sha256=sealed.ciphertext_sha256)
        also: list[Call] = [
            Wrap(keyed, vault.seal_to(key.public, sealed.dek, keyed)),
            Wrap(told, envelopes.seal_told(envelopes.Told(card, sealed.origin), key.public, told)),
            Mac("request", message),
        ]
        dek, said, mac = tracing.append(session, tools.keyd, head, actor, scene, [act], at=at, also=also)
        _write(
            session,
            id=deposit_id,
            youth_id=youth_id,
            depositor_id=actor.id,
            depositor_role=str(actor.leading_role or ""),
            state="waiting",
            created_at=at,
            blob_name=sealed.blob,
            blob_epoch=ref.epoch,
            size=sealed.size,
            ciphertext_sha256=sealed.ciphertext_sha256,
            key_epoch=key.epoch,
            sealed_dek=dek,
            sealed_told=said,
            sent_mac=mac,
        )
        outbox.post(session, [notices.deposit_given(deposit_id, to=youth_id, at=at)], at=at)
        live.tell(session, [youth_id], "papers", deposit_id, at=at)


def _write(session: Session, **row: object) -> None:
    try:
        session.execute(insert(PaperDeposit).values(**row))
    except IntegrityError:
        # The same id, used by somebody else an instant ago: it is not theirs to know.
        raise NotFound() from None
