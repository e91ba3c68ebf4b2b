"""The application with bare routes beside it: a body stored in clear, the same sealed as it arrives, and sent back.

Served by gunicorn for `bench/documents.py` alone. The bare store is as durable as a blob: fsync, rename, fsync.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from flask import Flask, Response, request, send_file

from backend import clock
from backend.access import Permission
from backend.app import create_app
from backend.config import from_environment
from backend.inspection import Inspector
from backend.inspection.host import Reading
from backend.instance import instance
from backend.services import documents
from backend.services.documents.routes import common
from backend.vault import BlobRef, make_dek, seal_blob
from backend.web.guard import actor, permission, public

PIECE = 2**19
OWNER = UUID(int=18)


class Found:
    """The answer of a parse that takes no time."""

    def answer(self) -> Reading:
        """One page, nothing wrong."""
        return Reading({"pages": 1}, 0, iter(()))


class ReadElsewhere(Inspector):
    """A deposit with its parse apart: the tray is filled as it always is, the answer is there at once."""

    def warm(self) -> None:
        """Nothing to start."""

    @contextmanager
    def reading(self, *_: Any) -> Iterator[Any]:
        """See Inspector."""
        yield Found()


def build() -> Flask:
    """The application gunicorn is told to call."""
    settings = from_environment(os.environ)
    app = create_app(settings)
    clear = settings.state_dir / "clear"
    clear.mkdir(exist_ok=True)

    @public("the floor of a bar: registered by the bench alone")
    def store() -> Response:
        place = clear / uuid4().hex
        _store(place)
        return Response(status=201)

    @public("the vault's own part of a deposit: registered by the bench alone")
    def seal() -> Response:
        name = uuid4()
        ref = BlobRef(owner=OWNER, document=name, version=1, epoch=1)
        with instance().blobs.create(name.hex) as sink:
            seal_blob(request.stream, sink, dek=make_dek(), ref=ref, length=request.content_length or 0)
        return Response(status=201)

    @public("the floor of a bar: registered by the bench alone")
    def send() -> Response:
        return send_file(max(clear.iterdir(), key=lambda one: one.stat().st_mtime))

    @permission(Permission.DOCUMENT_DEPOSIT)
    def deposit(document_id: UUID) -> Response:
        at, ours = clock.now(), common.tools()
        documents.deposit(
            actor(),
            document_id,
            keys=common.open_keys(at),
            paper=documents.Paper("rib", "RIB"),
            body=documents.Body(common.Arrival(), request.content_length or 0),
            tools=documents.Tools(ours.keyd, ours.blobs, ReadElsewhere()),
            scene=common.scene(),
            at=at,
        )
        return Response(status=201)

    app.add_url_rule("/api/v1/bench/documents/<uuid:document_id>", "bench-deposit", deposit, methods=["PUT"])
    app.add_url_rule("/api/v1/bench/clear", "bench-clear", store, methods=["PUT"])
    app.add_url_rule("/api/v1/bench/sealed", "bench-sealed", seal, methods=["PUT"])
    app.add_url_rule("/api/v1/bench/sent", "bench-sent", send)
    return app


def _store(place: Path) -> None:
    partial = place.with_suffix(".part")
    with open(partial, "wb", buffering=0) as file:
        while piece := request.stream.read(PIECE):
            file.write(piece)
        os.fsync(file.fileno())
    os.rename(partial, place)
    folder = os.open(place.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
