"""The invented département's own lines. Their numbers begin as those kept for fiction do: nobody answers."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from backend.ids import new_id
from backend.services.rights import LocalContact

FICTION = ("01", "99", "00", "00")
OFFICE = "Mo-Fr 09:00-12:00,14:00-17:00"
LINES = (
    ("ase", "Ligne de l'ASE (inventée)", "Poser une question sur ton accueil ou tes droits.", OFFICE),
    ("duty", "Astreinte de nuit (inventée)", "La nuit, un adulte de l'ASE répond.", "Mo-Su 18:00-08:00"),
    ("adepape", "Adepape de Démonstration (inventée)", "D'anciens jeunes de l'ASE t'aident.", None),
)


def write_lines(session: Session, authority_id: UUID, *, on: date, at: datetime) -> None:
    """Write the lines a lead of the demo would keep."""
    session.add_all(
        LocalContact(
            id=new_id(),
            authority_id=authority_id,
            kind=kind,
            name=name,
            words=words,
            number=" ".join((*FICTION, f"{rank:02d}")),
            hours=hours,
            checked_on=on,
            rank=rank,
            version=1,
            changed_at=at,
        )
        for rank, (kind, name, words, hours) in enumerate(LINES, start=1)
    )
