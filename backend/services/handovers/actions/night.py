"""What a night says to leads: files left without a referent, and messages that wait for somebody who is away."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from backend import outbox
from backend.access import Authority, Bond, BondKind, Team, scope
from backend.services.handovers import notices
from backend.services.handovers.models import Handover
from backend.services.handovers.queries import alone as queries
from backend.services.handovers.rules import alone


def night(session: Session, zone: str, day: date, *, at: datetime) -> tuple[int, int]:
    """Everything one civil day of a zone asks for; done twice, it says nothing more. Found, and said."""
    teams = session.execute(
        select(Team.authority_id, Team.id)
        .join(Authority, Authority.id == Team.authority_id)
        .where(Authority.zone == zone)
        .order_by(Team.authority_id, Team.id)
    ).all()
    of_authority: dict[UUID, list[UUID]] = defaultdict(list)
    for row in teams:
        of_authority[row.authority_id].append(row.id)
    found = said = 0
    for ids in of_authority.values():
        leads = queries.leads_of(session, ids, day)
        lonely = queries.forgotten(session, ids, day)
        today = {one.team_id for one in lonely if alone.told_today(one.since, day)}
        for team_id in sorted(today):
            outbox.post(session, notices.alone(team_id, leads[team_id], day, at=at), at=at)
            said += 1
        found += len(lonely)
        for team_id in ids:
            for gone in queries.absent(session, [team_id], day):
                away = gone.away
                told = notices.absent(away.person_id, leads[team_id], away.starts_on, at=at)
                outbox.post(session, told, at=at)
                found, said = found + 1, said + 1
        unread = _unread(session, ids, leads, day, at)
        found, said = found + unread, said + unread
    return found, said


def _unread(
    session: Session, teams: list[UUID], leads: dict[UUID, list[UUID]], day: date, at: datetime
) -> int:
    """Files that passed a week ago, whose sheet nobody proved to have read: their leads hear it, once."""
    told = 0
    given = aliased(Bond, name="given")
    rows = session.execute(
        select(Handover.id, Bond.team_id)
        .join(Bond, Bond.youth_id == Handover.youth_id)
        .join(given, given.id == Handover.bond_id)
        .where(
            Bond.team_id.in_(teams),
            Handover.read_at.is_(None),
            Handover.closed_at.is_(None),
            Handover.starts_on <= day - timedelta(days=alone.AFTER_DAYS),
            Bond.kind == BondKind.TEAM.value,
            scope.running(day),
            scope.running(day, given),
        )
    ).all()
    for row in rows:
        to = leads.get(row.team_id, []) if row.team_id else []
        outbox.post(session, notices.said("handover.unread", notices.HANDOVER, row.id, to, at=at), at=at)
        told += 1
    return told
