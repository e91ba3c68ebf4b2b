"""Accounts: opening one's safe is the login. Ways in, sessions, devices, invitations, activations."""

from backend.services.accounts import demo
from backend.services.accounts.actions.colleagues import leave_team
from backend.services.accounts.actions.sessions import vault_keys
from backend.services.accounts.jobs import sweep
from backend.services.accounts.loader import install, load_actor
from backend.services.accounts.models import Account
from backend.services.accounts.ports import Consents, People, Person, Reseal, hand_over
from backend.services.accounts.ports import ports as handed_over
from backend.services.accounts.queries.adults import AdultAccount, adult_accounts
from backend.services.accounts.queries.listing import (
    PublicKey,
    account_states,
    device_label,
    invited,
    public_key,
)
from backend.services.accounts.routes import blueprints

__all__ = [
    "Account",
    "AdultAccount",
    "Consents",
    "People",
    "Person",
    "PublicKey",
    "Reseal",
    "account_states",
    "adult_accounts",
    "blueprints",
    "demo",
    "device_label",
    "hand_over",
    "handed_over",
    "install",
    "invited",
    "leave_team",
    "load_actor",
    "public_key",
    "sweep",
    "vault_keys",
]
