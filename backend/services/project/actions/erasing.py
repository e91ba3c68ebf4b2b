"""A project leaves the base for good, with every version of it and every signature (RET-04)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend.services.project.models import (
    ProjectEdition,
    ProjectLine,
    ProjectLineVersion,
    ProjectSignature,
)


def erase(session: Session, youth_id: UUID) -> None:
    """Erase the whole project of one young person. Decides no right: the caller did."""
    lines = select(ProjectLine.id).where(ProjectLine.youth_id == youth_id).scalar_subquery()
    editions = select(ProjectEdition.id).where(ProjectEdition.youth_id == youth_id).scalar_subquery()
    for gone in (
        delete(ProjectLineVersion).where(ProjectLineVersion.line_id.in_(lines)),
        delete(ProjectLine).where(ProjectLine.youth_id == youth_id),
        delete(ProjectSignature).where(ProjectSignature.edition_id.in_(editions)),
        delete(ProjectEdition).where(ProjectEdition.youth_id == youth_id),
    ):
        session.execute(gone.execution_options(synchronize_session=False))
