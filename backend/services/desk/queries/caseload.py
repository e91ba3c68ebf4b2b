"""Ma file: every young person one follows, each with the reason why they come where they come."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from backend.access import Actor, Link, Permission, policy, scope
from backend.services import people
from backend.services.autonomy import rules
from backend.services.desk.queries import pages, rows, spot
from backend.services.desk.queries.asked import Asked, Key
from backend.services.desk.rules import CODES, GROUPS, INTERVIEW, NO_MENTOR, PAPERS, age, days_to_18, silence


def caseload(
    reader: Connection, actor: Actor, asked: Asked, *, at: datetime, on: date
) -> tuple[dict[str, Any], Key | None]:
    """A page of one's caseload with the counts of every filter over the whole of it, and where the next starts.

    One statement, whatever the size of the authority; four when facts changed a moment ago.
    """
    policy.require(actor, Permission.CASELOAD_READ)
    page = pages.page(reader, actor, asked, at=at, on=on) or spot.page(reader, actor, asked, at=at, on=on)
    return {
        "on": on,
        "total": page.total,
        "counts": page.counts,
        "items": [_item(row, on) for row in page.shown],
    }, page.last


def loads(reader: Connection, actor: Actor, *, on: date) -> dict[str, Any]:
    """For a lead: how many files of each group each referent follows, counted as the list itself counts them.

    A file two referents follow (a cover) counts for both. Whoever follows nobody is not there; `nobody`: files
    without a referent.
    """
    led = scope.reach(actor, Permission.TEAM_MANAGE).teams
    policy.require(actor, Permission.TEAM_MANAGE, Link(same_authority=True, own_team=bool(led)))
    everyone = {one.key: one for one in rows.everyone(reader, actor, on)}
    followed = {
        who: [everyone[key] for key in keys if key in everyone]
        for who, keys in rows.followed(reader, actor, on).items()
    }
    names = people.names(reader, followed)
    alone = set(everyone) - {one.key for files in followed.values() for one in files}
    loaded = sorted(
        ((who, files) for who, files in followed.items() if files),
        key=lambda one: (-len(one[1]), names[one[0]].last_name, names[one[0]].first_name),
    )
    return {
        "on": on,
        "referents": [
            {
                "id": who,
                "first_name": names[who].first_name,
                "last_name": names[who].last_name,
                "counts": spot.counts(files),
            }
            for who, files in loaded
        ],
        "all": spot.counts(list(everyone.values())),
        "nobody": len(alone),
    }


def _item(row: rows.Shown, on: date) -> dict[str, Any]:
    item = {
        "id": row.id,
        "first_name": row.first_name,
        "last_name": row.last_name,
        "sorts_as": row.name_key,
        "birth_date": row.birth_date,
        "age": _lived(row.birth_date, on),
        "certain": row.birth_precision == "day",
        "days_to_18": _until_18(row.birth_date, row.birth_precision, on),
        "urgency": _urgency(row, on),
        "silence_days": silence(row.last_exchange_on, on),
        "account": "active" if row.active else "invited" if row.invited else "none",
        "mentor": not row.groups & NO_MENTOR,
        "papers": bool(row.groups & PAPERS),
        "groups": _named(row.groups),
        "appointment_at": row.appointment_at,
    }
    if row.referent is not None:
        item["referent"] = row.referent
    return item


@lru_cache(maxsize=8192)
def _lived(birth: date, on: date) -> dict[str, int]:
    return age(birth, on)._asdict()


@lru_cache(maxsize=2 ** len(GROUPS))
def _named(groups: int) -> list[str]:
    return [name for name, bit in GROUPS.items() if groups & bit]


_until_18 = lru_cache(maxsize=8192)(days_to_18)


def _urgency(line: rows.Shown, on: date) -> dict[str, Any]:
    """Why this file comes here, as data: the screen writes the sentence."""
    if line.rule is None:
        return dict(_CALM)
    late = line.due_on is not None and line.due_on < on
    return {
        "code": CODES[line.rank],
        "state": "late" if late else "open" if line.opens_on is not None and line.opens_on <= on else "later",
        "rule": line.rule,
        "title": rules.rule(line.rule).title,
        "due_on": line.due_on,
        "days": None if line.due_on is None else (line.due_on - on).days,
        "undated": line.rule == INTERVIEW,
        "certainty": line.certainty,
        "others": line.others,
    }


_CALM = {
    "code": CODES[rules.REST],
    "state": None,
    "rule": None,
    "title": None,
    "due_on": None,
    "days": None,
}
