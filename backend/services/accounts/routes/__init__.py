"""The HTTP doors of accounts."""

from backend.services.accounts.routes.activations import blueprint as activations
from backend.services.accounts.routes.devices import blueprint as devices
from backend.services.accounts.routes.invitations import blueprint as invitations
from backend.services.accounts.routes.recoveries import blueprint as recoveries
from backend.services.accounts.routes.reopenings import blueprint as reopenings
from backend.services.accounts.routes.session import blueprint as session

blueprints = [session, devices, invitations, activations, recoveries, reopenings]
