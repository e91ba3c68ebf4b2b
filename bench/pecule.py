"""The pécule: one estimate against a bare answer of 2 kB; the claim's file against its compile and its papers read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

from backend import clock, printing
from backend.access import Actor, Role
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.documents import Body, Paper, Scene, Tools, deposit
from backend.services.documents.actions.opening import download
from backend.services.pecule.actions.building import build
from backend.services.pecule.claim_file import TEMPLATE, Claimant, Piece, file_data
from backend.services.pecule.rules import Situation, Stay, claim_papers, estimate
from backend.vault import VaultKeys
from bench import france
from bench.ground import ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians
from tests.factories.photos import photo

BORN = date(2008, 5, 14)
PAPERS = ("id_card", "rib", "birth_certificate")
FILES = 6


def workloads() -> Iterator[dict[str, Any]]:
    """pecule.estimate (processor) and pecule.file (wall clock: papers are drawn by another process), and its weight."""
    with ground("sqlite") as g:
        path = bare_route(g.app, {"text": "x" * 2000}, "bare")
        situation = Situation(BORN, BORN, (Stay(date(2013, 9, 1), None, "P1"),))
        on = clock.now().date()
        times = alternate({"estimate": lambda: estimate(situation, on), "bare": caller(g.app, path)})
        ratio = ratio_of_medians(times, "estimate", "bare")
        yield figure("pecule.estimate", ratio, "x bare 2 kB", 2)
        yield from _file()


def _file() -> Iterator[dict[str, Any]]:
    at = clock.now()
    on = at.date()
    actor, keys, tools, ids = _nova(at)
    pictures = [printing.pictured(photo(kind), 2400, 1512) for kind in PAPERS]
    pieces = [
        Piece(need, need, on, None, [picture])
        for need, picture in zip(("identity", "rib", "birth_certificate"), pictures, strict=True)
    ]
    data = file_data(Claimant("Nova Exemple", BORN, on, False), pieces, by_post=False, on=on)

    def floor() -> None:
        for document in ids:
            opened = download(actor, document, keys=keys, tools=tools, scene=Scene(), at=clock.now())
            for _ in opened.pieces:
                pass
        printing.pdf(TEMPLATE, data, at=at)

    def ours() -> bytes:
        return build(
            actor, typed={}, by_post=False, keys=keys, tools=tools, scene=Scene(), on=on, at=clock.now()
        )

    times = alternate({"file": ours, "floor": floor}, calls=FILES, timer=time.perf_counter)
    yield figure("pecule.file", ratio_of_medians(times, "file", "floor"), "x compile + papers read", 3)
    yield figure("pecule.file.size", len(ours()) / claim_papers(on).limit_bytes, "x limit in law", 1)


def _nova(at: datetime) -> tuple[Actor, VaultKeys, Tools, list[Any]]:
    """Somebody of age whose safe holds the three papers, photographed."""
    of = france.authority()
    with transaction() as session:
        nova = people.write_young(
            session,
            authority_id=of,
            authority_key=instance().keyd.authority_key(of),
            first_name="Nova",
            last_name="Exemple",
            birth_date=BORN,
            at=at,
        )
        keys = give_birth(session, person_id=nova, authority_id=of, kind="young", at=at)
    ours = instance()
    tools = Tools(ours.keyd, ours.blobs, ours.inspector)
    actor = Actor(nova, of, frozenset({Role.YOUNG}), frozenset(), "Europe/Paris", new_id(), True, at)
    ids = []
    for kind in PAPERS:
        body, document = photo(kind), new_id()
        expires = at.date() + timedelta(days=2000) if kind == "id_card" else None
        said = Paper(kind, kind, expires_on=expires, issued_on=at.date() - timedelta(days=5))
        deposit(
            actor,
            document,
            keys=keys,
            paper=said,
            body=Body(BytesIO(body), len(body)),
            tools=tools,
            scene=Scene(),
            at=at,
        )
        ids.append(document)
    return actor, keys, tools, ids
