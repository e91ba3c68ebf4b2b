"""A space nobody opens, through the night's job and HTTP, on both bases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import delete, select, update
from werkzeug.test import TestResponse

from backend import jobs
from backend.access import Bond
from backend.db import reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.jobs import Tally
from backend.outbox.models import NoticeRow
from backend.services import inactivity
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.models import Slot
from backend.services.closing.models import Closing
from backend.services.documents.actions.proofs import verify_traces
from backend.services.documents.models import DocumentVersion, TraceEntry
from backend.services.inactivity.actions import look
from backend.services.inactivity.models import LastOpening
from tests.factories import files
from tests.factories.accounts import API, Moment, Professional
from tests.factories.desk import statements
from tests.factories.people import Place, a_young_person
from tests.factories.safes import paper_header
from tests.services.accounts.conftest import Nova

PARIS = "Europe/Paris"


def night(moment: Moment, zone: str = PARIS) -> Tally:
    with transaction() as session:
        return look(session, zone, keyd=instance().keyd, at=moment.at)


def to(moment: Moment, day: date) -> Moment:
    """Nine in the morning of a later day."""
    moment.at = moment.at.replace(year=day.year, month=day.month, day=day.day, hour=9)
    return moment


def row(person_id: UUID) -> Any:
    with reading() as reader:
        return reader.execute(select(LastOpening.__table__).where(LastOpening.person_id == person_id)).one()


def kinds(person_id: UUID) -> list[str]:
    with reading() as reader:
        found = reader.execute(
            select(NoticeRow.kind)
            .where(NoticeRow.recipient_id == person_id, NoticeRow.subject_kind == "inactive")
            .order_by(NoticeRow.not_before, NoticeRow.kind)
        )
        return list(found.scalars())


def acts(person_id: UUID) -> list[tuple[str, str]]:
    with reading() as reader:
        found = reader.execute(
            select(TraceEntry.act, TraceEntry.actor_role)
            .where(TraceEntry.safe_id == person_id)
            .order_by(TraceEntry.sequence)
        )
        return [(act, role) for act, role in found]


def keep_a_paper(nova: Nova, body: bytes) -> str:
    document = str(new_id())
    answer = nova.client.put(
        f"{API}/documents/{document}/content", data=body, headers={"X-Cap18-Paper": paper_header()}
    )
    assert answer.status_code == 201, answer.text
    return document


def told(client: Any) -> list[str]:
    answer: TestResponse = client.get(f"{API}/notifications")
    assert answer.status_code == 200, answer.text
    return [one["text"] for one in answer.get_json()["items"] if one["subject"]["kind"] == "inactive"]


def pause(moment: Moment) -> None:
    """Nova opened on 23 November 2026: every night that matters, up to the pause."""
    for day in (date(2028, 8, 23), date(2028, 10, 23), date(2028, 11, 16), date(2028, 11, 23)):
        night(to(moment, day))


@pytest.mark.req("RET-03")
def test_three_warnings_a_pause_and_all_of_it_back_at_the_first_code(
    nova: Nova, referent: Professional, moment: Moment
) -> None:
    body = files.pdf(1)
    document = keep_a_paper(nova, body)
    assert night(moment) == (0, 0)
    assert (row(nova.id).opened_on, row(nova.id).stage) == (date(2026, 11, 23), "open")
    assert night(to(moment, date(2028, 8, 22))) == (0, 0)
    assert night(to(moment, date(2028, 8, 23))).new == 1
    assert night(moment) == (0, 0)
    assert (kinds(nova.id), kinds(referent.person_id)) == (["inactive.first"], [])
    assert night(to(moment, date(2028, 10, 23))).new == 1
    assert night(to(moment, date(2028, 11, 16))).new == 1
    assert kinds(nova.id) == ["inactive.first", "inactive.second", "inactive.last"]
    assert night(to(moment, date(2028, 11, 22))) == (0, 0)
    assert night(to(moment, date(2028, 11, 23))).new == 1
    assert night(moment) == (0, 0)
    assert (row(nova.id).stage, row(nova.id).next_on) == ("paused", date(2029, 11, 23))
    assert acts(nova.id)[-1] == ("paused", "inactive")

    to(moment, date(2029, 11, 22))
    assert nova.phone.open(nova.client).status_code == 200
    assert (row(nova.id).stage, row(nova.id).opened_on) == ("open", date(2029, 11, 22))
    assert told(nova.client) == [
        "Te revoilà. Ton espace était en pause depuis le 23 novembre 2028. Tout est là, rien n'est perdu."
    ]
    assert nova.client.get(f"{API}/documents/{document}/content").data == body
    assert ("resumed", "young") in acts(nova.id)
    with reading() as reader:
        assert verify_traces(reader, instance().keyd).faults == []
    assert night(to(moment, date(2029, 11, 23))) == (0, 0)


@pytest.mark.req("RET-03")
@pytest.mark.parametrize("nights", [1, 2, 3])
def test_whoever_opens_at_any_stage_is_told_nothing_more(
    nova: Nova, referent: Professional, moment: Moment, nights: int
) -> None:
    night(moment)
    for day in (date(2028, 8, 23), date(2028, 10, 23), date(2028, 11, 16))[:nights]:
        assert night(to(moment, day)).new == 1
    assert nova.phone.open(nova.client).status_code == 200
    assert (row(nova.id).stage, row(nova.id).opened_on) == ("open", moment.on)
    assert told(nova.client) == []
    assert kinds(referent.person_id) == []
    assert night(to(moment, date(2028, 11, 23))) == (0, 0)


@pytest.mark.req("RET-03")
def test_a_referent_who_still_follows_is_told_whose_space_and_the_day_and_nothing_else(
    nova: Nova, referent: Professional, moment: Moment
) -> None:
    night(moment)
    night(to(moment, date(2028, 8, 23)))
    night(to(moment, date(2028, 10, 23)))
    assert referent.sign_in().status_code == 200
    assert told(referent.client) == [
        "Nova Modèle n'ouvre plus son espace. Il sera mis en pause le 23 novembre 2028. Prenez des nouvelles."
    ]
    with transaction() as session:
        session.execute(update(Bond).where(Bond.youth_id == nova.id).values(ends_on=moment.on))
    assert told(referent.client) == []
    night(to(moment, date(2028, 11, 16)))
    assert kinds(referent.person_id) == ["inactive.followed"]


@pytest.mark.req("RET-03")
def test_nobody_else_s_gesture_and_no_locked_phone_counts_as_coming(
    nova: Nova, referent: Professional, moment: Moment
) -> None:
    night(moment)
    moment.pass_(days=5)
    assert referent.sign_in().status_code == 200
    asked = {"type": "id_card", "words": ""}
    answer = referent.client.post(f"{API}/youths/{nova.id}/paper-requests", json=asked)
    assert answer.status_code == 201, answer.text
    assert nova.client.get(f"{API}/documents").status_code == 423
    assert nova.client.get(f"{API}/session").status_code == 200
    assert nova.phone.open(nova.client, "314159").get_json()["code"] == "wrong_code"
    assert row(nova.id).opened_on == date(2026, 11, 23)
    assert nova.phone.open(nova.client).status_code == 200
    assert row(nova.id).opened_on == moment.on


@pytest.mark.req("RET-03", "VLT-04")
def test_a_year_after_the_pause_all_is_erased_and_no_code_opens(nova: Nova, moment: Moment) -> None:
    keep_a_paper(nova, files.pdf(1))
    night(moment)
    pause(moment)
    assert night(to(moment, date(2029, 11, 22))) == (0, 0)
    assert night(to(moment, date(2029, 11, 23)), "Indian/Reunion") == (0, 0)
    assert night(moment).new == 1
    assert night(moment) == (0, 0)
    assert (row(nova.id).stage, row(nova.id).next_on) == ("erased", None)
    assert acts(nova.id)[-1] == ("erased", "inactive")
    with reading() as reader:
        keys = reader.execute(select(DocumentVersion.sealed_dek)).scalars().all()
        slots = reader.execute(select(Slot.id).where(Slot.person_id == nova.id)).all()
    assert (keys, slots) == ([None], [])
    assert nova.phone.open(nova.client).get_json()["code"] == "slot_unknown"
    assert night(to(moment, date(2040, 1, 1))) == (0, 0)


@pytest.mark.req("RET-03")
def test_weeks_without_the_job_are_made_up_for_and_hurry_nobody(nova: Nova, moment: Moment) -> None:
    to(moment, date(2028, 9, 30))
    with transaction() as session:
        # Counted since November 2026; the job ran until the end of September 2028, then not for three months.
        session.execute(delete(LastOpening))
        session.add(
            LastOpening(
                person_id=nova.id, opened_on=date(2026, 11, 23), stage="open", next_on=date(2028, 8, 23)
            )
        )
    jobs.run(inactivity.watching, at=moment.at)
    assert kinds(nova.id) == ["inactive.first"]
    jobs.run(inactivity.watching, at=to(moment, date(2028, 12, 31)).at)
    assert kinds(nova.id) == ["inactive.first", "inactive.last"]
    jobs.run(inactivity.watching, at=to(moment, date(2029, 1, 6)).at)
    assert row(nova.id).stage == "last"
    jobs.run(inactivity.watching, at=to(moment, date(2029, 1, 7)).at)
    assert row(nova.id).stage == "paused"


@pytest.mark.req("RET-03", "RET-11")
def test_an_account_its_owner_is_closing_is_left_to_that(nova: Nova, moment: Moment) -> None:
    night(moment)
    with transaction() as session:
        session.add(Closing(person_id=nova.id, asked_at=moment.at, last_day=date(2026, 12, 23)))
    assert night(to(moment, date(2028, 8, 23))) == (0, 0)
    assert kinds(nova.id) == []


@pytest.mark.req("RET-03")
def test_a_person_reads_until_which_day_their_space_stays(nova: Nova, referent: Professional) -> None:
    assert nova.client.get(f"{API}/me/inactivity").get_json() == {
        "pause_on": "2028-11-23",
        "erase_on": "2029-11-23",
    }
    assert referent.client.get(f"{API}/me/inactivity").status_code == 404


def absent(place: Place, count: int, moment: Moment) -> Sequence[UUID]:
    """So many young persons of the same referent, who all opened last on the same day."""
    ids = []
    with transaction() as session:
        for _ in range(count):
            youth = a_young_person(
                session, place.keyd, place.authority_id, born=date(2009, 6, 24),
                team_id=place.team_id, referent_id=place.referent.id,
            )  # fmt: skip
            give_birth(session, person_id=youth, authority_id=place.authority_id, kind="young", at=moment.at)
            ids.append(youth)
    night(moment)
    return ids


@pytest.mark.req("RET-03", "REL-09")
def test_a_night_costs_the_same_statements_for_two_and_for_twenty(place: Place, moment: Moment) -> None:
    costs: dict[int, list[int]] = {}
    for count in (2, 20):
        ids = absent(place, count, moment)
        counted = []
        for _ in ("first", "second", "last", "paused"):
            to(moment, row(ids[0]).next_on)
            with statements() as seen:
                assert night(moment).new == count
            counted.append(len(seen))
        assert {row(one).stage for one in ids} == {"paused"}
        costs[count] = counted
        with transaction() as session:
            session.execute(update(LastOpening).values(next_on=None))
    assert costs[2] == costs[20], costs
