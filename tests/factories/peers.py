"""Real peers of what leaves: an SMS gateway that fails in every way, a push service that decrypts, a mail server."""

from __future__ import annotations

import base64
import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import http_ece
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec


class _Quiet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def answer(self, status: int, body: Any = None) -> None:
        raw = json.dumps(body or {}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def cut(self) -> None:
        """Hang up without a word."""
        self.close_connection = True
        self.connection.close()


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class SmsGateway:
    """What phones received, by reference; `mood` says how the next call goes, then it is fine again.

    fine, error (500, nothing kept), accepted_then_error (kept, then 500), accepted_then_cut (kept, then silence),
    refused (400), busy (429), slow (answers after `seconds`).
    """

    url: str = ""
    mood: list[str] = field(default_factory=list)
    seconds: float = 0.0
    phones: dict[str, list[str]] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    posts: list[dict[str, Any]] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    look_mood: list[str] = field(default_factory=list)

    def keep(self, told: dict[str, Any]) -> bool:
        """A gateway worth its name rings a phone once for one reference."""
        if told["reference"] in self.known:
            return False
        self.known[told["reference"]] = told["text"]
        self.phones.setdefault(told["to"], []).append(told["text"])
        return True


@contextmanager
def sms_gateway() -> Iterator[SmsGateway]:
    gateway = SmsGateway()

    class Handler(_Quiet):
        def do_POST(self) -> None:
            told = json.loads(self.body())
            gateway.posts.append(told)
            mood = gateway.mood.pop(0) if gateway.mood else "fine"
            if mood == "slow":
                time.sleep(gateway.seconds)
            if mood in ("error", "busy", "refused"):
                self.answer({"error": 500, "busy": 429, "refused": 400}[mood])
                return
            fresh = gateway.keep(told)
            if mood == "accepted_then_cut":
                self.cut()
            elif mood == "accepted_then_error":
                self.answer(502)
            else:
                self.answer(202 if fresh else 409, {"id": told["reference"]})

        def do_GET(self) -> None:
            reference = self.path.rsplit("/", 1)[-1]
            gateway.looks.append(reference)
            if gateway.look_mood:
                self.answer({"error": 500}[gateway.look_mood.pop(0)])
                return
            self.answer(200 if reference in gateway.known else 404)

    with serving(Handler) as url:
        gateway.url = url
        yield gateway


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class Browser:
    """A browser that accepts pushes: its keys, and what it showed. The same topic replaces what was shown."""

    endpoint: str
    private: ec.EllipticCurvePrivateKey
    auth: bytes
    received: list[dict[str, Any]] = field(default_factory=list)
    shown: dict[str, dict[str, Any]] = field(default_factory=dict)
    headers: list[dict[str, str]] = field(default_factory=list)

    @property
    def subscription(self) -> dict[str, Any]:
        raw = self.private.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return {"endpoint": self.endpoint, "keys": {"p256dh": _b64(raw), "auth": _b64(self.auth)}}


@dataclass
class PushService:
    """A push service: `mood` by browser says how it answers (201 when nothing is said)."""

    url: str = ""
    browsers: dict[str, Browser] = field(default_factory=dict)
    mood: list[int] = field(default_factory=list)

    @property
    def host(self) -> str:
        return self.url.removeprefix("http://")

    def browser(self) -> Browser:
        name = os.urandom(8).hex()
        made = Browser(f"{self.url}/{name}", ec.generate_private_key(ec.SECP256R1()), os.urandom(16))
        self.browsers[name] = made
        return made


@contextmanager
def push_service() -> Iterator[PushService]:
    service = PushService()

    class Handler(_Quiet):
        def do_POST(self) -> None:
            sealed = self.body()
            status = service.mood.pop(0) if service.mood else 201
            browser = service.browsers.get(self.path.strip("/"))
            if browser is None:
                self.answer(410)
                return
            if status < 300:
                told = json.loads(
                    http_ece.decrypt(sealed, private_key=browser.private, auth_secret=browser.auth)
                )
                browser.received.append(told)
                browser.shown[self.headers["Topic"]] = told
                browser.headers.append(dict(self.headers))
            self.answer(status)

    with serving(Handler) as url:
        service.url = url
        yield service


@dataclass
class MailServer:
    """What arrived, by recipient. `answers` are the SMTP answers of the next messages ("250 OK" otherwise)."""

    url: str = ""
    arrived: list[tuple[str, EmailMessage]] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250"):
            message: Any = message_from_bytes(envelope.content, policy=policy.default)
            self.raw.append(envelope.content)
            self.arrived += [(to, message) for to in envelope.rcpt_tos]
        return answer


@contextmanager
def mail_server() -> Iterator[MailServer]:
    server = MailServer()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port, ready_timeout=30)
    controller.start()
    try:
        server.url = f"smtp://127.0.0.1:{port}"
        yield server
    finally:
        controller.stop(no_assert=True)
