"""Taking a full safe away, 200 MiB in process: against a plain copy with fsync, and in memory that stays flat."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

import pikepdf

from backend import clock
from backend.access import Actor, Role
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.documents import Body, Paper, Scene, Tools, deposit
from backend.services.documents.actions.taking import take_all
from backend.vault import VaultKeys
from bench import france
from bench.ground import ground
from bench.measure import figure

MIB = 2**20
PAPERS, EACH = 14, 14 * MIB + 290_000
ROUNDS = 5


def workloads() -> Iterator[dict[str, Any]]:
    """safe.export: speed against a copy of the same bytes brought to the disk, and how far memory rises."""
    with ground("sqlite") as g:
        actor, keys, tools = _furnished()
        source, target = g.folder / "clear", g.folder / "copy"
        source.write_bytes(os.urandom(PAPERS * EACH))
        rise = _peak(lambda: _export(actor, keys, tools, clock.now()))
        times: dict[str, list[float]] = {"copy": [], "export": []}
        for turn in range(ROUNDS + 1):
            at = clock.now() + timedelta(days=turn)
            target.unlink(missing_ok=True)
            for name, work in (
                ("copy", lambda: _copy(source, target)),
                ("export", lambda at=at: _export(actor, keys, tools, at)),
            ):
                start = time.perf_counter()
                work()
                if turn:
                    times[name].append(time.perf_counter() - start)
        speed = median(times["copy"]) / median(times["export"])
        yield figure("safe.export", speed, "x copy+fsync, 200 MiB", 0.4, at_least=True)
        yield figure("safe.export.memory", rise, "MB above rest", 16)


def _furnished() -> tuple[Actor, VaultKeys, Tools]:
    """Somebody whose safe holds 200 MiB of papers that do not compress."""
    of, at = france.authority(), clock.now()
    with transaction() as session:
        nova = people.write_young(
            session,
            authority_id=of,
            authority_key=instance().keyd.authority_key(of),
            first_name="Nova",
            last_name="Exemple",
            birth_date=date(2009, 6, 24),
            at=at,
        )
        keys = give_birth(session, person_id=nova, authority_id=of, kind="young", at=at)
    ours = instance()
    tools = Tools(ours.keyd, ours.blobs, ours.inspector)
    actor = _actor(keys, of, at)
    for number in range(PAPERS):
        body = _paper()
        said = Paper("rib", f"Papier {number}")
        deposit(
            actor,
            new_id(),
            keys=keys,
            paper=said,
            body=Body(BytesIO(body), len(body)),
            tools=tools,
            scene=Scene(),
            at=at,
        )
    return actor, keys, tools


def _actor(keys: VaultKeys, of: Any, at: datetime) -> Actor:
    return Actor(
        id=keys.vault,
        authority_id=of,
        roles=frozenset({Role.YOUNG}),
        teams=frozenset(),
        zone=france.ZONE,
        session_id=new_id(),
        open=True,
        stepped_up_at=at + timedelta(days=400),
    )


def _paper() -> bytes:
    made, page = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.Root.Weight = made.make_indirect(pikepdf.Stream(made, os.urandom(EACH)))
    made.save(page, compress_streams=False)
    return page.getvalue()


def _export(actor: Actor, keys: VaultKeys, tools: Tools, at: datetime) -> None:
    size = sum(len(piece) for piece in take_all(actor, keys=keys, tools=tools, scene=Scene(), at=at))
    if size < PAPERS * EACH:
        raise AssertionError(f"only {size} bytes left")


def _copy(source: Path, target: Path) -> None:
    buffer = memoryview(bytearray(MIB))
    with open(source, "rb", buffering=0) as file, open(target, "wb", buffering=0) as sink:
        while got := file.readinto(buffer):
            sink.write(buffer[:got])
        os.fsync(sink.fileno())


def _peak(work: Any) -> float:
    """How far this process rises above what it holds, in MB, after a first time that warms what is cached."""
    work()
    Path("/proc/self/clear_refs").write_text("5")
    before = _memory("VmRSS")
    work()
    return _memory("VmHWM") - before


def _memory(line: str) -> float:
    found = re.search(rf"{line}:\s+(\d+)", Path("/proc/self/status").read_text())
    if found is None:
        raise AssertionError(line)
    return int(found[1]) * 1024 / 1e6
