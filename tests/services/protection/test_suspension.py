"""Blocking, silently; suspending, in one transaction: whatever the mentor holds stops with the same answer."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, select

from backend.access import Bond, Role
from backend.db import reading, transaction
from backend.ids import new_id
from backend.outbox.models import PushSubscription
from backend.services.accounts.models import SessionRow
from backend.services.protection.actions import suspending
from backend.services.protection.models import SignCount, Suspension
from tests.factories.access import an_actor
from tests.factories.desk import API
from tests.factories.protection import Protected

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_blocked_adult_sees_nothing_different_and_the_young_person_hears_nothing(
    protected: Protected,
) -> None:
    protected.said("camille", "nova", "Bonjour Nova")
    blocked = {"adult_id": str(protected.circle.ids["camille"])}
    before = protected.of("camille", "nova")
    assert protected.circle["nova"].post(f"{API}/blocks", json=blocked).status_code == 204
    assert protected.circle["nova"].post(f"{API}/blocks", json=blocked).status_code == 204
    listed = protected.circle["nova"].get(f"{API}/blocks").get_json()["items"]
    assert [one["first_name"] for one in listed] == ["Camille"]
    sent = protected.said("camille", "nova", "Tu es là ?")
    assert sent["id"]
    after = protected.of("camille", "nova")
    assert {key for key in before if before[key] != after[key]} <= {"last_at", "last_mine", "unread"}
    thread = protected.with_("nova", "camille")
    assert protected.texts("nova", thread) == ["Bonjour Nova"]
    assert protected.of("nova", "camille")["unread"] == 0
    assert protected.send("nova", "camille", "Allô").get_json()["code"] == "blocked"
    for who in ("camille", "malik", "ines"):
        assert protected.circle[who].get(f"{API}/blocks").status_code == 404
        assert protected.circle[who].delete(f"{API}/blocks/{blocked['adult_id']}").status_code == 404
    undone = protected.circle["nova"].delete(f"{API}/blocks/{blocked['adult_id']}")
    assert undone.status_code == 204
    protected.said("camille", "nova", "Nouveau message")
    assert protected.texts("nova", thread) == ["Bonjour Nova", "Nouveau message"]


@pytest.mark.req("SAF-07")
def test_an_adult_blocked_before_their_first_word_is_blocked_from_it(protected: Protected) -> None:
    blocked = {"adult_id": str(protected.circle.ids["camille"])}
    assert protected.circle["nova"].post(f"{API}/blocks", json=blocked).status_code == 204
    protected.said("camille", "nova", "Bonjour")
    assert protected.texts("nova", protected.with_("nova", "camille")) == []


def test_nobody_is_blocked_who_never_stood_there(protected: Protected) -> None:
    other = {"adult_id": str(protected.circle.ids["solene"])}
    assert protected.circle["nova"].post(f"{API}/blocks", json=other).status_code == 404


@pytest.mark.req("SAF-07", "ACC-03")
def test_a_suspension_cuts_sessions_bonds_threads_and_pushes_together(protected: Protected) -> None:
    mentor, camille = protected.circle.ids["camille"], protected.circle["camille"]
    protected.said("camille", "nova", "Bonjour")
    thread = protected.with_("camille", "nova")
    assert camille.get(f"{API}/conversations/{thread}").status_code == 200
    with transaction() as session:
        held = session.scalars(select(SessionRow.id).where(SessionRow.person_id == mentor)).first()
        session.execute(
            insert(PushSubscription).values(
                id=new_id(), person_id=mentor, authority_id=protected.circle.authority, session_id=held,
                endpoint_index=b"0" * 32, keys_sealed=b"0", safe=True, added_at=AT, version=1,
            )
        )  # fmt: skip
    report = protected.reported(about_id=str(mentor))
    assert protected.suspend(report_id=report).status_code == 204
    for path in ("conversations", f"conversations/{thread}", "me", "me/pairs", "notifications"):
        assert camille.get(f"{API}/{path}").status_code == 401, path
    with reading() as connection:
        alive = connection.execute(
            select(SessionRow.id).where(SessionRow.person_id == mentor, SessionRow.ended_at.is_(None))
        ).all()
        pushes = connection.execute(select(PushSubscription.id)).all()
        bonds = connection.execute(select(Bond.ends_on).where(Bond.adult_id == mentor)).scalars().all()
    assert (alive, pushes, list(bonds)) == ([], [], [protected.circle.moment.on])
    shown = protected.ticket(report)
    assert shown["about"]["suspension"]
    assert [one["act"] for one in shown["events"]] == ["made", "suspended"]
    again = protected.suspend(report_id=report)
    assert (again.status_code, again.get_json()["code"]) == (409, "already_suspended")


@pytest.mark.req("SAF-07")
def test_signing_in_again_a_suspended_mentor_finds_nothing(protected: Protected) -> None:
    protected.said("nova", "camille", "Un mot pour toi")
    thread = protected.with_("nova", "camille")
    protected.suspend()
    protected.later(minutes=1)
    camille = protected.circle["camille"]
    assert camille.get(f"{API}/me/pairs").get_json() == []
    assert camille.get(f"{API}/conversations/{thread}").status_code == 404
    assert camille.post(f"{API}/conversations/{thread}/messages", json={"text": "Allô"}).status_code == 404
    assert protected.texts("nova", thread) == ["Un mot pour toi"]


@pytest.mark.req("SAF-07")
def test_a_suspension_that_is_not_kept_leaves_everything_as_it_was(protected: Protected) -> None:
    camille, moment = protected.circle["camille"], protected.circle.moment
    officer = an_actor(
        Role.SAFEGUARDING, id=protected.circle.ids["aude"], authority_id=protected.circle.authority
    )

    def cut_short() -> None:
        with transaction():
            suspending.suspend(
                officer,
                protected.circle.ids["camille"],
                "Essai",
                keyd=protected.circle.keyd,
                at=moment.at,
                on=moment.on,
            )
            raise LookupError("the power went before the end of the transaction")

    with pytest.raises(LookupError):
        cut_short()
    assert camille.get(f"{API}/me/pairs").status_code == 200
    with reading() as connection:
        assert connection.execute(select(Suspension.id)).all() == []


def test_only_an_officer_lifts_it_and_the_bond_comes_back_by_a_lead_s_gesture(protected: Protected) -> None:
    protected.suspend()
    listed = protected.circle["aude"].get(f"{API}/suspensions").get_json()["items"]
    assert [(one["mentor"]["name"], one["by"]) for one in listed] == [("Camille Phare", "Aude Vigie")]
    lifting = f"{API}/suspensions/{listed[0]['id']}/lift"
    for who in ("ines", "camille", "nova", "basile"):
        assert protected.circle[who].post(lifting).status_code in (401, 404), who
    assert protected.circle["ivan"].post(lifting).status_code == 204
    assert protected.circle["aude"].post(lifting).get_json()["code"] == "already_lifted"
    assert protected.circle["aude"].get(f"{API}/suspensions").get_json()["items"] == []


def test_only_mentors_are_suspended(protected: Protected) -> None:
    for who in ("malik", "ines", "nova", "ivan"):
        assert protected.suspend(mentor_id=str(protected.circle.ids[who])).status_code == 404, who
    assert protected.suspend(why="  ").status_code == 422


@pytest.mark.req("SAF-04", "SAF-10")
def test_warnings_are_counted_without_a_word_and_show_the_pair(protected: Protected) -> None:
    protected.said("camille", "nova", "Comment va ton dossier ?")
    for _ in range(3):
        protected.insist("camille", "nova", "Passe sur Snap")
    protected.said("nova", "camille", "Mon numéro : 06 00 00 00 00, viens sur Snap")
    with reading() as connection:
        rows = connection.execute(select(SignCount)).mappings().all()
    assert [dict(row) for row in rows] == [
        {
            "youth_id": protected.nova, "adult_id": protected.circle.ids["camille"], "day": date(2026, 11, 23),
            "sign": "handle", "count": 3,
        }
    ]  # fmt: skip
    told = protected.circle["aude"].get(f"{API}/watched-pairs").get_json()
    assert told["pairs"] == 1
    assert told["items"] == [
        {
            "youth": "Nova Modèle",
            "adult": {"id": str(protected.circle.ids["camille"]), "name": "Camille Phare"},
            "reasons": ["warned"],
            "by_young": 1, "by_adult": 4, "at_night": 0, "unanswered": 0, "warned": 3,
        }
    ]  # fmt: skip
