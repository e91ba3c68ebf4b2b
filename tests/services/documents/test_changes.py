"""Renaming, deleting, the limits, and what happens when something dies in the middle."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend import clock, vault
from backend.db import db, reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import documents
from backend.services.documents import queries
from backend.services.documents.actions import upkeep
from backend.services.documents.models import Document, DocumentVersion
from backend.services.documents.rules import limits
from tests import programs
from tests.factories import files
from tests.factories.safes import Safe, an_open_safe
from tests.services.documents.test_opening import a_paper


def patch(safe: Safe, document: str, version: int, **said: object) -> object:
    headers = {"If-Match": f'"{version}"'}
    return safe.client.patch(f"/api/v1/documents/{document}", json=said, headers=headers)


def names() -> set[str]:
    return set(instance().blobs.names())


@pytest.mark.req("REL-17")
def test_a_paper_is_renamed_once_by_version(safe: Safe) -> None:
    document = a_paper(safe)
    first = patch(safe, document, 1, title="RIB", type="rib", expires_on="2030-01-31")
    assert first.status_code == 200
    told = first.get_json()
    assert (told["title"], told["type"], told["expires_on"], told["version"]) == (
        "RIB",
        "rib",
        "2030-01-31",
        2,
    )
    late = patch(safe, document, 1, title="Autre")
    assert (late.status_code, late.get_json()["code"]) == (412, "stale_version")
    assert safe.said(f"documents/{document}")["title"] == "RIB"
    assert patch(safe, document, 2, title="x", expires_on="2030-02-31").status_code == 422


@pytest.mark.req("VLT-04", "RET-02")
def test_a_deleted_paper_has_no_key_left_and_its_bytes_go_between_48_and_72_hours_later(safe: Safe) -> None:
    document = a_paper(safe)
    safe.consent()
    assert safe.get(f"documents/{document}/pages/1").status_code == 200
    assert safe.client.delete(f"/api/v1/documents/{document}").status_code == 204
    assert safe.get(f"documents/{document}").status_code == 410
    assert safe.get(f"documents/{document}/content").status_code == 410
    assert safe.said("documents")["items"] == []
    version = db.session.execute(select(DocumentVersion)).scalar_one()
    kept = db.session.execute(select(Document)).scalar_one()
    assert (version.sealed_dek, version.sealed_origin) == (None, None)
    assert (kept.sealed_card, kept.category_sealed, kept.sent_mac) == (None, None, None)
    at, blobs = clock.now(), instance().blobs
    assert upkeep.purge_deleted_blobs(blobs, at=at + timedelta(hours=47)) == 0
    assert len(names()) == 2
    assert upkeep.purge_deleted_blobs(blobs, at=at + timedelta(hours=49)) == 2
    assert names() == set()
    assert upkeep.purge_deleted_blobs(blobs, at=at + timedelta(hours=50)) == 0


def test_deleting_twice_is_deleting_once_and_the_id_never_serves_again(safe: Safe) -> None:
    document = a_paper(safe)
    headers = {"Idempotency-Key": str(new_id())}
    path = f"/api/v1/documents/{document}"
    assert [safe.client.delete(path, headers=headers).status_code for _ in range(2)] == [204, 204]
    assert safe.client.delete(path).status_code == 410
    assert safe.put(files.pdf(2), document_id=document).status_code == 410


@pytest.mark.req("UPL-02")
def test_the_limits_of_a_safe_are_said_before_the_file_is_kept(
    safe: Safe, monkeypatch: pytest.MonkeyPatch, new_client: Callable[[], FlaskClient]
) -> None:
    monkeypatch.setattr(limits, "MAX_PER_HOUR", 3)
    for _ in range(2):
        a_paper(safe)
    assert safe.put(b"<svg/>" * 9).status_code == 415
    assert safe.put(files.locked_pdf("x")).status_code == 422
    late = safe.put(files.pdf())
    assert (late.status_code, late.get_json()["code"]) == (429, "too_many")
    assert int(late.headers["Retry-After"]) > 0
    other = an_open_safe(new_client)
    monkeypatch.setattr(limits, "MAX_DOCUMENTS", 1)
    a_paper(other)
    full = other.put(files.pdf())
    assert (full.status_code, full.get_json()["code"]) == (409, "safe_full")
    monkeypatch.setattr(limits, "MAX_DOCUMENTS", 300)
    monkeypatch.setattr(limits, "MAX_BYTES", 3000)
    assert other.put(files.pdf(1, 4000)).get_json()["code"] == "safe_full"


@pytest.mark.req("REL-20")
def test_keyd_dying_in_a_deposit_keeps_nothing_and_the_same_sending_works_later(
    safe: Safe, app: Flask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    body, document = files.jpeg(), new_id()
    living = instance().keyd
    with monkeypatch.context() as dead:
        dead.setattr(living, "_path", str(tmp_path / "nobody.sock"))
        living.close()
        answer = safe.put(body, document_id=document)
        assert (answer.status_code, answer.get_json()["code"]) == (503, "unavailable")
        assert safe.get("documents").status_code == 200
    assert names() == set()
    assert db.session.execute(select(func.count()).select_from(Document)).scalar_one() == 0
    assert safe.put(body, document_id=document).status_code == 201


KILLED = """
import os, sys
from uuid import UUID
from backend.config import from_environment
from backend.app import create_app
from backend.services.documents.actions import deposit, tracing, receiving
from backend import vault
from backend.db import db
from backend.access import Actor, Role
from backend.services.documents import rules
from backend.instance import instance
from backend import clock
import io
point, owner, secret, document = sys.argv[1], UUID(sys.argv[2]), bytes.fromhex(sys.argv[3]), UUID(sys.argv[4])
app = create_app(from_environment(os.environ))
def dies(*_a, **_k):
    os.kill(os.getpid(), 9)
from sqlalchemy import event
if point == "before the rename":
    os.rename = dies
elif point == "after the bytes":
    tracing.hold = dies
elif point == "before the row":
    tracing.append = dies
elif point == "before the commit":
    event.listen(db.Session if hasattr(db, "Session") else db.session.session_factory, "before_commit", dies)
body = open(sys.argv[5], "rb").read()
with app.app_context():
    keys = vault.VaultKeys(owner, 1, secret)
    who = Actor(owner, UUID(int=1), frozenset({Role.YOUNG}), frozenset(), "Europe/Paris", UUID(int=2), open=True)
    ours = instance()
    source = io.BytesIO(body)
    deposit.deposit(who, document, keys=keys, paper=rules.Paper("rib", "RIB"), body=receiving.Body(source, len(body)),
        tools=receiving.Tools(ours.keyd, ours.blobs, ours.inspector), scene=tracing.Scene(), at=clock.now())
print("alive")
"""


@pytest.mark.req("REL-13", "REL-14")
@pytest.mark.parametrize(
    "point", ["before the rename", "after the bytes", "before the row", "before the commit", "never"]
)
def test_a_kill_in_the_middle_of_a_deposit_leaves_no_row_without_its_bytes(
    safe: Safe, app: Flask, tmp_path: Path, point: str
) -> None:
    settings, document = instance().settings, new_id()
    body = tmp_path / "body"
    body.write_bytes(files.pdf(1, 50_000))
    environment = {
        "CAP18_MODE": "test",
        "CAP18_STATE_DIR": str(settings.state_dir),
        "DATABASE_URL": settings.database_url,
        "CAP18_KEYD_SOCKET": str(settings.keyd_socket),
        "CAP18_PUBLIC_URL": settings.public_url,
        "PATH": os.environ["PATH"],
    }
    words = [point, str(safe.owner), safe.keys.secret.hex(), str(document), str(body)]
    died = programs.run(KILLED, *words, environment=environment)
    assert died.returncode == (0 if point == "never" else -9), died.stderr
    with reading() as reader:
        found = upkeep.fsck(reader, instance().blobs)
        rows = reader.execute(select(func.count()).select_from(DocumentVersion)).scalar_one()
    assert (found.missing, found.altered) == ([], [])
    assert rows == (1 if point == "never" else 0)
    assert len(found.orphans) == (
        1 if point in ("after the bytes", "before the row", "before the commit") else 0
    )
    upkeep.purge_deleted_blobs(instance().blobs, at=clock.now() + timedelta(hours=25))
    assert len(names()) == rows
    assert safe.put(body.read_bytes(), document_id=new_id()).status_code == 201


@pytest.mark.req("REL-14")
def test_fsck_names_what_is_missing_altered_or_nobodys_without_any_key(safe: Safe, app: Flask) -> None:
    for _ in range(3):
        a_paper(safe)
    with reading() as reader:
        rows = list(queries.resting(reader))
    root = instance().settings.blobs_dir
    paths = [root / row.name[-2:] / row.name for row in rows]
    paths[0].unlink()
    paths[1].write_bytes(paths[1].read_bytes() + b"x")
    instance().blobs.put(new_id().hex, [b"nobody's"])
    with reading() as reader:
        found = upkeep.fsck(reader, instance().blobs)
    assert (found.missing, found.altered, len(found.orphans)) == ([rows[0].id], [rows[1].id], 1)
    assert (found.checked, found.sound) == (2, False)


@pytest.mark.req("KEY-08", "KEY-04")
def test_new_keys_for_a_safe_open_every_paper_and_the_former_ones_open_none(safe: Safe) -> None:
    bodies = {a_paper(safe, body): body for body in (files.pdf(1), files.pdf(2, 900))}
    fresh = vault.make_vault_keys(safe.owner, 2)
    with transaction() as session:
        documents.reseal(session, safe.keys, fresh, keyd=instance().keyd)
    assert [one["damaged"] for one in safe.said("documents")["items"]] == [True, True]
    with reading() as reader:
        for held in queries.held_by(reader, safe.owner):
            place = {"vault": safe.owner, "document": held.id, "version": 1, "recipient": safe.owner}
            context = vault.Context("dek", safe.owner, 2, held.id, 1, recipient=safe.owner)
            inner = instance().keyd.unwrap([(context, held.sealed_dek or b"")])[0]
            with pytest.raises(vault.CannotOpen):
                vault.open_dek(safe.keys.secret, inner, epoch=1, **place)
            dek = vault.open_dek(fresh.secret, inner, epoch=2, **place)
            ref = vault.BlobRef(safe.owner, held.id, 1, held.blob_epoch)
            with instance().blobs.open(held.blob_name) as file:
                assert vault.open_blob(file, dek=dek, ref=ref).read() == bodies[str(held.id)]
