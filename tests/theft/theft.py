"""What a thief finds: the base, the blobs and any folder, searched for things that must not be there.

Reusable by every service: seed canaries (class A: papers' bytes, titles, file names; class B: messages, notes,
contacts, flags), live a little, then `assert not search(everything(...), canaries)`.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import MetaData, select, text

from backend.db import db
from backend.vault import CannotOpen, Context, unwrap

Loot = Iterator[tuple[str, bytes]]
Spelt = tuple[str, str, bytes]
"""A canary, the name of a way to write it, and it written so."""
HANDFUL = 1 << 20


@dataclass(frozen=True)
class Found:
    """Something that should not be readable: which canary, where, written how."""

    canary: str
    place: str
    spelling: str


def spellings(told: str | bytes) -> dict[str, bytes]:
    """The ways a thing can be written without being hidden."""
    raw = told.encode() if isinstance(told, str) else told
    ways = {"bytes": raw, "hex": raw.hex().encode(), "HEX": raw.hex().upper().encode()}
    for shift in range(3):
        # Base64 depends on where the thing falls in its groups of three; the ends may mix with neighbours.
        coded = base64.b64encode(bytes(shift) + raw)[(4 if shift else 0) :]
        ways[f"base64+{shift}"] = coded.rstrip(b"=")[:-2]
        ways[f"base64url+{shift}"] = ways[f"base64+{shift}"].replace(b"+", b"-").replace(b"/", b"_")
    if isinstance(told, str):
        ways |= {name: told.encode(name) for name in ("utf-16-le", "utf-16-be")}
        ways |= {
            "url": quote(told).encode(),
            "json": told.encode("unicode_escape"),
            "upper": told.upper().encode(),
        }
        ways |= {"latin-1": told.encode("latin-1", "ignore")}
    return {name: way for name, way in ways.items() if len(way) >= 6}


def search(loot: Iterable[tuple[str, bytes]], canaries: Iterable[str | bytes]) -> list[Found]:
    """Every canary found in the loot. A canary has at least 8 letters or bytes, so that chance finds none."""
    wanted: list[Spelt] = [(str(one), name, way) for one in canaries for name, way in spellings(one).items()]
    assert wanted
    assert all(len(one) >= 8 for one in canaries)
    return [
        Found(canary, place, name)
        for some in _handfuls(loot, max(len(way) for _, _, way in wanted))
        for canary, name, way in _among(wanted, some)
        for place, data in some
        if way in data
    ]


def _handfuls(loot: Iterable[tuple[str, bytes]], longest: int) -> Iterator[list[tuple[str, bytes]]]:
    """The same pieces, a megabyte at a time: most are a few bytes, and each is searched for hundreds of ways."""
    some: list[tuple[str, bytes]] = []
    size = 0
    for place, whole in loot:
        # A journal is made of zeros until it is written; what is looked for may end with some.
        data = whole[: len(whole.rstrip(b"\0")) + longest]
        some.append((place, data))
        size += len(data)
        if size > HANDFUL:
            yield some
            some, size = [], 0
    yield some


def _among(wanted: list[Spelt], some: list[tuple[str, bytes]]) -> list[Spelt]:
    """What is anywhere in these pieces, or across two of them."""
    whole = b"".join(data for _, data in some)
    return [one for one in wanted if one[2] in whole]


def folder(root: Path) -> Loot:
    """Every file under a folder: its name, its bytes, and what its bytes unfold to."""
    for path in sorted(root.rglob("*")):
        if path.is_file():
            try:
                data = path.read_bytes()
            except (PermissionError, FileNotFoundError):
                continue
            yield str(path), str(path.relative_to(root)).encode() + b"\0" + data
            with_zlib = _unfolded(data)
            if with_zlib:
                yield f"{path} (inflated)", with_zlib


def base() -> Loot:
    """Every value of every table, then the files of the base themselves (journals included)."""
    engine = db.engine
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        for table in tables.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                for column, value in row.items():
                    if value is not None:
                        data = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
                        yield f"{table.name}.{column}", data
    if engine.dialect.name == "sqlite":
        place = Path(engine.url.database or "")
        yield from folder_of(place)
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("CHECKPOINT"))
        place = Path(connection.execute(text("SHOW data_directory")).scalar_one())
        name = connection.execute(
            text("SELECT oid FROM pg_database WHERE datname = current_database()")
        ).scalar_one()
    yield from folder(place / "base" / str(name))
    yield from folder(place / "pg_wal")


def folder_of(file: Path) -> Loot:
    """A SQLite file with its journals."""
    for path in sorted(file.parent.glob(file.name + "*")):
        yield str(path), path.read_bytes()


def everything(state_dir: Path) -> Loot:
    """What a thief of the machine takes, keyd's own store apart: base, blobs, and all that lies beside."""
    yield from base()
    yield from folder(state_dir)


def without_outer_layer(master_outer: bytes, wrapped: Iterable[tuple[Context, bytes]]) -> list[bytes]:
    """What keyd's layer hid, once the thief has the master key too."""
    return [unwrap(master_outer, sealed, context) for context, sealed in wrapped]


def opens(secret: bytes, sealed: Iterable[tuple[object, ...]], attempt: object) -> bool:
    """Whether a guess opens anything; `attempt(secret, *one)` raises CannotOpen when it does not."""
    for one in sealed:
        try:
            attempt(secret, *one)  # type: ignore[operator]
        except (CannotOpen, ValueError):
            continue
        return True
    return False


def windows(loot: Iterable[bytes], size: int = 32, step: int = 1) -> set[bytes]:
    """Whatever has the size of a key in the loot."""
    return {piece[at : at + size] for piece in loot for at in range(0, len(piece) - size + 1, step)}


def _unfolded(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return b""
