"""Does the live process answer? Asked by whoever watches the service; phones ask now and then when it does not."""

from __future__ import annotations

import socket

PATIENCE = 1.0


def answers(address: str) -> bool:
    """Whether `unix:PATH` or `HOST:PORT` answers HTTP within a second."""
    try:
        with _line(address) as line:
            line.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return line.recv(64).startswith((b"HTTP/1.1 200", b"HTTP/1.0 200"))
    except OSError:
        return False


def _line(address: str) -> socket.socket:
    if not address.startswith("unix:"):
        host, _, port = address.rpartition(":")
        return socket.create_connection((host, int(port)), PATIENCE)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(PATIENCE)
    try:
        line.connect(address.removeprefix("unix:"))
    except OSError:
        line.close()
        raise
    return line
