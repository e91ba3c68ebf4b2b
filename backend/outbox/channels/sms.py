"""SMS by the HTTP gateway of the département: a small contract of ours, written in docs/install.md.

`POST {url}/messages` {to, text, reference, sender}: 2xx accepted, 409 this reference is already known, other 4xx
refused, 5xx try again. `GET {url}/messages/{reference}`: 2xx it has it, 404 it does not.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from uuid import UUID

from backend import outward
from backend.outbox.channels.parcel import Outcome, Parcel, Told

TRY_AGAIN = frozenset({408, 425, 429})


@dataclass(slots=True)
class SmsSender:
    """Talk to one gateway. A call whose answer never came is unclear: it is looked up before it is sent again."""

    url: str
    sender: str
    token: str = field(default="", repr=False)
    breaker: outward.Breaker = field(default_factory=outward.Breaker)

    def send(self, parcel: Parcel) -> Told:
        body = {
            "to": parcel.to,
            "text": parcel.text,
            "reference": str(parcel.reference),
            "sender": self.sender,
        }
        headers = self._headers() | {
            "Content-Type": "application/json",
            "Idempotency-Key": str(parcel.reference),
        }
        try:
            answer = outward.call(
                "POST",
                f"{self.url}/messages",
                headers=headers,
                body=json.dumps(body, ensure_ascii=False).encode(),
                breaker=self.breaker,
            )
        except outward.NotCalled as error:
            return Told(Outcome.AWAY, str(error)[:24])
        except outward.Unclear as error:
            return Told(Outcome.UNCLEAR, str(error)[:24])
        if answer.status < 300 or answer.status == 409:
            return Told(Outcome.SENT)
        if answer.status in TRY_AGAIN:
            return Told(Outcome.AWAY, f"http_{answer.status}")
        if answer.status >= 500:
            # A gateway may fail after it took the message.
            return Told(Outcome.UNCLEAR, f"http_{answer.status}")
        return Told(Outcome.REFUSED, f"http_{answer.status}")

    def look(self, reference: UUID) -> Told:
        try:
            answer = outward.call(
                "GET", f"{self.url}/messages/{reference}", headers=self._headers(), breaker=self.breaker
            )
        except (outward.NotCalled, outward.Unclear) as error:
            return Told(Outcome.UNCLEAR, str(error)[:24])
        if answer.status < 300:
            return Told(Outcome.SENT)
        if answer.status == 404:
            return Told(Outcome.AWAY, "not_known")
        return Told(Outcome.UNCLEAR, f"http_{answer.status}")

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}
