"""Accounts, ways in, sessions, devices, invitations: what the base keeps of them."""

from backend.services.accounts.models.account import Account, TermsAcceptance
from backend.services.accounts.models.invitation import Activation, Invitation
from backend.services.accounts.models.keyring import Slot, SlotEpoch, TeamEpoch, TeamShare, Totp, VaultEpoch
from backend.services.accounts.models.recovery import QuorumRow, Recovery, RecoveryLink, Reopening, SpentCard
from backend.services.accounts.models.signing import Challenge, Device, SessionRow

__all__ = [
    "Account",
    "Activation",
    "Challenge",
    "Device",
    "Invitation",
    "QuorumRow",
    "Recovery",
    "RecoveryLink",
    "Reopening",
    "SessionRow",
    "Slot",
    "SlotEpoch",
    "SpentCard",
    "TeamEpoch",
    "TeamShare",
    "TermsAcceptance",
    "Totp",
    "VaultEpoch",
]
