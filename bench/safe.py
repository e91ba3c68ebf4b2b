"""The safe, every day: a deposit over HTTP, its parse apart; 300 titles unsealed; opening with the code."""

from __future__ import annotations

import base64
import importlib
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from dataclasses import replace
from datetime import date, timedelta
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import event, insert

from backend import clock, vault
from backend.db import db, transaction
from backend.handovers import PeopleForAccounts
from backend.ids import new_id
from backend.instance import instance
from backend.services import people
from backend.services.accounts.actions.invitations import issue_unasked
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.services.documents import records
from backend.services.documents.models import Document, DocumentVersion
from backend.vault import PHONE_COST
from backend.web.session import SESSION_COOKIE, VAULT_COOKIE
from bench import documents, france
from bench.ground import KINDS, analyze, ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians
from tests.conftest import Browser
from tests.factories.phone import Phone

_slots: Any = importlib.import_module("backend.vault.slots")

PAPERS = 300
LIST = "/api/v1/documents"
CALLS = 20
UNLOCKS, TOGETHER, DEPOSITS = 25, 8, 15


def workloads() -> Iterator[dict[str, Any]]:
    """safe.deposit, safe.list on both bases, safe.unlock."""
    yield from _deposit()
    for kind in KINDS:
        yield from _list(kind)
    yield from _unlock()


def _deposit() -> Iterator[dict[str, Any]]:
    with documents.server(2 * DEPOSITS + 4) as ours:
        ten, cookies = documents.paper(10 * documents.MIB), ours.cookies
        ours.send("PUT", f"/api/v1/bench/documents/{new_id()}", ten, next(cookies))
        clear, spent = documents.alternate(
            lambda: ours.send("PUT", "/api/v1/bench/clear", ten),
            lambda: ours.send("PUT", f"/api/v1/bench/documents/{new_id()}", ten, next(cookies)),
            DEPOSITS,
        )
        unit = "x stored in clear, 10 MiB checked, sealed, in the base, traced; the parse apart"
        yield figure("safe.deposit", spent / clear, unit, 2.5)


def _list(kind: str) -> Iterator[dict[str, Any]]:
    with ground(kind) as g:
        body = caller(g.app, LIST, _furnished())()
    with ground(kind) as g:
        bare = bare_route(g.app, body, "safe-list")
        cookies = _furnished()
        analyze()
        call = caller(g.app, LIST, cookies)
        count = _statements(call)
        times = alternate({"list": call, "bare": caller(g.app, bare)}, calls=CALLS)
        yield figure(f"safe.list {kind}", ratio_of_medians(times, "list", "bare"), "x bare, 300 papers", 6)
        yield figure(f"safe.list {kind} statements", count, "statements", 4)


def _furnished() -> dict[str, str]:
    """Cookies of somebody whose safe, open, holds 300 papers. Their bytes are not read here."""
    keys, at = _young(), clock.now()
    index_key = keys.index_key
    rows, versions = [], []
    for number in range(PAPERS):
        paper, version = new_id(), new_id()
        card = records.Card(
            f"Papier {number}", "id_card", date(2033, 1, 1), None, date(2025, 5, 4), "Nova Exemple"
        )
        told = records.Origin("pdf", 2, "app", "Téléphone", "scan.pdf", 9000, bytes(32), bytes(32), "none")
        rows.append(
            {
                "id": paper,
                "owner_id": keys.vault,
                "state": "kept",
                "created_at": at - timedelta(minutes=number),
                "version": 1,
                "latest_version": 1,
                "key_epoch": keys.epoch,
                "sealed_card": records.seal_card(index_key, paper, records.over(card, told)),
            }
        )
        versions.append(
            {
                "id": version,
                "document_id": paper,
                "number": 1,
                "blob_name": version.hex,
                "blob_epoch": 1,
                "size": 9000,
                "ciphertext_sha256": bytes(32),
                "key_epoch": 1,
                "sealed_dek": bytes(150),
                "sealed_origin": records.seal_origin(index_key, version, told),
                "depositor_id": keys.vault,
                "depositor_role": "young",
                "deposited_at": at,
            }
        )
    with transaction() as session:
        session.execute(insert(Document), rows)
        session.execute(insert(DocumentVersion), versions)
        signed = begin(session, keys, kind="young", at=at, label="banc")
    key = base64.urlsafe_b64encode(signed.key).decode().rstrip("=")
    return {SESSION_COOKIE: signed.token, VAULT_COOKIE: key}


def _young() -> vault.VaultKeys:
    of = france.authority()
    with transaction() as session:
        return give_birth(
            session, person_id=_person(session, of), authority_id=of, kind="young", at=clock.now()
        )


def _unlock() -> Iterator[dict[str, Any]]:
    with ground("sqlite") as g:
        ours = g.app.extensions["cap18"]
        g.app.extensions["cap18"] = replace(ours, settings=replace(ours.settings, argon2_cheap=False))
        g.app.test_client_class = Browser
        of = france.authority()
        phones = [_phone(g.app, of) for _ in range(TOGETHER)]
        phone, client = phones[0]
        times: dict[str, list[float]] = {"hash": [], "unlock": []}
        for turn in range(UNLOCKS + 1):
            proof = phone.proof(client)
            start = time.process_time()
            vault.derive_phone_kek(bytes(32), "271828", salt=bytes(16), cost=PHONE_COST)
            hashed = time.process_time()
            answer = client.post("/api/v1/session", json=proof)
            done = time.process_time()
            if answer.status_code != 200:
                raise AssertionError(answer.text)
            if turn:
                times["hash"].append(hashed - start)
                times["unlock"].append(done - hashed)
        ratio = median(times["unlock"]) / median(times["hash"])
        yield figure("safe.unlock", ratio, "x the slot's own Argon2id", 1.3)
        yield figure("safe.unlock.at_once", _at_once(phones), "Argon2id at once, 8 phones", 2)


def _at_once(phones: list[tuple[Phone, Any]]) -> int:
    """How many derivations truly run together when everybody opens at once."""
    proofs = [(phone.proof(client), client) for phone, client in phones]
    running, most, lock, real = 0, 0, threading.Lock(), _slots.hash_secret_raw

    def watched(*arguments: Any, **named: Any) -> bytes:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        try:
            derived: bytes = real(*arguments, **named)
            return derived
        finally:
            with lock:
                running -= 1

    _slots.hash_secret_raw = watched
    try:
        with ThreadPoolExecutor(TOGETHER) as pool:
            sent = [
                pool.submit(Context().run, lambda c=client, p=proof: c.post("/api/v1/session", json=p))
                for proof, client in proofs
            ]
            answers = [one.result().status_code for one in sent]
    finally:
        _slots.hash_secret_raw = real
    if set(answers) != {200}:
        raise AssertionError(answers)
    return most


def _phone(app: Any, of: UUID) -> tuple[Phone, Any]:
    at = clock.now()
    with transaction() as session:
        issued = issue_unasked(
            session,
            _person(session, of),
            PeopleForAccounts(),
            instance().keyd,
            minimum=16,
            at=at,
            on=clock.day_in(france.ZONE, at),
            by=None,
            role="",
        )
    phone, client = Phone(), app.test_client()
    answer = phone.accept(client, {"code": issued.code}, typed=True)
    if answer.status_code != 200:
        raise AssertionError(answer.text)
    return phone, client


def _person(session: Any, of: UUID) -> UUID:
    return people.write_young(
        session,
        authority_id=of,
        authority_key=instance().keyd.authority_key(of),
        first_name="Nova",
        last_name="Exemple",
        birth_date=date(2009, 6, 24),
        at=clock.now(),
    )


def _statements(call: Any) -> int:
    seen: list[str] = []

    def note(_c: Any, _u: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    call()
    event.listen(db.engine, "before_cursor_execute", note)
    try:
        call()
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
    return len(seen)
