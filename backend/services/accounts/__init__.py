"""Accounts: opening one's safe is the login. Ways in, sessions, devices, invitations, activations."""

from backend.services.accounts import demo
from backend.services.accounts.actions.colleagues import leave_team
from backend.services.accounts.actions.erasing import erase_ways_in
from backend.services.accounts.actions.sessions import end_all as end_sessions
from backend.services.accounts.actions.sessions import vault_keys
from backend.services.accounts.actions.stopping import make_link
from backend.services.accounts.jobs import cards, sweep, thin
from backend.services.accounts.loader import install, load_actor, read_actor
from backend.services.accounts.means import means_of
from backend.services.accounts.models import Account
from backend.services.accounts.notices import SUBJECTS
from backend.services.accounts.ports import Consents, People, Person, Reseal, Unlocked, hand_over
from backend.services.accounts.ports import ports as handed_over
from backend.services.accounts.qr import base64url, link_of, qr_svg
from backend.services.accounts.queries.adults import AdultAccount, adult_accounts
from backend.services.accounts.queries.listing import (
    PublicKey,
    account_states,
    device_label,
    invited,
    public_key,
    sessions_known,
)
from backend.services.accounts.queries.telling import still_true, words
from backend.services.accounts.routes import blueprints
from backend.services.accounts.rules.browsers import browser_label

__all__ = [
    "SUBJECTS",
    "Account",
    "AdultAccount",
    "Consents",
    "People",
    "Person",
    "PublicKey",
    "Reseal",
    "Unlocked",
    "account_states",
    "adult_accounts",
    "base64url",
    "blueprints",
    "browser_label",
    "cards",
    "demo",
    "device_label",
    "end_sessions",
    "erase_ways_in",
    "hand_over",
    "handed_over",
    "install",
    "invited",
    "leave_team",
    "link_of",
    "load_actor",
    "make_link",
    "means_of",
    "public_key",
    "qr_svg",
    "read_actor",
    "sessions_known",
    "still_true",
    "sweep",
    "thin",
    "vault_keys",
    "words",
]
