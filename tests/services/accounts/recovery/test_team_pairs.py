"""The team's pair and its epochs: who joins gets it, who leaves opens nothing, nobody is locked out by a departure."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from backend import vault
from backend.access import Bond, BondKind, Membership, Role
from backend.db import reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services.accounts import leave_team
from backend.services.accounts.actions.teams import held_pair
from backend.services.accounts.actions.thin import thin_day
from backend.services.accounts.models import QuorumRow, TeamEpoch, TeamShare
from backend.services.people import write_membership
from tests.factories.access import a_team
from tests.factories.accounts import API, Professional, an_active_adult, one
from tests.factories.people import SINCE, Place, a_professional
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.steps import NewClient, Times, said
from tests.services.accounts.recovery.team import (
    Team,
    a_team_that_can_help,
    ask,
    countersign,
    look,
    sign,
    signed_twice,
)


@pytest.fixture
def team(place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times) -> Team:
    return a_team_that_can_help(place, referent, nova, new_client, times)


def leaves(team: Team, agent: Professional) -> None:
    """The agent's role ends today, and what goes with it."""
    on, at = team.times.moment.on, team.times.moment.at
    with transaction() as session:
        session.execute(update(Membership).where(Membership.person_id == agent.person_id).values(ends_on=on))
        leave_team(session, agent.person_id, team.place.team_id, at=at, on=on)


def quorum(nova: Nova) -> Any:
    with reading() as connection:
        return connection.execute(select(QuorumRow).where(QuorumRow.person_id == nova.id)).one()


def epochs(team: Team) -> list[int]:
    with reading() as connection:
        asked = select(TeamEpoch.epoch).where(TeamEpoch.team_id == team.place.team_id)
        return sorted(connection.execute(asked).scalars())


@pytest.mark.req("KEY-14", "KEY-12")
def test_an_agent_who_left_opens_nothing(team: Team, new_client: NewClient, times: Times) -> None:
    times.pass_(days=8)
    asked = ask(new_client(), Phone())
    first = sign(team, team.referent, asked["code"])
    stolen = quorum(team.nova)
    with reading() as connection:
        share = connection.execute(
            select(TeamShare).where(TeamShare.member_id == team.colleague.person_id)
        ).one()
    leaves(team, team.colleague)
    gone = countersign(team, team.colleague, first.json["id"])
    assert gone.status_code == 404, "without a role in the team, there is nothing to sign"
    assert one(select(TeamShare.epoch).where(TeamShare.member_id == team.colleague.person_id)) is None
    team.proven(team.lead)
    assert epochs(team) == [1, 2], "whoever left knew the former pair"
    assert team.nova.phone.open(team.nova.client).status_code == 200
    now = quorum(team.nova)
    assert (now.team_epoch, now.slot_id != stolen.slot_id) == (2, True)
    # Even with a copy of their former share and of the base, what they knew opens no envelope of today.
    assert share.sealed is not None
    place = vault.Quorum(team.nova.id, now.slot_id, now.team_id, now.team_epoch, vault.NIL)
    former = vault.make_vault_keys(team.place.team_id).secret
    with pytest.raises(vault.CannotOpen):
        vault.open_proof(former, now.team_proof, place)


@pytest.mark.req("KEY-14")
def test_those_who_stay_help_with_recoveries_sealed_before_the_departure(
    team: Team, new_client: NewClient, times: Times
) -> None:
    leaves(team, team.colleague)
    team.proven(team.lead)
    times.pass_(days=8)
    client, phone = new_client(), Phone(code="314159")
    asked = ask(client, phone)
    first = sign(team, team.referent, asked["code"])
    assert first.status_code == 201, "Nova has not opened since: the former pair stays with those who stay"
    assert countersign(team, team.lead, first.json["id"]).status_code == 204
    assert look(client, asked)["state"] == "ready"


@pytest.mark.req("KEY-14")
def test_a_first_signature_given_by_somebody_who_left_counts_no_more(
    team: Team, new_client: NewClient, times: Times
) -> None:
    asked = ask(new_client(), Phone())
    first = sign(team, team.referent, asked["code"])
    leaves(team, team.referent)
    second = countersign(team, team.lead, first.json["id"])
    assert (second.status_code, second.json["code"]) == (409, "asking_over")


@pytest.mark.req("KEY-14", "KEY-07")
def test_the_last_who_holds_the_pair_does_not_leave_before_somebody_else_holds_it(team: Team) -> None:
    leaves(team, team.colleague)
    leaves(team, team.referent)
    with pytest.raises(Exception, match="seule personne de l'équipe"):
        leaves(team, team.lead)
    assert one(select(TeamShare.member_id)) == team.lead.person_id


@pytest.mark.req("KEY-14")
def test_somebody_who_joins_gets_the_pair_at_an_unlock_and_may_sign(
    team: Team, new_client: NewClient, times: Times
) -> None:
    times.pass_(days=8)
    asked = ask(new_client(), Phone())
    first = sign(team, team.referent, asked["code"])
    with transaction() as session:
        zoe = a_professional(session, team.place.authority_id, "Zoé Amarre")
        write_membership(
            session,
            person_id=zoe,
            authority_id=team.place.authority_id,
            team_id=team.place.team_id,
            role=Role.REFERENT,
            starts_on=SINCE,
        )
    joined = an_active_adult(zoe, new_client, times.moment)
    early = countersign(team, joined, first.json["id"])
    assert (early.status_code, early.json["code"]) == (409, "no_team_share")
    team.proven(team.lead)
    assert countersign(team, joined, first.json["id"]).status_code == 204


@pytest.mark.req("KEY-14")
def test_when_nobody_holds_the_pair_any_more_the_next_lead_makes_another(
    team: Team, new_client: NewClient, times: Times
) -> None:
    """Roles that ended by their date: nobody was asked, so nobody was refused."""
    with transaction() as session:
        session.execute(update(Membership).values(ends_on=times.moment.on))
        newcomer = a_professional(session, team.place.authority_id, "Noé Ponton")
        write_membership(
            session,
            person_id=newcomer,
            authority_id=team.place.authority_id,
            team_id=team.place.team_id,
            role=Role.LEAD,
            starts_on=SINCE,
        )
    an_active_adult(newcomer, new_client, times.moment)
    assert max(epochs(team)) > 1
    assert shares(team) == {newcomer}
    assert team.nova.phone.open(team.nova.client).status_code == 200
    assert quorum(team.nova).team_epoch == max(epochs(team))


def shares(team: Team) -> set[Any]:
    with reading() as connection:
        asked = select(TeamShare.member_id).where(TeamShare.team_id == team.place.team_id)
        return set(connection.execute(asked).scalars())


@pytest.mark.req("KEY-14", "RET-03")
def test_after_the_measure_the_team_that_keeps_an_eye_keeps_the_share(
    team: Team, new_client: NewClient, times: Times
) -> None:
    on = times.moment.on
    with transaction() as session:
        guard = a_team(session, team.place.authority_id, "Équipe Veille")
        keeper = a_professional(session, team.place.authority_id, "Ali Vigie")
        write_membership(
            session,
            person_id=keeper,
            authority_id=team.place.authority_id,
            team_id=guard,
            role=Role.LEAD,
            starts_on=SINCE,
        )
        session.execute(update(Bond).where(Bond.youth_id == team.nova.id).values(ends_on=on))
        session.execute(
            insert(Bond).values(
                id=new_id(),
                authority_id=team.place.authority_id,
                youth_id=team.nova.id,
                kind=BondKind.AFTER_CARE.value,
                team_id=guard,
                starts_on=on - timedelta(days=1),
            )
        )
    an_active_adult(keeper, new_client, times.moment)
    # Until Nova opens again, the former team still keeps the share, and may still help.
    asked = ask(new_client(), Phone())
    assert sign(team, team.referent, asked["code"]).status_code == 201
    assert team.nova.phone.open(team.nova.client).status_code == 200
    assert quorum(team.nova).team_id == guard
    later = ask(new_client(), Phone())
    assert sign(team, team.referent, later["code"]).status_code == 404


@pytest.mark.req("KEY-11")
def test_the_team_alone_opens_nothing_without_keyd(team: Team) -> None:
    """A restored old base, or the base and an agent's keys: keyd's layer is still on."""
    row = quorum(team.nova)
    place = vault.Quorum(team.nova.id, row.slot_id, row.team_id, row.team_epoch, vault.NIL)
    with pytest.raises(Exception, match="not_begun"):
        instance().keyd.open_share(place.keyd_team(), row.team_share, proof_of(team, row, place))
    with pytest.raises(Exception, match="two_signers"):
        instance().keyd.begin_by_team(
            place.keyd_team(),
            row.team_share,
            proof_of(team, row, place),
            [team.lead.person_id, team.lead.person_id],
            remote=False,
        )
    with pytest.raises(Exception, match="cannot_open"):
        instance().keyd.begin_by_team(
            place.keyd_team(),
            row.team_share,
            bytes(32),
            [team.lead.person_id, team.referent.person_id],
            remote=False,
        )


def proof_of(team: Team, row: Any, place: vault.Quorum) -> bytes:
    """What an agent's own keys give of the team's proof."""
    with transaction() as session:
        pair = held_pair(session, row.team_id, row.team_epoch, team_keys(team))
    assert pair is not None
    return vault.open_proof(pair.secret, row.team_proof, place)


def team_keys(team: Team) -> vault.VaultKeys:
    """The lead's own safe, opened as signing in opens it."""
    from backend.services.accounts.actions.proofs import PassphraseProof, prove
    from backend.services.accounts.means import means_of

    team.times.moment.pass_(seconds=30)
    proof = PassphraseProof(team.lead.identifier, team.lead.passphrase, team.lead.second(), "test")
    held = instance()
    return prove(proof, means_of(held.settings, held.keyd), team.times.moment.at).keys


@pytest.mark.req("KEY-12")
def test_a_list_of_safes_that_would_not_stand_is_the_leads_alone(
    place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times
) -> None:
    lead = an_active_adult(place.lead.id, new_client, times.moment)
    assert [line["id"] for line in lead.client.get(f"{API}/safes/thin").json] == [str(nova.id)]
    assert lead.sign_in().status_code == 200
    assert nova.phone.open(nova.client).status_code == 200
    assert lead.client.get(f"{API}/safes/thin").json == [], "two agents and keyd"
    assert referent.sign_in().status_code == 200
    assert referent.client.get(f"{API}/safes/thin").status_code == 404
    with transaction() as session:
        session.execute(
            update(Membership)
            .where(Membership.person_id == referent.person_id)
            .values(ends_on=times.moment.on)
        )
    assert [line["name"] for line in lead.client.get(f"{API}/safes/thin").json] == ["Nova Modèle"]
    for _ in range(2):
        with transaction() as session:
            tally = thin_day(session, "Europe/Paris", times.moment.on, at=times.moment.at)
    assert tally.found == 1
    assert [notice.recipient_id for notice in said("safes.thin")] == [lead.person_id], "once a week, no more"


@pytest.mark.req("KEY-12", "KEY-13")
def test_two_agents_who_agree_are_stopped_by_the_day_the_person_was_there(
    team: Team, new_client: NewClient, times: Times
) -> None:
    """Both sign a stranger's phone as if Nova stood before them. Nova was there this week: she has a day to say no."""
    times.pass_(days=5)
    stranger = new_client()
    asked = signed_twice(team, stranger, Phone(code="271828"))
    assert look(stranger, asked)["state"] == "waiting"
    owner = new_client()
    assert team.nova.phone.open(owner).status_code == 200
    inbox = owner.get(f"{API}/notifications").text
    assert "Si ce n'est pas toi, arrête tout de suite." in inbox
    assert owner.post(f"{API}/recoveries/mine/stop", json={}).status_code == 204
    times.pass_(days=2)
    assert team.proven(team.lead).client.get(f"{API}/reopenings").json == []
    assert look(stranger, asked)["state"] == "stopped"
    assert owner.get(f"{API}/recoveries/mine").status_code in (200, 423)
