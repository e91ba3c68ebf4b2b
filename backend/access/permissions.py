"""Every permission, and the table that grants it: the rows of safe-requirements §4 that exist so far.

A cell names the tie a role needs: OWN (oneself), PAIR (an active mentor's bond), ASSIGNED (an active
referent's bond), OWN_TEAM (a team one leads), GRANT (a live grant by the owner), AUTHORITY (same authority),
ANY (the role is enough). An absent cell is a refusal, and a refusal is a 404 (ACC-01, ACC-04).
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from backend.access.actor import Role


class Tie(StrEnum):
    OWN = "own"
    PAIR = "pair"
    ASSIGNED = "assigned"
    OWN_TEAM = "own_team"
    GRANT = "grant"
    AUTHORITY = "authority"
    ANY = "any"


class Permission(StrEnum):
    IDENTITY_READ = "identity.read"
    IDENTITY_FIRST_NAME = "identity.first_name"
    IDENTITY_EDIT = "identity.edit"
    CONTACTS_EDIT = "contacts.edit"
    MEASURES_READ = "measures.read"
    MEASURES_EDIT = "measures.edit"
    MILESTONES_READ = "milestones.read"
    MILESTONE_DONE = "milestone.done"
    MILESTONE_WAIVE = "milestone.waive"
    MILESTONE_REOPEN = "milestone.reopen"
    DOCUMENT_READ = "document.read"
    DOCUMENT_WRITE = "document.write"
    DOCUMENT_DEPOSIT = "document.deposit"
    TRACE_READ = "trace.read"
    READINESS_SET = "readiness.set"
    READINESS_READ = "readiness.read"
    INVITATION_MANAGE = "invitation.manage"
    CASELOAD_READ = "caseload.read"
    CASELOAD_IMPORT = "caseload.import"
    CASELOAD_IMPORT_OWN = "caseload.import_own"
    TEAM_MANAGE = "team.manage"
    INBOX_READ = "inbox.read"
    CIRCLE_READ = "circle.read"
    SESSIONS_MANAGE = "sessions.manage"


_O, _P, _A, _T, _G, _ANY = Tie.OWN, Tie.PAIR, Tie.ASSIGNED, Tie.OWN_TEAM, Tie.GRANT, Tie.ANY
_Y, _M, _R, _L = Role.YOUNG, Role.MENTOR, Role.REFERENT, Role.LEAD

TABLE: MappingProxyType[Permission, dict[Role, Tie]] = MappingProxyType(
    {
        Permission.IDENTITY_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.IDENTITY_FIRST_NAME: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.IDENTITY_EDIT: {_R: _A},
        Permission.CONTACTS_EDIT: {_Y: _O, _R: _A},
        Permission.MEASURES_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.MEASURES_EDIT: {_R: _A},
        Permission.MILESTONES_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.MILESTONE_DONE: {_Y: _O, _R: _A},
        Permission.MILESTONE_WAIVE: {_R: _A},
        Permission.MILESTONE_REOPEN: {_R: _A, _L: _T},
        Permission.DOCUMENT_READ: {_Y: _O, _M: _G, _R: _G},
        Permission.DOCUMENT_WRITE: {_Y: _O},
        Permission.DOCUMENT_DEPOSIT: {_Y: _O, _R: _A},
        Permission.TRACE_READ: {_Y: _O},
        Permission.READINESS_SET: {_Y: _O},
        Permission.READINESS_READ: {_Y: _O, _R: _A},
        Permission.INVITATION_MANAGE: {_R: _A, _L: _T},
        Permission.CASELOAD_READ: {_R: _ANY, _L: _ANY},
        Permission.CASELOAD_IMPORT: {_L: _ANY},
        Permission.CASELOAD_IMPORT_OWN: {_R: _ANY, _L: _ANY},
        Permission.TEAM_MANAGE: {_L: _T},
        Permission.INBOX_READ: dict.fromkeys(Role, _ANY),
        Permission.CIRCLE_READ: {_Y: _O},
        Permission.SESSIONS_MANAGE: dict.fromkeys(Role, _ANY),
    }
)
