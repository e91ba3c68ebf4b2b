"""Workload of live: 2,000 idle screens in a process of their own, beside the web, on both bases.

What they cost in memory, what a normal GET becomes, and how soon one message reaches one person.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from typing import Any

from backend.live.listening import STEP
from bench.crowd import NORMAL, both, gather, get_times, memory, message_times, open_all, p95
from bench.ground import KINDS, ground
from bench.measure import figure

STREAMS = 2_000
ROUNDS, GETS, MESSAGES = 3, 300, 200


def workloads() -> Iterator[dict[str, Any]]:
    """live.idle: all held, their memory, the GETs beside, the message."""
    for kind in KINDS:
        yield from _idle(kind)


def _idle(kind: str) -> Iterator[dict[str, Any]]:
    with ground(kind):
        members = gather(STREAMS)
        alone, beside, bare, message, each = [], [], [], [], []
        with both(STREAMS) as (web, at, held):
            for _ in range(ROUNDS):
                before = memory(held)
                alone.append(p95(get_times(web, NORMAL, members[0], GETS)))
                screens, _refused = open_all(at, members)
                each.append((memory(held) - before) / STREAMS / 1000)
                beside.append(p95(get_times(web, NORMAL, members[0], GETS)))
                messages, gets = message_times(screens, MESSAGES, web)
                message.append(p95(messages))
                bare.append(p95(gets))
                for screen in screens:
                    screen.close()
        name = f"live.idle {kind}"
        yield figure(f"{name} held", len(screens), "streams", STREAMS, at_least=True)
        # The first round pays for all: threads and their stacks are kept for the next.
        yield figure(f"{name} memory", each[0], "kB each", 40)
        yield figure(f"{name} GET beside", median(beside) / median(alone), "x alone", 1.3)
        if kind == "postgresql":
            yield figure(f"{name} message", median(message) / median(bare), "x bare GET", 3)
        else:
            yield figure(f"{name} message", median(message), "ms", STEP * 1000 + 10)
