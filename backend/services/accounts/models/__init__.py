"""Accounts, ways in, sessions, devices, invitations: what the base keeps of them."""

from backend.services.accounts.models.account import Account, TermsAcceptance
from backend.services.accounts.models.invitation import Activation, Invitation
from backend.services.accounts.models.keyring import Slot, SlotEpoch, TeamEpoch, TeamShare, Totp, VaultEpoch
from backend.services.accounts.models.signing import Challenge, Device, SessionRow

__all__ = [
    "Account",
    "Activation",
    "Challenge",
    "Device",
    "Invitation",
    "SessionRow",
    "Slot",
    "SlotEpoch",
    "TeamEpoch",
    "TeamShare",
    "TermsAcceptance",
    "Totp",
    "VaultEpoch",
]
