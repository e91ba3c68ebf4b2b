"""What must not be kept is erased by the night after."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import func, select

from backend.db import transaction
from backend.services import accounts
from backend.services.accounts.models import Activation, Challenge, Invitation, SessionRow
from tests.factories.accounts import Moment, Professional, activation_link, invite, one
from tests.factories.people import Place, a_young_person
from tests.services.accounts.conftest import Nova


def rows(model: type) -> int:
    return int(one(select(func.count()).select_from(model)))


@pytest.mark.req("RET-09")
def test_sessions_and_invitations_are_erased_after_their_last_day(
    nova: Nova, referent: Professional, place: Place, moment: Moment
) -> None:
    with transaction() as session:
        other: UUID = a_young_person(
            session, place.keyd, place.authority_id, "Lune Exemple", referent_id=place.referent.id
        )
    invite(referent, other)
    activation_link(place.lead.id, moment)
    nova.phone.challenge(nova.client)

    def sweep() -> int:
        with transaction() as session:
            return accounts.sweep.work(session, "Europe/Paris", moment.on, at=moment.at).found

    assert sweep() == 0
    moment.pass_(days=13)
    assert sweep() == 4, "the referent's session, both activations and a challenge"
    assert (rows(SessionRow), rows(Invitation), rows(Activation), rows(Challenge)) == (1, 2, 0, 0)
    moment.pass_(days=17)
    assert sweep() == 3
    assert (rows(SessionRow), rows(Invitation)) == (0, 0)
    assert sweep() == 0
    assert nova.phone.open(nova.client).status_code == 200
