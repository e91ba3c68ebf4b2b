"""What the invented département writes on top of the journeys: one step of its own."""

from __future__ import annotations

from datetime import date, datetime

from backend.access import Actor
from backend.guides.journeys import Where
from backend.services import guidance


def write(lead: Actor, *, on: date, at: datetime) -> None:
    """A step of here in « Se faire aider par un CLLAJ »."""
    words = guidance.Written(
        title="Passer à la Maison des jeunes de la démonstration",
        text=["Un conseiller logement y vient le mercredi.", "C'est gratuit, sans rendez-vous."],
        papers=["ase_certificate"],
        where=Where(label="Maison des jeunes, ville inventée"),
    )
    asked = guidance.Asked(
        kind="add",
        journey="housing-cllaj",
        step="find",
        written=words,
        source="Département de Démonstration (inventé)",
        checked_on=on,
        published=True,
    )
    guidance.write(lead, asked, on=on, at=at)
