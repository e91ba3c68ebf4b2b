"""A lead is tied to their own teams and to whoever holds a role in them, on the day itself."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from backend.access import Actor, Permission, Role, policy, scope
from backend.db import transaction
from backend.ids import new_id
from tests.factories.access import a_membership, a_team, an_actor, an_authority
from tests.factories.people import a_professional

ON = date(2026, 11, 23)


def led_by(actor: Actor, *teams: object) -> list[bool]:
    return [policy.decide(actor, Permission.TEAM_MANAGE, scope.team(actor, one)) for one in teams]  # type: ignore[arg-type]


@pytest.mark.req("ACC-04")
def test_a_lead_keeps_the_teams_they_lead_and_no_other() -> None:
    mine, other = new_id(), new_id()
    assert led_by(an_actor(Role.LEAD, teams=[(Role.LEAD, mine)]), mine, other) == [True, False]
    assert led_by(an_actor(Role.REFERENT, teams=[(Role.REFERENT, mine)]), mine) == [False]
    both = an_actor(Role.LEAD, Role.REFERENT, teams=[(Role.LEAD, mine), (Role.REFERENT, other)])
    assert led_by(both, mine, other) == [True, False]


@pytest.mark.req("ACC-03", "ACC-04")
@pytest.mark.parametrize(
    ("since", "until", "team", "expected"),
    [
        (date(2026, 1, 1), None, "mine", True),
        (date(2026, 1, 1), date(2026, 11, 24), "mine", True),
        (date(2026, 1, 1), date(2026, 11, 23), "mine", False),
        (date(2026, 11, 24), None, "mine", False),
        (date(2026, 1, 1), None, "other", False),
    ],
)
def test_a_colleague_is_who_holds_a_role_there_that_day(
    app: Flask, since: date, until: date | None, team: str, expected: bool
) -> None:
    with transaction() as session:
        authority_id = an_authority(session)
        teams = {"mine": a_team(session, authority_id), "other": a_team(session, authority_id, "Autre")}
        person_id = a_professional(session, authority_id)
        a_membership(session, person_id, authority_id, Role.REFERENT, teams[team], since=since, until=until)
        session.flush()
        lead = an_actor(Role.LEAD, authority_id=authority_id, teams=[(Role.LEAD, teams["mine"])])
        far = an_actor(Role.LEAD, teams=[(Role.LEAD, teams["mine"])])
        for who, told in ((lead, expected), (far, False)):
            link = scope.colleague(session, who, person_id, ON)
            assert policy.decide(who, Permission.TEAM_MANAGE, link) is told
