"""Files that change hands: referents' bonds ended, begun, covered for a time, put back. Decides no right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend.access import Bond, BondKind, scope
from backend.services.people.actions.bonds import bond_row, give_referent_roles
from backend.services.people.models import YoungPerson


class Former(NamedTuple):
    """A bond that was ended, and the end it had before (exclusive; None: none)."""

    bond_id: UUID
    ends_on: date | None


class Moved(NamedTuple):
    """One file that changed hands: the bond that was written, and those it ended."""

    youth_id: UUID
    bond_id: UUID
    former: tuple[Former, ...]


def give_referent(
    session: Session,
    youth_ids: Collection[UUID],
    adult_id: UUID,
    *,
    authority_id: UUID,
    on: date,
    until: date | None = None,
) -> list[Moved]:
    """Give these young persons a referent from a day. The referents of that day leave, unless this one covers for
    them `until` a day (exclusive): then both stand beside the young person meanwhile.

    Every file's version moves on, and the referent holds that role in the team of each.
    """
    running = _running(session, youth_ids, on)
    moved, rows = [], []
    for youth_id in sorted(youth_ids):
        row = bond_row(authority_id, youth_id, BondKind.REFERENT, on, adult_id=adult_id) | {"ends_on": until}
        rows.append(row)
        moved.append(Moved(youth_id, row["id"], () if until else tuple(running.get(youth_id, ()))))
    ended = [former.bond_id for one in moved for former in one.former]
    if ended:
        session.execute(
            update(Bond)
            .where(Bond.id.in_(ended))
            .values(ends_on=on)
            .execution_options(synchronize_session=False)
        )
    session.execute(insert(Bond), rows)
    give_referent_roles(
        session,
        [(adult_id, team) for team in _teams(session, youth_ids, on)],
        authority_id=authority_id,
        on=on,
    )
    _changed(session, youth_ids)
    return moved


def restore_referents(session: Session, moved: Sequence[Moved], *, on: date) -> list[UUID]:
    """Put back what `give_referent` changed, where it still stands; answers the young persons put back.

    A file that somebody gave to another referent since is left as it is.
    """
    standing = set(
        session.execute(
            select(Bond.id).where(Bond.id.in_([one.bond_id for one in moved]), scope.running(on))
        ).scalars()
    )
    back = [one for one in moved if one.bond_id in standing]
    for one in back:
        session.execute(update(Bond).where(Bond.id == one.bond_id).values(ends_on=on))
        for former in one.former:
            session.execute(update(Bond).where(Bond.id == former.bond_id).values(ends_on=former.ends_on))
    _changed(session, [one.youth_id for one in back])
    return [one.youth_id for one in back]


def _running(session: Session, youth_ids: Collection[UUID], on: date) -> dict[UUID, list[Former]]:
    found: dict[UUID, list[Former]] = defaultdict(list)
    for row in session.execute(
        select(Bond.youth_id, Bond.id, Bond.ends_on).where(
            Bond.youth_id.in_(list(youth_ids)), Bond.kind == BondKind.REFERENT.value, scope.running(on)
        )
    ):
        found[row.youth_id].append(Former(row.id, row.ends_on))
    return found


def _teams(session: Session, youth_ids: Collection[UUID], on: date) -> list[UUID]:
    rows = session.execute(
        select(Bond.team_id)
        .where(Bond.youth_id.in_(list(youth_ids)), Bond.kind == BondKind.TEAM.value, scope.running(on))
        .distinct()
    ).scalars()
    return sorted(team for team in rows if team is not None)


def _changed(session: Session, youth_ids: Collection[UUID]) -> None:
    session.execute(
        update(YoungPerson)
        .where(YoungPerson.id.in_(list(youth_ids)))
        .values(version=YoungPerson.version + 1)
        .execution_options(synchronize_session=False)
    )
