"""Web Push: sealed for one browser (RFC 8291), signed by this instance (VAPID), to the known push services alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from backend import outward
from backend.outbox.channels.parcel import Outcome, Parcel, Told

SERVICES = (
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "web.push.apple.com",
    ".notify.windows.com",
)
SIGNED_FOR = timedelta(hours=12)


def known_service(endpoint: str, hosts: tuple[str, ...]) -> bool:
    """Whether an address given by a browser is one of a push service: nothing else is ever called.

    A host beginning with a dot stands for everything under it; `host:port` is matched whole (a test on loopback).
    """
    parts = urlsplit(endpoint)
    if parts.netloc in hosts and ":" in parts.netloc:
        return parts.scheme in ("http", "https")
    host = parts.hostname or ""
    named = any(host == one or (one.startswith(".") and host.endswith(one)) for one in hosts)
    return parts.scheme == "https" and named and parts.port in (None, 443) and parts.username is None


@dataclass(slots=True)
class PushSender:
    """`private_key` is the VAPID key (PEM); `contact` the address a push service may write to."""

    private_key: bytes = field(repr=False)
    contact: str
    now: Callable[[], datetime]
    hosts: tuple[str, ...] = SERVICES
    breaker: outward.Breaker = field(default_factory=outward.Breaker)

    def send(self, parcel: Parcel) -> Told:
        from pywebpush import WebPusher, WebPushException

        if not known_service(parcel.endpoint, self.hosts):
            return Told(Outcome.GONE, "not_a_service")
        payload = json.dumps({"type": parcel.type, "id": parcel.reference.hex}, separators=(",", ":"))
        keys = {"p256dh": parcel.keys[0], "auth": parcel.keys[1]}
        try:
            sealed: Any = WebPusher({"endpoint": parcel.endpoint, "keys": keys}).encode(payload.encode())
        except (WebPushException, ValueError, TypeError):
            return Told(Outcome.GONE, "bad_keys")
        headers = {
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(max(parcel.seconds, 0)),
            "Topic": parcel.reference.hex,
            "Urgency": "normal",
            **self._signature(parcel.endpoint),
        }
        try:
            answer = outward.call(
                "POST", parcel.endpoint, headers=headers, body=sealed["body"], breaker=self.breaker
            )
        except outward.NotCalled as error:
            return Told(Outcome.AWAY, str(error)[:24])
        except outward.Unclear as error:
            # A second push under the same topic replaces the first one: trying again is safe.
            return Told(Outcome.AWAY, str(error)[:24])
        if answer.status < 300:
            return Told(Outcome.SENT)
        if answer.status in (404, 410):
            return Told(Outcome.GONE, f"http_{answer.status}")
        if answer.status == 429 or answer.status >= 500:
            return Told(Outcome.AWAY, f"http_{answer.status}")
        return Told(Outcome.REFUSED, f"http_{answer.status}")

    def look(self, reference: UUID) -> Told:
        """A push service does not tell; sending again replaces what was sent."""
        return Told(Outcome.AWAY, "no_receipt")

    def _signature(self, endpoint: str) -> dict[str, str]:
        from py_vapid import Vapid02

        parts = urlsplit(endpoint)
        expires = int((self.now() + SIGNED_FOR).timestamp())
        claims = {"aud": f"{parts.scheme}://{parts.netloc}", "sub": self.contact, "exp": expires}
        signed: dict[str, str] = Vapid02.from_pem(self.private_key).sign(claims)
        return signed
