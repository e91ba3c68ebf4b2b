"""The one port of `make run`: each request reaches its process, whatever the connection carried before."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingMixIn, UnixStreamServer
from threading import Thread
from typing import Any

import pytest
from flask import Flask

from backend.config import Settings
from tests.site import ROOT, free_port


class Server(ThreadingMixIn, UnixStreamServer):
    daemon_threads = True
    request_queue_size = 64


def handler(name: str) -> type[BaseHTTPRequestHandler]:
    """Answers who it is, what was asked and how long the body was; `/refuse` answers before the body and closes."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            if self.path == "/refuse":
                self.send_response(413)
                self.send_header("Content-Length", "0")
                self.send_header("Connection", "close")
                self.end_headers()
                self.close_connection = True
                # As gunicorn closes: nothing more to say, but what still comes is read.
                self.connection.shutdown(socket.SHUT_WR)
                while self.rfile.read1():
                    pass
                return
            got = len(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
            body = f"{name} {self.path} {got} {self.headers.get('Connection', '')}".encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def address_string(self) -> str:
            return name

        def __getattr__(self, name: str) -> Any:
            if name.startswith("do_"):
                return self._answer
            raise AttributeError(name)

        def log_message(self, *_words: object) -> None:
            return

    return Handler


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """The front, before a web and a live that say who they are."""
    servers = [Server(str(tmp_path / f"{name}.sock"), handler(name)) for name in ("web", "live")]
    for server in servers:
        Thread(target=server.serve_forever, daemon=True).start()
    port = free_port()
    front = subprocess.Popen(
        [sys.executable, "-m", "backend.front", str(port), *(str(one.server_address) for one in servers)],
        cwd=ROOT,
    )
    deadline = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            assert time.monotonic() < deadline, "the front did not start"
            time.sleep(0.05)
    yield port
    front.terminate()
    assert front.wait(10) == 0
    for server in servers:
        server.shutdown()
        server.server_close()


def ask(line: http.client.HTTPConnection, method: str, path: str, body: bytes | None = None) -> str:
    line.request(method, path, body)
    return line.getresponse().read().decode()


def test_listening_goes_to_live_and_all_the_rest_to_the_web(port: int) -> None:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    assert ask(line, "GET", "/api/v1/home") == "web /api/v1/home 0 "
    assert ask(line, "GET", "/api/v1/events/since?after=1").startswith("web ")
    assert ask(line, "POST", "/api/v1/events").startswith("web ")
    assert ask(line, "GET", "/api/v1/eventsx").startswith("web ")
    assert ask(line, "GET", "/api/v1/events?after=12") == "live /api/v1/events?after=12 0 close"


def test_a_body_of_many_pieces_arrives_whole_and_the_connection_serves_again(port: int) -> None:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    assert ask(line, "PUT", "/paper", b"x" * 3_000_001) == "web /paper 3000001 "
    assert ask(line, "GET", "/api/v1/home").startswith("web ")


def test_a_refusal_in_the_middle_of_a_body_is_heard(port: int) -> None:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    line.request("PUT", "/refuse", b"x" * 8_000_000)
    assert line.getresponse().status == 413


def test_words_hidden_in_a_body_never_reach_live(port: int) -> None:
    inner = b"GET /api/v1/events HTTP/1.1\r\nHost: x\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(b"PUT /paper HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(inner) + inner)
        answer = http.client.HTTPResponse(line)
        answer.begin()
        assert answer.read() == b"web /paper %d " % len(inner)


def test_a_head_without_end_is_refused(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(b"GET / HTTP/1.1\r\nX: " + b"x" * 200_000)
        assert line.recv(4096).startswith(b"HTTP/1.1 431")


def test_health_shows_that_live_answers(settings: Settings, make_app: Callable[[Settings], Flask]) -> None:
    web = make_app(settings).test_client()
    assert web.get("/health/ready").json["live"] is False
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(settings.live_at.removeprefix("unix:"))
        door.listen()

        def answer() -> None:
            line, _from = door.accept()
            line.recv(4096)
            line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            line.close()

        Thread(target=answer, daemon=True).start()
        assert web.get("/health/ready").json["live"] is True
