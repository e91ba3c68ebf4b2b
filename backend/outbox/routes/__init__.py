"""What waits, how one is reached, what would be sent, and what was."""

from backend.outbox.routes.channels import blueprint as channels
from backend.outbox.routes.hooks import blueprint as hooks
from backend.outbox.routes.inbox import InboxSchema
from backend.outbox.routes.inbox import blueprint as inbox
from backend.outbox.routes.sending import blueprint as sending
from backend.outbox.routes.wishes import blueprint as wishes

blueprints = [inbox, channels, wishes, sending, hooks]

__all__ = ["InboxSchema", "blueprints"]
