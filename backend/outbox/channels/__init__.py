"""The ways out: each takes one parcel and says what became of it, never more."""

from backend.outbox.channels.email import EmailSender
from backend.outbox.channels.parcel import Outcome, Parcel, Sender, Told
from backend.outbox.channels.push import PushSender
from backend.outbox.channels.sms import SmsSender

__all__ = ["EmailSender", "Outcome", "Parcel", "PushSender", "Sender", "SmsSender", "Told"]
