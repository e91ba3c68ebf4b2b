"""The safe's trace: in plain words for its owner, and impossible to change unseen."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from backend.access import Role
from backend.db import reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services.documents.actions import proofs
from backend.services.documents.models import Consent, TraceEntry, TraceHead
from tests import programs
from tests.factories import files
from tests.factories.safes import Safe, an_open_safe
from tests.services.documents.test_opening import a_paper


def faults() -> list[tuple[int, str]]:
    with reading() as reader:
        return [(one.sequence, one.what) for one in proofs.verify_traces(reader, instance().keyd).faults]


def lived_in(safe: Safe) -> str:
    """A safe in which five things happened."""
    document = a_paper(safe, files.pdf(1))
    safe.consent()
    safe.get(f"documents/{document}/content")
    safe.get(f"documents/{document}/verify")
    safe.client.patch(f"/api/v1/documents/{document}", json={"title": "RIB"}, headers={"If-Match": '"1"'})
    return document


@pytest.mark.req("AUD-01", "AUD-02", "AUD-04")
def test_the_owner_reads_what_happened_in_plain_words(safe: Safe) -> None:
    document = lived_in(safe)
    told = safe.said("safe/trace")["items"]
    assert [one["sentence"] for one in told] == [
        "Tu as changé le nom ou les dates d'un papier.",
        "Tu as vérifié un papier. Il est intact.",
        "Tu as téléchargé un papier.",
        "Tu as dit oui à un réglage de tes papiers.",
        "Tu as ajouté un papier.",
    ]
    assert {one["who"] for one in told} == {"me"}
    assert (told[0]["document_id"], told[0]["title"]) == (document, "RIB")
    assert told[0]["device"] == "Téléphone de l'exemple"
    first = safe.said("safe/trace?limit=2")
    rest = safe.said(f"safe/trace?limit=3&after={first['next']}")
    assert first["items"] + rest["items"] == told
    assert safe.get("safe/trace?after=bof").status_code == 422


@pytest.mark.req("AUD-02")
def test_an_entry_holds_a_shortened_network_and_never_a_title(safe: Safe) -> None:
    lived_in(safe)
    with reading() as reader:
        rows = [dict(row) for row in reader.execute(select(TraceEntry.__table__)).mappings()]
    assert {row["network"] for row in rows} == {"127.0.0.0/24"}
    assert {row["actor_role"] for row in rows} == {"young"}
    assert "RIB" not in repr(rows)
    assert "Nova" not in repr(rows)


def rewrite(**values: Any) -> Callable[[Session], object]:
    return lambda session: session.execute(
        update(TraceEntry).where(TraceEntry.sequence == 3).values(**values)
    )


def remove(session: Session) -> None:
    session.execute(delete(TraceEntry).where(TraceEntry.sequence == 2))


def reorder(session: Session) -> None:
    for old, new in ((2, 99), (3, 2), (99, 3)):
        session.execute(update(TraceEntry).where(TraceEntry.sequence == old).values(sequence=new))


def cut(session: Session) -> None:
    session.execute(delete(TraceEntry).where(TraceEntry.sequence == 5))


def cut_and_move_the_end(session: Session) -> None:
    cut(session)
    last = session.execute(
        select(TraceEntry.sequence, TraceEntry.link, TraceEntry.mac).where(TraceEntry.sequence == 4)
    ).one()
    session.execute(update(TraceHead).values(sequence=last.sequence, link=last.link, mac=last.mac))


def erase_all(session: Session) -> None:
    session.execute(delete(TraceEntry))
    session.execute(delete(TraceHead))


def replay_the_code_of_another(session: Session) -> None:
    mac = session.execute(select(TraceEntry.mac).where(TraceEntry.sequence == 1)).scalar_one()
    session.execute(update(TraceEntry).where(TraceEntry.sequence == 3).values(mac=mac))


@pytest.mark.req("AUD-03")
@pytest.mark.parametrize(
    ("tamper", "found"),
    [
        (rewrite(act="opened"), [(3, "changed")]),
        (rewrite(actor_id=new_id()), [(3, "changed")]),
        (rewrite(result="refused"), [(3, "changed")]),
        (rewrite(network="10.0.0.0/24"), [(3, "changed")]),
        (replay_the_code_of_another, [(3, "forged")]),
        (remove, [(2, "missing")]),
        (reorder, [(2, "changed")]),
        (cut, [(4, "cut_off")]),
        (cut_and_move_the_end, [(5, "end_forged")]),
        (erase_all, [(0, "end_missing")]),
    ],
)
def test_any_change_of_a_trace_is_seen(
    safe: Safe, tamper: Callable[[Session], object], found: list[tuple[int, str]]
) -> None:
    lived_in(safe)
    assert faults() == []
    with transaction() as session:
        tamper(session)
    assert faults() == found


@pytest.mark.req("AUD-03")
def test_the_commands_of_whoever_keeps_the_machine_say_what_holds(safe: Safe) -> None:
    lived_in(safe)
    settings = instance().settings
    environment = {
        "CAP18_MODE": "test",
        "CAP18_STATE_DIR": str(settings.state_dir),
        "DATABASE_URL": settings.database_url,
        "CAP18_KEYD_SOCKET": str(settings.keyd_socket),
        "CAP18_PUBLIC_URL": settings.public_url,
        "PATH": os.environ["PATH"],
    }

    def cap18(*words: str) -> tuple[int, Any]:
        ran = programs.run(programs.CAP18, *words, "--json", environment=environment)
        return ran.returncode, json.loads(ran.stdout)

    status, told = cap18("audit", "verify")
    assert (status, told["safes"], told["entries"], told["faults"]) == (0, 1, 5, [])
    status, told = cap18("vault", "fsck")
    assert (status, told["checked"], told["sound"], told["orphans"]) == (0, 1, True, [])
    with transaction() as session:
        remove(session)
    status, told = cap18("audit", "verify")
    assert (status, told["sound"], told["faults"][0]["what"]) == (1, False, "missing")
    assert cap18("vault", "purge") == (0, {"purged": 0})


@pytest.mark.req("AUD-04")
def test_a_try_by_somebody_else_shows_in_the_trace_without_their_device(
    safe: Safe, new_client: Callable[[], FlaskClient]
) -> None:
    document = a_paper(safe)
    other = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    assert other.get(f"documents/{document}/content").status_code == 404
    told = safe.said("safe/trace")["items"][0]
    assert told["sentence"] == "Un référent a essayé d'ouvrir un papier. C'était refusé."
    assert (told["who"], told["role"], told["result"]) == ("other", "referent", "refused")
    assert "device" not in told
    assert faults() == []


@pytest.mark.req("VLT-09")
def test_a_consent_keeps_its_day_its_text_and_its_withdrawal(safe: Safe) -> None:
    told = safe.said("safe/consents")
    assert [one["code"] for one in told["items"]] == ["previews", "reminders"]
    assert told["antivirus"] == "none"
    assert not any(one["given"] for one in told["items"])
    safe.consent(reminders=True)
    safe.consent(reminders=False)
    given = {one["code"]: one for one in safe.said("safe/consents")["items"]}
    assert given["previews"]["given"] is True
    assert given["previews"]["text_version"] == "2026-11-21"
    assert given["reminders"]["given"] is False
    assert given["reminders"]["withdrawn_at"] >= given["reminders"]["given_at"]
    with reading() as reader:
        rows = reader.execute(select(Consent.kind, Consent.withdrawn_at)).all()
    assert len(rows) == 2


def test_two_people_have_two_traces(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    lived_in(safe)
    other = an_open_safe(new_client)
    assert other.said("safe/trace")["items"] == []
    a_paper(other)
    assert len(other.said("safe/trace")["items"]) == 1
    assert faults() == []


def test_the_kinds_of_papers_are_known_to_anybody(client: FlaskClient) -> None:
    told = client.get("/api/v1/paper-types")
    codes = [one["code"] for one in told.get_json()["items"]]
    assert len(codes) >= 12
    assert {"id_card", "passport", "residence_permit", "birth_certificate", "rib", "vitale", "other"} <= set(
        codes
    )
    assert (
        client.get("/api/v1/paper-types", headers={"If-None-Match": told.headers["ETag"]}).status_code == 304
    )
