"""Deposits that meet something on their way: keyd stopped in the middle, the same sending from two phones."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from backend.db import db
from backend.ids import new_id
from backend.instance import instance
from backend.services.documents.models import Document, DocumentVersion, OwnNumber, TraceEntry
from tests.factories import files
from tests.factories.safes import API, Safe, paper_header


class Stops(BytesIO):
    """A body during which something happens, once half of it went through."""

    def __init__(self, body: bytes, happens: Callable[[], None]) -> None:
        super().__init__(body)
        self._half = len(body) // 2
        self._happens: Callable[[], None] | None = happens

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        self._look()
        return piece

    def readinto(self, buffer: Any, /) -> int:
        got = super().readinto(buffer)
        self._look()
        return got

    def _look(self) -> None:
        if self.tell() > self._half and self._happens is not None:
            happens, self._happens = self._happens, None
            happens()


def count(model: type) -> int:
    return db.session.execute(select(func.count()).select_from(model)).scalar_one()


@pytest.mark.req("REL-20", "REL-13")
def test_keyd_stopped_in_the_middle_of_a_deposit_keeps_nothing_half_written(
    safe: Safe, app: Flask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    body, document, living = files.pdf(1, 900_000), new_id(), instance().keyd
    acts = count(TraceEntry)
    with monkeypatch.context() as stopped:

        def stop() -> None:
            stopped.setattr(living, "_path", str(tmp_path / "nobody.sock"))
            living.close()

        answer = safe.client.put(
            f"{API}/documents/{document}/content",
            input_stream=Stops(body, stop),
            content_length=len(body),
            headers={"X-Cap18-Paper": paper_header()},
        )
        assert (answer.status_code, answer.get_json()["code"]) == (503, "unavailable")
        assert answer.get_json()["detail"]
    assert list(instance().blobs.names()) == []  # type: ignore[attr-defined]
    assert not any((instance().settings.blobs_dir / "partial").iterdir())
    assert (count(Document), count(DocumentVersion), count(TraceEntry)) == (0, 0, acts)
    again = safe.put(body, document_id=document)
    assert again.status_code == 201
    assert safe.get(f"documents/{document}/content").data == body


@pytest.mark.req("REL-20")
def test_keyd_stopped_keeps_no_number_half_written(
    safe: Safe, app: Flask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    living, number = instance().keyd, new_id()
    with monkeypatch.context() as stopped:
        stopped.setattr(living, "_path", str(tmp_path / "nobody.sock"))
        living.close()
        answer = safe.client.put(f"{API}/safe/numbers/{number}", json={"type": "caf", "value": "1234567"})
        assert answer.status_code == 503
    assert count(OwnNumber) == 0
    made = safe.client.put(f"{API}/safe/numbers/{number}", json={"type": "caf", "value": "1234567"})
    assert made.status_code == 200


@pytest.mark.req("REL-03")
def test_the_same_sending_from_two_phones_at_once_is_one_paper(safe: Safe, app: Flask) -> None:
    body, document, together = files.pdf(2, 400_000), new_id(), Barrier(2)
    answers: list[int] = []

    def send() -> None:
        with app.app_context():
            together.wait(20)
            answers.append(safe.put(body, document_id=document).status_code)

    threads = [Thread(target=send) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(answers) == [200, 201]
    assert (count(Document), count(DocumentVersion)) == (1, 1)
    assert len(list(instance().blobs.names())) == 1  # type: ignore[attr-defined]
    assert safe.get(f"documents/{document}/content").data == body
