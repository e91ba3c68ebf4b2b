"""Somebody who left care and loses a phone: the team that keeps an eye lets them in, or the last one that followed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from backend.access import Bond, BondKind, Role
from backend.db import transaction
from backend.ids import new_id
from backend.services.accounts.models import QuorumRow
from backend.services.people import write_membership
from tests.factories import files
from tests.factories.accounts import Professional, an_active_adult, one
from tests.factories.people import SINCE, Place, a_professional, a_team
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.killing import keep_paper
from tests.services.accounts.recovery.steps import NewClient, Times, a_number, said
from tests.services.accounts.recovery.team import (
    Team,
    a_team_that_can_help,
    ask,
    countersign,
    enter,
    look,
    sign,
    signed_twice,
)

BODY = files.pdf(1)


@pytest.fixture
def team(place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times) -> Team:
    return a_team_that_can_help(place, referent, nova, new_client, times)


def leaves_care(team: Team, *, followed_by: object = None) -> None:
    """The measure ends today: no referent and no team any more, save the one that keeps an eye."""
    on = team.times.moment.on
    with transaction() as session:
        session.execute(update(Bond).where(Bond.youth_id == team.nova.id).values(ends_on=on))
        if followed_by is not None:
            session.execute(
                insert(Bond).values(
                    id=new_id(),
                    authority_id=team.place.authority_id,
                    youth_id=team.nova.id,
                    kind=BondKind.AFTER_CARE.value,
                    team_id=followed_by,
                    starts_on=on - timedelta(days=1),
                )
            )


def a_guard_team(team: Team, new_client: NewClient) -> tuple[object, Professional, Professional]:
    """Two agents of a team that keeps an eye after the measure; each opened their space, so both hold its pair."""
    with transaction() as session:
        guard = a_team(session, team.place.authority_id, "Équipe Veille")
        ids = []
        for name, role in (("Ali Vigie", Role.LEAD), ("Zoé Fanal", Role.REFERENT)):
            ids.append(a_professional(session, team.place.authority_id, name))
            write_membership(
                session,
                person_id=ids[-1],
                authority_id=team.place.authority_id,
                team_id=guard,
                role=role,
                starts_on=SINCE,
            )
    lead, agent = (an_active_adult(each, new_client, team.times.moment) for each in ids)
    assert team.proven(lead).client is lead.client
    return guard, lead, agent


@pytest.mark.req("KEY-12", "KEY-14")
@pytest.mark.parametrize("way", ["face", "remote"])
def test_after_the_measure_two_agents_who_keep_an_eye_let_somebody_in(
    team: Team, new_client: NewClient, times: Times, way: str
) -> None:
    paper = keep_paper(team.nova.client, BODY)
    guard, lead, agent = a_guard_team(team, new_client)
    leaves_care(team, followed_by=guard)
    assert team.nova.phone.open(team.nova.client).status_code == 200
    assert one(select(QuorumRow.team_id)) == guard
    times.pass_(days=8)
    client, phone = new_client(), Phone(code="314159")
    asked = ask(client, phone)
    assert sign(team, team.referent, asked["code"], way=way).status_code == 404, (
        "who followed before sees nobody"
    )
    first = sign(team, lead, asked["code"], way=way)
    assert first.status_code == 201, first.text
    assert countersign(team, agent, first.json["id"]).status_code == 204
    if way == "remote":
        assert look(client, asked)["state"] == "waiting"
        times.pass_(hours=72)
        team.proven(agent)
    assert enter(client, asked, phone).status_code == 200
    assert client.get(paper).data == BODY


@pytest.mark.req("KEY-07", "KEY-12", "KEY-14")
def test_with_nobody_after_the_measure_the_last_team_still_lets_in_and_a_new_one_takes_over(
    team: Team, new_client: NewClient, times: Times
) -> None:
    a_number(team.nova, times)
    paper = keep_paper(team.nova.client, BODY)
    leaves_care(team)
    assert team.nova.phone.open(team.nova.client).status_code == 200
    assert one(select(QuorumRow.team_id)) == team.place.team_id, "an unlock takes no way in away"
    times.pass_(days=8)
    client, phone = new_client(), Phone(code="314159")
    asked = signed_twice(team, client, phone)
    assert len(said("recovery_asked")) == 1
    assert enter(client, asked, phone).status_code == 200
    assert client.get(paper).data == BODY
    guard, _lead, _agent = a_guard_team(team, new_client)
    leaves_care(team, followed_by=guard)
    assert phone.open(client).status_code == 200
    assert one(select(QuorumRow.team_id)) == guard
