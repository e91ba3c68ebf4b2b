"""One port of this machine, two processes behind it: `/api/v1/events` goes to live, all the rest to the web.

For `make run` alone: on an installed instance the reverse proxy that speaks TLS does this, with one line more
(docs/install.md). It reads where each request goes and hands bytes over; it changes nothing else.
"""

from __future__ import annotations

import asyncio
import re
import resource
import signal
import sys
from asyncio import StreamReader, StreamWriter
from contextlib import suppress

LIVE = b"/api/v1/events"
HEAD_LIMIT = 2**16
PIECE = 2**16
LINGER = 5.0
"""Seconds a closing connection is still read: a browser in the middle of a body must hear the refusal."""
LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r$", re.I | re.M)
ANY_LENGTH = re.compile(rb"^(content-length|transfer-encoding)[ \t]*:", re.I | re.M)
CONNECTION = re.compile(rb"^connection:.*\r\n", re.I | re.M)
AWAY = b"HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\nCache-Control: no-store\r\n\r\n"


class Front:
    """Hands each request to the process that answers it. `web` and `live` are paths of their Unix sockets."""

    def __init__(self, web: str, live: str) -> None:
        self.web, self.live = web, live

    async def talk(self, reader: StreamReader, writer: StreamWriter) -> None:
        """One connection of a browser, from its first request to its end."""
        try:
            await _Talk(self, reader, writer).run()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the browser, or the process behind, closed: so do we
        except asyncio.CancelledError:
            pass  # the household stops: nobody waits for this task but the loop, which would print it as a fault
        except asyncio.LimitOverrunError:
            writer.write(AWAY % b"431 Request Header Fields Too Large")
        except OSError:
            writer.write(AWAY % b"502 Bad Gateway")
        finally:
            writer.close()


class _Talk:
    def __init__(self, front: Front, reader: StreamReader, writer: StreamWriter) -> None:
        self._front, self._reader, self._writer = front, reader, writer
        self._up: StreamWriter | None = None
        self._ended = False
        self._answers: asyncio.Task[None] | None = None

    async def run(self) -> None:
        try:
            while True:
                head = await self._reader.readuntil(b"\r\n\r\n")
                if _path(head) == LIVE:
                    # The answer never ends: nothing else follows on this connection.
                    await self._reach(self._front.live)
                    await self._send(_last(head))
                    return await self._pour()
                if self._up is None:
                    await self._reach(self._front.web)
                await self._send(head)
                length = _length(head)
                if length is None:
                    # A body whose end we would have to guess: from here on, all goes to the web.
                    return await self._pour()
                await self._pour(length)
        finally:
            self._let_go()

    async def _reach(self, socket: str) -> None:
        self._let_go()
        reader, self._up = await asyncio.open_unix_connection(socket, limit=PIECE)
        self._answers = asyncio.create_task(self._back(reader))

    def _let_go(self) -> None:
        if self._answers is not None:
            self._answers.cancel()
        if self._up is not None:
            self._up.close()
        self._answers = self._up = None

    async def _back(self, reader: StreamReader) -> None:
        """What the process answers, as it comes; when it closes, so does our side of the browser's connection."""
        with suppress(ConnectionError):
            while piece := await reader.read(PIECE):
                self._writer.write(piece)
                await self._writer.drain()
        self._ended = True
        with suppress(OSError):
            self._writer.write_eof()
        asyncio.get_running_loop().call_later(LINGER, self._writer.close)

    async def _send(self, piece: bytes) -> None:
        if self._up is None or self._ended:
            return  # answered already: the rest of the body is read for nothing
        self._up.write(piece)
        await self._up.drain()

    async def _pour(self, length: int | None = None) -> None:
        """So many bytes of a body; None: all that comes, until the browser closes."""
        left = length
        while left != 0:
            piece = await self._reader.read(PIECE if left is None else min(PIECE, left))
            if not piece:
                raise ConnectionError
            await self._send(piece)
            left = None if left is None else left - len(piece)


def _path(head: bytes) -> bytes:
    words = head.split(b"\r\n", 1)[0].split(b" ")
    return words[1].split(b"?", 1)[0] if len(words) == 3 and words[0] == b"GET" else b""


def _length(head: bytes) -> int | None:
    """How long the body is; None when it is said twice, in pieces, or in a way we do not read."""
    said = ANY_LENGTH.findall(head)
    if not said:
        return 0
    found = LENGTH.findall(head)
    return int(found[0]) if len(said) == len(found) == 1 else None


def _last(head: bytes) -> bytes:
    """The same request, which says that its connection carries nothing after it."""
    line, rest = CONNECTION.sub(b"", head).split(b"\r\n", 1)
    return line + b"\r\nConnection: close\r\n" + rest


async def serve(port: int, web: str, live: str) -> None:
    """Listen on loopback until a signal."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 16_384)), hard))
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    front = Front(web, live)
    server = await asyncio.start_server(front.talk, "127.0.0.1", port, limit=HEAD_LIMIT, backlog=1024)
    await stopped.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
