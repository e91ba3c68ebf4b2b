"""A safe is erased with its owner's account: every key destroyed in one transaction, and the trace says so (RET-11)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from backend.keyd import Keyd
from backend.services.documents.actions import tracing
from backend.services.documents.actions.granting import end as end_shares
from backend.services.documents.models import (
    Document,
    DocumentVersion,
    Grant,
    OwnNumber,
    PaperDeposit,
    PaperReminder,
    Preview,
)
from backend.services.documents.ports import forget_with


def erase_safe(session: Session, keyd: Keyd, owner_id: UUID, *, at: datetime, why: str = "closing") -> int:
    """Destroy what opens a person's papers, numbers, shares and deposits; how many papers. Raises KeydUnavailable.

    `why` stands in the trace: they closed their account, or nobody came any more (`inactive`).

    The sealed bytes, worthless now, are purged 48 to 72 hours later; the trace keeps its line of it (RET-02, RET-07).
    """
    head = tracing.hold(session, owner_id)
    tracing.append_for_job(session, keyd, head, why, [tracing.Act("erased")], at=at)
    papers = list(
        session.scalars(select(Document.id).where(Document.owner_id == owner_id, Document.state == "kept"))
    )
    end_shares(session, at, Grant.owner_id == owner_id)
    for document_id in papers:
        forget_with(session, document_id, at)
    mine = select(Document.id).where(Document.owner_id == owner_id)
    versions = select(DocumentVersion.id).where(DocumentVersion.document_id.in_(mine))
    session.execute(
        update(Preview)
        .where(Preview.version_id.in_(versions), Preview.destroyed_at.is_(None))
        .values(destroyed_at=at)
        .execution_options(synchronize_session=False)
    )
    session.execute(
        update(DocumentVersion)
        .where(DocumentVersion.document_id.in_(mine), DocumentVersion.destroyed_at.is_(None))
        .values(sealed_dek=None, sealed_origin=None, sent_mac=None, destroyed_at=at)
        .execution_options(synchronize_session=False)
    )
    session.execute(
        update(Document)
        .where(Document.owner_id == owner_id, Document.state == "kept")
        .values(state="deleted", deleted_at=at, sealed_card=None, category_sealed=None, sent_mac=None)
    )
    session.execute(
        update(OwnNumber)
        .where(OwnNumber.owner_id == owner_id, OwnNumber.deleted_at.is_(None))
        .values(sealed=None, deleted_at=at)
    )
    session.execute(
        update(PaperDeposit)
        .where(PaperDeposit.youth_id == owner_id, PaperDeposit.destroyed_at.is_(None))
        .where(PaperDeposit.state == "waiting")
        .values(state="refused", answered_at=at, sealed_dek=None, sealed_told=None, destroyed_at=at)
    )
    session.execute(delete(PaperReminder).where(PaperReminder.owner_id == owner_id))
    return len(papers)
