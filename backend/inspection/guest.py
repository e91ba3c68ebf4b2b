"""The reader's side: a small process, ready with its libraries, that forks one poor child for each file.

Run as `python -m backend.inspection.guest FD` by the host, never by hand.
"""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import select
import signal
import socket
import sys
from contextlib import suppress
from io import BytesIO
from mmap import PROT_READ, mmap
from typing import Any, Final

import pikepdf
from PIL import Image, MpoImagePlugin, PngImagePlugin, WebPImagePlugin

from backend import clock
from backend.inspection import images, pdfs, wire
from backend.inspection.limits import MEMORY, SECONDS
from backend.inspection.sight import Bytes
from backend.inspection.verdicts import Refused, Verdict

PLUGINS: Final = (MpoImagePlugin, PngImagePlugin, WebPImagePlugin)

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DEATH_SIGNAL, _NO_NEW_PRIVILEGES = 1, 38


def serve(control: socket.socket) -> None:
    """Take files from the host until it hangs up; one child a file."""
    leave_network()
    rehearse()
    gc.freeze()
    children: dict[int, float] = {}
    while True:
        ready, _, _ = select.select([control], [], [], 1.0)
        _reap(children)
        if not ready:
            continue
        word, handed, _, _ = socket.recv_fds(control, 1, 2)
        if not word:
            break
        child = os.fork()
        if child == 0:
            control.close()
            _work(*handed)
        children[child] = clock.monotonic()
        for descriptor in handed:
            os.close(descriptor)
    for child in children:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


def rehearse() -> None:
    """Do each task once on a file of ours: whatever the libraries load, a child may no longer load it."""
    Image.MAX_IMAGE_PIXELS = None
    for kind in ("jpeg", "png", "webp"):
        drawn = BytesIO()
        Image.new("RGB", (8, 8)).save(drawn, kind.upper(), exif=Image.Exif())
        for body in (drawn.getvalue(), drawn.getvalue()[:-12]):
            with suppress(Refused):
                images.clean(kind, body)
                images.preview(images.open_image(kind, body), "POUR L'EXEMPLE")
                images.picture(images.open_image(kind, body))
    page, made, closed = pikepdf.new(), BytesIO(), BytesIO()
    page.add_blank_page()
    page.save(made)
    page.save(closed, encryption=pikepdf.Encryption(owner="rehearsal"))
    for body in (made.getvalue(), made.getvalue()[:-120] + b"%%EOF", closed.getvalue()):
        with suppress(Refused):
            pdfs.check(body)
        with suppress(Refused):
            pdfs.flatten(body)


def leave_network() -> bool:
    """Leave for a place without any network, where the system lets an ordinary user do so.

    Where it does not, a child still has none: it may not open one more descriptor (see `confine`).
    """
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        return bool(libc.unshare(_NEW_USER | _NEW_NETWORK) == 0)
    return False


def confine(seconds: int) -> None:
    """Give up everything this process could do but compute: files, network, children, memory, time."""
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        libc.prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    for limit, value in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(limit, (value, value))
    signal.alarm(seconds)


def answer(asked: dict[str, Any], data: Bytes) -> tuple[dict[str, Any], bytes]:
    """The facts and the bytes for one question. Raises Refused."""
    task, kind = asked["task"], asked["kind"]
    if task == "check" and kind == "pdf":
        return pdfs.check(data), b""
    if task == "flatten" and kind == "pdf":
        return pdfs.flatten(data)
    if task == "clean" and kind != "pdf":
        return images.clean(kind, data)
    if task == "preview" and kind == "pdf":
        return {}, pdfs.preview(data, asked["page"], asked.get("mark", ""))
    if task == "preview" and asked["page"] == 1:
        return {}, images.preview(images.open_image(kind, data), asked.get("mark", ""))
    if task in images.PRINTED and kind == "pdf":
        return pdfs.picture(data, asked["page"], task)
    if task in images.PRINTED and asked["page"] == 1:
        return images.picture(images.open_image(kind, data), task)
    raise Refused(Verdict.NO_SUCH_PAGE)


def _work(descriptor: int, paper: int) -> None:
    code = 1
    try:
        connection = socket.socket(fileno=descriptor)
        asked = wire.receive_note(connection)
        data = mmap(paper, asked["length"], prot=PROT_READ)
        confine(SECONDS[asked["task"]])
        try:
            facts, body = answer(asked, data)
            wire.send_note(connection, {"facts": facts, "length": len(body)})
            connection.sendall(body)
        except Refused as refusal:
            wire.send_note(connection, {"refused": refusal.verdict})
        except MemoryError:
            wire.send_note(connection, {"refused": Verdict.TOO_HEAVY})
        except Exception:  # whatever a parser raises, its file is what is wrong
            wire.send_note(connection, {"refused": Verdict.UNREADABLE})
        code = 0
    finally:
        os._exit(code)


def _reap(children: dict[int, float]) -> None:
    now = clock.monotonic()
    for child, since in list(children.items()):
        if now - since > max(SECONDS.values()) + 5:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        if os.waitpid(child, os.WNOHANG)[0]:
            del children[child]


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
