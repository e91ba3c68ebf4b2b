"""Workloads of the vault: sealing and opening 64 MiB, against a plain copy and against the raw cipher."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backend import vault

MIB = 2**20
SIZE = 64 * MIB
ROUNDS = 15
REF = vault.BlobRef(owner=UUID(int=1), document=UUID(int=2), version=1, epoch=1)
DEK = bytes(range(32))


def workloads() -> Iterator[dict[str, Any]]:
    """One figure for each bar of the vault."""
    with TemporaryDirectory(prefix="cap18-bench-") as folder:
        yield from _seal(Path(folder))
        yield from _open(Path(folder))
        yield _memory(Path(folder))


def seal_file(clear: Path, sealed: Path) -> None:
    """Seal a file into another, durably."""
    with open(clear, "rb", buffering=0) as source, open(sealed, "wb", buffering=0) as sink:
        vault.seal_blob(source, sink, dek=DEK, ref=REF, length=clear.stat().st_size)
        os.fsync(sink.fileno())


def _copy(clear: Path, other: Path) -> None:
    buffer = memoryview(bytearray(MIB))
    with open(clear, "rb", buffering=0) as source, open(other, "wb", buffering=0) as sink:
        while got := source.readinto(buffer):
            sink.write(buffer[:got])
        os.fsync(sink.fileno())


def _seal(folder: Path) -> Iterator[dict[str, Any]]:
    clear = folder / "clear"
    clear.write_bytes(os.urandom(SIZE))
    copy, seal = _alternate(
        lambda: _copy(clear, folder / "copy"),
        lambda: seal_file(clear, folder / "sealed"),
        clean=lambda: [(folder / name).unlink(missing_ok=True) for name in ("copy", "sealed")],
    )
    yield _figure("vault.seal", copy / seal, "x copy+fsync", 0.6, at_least=True)


def _open(folder: Path) -> Iterator[dict[str, Any]]:
    seal_file(folder / "clear", folder / "sealed")
    cipher, nonce = AESGCM(DEK), bytes(12)
    plain = os.urandom(16_384)
    chunk = cipher.encrypt(nonce, plain, None)

    def raw() -> None:
        for _ in range(SIZE // len(plain)):
            cipher.decrypt(nonce, chunk, None)

    def read() -> None:
        with open(folder / "sealed", "rb", buffering=0) as file:
            for _ in vault.open_blob(file, dek=DEK, ref=REF):
                pass

    floor, opened = _alternate(raw, read)
    yield _figure("vault.open", floor / opened, "x raw AES-GCM", 0.45, at_least=True)


_PEAK = """
import re, sys
from pathlib import Path
from bench.vault import seal_file
seal_file(Path(sys.argv[1]), Path(sys.argv[2]))
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


def _memory(folder: Path) -> dict[str, Any]:
    peaks = []
    for size in (MIB, SIZE):
        clear = folder / "sized"
        clear.write_bytes(bytes(size))
        arguments = [sys.executable, "-c", _PEAK, str(clear), str(folder / "sealed")]
        peaks.append(int(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout))
    return _figure("vault.memory", (peaks[1] - peaks[0]) / 1024, "MiB from 1 to 64 MiB", 16, at_least=False)


def _alternate(
    floor: Callable[[], object], work: Callable[[], object], clean: Callable[[], object] = lambda: None
) -> tuple[float, float]:
    """Median seconds of each, measured in turns after one round that does not count."""
    floor(), clean(), work()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for task, spent in zip((floor, work), times, strict=True):
            clean()
            start = time.perf_counter()
            task()
            spent.append(time.perf_counter() - start)
    return median(times[0]), median(times[1])


def _figure(name: str, value: float, unit: str, bar: float, *, at_least: bool) -> dict[str, Any]:
    ok = value >= bar if at_least else value <= bar
    return {"name": name, "value": round(value, 3), "unit": unit, "bar": bar, "ok": ok}
