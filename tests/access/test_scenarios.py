"""Two stories played through the service itself (TST-09): a mentor who grooms, an agent who is curious."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend.audit import AuditEntry
from backend.db import reading
from backend.instance import instance
from tests.factories.desk import API
from tests.factories.protection import Protected, protected


@pytest.fixture
def life(app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Protected:
    return protected(instance().keyd, new_client, monkeypatch)


@pytest.mark.req("TST-09", "SAF-02", "SAF-04", "SAF-05", "SAF-06", "SAF-07", "SAF-10")
def test_a_grooming_mentor_is_slowed_seen_reported_and_cut_off(life: Protected) -> None:
    """Kind at first, then at night, then elsewhere, then in secret. Each step meets something."""
    camille, nova = life.circle["camille"], life.circle["nova"]
    # Kind at first: nothing stands in the way of an ordinary message, nothing is counted.
    life.said("camille", "nova", "Bravo pour ton entretien.")
    life.said("nova", "camille", "Merci !")
    assert life.circle["aude"].get(f"{API}/watched-pairs").get_json()["items"] == []

    # Who is she? The mentor knows a first name; neither search, nor file, nor number.
    for path in (f"youths/{life.nova}", "youths", "caseload", f"youths/{life.nova}/channels", "team"):
        assert camille.get(f"{API}/{path}").status_code in (403, 404), path

    # A photo, a file: there is no way to send one.
    thread = life.with_("camille", "nova")
    for path in (f"conversations/{thread}/messages", f"conversations/{thread}/voice"):
        sent = camille.post(f"{API}/{path}", data=b"\xff\xd8\xff", headers={"Content-Type": "image/jpeg"})
        assert sent.status_code in (400, 404, 405, 415, 422), path

    # Elsewhere: the message is shown again first, it goes only when insisted on, and that is counted.
    for text in ("On parle sur Snap ?", "Donne-moi ton numéro", "Je te prête 50 euros"):
        life.insist("camille", "nova", text)
    # At night, many in a row, without an answer.
    life.circle.moment.at = life.circle.moment.at.replace(hour=22, minute=30)
    for number in range(6):
        life.said("camille", "nova", f"Tu dors ? {number}")
    watched = life.circle["aude"].get(f"{API}/watched-pairs").get_json()["items"]
    assert [one["reasons"] for one in watched] == [["night", "unanswered", "warned"]]
    assert "Snap" not in str(watched) and "dors" not in str(watched)

    # In secret, then taken back: what was written stays for whoever must read it.
    secret = life.insist("camille", "nova", "C'est notre secret, viens chez moi")
    assert life.change("camille", secret, None).status_code in (200, 204)
    assert "secret" not in str(life.texts("nova", thread))
    report = life.reported(message_id=secret["id"], reason="meeting")
    shown = life.ticket(report)
    reported = next(one for one in shown["excerpt"] if one["reported"])
    assert reported["deleted"] and reported["former"][0]["text"] == "C'est notre secret, viens chez moi"
    assert any("Snap" in one["text"] for one in shown["excerpt"])

    # The mentor learns nothing of the report.
    said = str(camille.get(f"{API}/notifications").get_json()) + str(life.list("camille"))
    assert "signal" not in said.lower()

    # Read, suspended: the session that is open now is over, and a new one finds nobody.
    life.act(report, "read")
    assert life.suspend(report_id=report).status_code == 204
    assert camille.get(f"{API}/conversations/{thread}").status_code == 401
    life.later(minutes=1)
    again = life.circle["camille"]
    assert again.get(f"{API}/me/pairs").get_json() == []
    assert life.send_to("camille", thread, "Réponds-moi").status_code == 404
    # A lead cannot bring the pair back behind the officer's back.
    assert again.get(f"{API}/conversations/{thread}").status_code == 404

    # Nova keeps her thread, and is told that somebody read.
    assert "Bravo pour ton entretien." in life.texts("nova", thread)
    assert [one["state"] for one in nova.get(f"{API}/reports").get_json()["items"]] == ["read"]


@pytest.mark.req("TST-09", "ACC-03", "ACC-04", "SAF-08", "VLT-07", "AUD-01")
def test_a_curious_agent_finds_nothing_and_leaves_traces(life: Protected) -> None:
    """Solène follows others. She knows Nova's id, her thread's, her report's: from a corridor, a screen."""
    message = life.said("nova", "camille", "Je te raconte un truc")
    thread = life.with_("nova", "camille")
    life.said("nova", "malik", "Et à toi aussi")
    other = life.with_("nova", "malik")
    shown = life.circle.plan()
    report = life.reported(message_id=message["id"])
    for who in ("solene", "paul"):
        agent = life.circle[who]
        for path in (
            f"youths/{life.nova}",
            f"youths/{life.nova}/milestones",
            f"youths/{life.nova}/steps",
            f"youths/{life.nova}/channels",
            f"youths/{life.nova}/deliveries",
            f"conversations/{thread}",
            f"conversations/{other}",
            f"appointments/{shown['id']}",
            f"tickets/{report}",
            f"tickets/{report}/sheet.pdf",
            "tickets",
            "watched-pairs",
            "suspensions",
        ):
            assert agent.get(f"{API}/{path}").status_code == 404, (who, path)
        # Nothing lists her either, by name, by team, by what waits.
        for path in ("youths?q=nova", "caseload", "conversations", "notifications", "reports/team", "calls"):
            answer = agent.get(f"{API}/{path}")
            assert str(life.nova) not in answer.get_data(as_text=True), (who, path)
        # Writing is no way in: reporting, suspending, blocking, answering for her.
        assert life.report(who, words="Je veux voir").status_code == 404
        assert life.send_to(who, thread, "Bonjour").status_code == 404
        assert life.suspend(who).status_code == 404
        assert life.answer(who, shown).status_code == 404
    # Her own referent knows that the mentor's thread exists, and reads no word of it.
    assert life.open("malik", thread).status_code == 404
    # Even the officer reads the excerpt alone, and each opening is written down with a name and an hour.
    life.later(hours=1)
    assert life.open("aude", thread).status_code == 404
    life.ticket(report)
    with reading() as connection:
        rows = connection.execute(
            select(AuditEntry.actor_id, AuditEntry.at).where(AuditEntry.act == "ticket.open")
        ).all()
    assert [(row.actor_id, row.at) for row in rows] == [(life.circle.ids["aude"], life.circle.moment.at)]
    # A move ends it: the day Malik no longer follows her, the same address answers nothing.
    life.part("malik")
    life.later(days=1)
    assert life.open("malik", other).status_code == 404
    assert life.circle["malik"].get(f"{API}/youths/{life.nova}").status_code == 404
