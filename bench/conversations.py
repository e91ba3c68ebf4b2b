"""Workloads of messages: opening a thread, sending in one, listing sixty, in a base of a thousand and of a million."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any
from uuid import uuid4

from flask import Flask
from sqlalchemy import insert, select, update

from backend import clock, live
from backend.db import db, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services.conversations import records
from backend.services.conversations.models import Conversation, ConversationMember, Message
from backend.web.models import RequestRow
from bench.conversations_world import TEXT, World, a_world
from bench.desk import _statements as statements_of
from bench.ground import KINDS, analyze, ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians

FEW, MANY = 1_000, 1_000_000
ROUNDS, SENT = 7, 100
TIMERS: dict[str, Callable[[], float]] = {"sqlite": time.process_time, "postgresql": time.perf_counter}


def workloads() -> Iterator[dict[str, Any]]:
    """thread.open, threads.list, thread.send and their flatness, on both bases."""
    for kind in KINDS:
        yield from _reads(kind)
        yield from _flat(kind)


def _reads(kind: str) -> Iterator[dict[str, Any]]:
    with ground(kind) as g:
        bodies = {name: caller(g.app, *ask)() for name, ask in a_world(FEW).asks().items()}
    with ground(kind) as g:
        bare = {name: bare_route(g.app, body, name) for name, body in bodies.items()}
        world = a_world(FEW)
        analyze()
        asks = world.asks()
        calls = {name: caller(g.app, *ask) for name, ask in asks.items()}
        calls |= {f"bare.{name}": caller(g.app, path) for name, path in bare.items()}
        counts = {name: statements_of(calls[name]) for name in asks}
        times = alternate(calls, calls=100)
        for name, most in (("thread.open", 4), ("threads.list", 3)):
            yield figure(f"{name} {kind}", ratio_of_medians(times, name, f"bare.{name}"), "x bare", 6)
            yield figure(f"{name} {kind} statements", counts[name], "statements", most)
        yield _sending(kind, g.app, world)


def _flat(kind: str) -> Iterator[dict[str, Any]]:
    """The same thread in a base of a thousand messages and of a million: two instances, called in turn."""
    with ground(kind) as small, ground(kind) as large:
        calls: dict[str, Callable[[], bytes]] = {}
        posts: dict[str, Callable[[], float]] = {}
        for name, g, size in (("small", small, FEW), ("large", large, MANY)):
            with g.app.app_context():
                world = a_world(size)
                analyze()
                db.session.remove()
            calls[name] = caller(g.app, *world.asks()["thread.open"])
            posts[name] = _poster(g.app, world, TIMERS[kind])
        times = alternate(calls, calls=100)
        yield figure(f"thread.open.flat {kind}", ratio_of_medians(times, "large", "small"), "x 1,000", 1.3)
        taken = _in_turn(posts)
        yield figure(
            f"thread.send.flat {kind}", median(taken["large"]) / median(taken["small"]), "x 1,000", 1.3
        )


def _sending(kind: str, app: Flask, world: World) -> dict[str, Any]:
    """A message sent over HTTP, against one transaction that writes the same rows and nothing else."""
    ways = {"send": _poster(app, world, TIMERS[kind]), "bare": _bare(world, TIMERS[kind])}
    taken = _in_turn(ways)
    return figure(f"thread.send {kind}", median(taken["send"]) / median(taken["bare"]), "x bare", 2.5)


def _in_turn(ways: dict[str, Callable[[], float]]) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()
    for _ in range(ROUNDS):
        for name, way in ways.items():
            taken[name].append(sum(way() for _ in range(SENT)) / SENT)
    return taken


def _poster(app: Flask, world: World, timer: Callable[[], float]) -> Callable[[], float]:
    client = app.test_client(use_cookies=False)
    cookie = "; ".join(f"{name}={value}" for name, value in world.cookies.items())
    path = f"/api/v1/conversations/{world.thread}/messages"

    def post() -> float:
        headers = {
            "Cookie": cookie,
            "Origin": instance().settings.public_url,
            "X-Cap18": "1",
            "Idempotency-Key": str(uuid4()),
        }
        start = timer()
        answer = client.post(path, json={"text": TEXT}, headers=headers)
        taken = timer() - start
        if answer.status_code != 201:
            raise AssertionError(answer.text)
        return taken

    def within() -> float:
        with app.app_context():
            return post()

    return within


def _bare(world: World, timer: Callable[[], float]) -> Callable[[], float]:
    """The rows of a sent message: the request, the message, where the thread and its reader stand, two live events."""
    key = instance().keyd.authority_key(world.authority)

    def write() -> float:
        start = timer()
        at = clock.now()
        with transaction() as session:
            session.execute(
                insert(RequestRow).values(
                    actor_id=world.malik,
                    key=uuid4(),
                    action="message.send",
                    body_mac=bytes(32),
                    received_at=at,
                )
            )
            seq = session.execute(
                select(Conversation.last_seq).where(Conversation.id == world.thread)
            ).scalar_one()
            message_id = new_id()
            session.execute(
                insert(Message).values(
                    id=message_id,
                    conversation_id=world.thread,
                    seq=seq + 1,
                    author_id=world.malik,
                    kind="text",
                    words_sealed=records.seal(key, message_id, records.Words(TEXT)),
                    at=at,
                    held=False,
                    version=1,
                )
            )
            session.execute(
                update(Conversation)
                .where(Conversation.id == world.thread)
                .values(last_seq=seq + 1, last_at=at, last_author_id=world.malik)
            )
            session.execute(
                update(ConversationMember)
                .where(
                    ConversationMember.conversation_id == world.thread,
                    ConversationMember.person_id == world.youth,
                )
                .values(unread=ConversationMember.unread + 1)
            )
            live.tell(session, [world.youth, world.malik], "messages", world.thread, at=at)
            session.execute(
                update(RequestRow)
                .where(RequestRow.actor_id == world.malik, RequestRow.body_mac == bytes(32))
                .values(object_id=message_id, body_mac=message_id.bytes * 2)
            )
        return timer() - start

    return write
