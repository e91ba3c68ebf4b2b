"""Conversations between a young person and the adults who stand beside them: messages, requests for help."""

from .actions.watching import close_for, introduce, set_blocked
from .jobs import retention
from .models import Conversation, Message
from .ports import Sending, Sent, before_sending, on_sent
from .queries.absent import Away, Unanswered, away, unanswered
from .queries.excerpt import Excerpt, Frozen, can_read, frozen_excerpt
from .queries.exchanges import Exchange, exchanges
from .queries.helping import still_true as help_still_true
from .queries.helping import words as help_words
from .queries.history import Wrote, history
from .queries.standing import between
from .queries.telling import still_true, words
from .routes import blueprints

SUBJECTS = ("conversation",)
"""The kinds of things its notices are about."""

__all__ = [
    "SUBJECTS",
    "Away",
    "Conversation",
    "Excerpt",
    "Exchange",
    "Frozen",
    "Message",
    "Sending",
    "Sent",
    "Unanswered",
    "Wrote",
    "away",
    "before_sending",
    "between",
    "blueprints",
    "can_read",
    "close_for",
    "exchanges",
    "frozen_excerpt",
    "help_still_true",
    "help_words",
    "history",
    "introduce",
    "on_sent",
    "retention",
    "set_blocked",
    "still_true",
    "unanswered",
    "words",
]
