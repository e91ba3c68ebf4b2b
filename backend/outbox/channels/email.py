"""Mail by the département's SMTP server: a neutral subject, plain text, and the reference as Message-ID."""

from __future__ import annotations

import smtplib
import socket
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import parseaddr
from typing import cast
from urllib.parse import unquote, urlsplit
from uuid import UUID

from backend import outward
from backend.outbox.channels.parcel import Outcome, Parcel, Told


@dataclass(slots=True)
class EmailSender:
    """`smtps://user:password@host:465`, or `smtp://host:587?starttls=1`. Twice the same reference is one Message-ID."""

    url: str = field(repr=False)
    sender: str
    breaker: outward.Breaker = field(default_factory=outward.Breaker)

    def send(self, parcel: Parcel) -> Told:
        parts = urlsplit(self.url)
        if not self.breaker.allows(parts.netloc):
            return Told(Outcome.AWAY, "breaker")
        told = self._send(parcel)
        self.breaker.note(parts.netloc, told.outcome not in (Outcome.AWAY, Outcome.UNCLEAR))
        return told

    def look(self, reference: UUID) -> Told:
        """A mail server does not tell what became of a message."""
        return Told(Outcome.UNCLEAR, "no_receipt")

    def _send(self, parcel: Parcel) -> Told:
        try:
            line = self._connect()
        except smtplib.SMTPAuthenticationError:
            return Told(Outcome.AWAY, "auth")
        except (OSError, smtplib.SMTPException) as error:
            return Told(Outcome.AWAY, type(error).__name__[:24])
        try:
            with outward.within(outward.TOTAL, lambda: outward.shut(line.sock)):
                line.send_message(self.message(parcel))
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            worst = max(codes, default=550)
            return Told(Outcome.REFUSED if worst >= 500 else Outcome.AWAY, f"smtp_{worst}")
        except smtplib.SMTPResponseException as error:
            refused = error.smtp_code >= 500
            return Told(Outcome.REFUSED if refused else Outcome.AWAY, f"smtp_{error.smtp_code}")
        except (OSError, smtplib.SMTPException) as error:
            return Told(Outcome.UNCLEAR, type(error).__name__[:24])
        finally:
            line.close()
        return Told(Outcome.SENT)

    def _connect(self) -> smtplib.SMTP:
        parts = urlsplit(self.url)
        host = parts.hostname or "localhost"
        secure = ssl.create_default_context()
        line: smtplib.SMTP
        if parts.scheme == "smtps":
            line = smtplib.SMTP_SSL(host, parts.port or 465, timeout=outward.CONNECT, context=secure)
        else:
            line = smtplib.SMTP(host, parts.port or 25, timeout=outward.CONNECT)
            if "starttls=1" in parts.query:
                line.starttls(context=secure)
        cast(socket.socket, line.sock).settimeout(outward.TOTAL)
        if parts.username:
            line.login(unquote(parts.username), unquote(parts.password or ""))
        return line

    def message(self, parcel: Parcel) -> EmailMessage:
        """The whole message: nothing in it says what Cap 18 is for, and no answer is expected."""
        made = EmailMessage()
        made["From"] = self.sender
        made["To"] = parcel.to
        made["Subject"] = parcel.subject
        host = parseaddr(self.sender)[1].rpartition("@")[2] or "localhost"
        made["Message-ID"] = f"<{parcel.reference.hex}@{host}>"
        made["Auto-Submitted"] = "auto-generated"
        made.set_content(parcel.text)
        return made
