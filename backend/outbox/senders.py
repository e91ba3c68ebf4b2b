"""Which ways out this instance has, from its settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import parseaddr

from backend.config import Settings
from backend.outbox import vapid, wording
from backend.outbox.channels import EmailSender, PushSender, Sender, SmsSender
from backend.outbox.channels.push import SERVICES


def configured(settings: Settings) -> frozenset[str]:
    """The channels this instance can use; a push needs nothing but the key it makes itself."""
    outside = settings.outside
    found = {"push"}
    if outside.sms_url:
        found.add("sms")
    if outside.smtp_url:
        found.add("email")
    return frozenset(found)


def contact(settings: Settings) -> str:
    """Where a push service may complain: the address of the instance (https), else the one mail comes from."""
    if settings.public_url.startswith("https://"):
        return settings.origin
    return f"mailto:{parseaddr(settings.outside.mail_from)[1]}"


def build(settings: Settings, *, now: Callable[[], datetime]) -> Mapping[str, Sender]:
    """The ways out, ready to use; `now` is the clock, handed in: each push is signed for some hours."""
    outside = settings.outside
    made: dict[str, Sender] = {
        "push": PushSender(
            private_key=vapid.private_key(settings.state_dir),
            contact=contact(settings),
            now=now,
            hosts=outside.push_hosts or SERVICES,
        )
    }
    if outside.sms_url:
        made["sms"] = SmsSender(outside.sms_url, wording.sender(), outside.sms_token)
    if outside.smtp_url:
        made["email"] = EmailSender(outside.smtp_url, outside.mail_from)
    return made
