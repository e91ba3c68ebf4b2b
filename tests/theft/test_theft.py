"""KEY-17, VLT-08: base and blobs stolen, then the master key too. Nothing is read without a person's secret."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock, vault
from backend.access.models import Authority
from backend.db import db, transaction
from backend.inspection import inspector
from backend.instance import instance
from backend.keyd.keys import SubKeys
from backend.services import people
from backend.services.documents import records
from backend.services.documents.models import Document, DocumentVersion, Preview
from tests.factories import files
from tests.factories.safes import Safe, an_open_safe
from tests.theft import theft

TITLE, OTHER_TITLE = "Acte du 4 mai, CANARI-TITRE-51c2", "CANARI-AUTRE-TITRE-9d"
FILE_NAME = "canari-nom-de-fichier-77.pdf"
INSIDE = b"CANARI-DANS-LE-PDF-e0b7c4"
FLAG = "canari-nationalite-3f"
CAMERA = ["MARQUE-CANARI", "COMMENTAIRE-CANARI", "MOT-CANARI"]
CLASS_A = [TITLE, "CANARI-TITRE-51c2", OTHER_TITLE, FILE_NAME, INSIDE]


def talking_pdf() -> bytes:
    def write(made: pikepdf.Pdf) -> None:
        made.Root.Said = made.make_indirect(pikepdf.Stream(made, INSIDE * 40))

    return files.pdf(1, change=write, compress_streams=False)


@pytest.fixture
def robbed(new_client: Callable[[], FlaskClient]) -> Safe:
    """A safe in which papers were put, seen, renamed, refused, cut and deleted."""
    safe = an_open_safe(new_client)
    with transaction() as session:
        authority = session.execute(select(Authority.id)).scalar_one()
        people.write_young(
            session,
            authority_id=authority,
            authority_key=instance().keyd.authority_key(authority),
            first_name="Orion",
            last_name="Essai",
            birth_date=date(2009, 1, 1),
            at=clock.now(),
            flags={"nationalite": FLAG},
        )
    body = talking_pdf()
    kept = safe.put(body, title=TITLE, file_name=FILE_NAME, type="birth_certificate").get_json()["id"]
    safe.consent()
    assert safe.get(f"documents/{kept}/pages/1").status_code == 200
    assert INSIDE in safe.get(f"documents/{kept}/content").data
    assert safe.put(files.talkative_jpeg(), title=OTHER_TITLE).status_code == 201
    assert safe.put(body[:-400], title=TITLE, file_name=FILE_NAME).status_code == 415
    assert safe.put(body[:900], length=len(body), title=TITLE).status_code == 408
    gone = safe.put(body + b"\n", title=TITLE, file_name=FILE_NAME).get_json()["id"]
    assert safe.client.delete(f"/api/v1/documents/{gone}").status_code == 204
    return safe


@pytest.mark.req("KEY-01", "KEY-10", "KEY-17", "VLT-08", "TST-04")
def test_base_and_blobs_hold_no_byte_no_title_no_file_name(robbed: Safe) -> None:
    state = instance().settings.state_dir
    assert theft.search(theft.everything(state), [*CLASS_A, FLAG, *CAMERA]) == []


def test_the_search_finds_what_is_really_there(robbed: Safe, tmp_path: Path) -> None:
    (tmp_path / "left").write_bytes(b"x" + INSIDE)
    (tmp_path / "coded").write_bytes(TITLE.encode("utf-16-le"))
    found = theft.search(theft.everything(instance().settings.state_dir), CLASS_A)
    assert {Path(one.place).name for one in found} >= {"left", "coded"}
    assert any("person.last_name" in place for place, data in theft.base() if b"Exemple" in data)


@pytest.mark.req("KEY-17", "VLT-08", "TST-04")
def test_with_the_master_key_too_a_thief_reads_nothing_without_a_persons_secret(
    robbed: Safe, keyd_socket: Path
) -> None:
    master = SubKeys(keyd_socket.parent / "store")
    rows = db.session.execute(
        select(DocumentVersion, Document).join(Document).where(DocumentVersion.sealed_dek.is_not(None))
    ).all()
    owner = robbed.owner
    wrapped = [
        (records.dek_context(owner, 1, paper.id, row.number), row.sealed_dek or b"") for row, paper in rows
    ]
    inner = theft.without_outer_layer(master.outer, wrapped)
    assert len(inner) == 2
    state = instance().settings.state_dir
    taken = [*theft.everything(state), *((f"unwrapped {n}", one) for n, one in enumerate(inner))]
    assert theft.search(taken, CLASS_A) == []

    small = [data for place, data in theft.base() if len(data) < 400 and "." in place[:40]]
    drawn = [master.outer, master.authority(owner, 1), master.pepper(owner, owner)]
    guesses = {*theft.windows(inner), *theft.windows(small, step=8), *drawn}
    places = [
        (sealed, {"vault": owner, "epoch": 1, "document": paper.id, "version": 1, "recipient": owner})
        for sealed, (_, paper) in zip(inner, rows, strict=True)
    ]
    cards = [(paper.id, paper.sealed_card) for _, paper in rows]
    for guess in guesses:
        assert not theft.opens(
            guess, places, lambda secret, sealed, place: vault.open_dek(secret, sealed, **place)
        )
        assert not theft.opens(guess, cards, records.open_card)
    secret = robbed.keys.secret
    assert theft.opens(secret, places, lambda key, sealed, place: vault.open_dek(key, sealed, **place))
    assert theft.opens(robbed.keys.index_key, cards, records.open_card)


@pytest.mark.req("VLT-04", "RET-02")
def test_nothing_opens_a_deleted_paper_not_even_its_owner(robbed: Safe) -> None:
    rows = db.session.execute(
        select(DocumentVersion).where(DocumentVersion.destroyed_at.is_not(None))
    ).scalars()
    for row in rows:
        with instance().blobs.open(row.blob_name) as file:
            sealed = file.read()
        assert (row.sealed_dek, row.sealed_origin) == (None, None)
        held = [data for _, data in theft.base()]
        for guess in {
            *theft.windows(d for d in held if len(d) == 32),
            robbed.keys.secret,
            robbed.keys.index_key,
        }:
            ref = vault.BlobRef(robbed.owner, row.document_id, row.number, row.blob_epoch)
            with pytest.raises(vault.CannotOpen), instance().blobs.open(row.blob_name) as file:
                vault.open_blob(file, dek=guess, ref=ref).read()
        assert INSIDE not in sealed
    assert db.session.execute(select(Preview)).scalars().all()


WRITTEN: list[str] = []
WATCHED: list[bool] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if WATCHED and event == "open":
        path, _, flags = arguments
        if isinstance(path, str | bytes) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            WRITTEN.append(os.fsdecode(path))


sys.addaudithook(_watch)


@pytest.mark.req("KEY-01")
def test_a_deposit_writes_in_no_file_but_the_base_and_the_sealed_blobs(
    new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    safe = an_open_safe(new_client)
    inspector().warm()
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    WRITTEN.clear()
    WATCHED.append(True)
    try:
        for body in (files.pdf(1, 900_000), files.saved(files.noise(900, 900), "JPEG", quality=95)):
            assert safe.put(body).status_code == 201
    finally:
        WATCHED.clear()
    blobs = str(instance().settings.blobs_dir)
    assert WRITTEN
    assert [path for path in WRITTEN if not path.startswith(blobs) and not path.startswith("/dev/")] == []
