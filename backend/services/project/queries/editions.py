"""The versions offered for signature: who signed which, what changed since, when they are read again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.errors import NotFound
from backend.services import people
from backend.services.project import records, rules
from backend.services.project.models import ProjectEdition, ProjectSignature
from backend.services.project.queries.kept import Kept, standing

SIDES = ("young", "referent")


class Signed(NamedTuple):
    """One signature: which side, who, when, on which text."""

    side: str
    person_id: UUID
    at: datetime
    sha256: str


class Found(NamedTuple):
    """An edition as it rests."""

    id: UUID
    number: int
    made_at: datetime
    made_by: UUID
    sealed: bytes
    sha256: str
    replaced: bool
    signed_on: date | None
    review_on: date | None
    paper_given_at: datetime | None
    signatures: tuple[Signed, ...]

    @property
    def state(self) -> str:
        """`signed` by both, `replaced` before they had, or `open`."""
        if self.signed_on is not None:
            return "signed"
        return "replaced" if self.replaced else "open"


class Listed(NamedTuple):
    """The editions as they are shown, newest first."""

    items: list[dict[str, Any]]
    found: Sequence[Found]

    def review(self, on: date) -> dict[str, Any] | None:
        """When the project is read again: counted from the last one both signed."""
        last = next((one for one in self.found if one.review_on is not None), None)
        if last is None or last.review_on is None:
            return None
        return {"on": last.review_on, "due": last.review_on <= on}


def every(reader: Reader, youth_id: UUID) -> list[Found]:
    """The editions of a project, newest first, with their signatures."""
    kept = ProjectEdition
    rows = reader.execute(
        select(
            kept.id,
            kept.number,
            kept.made_at,
            kept.made_by,
            kept.sealed,
            kept.sha256,
            kept.replaced,
            kept.signed_on,
            kept.review_on,
            kept.paper_given_at,
        )
        .where(kept.youth_id == youth_id)
        .order_by(kept.number.desc())
    ).all()
    if not rows:
        return []
    mark = ProjectSignature
    hands: dict[UUID, list[Signed]] = {}
    for one in reader.execute(
        select(mark.edition_id, mark.side, mark.person_id, mark.signed_at, mark.sha256)
        .where(mark.edition_id.in_([one.id for one in rows]))
        .order_by(mark.signed_at)
    ):
        signed = Signed(one.side, one.person_id, one.signed_at, one.sha256)
        hands.setdefault(one.edition_id, []).append(signed)
    return [Found(**row._mapping, signatures=tuple(hands.get(row.id, ()))) for row in rows]


def one(reader: Reader, youth_id: UUID, number: int) -> Found:
    """One edition by its number. Raises NotFound."""
    found = next((each for each in every(reader, youth_id) if each.number == number), None)
    if found is None:
        raise NotFound()
    return found


def lines_of(edition: records.Edition) -> dict[UUID, rules.Line]:
    """The lines of an edition, as they are compared."""
    return {each.id: each.line for each in edition.lines}


def listed(
    reader: Reader, youth_id: UUID, kept: dict[UUID, Kept], *, key: bytes, own: bool = False
) -> Listed:
    """Every edition that counts, and whether the project changed since the last one; `own`: its reader is its owner."""
    found = [each for each in every(reader, youth_id) if each.state != "replaced"]
    names = people.names(
        reader,
        {each.made_by for each in found} | {hand.person_id for each in found for hand in each.signatures},
    )
    items = [view(each, names, own=own) for each in found]
    if found:
        last, _ = records.open_edition(key, found[0].id, found[0].sealed)
        items[0]["changed"] = bool(rules.compare(lines_of(last), standing(kept)))
    return Listed(items, found)


def view(found: Found, names: dict[UUID, people.Named], *, own: bool = False) -> dict[str, Any]:
    """An edition without its text. That its PDF is in the safe is told to its owner alone (`own`)."""

    def called(person_id: UUID) -> str:
        return names[person_id].first_name if person_id in names else ""

    shown: dict[str, Any] = {
        "number": found.number,
        "made_at": found.made_at,
        "made_by": called(found.made_by),
        "state": found.state,
        "sha256": found.sha256,
        "signatures": [
            {"side": hand.side, "first_name": called(hand.person_id), "at": hand.at}
            for hand in found.signatures
        ],
    }
    if own and found.paper_given_at:
        shown["paper_given_at"] = found.paper_given_at
    return shown | ({"signed_on": found.signed_on} if found.signed_on else {})
