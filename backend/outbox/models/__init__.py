"""What must be said, each saying on its way, what left by which channel, and the ways to reach a person."""

from backend.outbox.models.brakes import Budget, Burst, CallTask, DispatchState
from backend.outbox.models.channels import Channel, Preference, PushSubscription
from backend.outbox.models.notice import NoticeRow
from backend.outbox.models.sending import Delivery, Occasion

__all__ = [
    "Budget",
    "Burst",
    "CallTask",
    "Channel",
    "Delivery",
    "DispatchState",
    "NoticeRow",
    "Occasion",
    "Preference",
    "PushSubscription",
]
