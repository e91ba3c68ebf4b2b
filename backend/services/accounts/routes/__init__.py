"""The HTTP doors of accounts."""

from backend.services.accounts.routes.activations import blueprint as activations
from backend.services.accounts.routes.devices import blueprint as devices
from backend.services.accounts.routes.invitations import blueprint as invitations
from backend.services.accounts.routes.session import blueprint as session

blueprints = [session, devices, invitations, activations]
