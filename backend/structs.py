"""The shapes of what is read (files of law and guides, sealed records, bodies), ready before any thread reads one."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

READY: set[type[msgspec.Struct]] = set()
"""How these are read is worked out."""


def make_ready() -> None:
    """Work out, once a process and before it has threads, how each struct known by now is read.

    msgspec 0.22 does it at the first reading and shows the others a half-made answer meanwhile: two threads that
    read a struct for the first time at the same instant end the whole process (a fault in its C code, seen when
    several phones opened a server just started). Raises `TypeError` for a struct that could never be read.
    """
    for kind in kinds():
        if kind not in READY:
            msgspec.json.Decoder(kind)
            READY.add(kind)


def kinds(root: type[msgspec.Struct] = msgspec.Struct) -> Iterator[type[msgspec.Struct]]:
    """Every struct of the modules read by now."""
    for kind in root.__subclasses__():
        yield kind
        yield from kinds(kind)
