"""The nightly job: messages whose pair ended two years ago are erased (RET-05)."""

from __future__ import annotations

from backend.jobs import Job
from backend.services.conversations.actions.erasing import erase_day

retention = Job(name="messages.retention", hour=3, work=erase_day, title="Messages des fils finis")
