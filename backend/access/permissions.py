"""Every permission, and the table that grants it: the rows of safe-requirements §4 that exist so far.

A cell names the tie a role needs: OWN (oneself), PAIR (an active mentor's bond), ASSIGNED (an active
referent's bond), OWN_TEAM (a team one leads), AFTER_CARE (the team one works in keeps an eye after the
measure), KEEPER (the team one works in keeps a share of the recovery), GRANT (a live grant by the owner),
AUTHORITY (same authority), ANY (the role is enough). An absent cell is a refusal, and a refusal is a 404
(ACC-01, ACC-04).
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
    AFTER_CARE = "after_care"
    KEEPER = "keeper"
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
    NOTES_WRITE = "notes.write"
    NOTES_READ = "notes.read"
    NOTES_SHARED = "notes.shared"
    CORRECTION_ASK = "correction.ask"
    CORRECTION_ANSWER = "correction.answer"
    CORRECTIONS_READ = "corrections.read"
    OPENINGS_READ = "openings.read"
    MILESTONES_READ = "milestones.read"
    MILESTONE_DONE = "milestone.done"
    MILESTONE_WAIVE = "milestone.waive"
    MILESTONE_REOPEN = "milestone.reopen"
    DOCUMENT_READ = "document.read"
    DOCUMENT_WRITE = "document.write"
    DOCUMENT_DEPOSIT = "document.deposit"
    TRACE_READ = "trace.read"
    GRANT_MANAGE = "grant.manage"
    GUEST_MANAGE = "guest.manage"
    ACCOUNT_CLOSE = "account.close"
    SHARED_LIST = "shared.list"
    PAPER_ASK = "paper.ask"
    SAFE_EXPORT = "safe.export"
    READINESS_SET = "readiness.set"
    READINESS_READ = "readiness.read"
    PECULE_READ = "pecule.read"
    ANSWERS_OWN = "answers.own"
    CARD_PRINT = "card.print"
    LOCAL_CONTACTS_READ = "local_contacts.read"
    LOCAL_CONTACTS_EDIT = "local_contacts.edit"
    PECULE_CLAIM = "pecule.claim"
    PECULE_STATE = "pecule.state"
    PECULE_COHORT = "pecule.cohort"
    HOUSEHOLD_OWN = "household.own"
    STEPS_READ = "steps.read"
    STEPS_WRITE = "steps.write"
    STEPS_SIGHT = "steps.sight"
    INVITATION_MANAGE = "invitation.manage"
    CASELOAD_READ = "caseload.read"
    CASELOAD_IMPORT = "caseload.import"
    CASELOAD_IMPORT_OWN = "caseload.import_own"
    TEAM_MANAGE = "team.manage"
    GUIDANCE_EDIT = "guidance.edit"
    INBOX_READ = "inbox.read"
    CIRCLE_READ = "circle.read"
    SESSIONS_MANAGE = "sessions.manage"
    CHANNELS_OWN = "channels.own"
    DELIVERIES_READ = "deliveries.read"
    CALLS_ANSWER = "calls.answer"
    BURST_DECIDE = "burst.decide"
    APPOINTMENTS_ALL = "appointments.all"
    APPOINTMENTS_SHARED = "appointments.shared"
    APPOINTMENTS_DATES = "appointments.dates"
    APPOINTMENT_PLAN = "appointment.plan"
    ATTENDANCE_READ = "attendance.read"
    AGENDA_OWN = "agenda.own"
    VOLUNTEERS_MANAGE = "volunteers.manage"
    MENTORING_OWN = "mentoring.own"
    MENTOR_ASK = "mentor.ask"
    PAIR_FOLLOW = "pair.follow"
    PAIR_MANAGE = "pair.manage"
    THREADS_OWN = "threads.own"
    THREAD_MENTOR = "thread.mentor"
    THREAD_REFERENT = "thread.referent"
    THREAD_CIRCLE = "thread.circle"
    THREAD_MENTOR_EXISTS = "thread.mentor_exists"
    CIRCLE_OPEN = "circle.open"
    THREADS_WAITING = "threads.waiting"
    HELP_ASK = "help.ask"
    HELP_READ = "help.read"
    MAILING_OWN = "mailing.own"
    REPORT_MAKE = "report.make"
    REPORTS_OWN = "reports.own"
    REPORTS_TEAM = "reports.team"
    BLOCK_OWN = "block.own"
    TICKET_HANDLE = "ticket.handle"
    EXCERPT_COUNTERSIGN = "excerpt.countersign"
    MENTOR_SUSPEND = "mentor.suspend"
    PAIRS_WATCH = "pairs.watch"
    HANDOVERS_OWN = "handovers.own"
    HANDOVER_MAKE = "handover.make"
    HANDOVER_READ = "handover.read"
    HANDOVER_ANSWER = "handover.answer"
    HANDOVER_RECEIVE = "handover.receive"
    INTERVIEW_READ = "interview.read"
    INTERVIEW_ASK = "interview.ask"
    INTERVIEW_PREPARE = "interview.prepare"
    INTERVIEW_HOLD = "interview.hold"
    INTERVIEW_ACKNOWLEDGE = "interview.acknowledge"
    INTERVIEW_AFTER = "interview.after"
    AFTER_CARE_BACK = "after_care.back"
    PROJECT_READ = "project.read"
    PROJECT_WHOLE = "project.whole"
    PROJECT_WRITE = "project.write"
    PROJECT_OWN = "project.own"
    SUPPORT_ASK = "support.ask"
    SUPPORT_FOLLOW = "support.follow"
    RETURN_FOLLOW = "return.follow"
    SOFTWARE_KEYS_OWN = "software_keys.own"
    SOFTWARE_READ = "software.read"
    CASELOAD_EXPORT = "caseload.export"
    TRANSFER_READ = "transfer.read"
    TRANSFER_MAKE = "transfer.make"
    TRANSFER_ANSWER = "transfer.answer"
    ARRIVAL_BRING = "arrival.bring"
    ARRIVAL_READ = "arrival.read"
    PHONES_CUT = "phones.cut"
    RECOVERY_SIGN = "recovery.sign"
    RECOVERIES_TEAM = "recoveries.team"
    SAFES_THIN = "safes.thin"


_O, _P, _A, _T, _G, _ANY = Tie.OWN, Tie.PAIR, Tie.ASSIGNED, Tie.OWN_TEAM, Tie.GRANT, Tie.ANY
_Y, _M, _R, _L = Role.YOUNG, Role.MENTOR, Role.REFERENT, Role.LEAD
_S = Role.SAFEGUARDING

TABLE: MappingProxyType[Permission, dict[Role, Tie]] = MappingProxyType(
    {
        Permission.IDENTITY_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.IDENTITY_FIRST_NAME: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.IDENTITY_EDIT: {_R: _A},
        Permission.CONTACTS_EDIT: {_Y: _O, _R: _A},
        Permission.MEASURES_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.MEASURES_EDIT: {_R: _A},
        Permission.NOTES_WRITE: {_R: _A},
        Permission.NOTES_READ: {_R: _A, _L: _T},
        Permission.NOTES_SHARED: {_Y: _O},
        Permission.CORRECTION_ASK: {_Y: _O},
        Permission.CORRECTION_ANSWER: {_R: _A},
        Permission.CORRECTIONS_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.OPENINGS_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.MILESTONES_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.MILESTONE_DONE: {_Y: _O, _R: _A},
        Permission.MILESTONE_WAIVE: {_R: _A},
        Permission.MILESTONE_REOPEN: {_R: _A, _L: _T},
        Permission.DOCUMENT_READ: {_Y: _O, _M: _G, _R: _G},
        Permission.DOCUMENT_WRITE: {_Y: _O},
        Permission.DOCUMENT_DEPOSIT: {_Y: _O, _R: _A},
        Permission.TRACE_READ: {_Y: _O},
        Permission.GRANT_MANAGE: {_Y: _O},
        Permission.GUEST_MANAGE: {_Y: _O},
        Permission.ACCOUNT_CLOSE: {_Y: _O},
        Permission.SHARED_LIST: {_M: _ANY, _R: _ANY},
        Permission.PAPER_ASK: {_R: _A},
        Permission.SAFE_EXPORT: {_Y: _O},
        Permission.READINESS_SET: {_Y: _O},
        Permission.READINESS_READ: {_Y: _O, _R: _A},
        Permission.PECULE_READ: {_Y: _O},
        Permission.ANSWERS_OWN: {_Y: _O},
        Permission.CARD_PRINT: {_Y: _ANY},
        Permission.LOCAL_CONTACTS_READ: dict.fromkeys((_Y, _M, _R, _L), _ANY),
        Permission.LOCAL_CONTACTS_EDIT: {_L: _ANY},
        Permission.PECULE_CLAIM: {_Y: _O},
        Permission.PECULE_STATE: {_R: _A, _L: _T},
        Permission.PECULE_COHORT: {_L: _ANY},
        Permission.HOUSEHOLD_OWN: {_Y: _O},
        Permission.STEPS_READ: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.STEPS_WRITE: {_Y: _O, _R: _A},
        Permission.STEPS_SIGHT: {_Y: _O},
        Permission.INVITATION_MANAGE: {_R: _A, _L: _T},
        Permission.CASELOAD_READ: {_R: _ANY, _L: _ANY},
        Permission.CASELOAD_IMPORT: {_L: _ANY},
        Permission.CASELOAD_IMPORT_OWN: {_R: _ANY, _L: _ANY},
        Permission.TEAM_MANAGE: {_L: _T},
        Permission.GUIDANCE_EDIT: {_L: _ANY},
        Permission.INBOX_READ: dict.fromkeys(Role, _ANY),
        Permission.CIRCLE_READ: {_Y: _O},
        Permission.SESSIONS_MANAGE: dict.fromkeys(Role, _ANY),
        Permission.CHANNELS_OWN: dict.fromkeys(Role, _ANY),
        Permission.DELIVERIES_READ: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.CALLS_ANSWER: {_R: _A, _L: _T},
        Permission.BURST_DECIDE: {_L: _ANY},
        Permission.APPOINTMENTS_ALL: {_Y: _O, _R: _A},
        Permission.APPOINTMENTS_SHARED: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.APPOINTMENTS_DATES: {_L: _T},
        Permission.APPOINTMENT_PLAN: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.ATTENDANCE_READ: {_R: _A},
        Permission.AGENDA_OWN: dict.fromkeys((_Y, _M, _R, _L), _ANY),
        Permission.VOLUNTEERS_MANAGE: {_L: _ANY},
        Permission.MENTORING_OWN: {_M: _ANY},
        Permission.MENTOR_ASK: {_Y: _O, _R: _A, _L: _T},
        Permission.PAIR_FOLLOW: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.PAIR_MANAGE: {_L: _T},
        Permission.THREADS_OWN: dict.fromkeys((_Y, _M, _R, _L), _ANY),
        Permission.THREAD_MENTOR: {_Y: _O, _M: _P},
        Permission.THREAD_REFERENT: {_Y: _O, _R: _A},
        Permission.THREAD_CIRCLE: {_Y: _O, _M: _P, _R: _A},
        Permission.THREAD_MENTOR_EXISTS: {_Y: _O, _R: _A},
        Permission.CIRCLE_OPEN: {_Y: _O},
        Permission.THREADS_WAITING: {_L: _T},
        Permission.HELP_ASK: {_Y: _O},
        Permission.HELP_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.MAILING_OWN: {_R: _ANY, _L: _ANY},
        Permission.REPORT_MAKE: {_Y: _O, _M: _P, _R: _A},
        Permission.REPORTS_OWN: {_Y: _O},
        Permission.REPORTS_TEAM: {_L: _T},
        Permission.BLOCK_OWN: {_Y: _O},
        Permission.TICKET_HANDLE: {_S: Tie.AUTHORITY},
        Permission.EXCERPT_COUNTERSIGN: {_L: _T, _S: Tie.AUTHORITY},
        Permission.MENTOR_SUSPEND: {_S: Tie.AUTHORITY},
        Permission.PAIRS_WATCH: {_S: Tie.AUTHORITY},
        Permission.HANDOVERS_OWN: dict.fromkeys((_Y, _R, _L), _ANY),
        Permission.HANDOVER_MAKE: {_R: _A, _L: _T},
        Permission.HANDOVER_READ: {_Y: _O, _R: _A},
        Permission.HANDOVER_ANSWER: {_Y: _O},
        Permission.HANDOVER_RECEIVE: {_R: _G},
        Permission.INTERVIEW_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.INTERVIEW_ASK: {_Y: _O, _R: _A},
        Permission.INTERVIEW_PREPARE: {_Y: _O},
        Permission.INTERVIEW_HOLD: {_R: _A},
        Permission.INTERVIEW_ACKNOWLEDGE: {_Y: _O, _R: _A},
        Permission.INTERVIEW_AFTER: {_R: Tie.AFTER_CARE, _L: Tie.AFTER_CARE},
        Permission.AFTER_CARE_BACK: {_L: Tie.AFTER_CARE},
        Permission.PROJECT_READ: {_Y: _O, _M: _P, _R: _A, _L: _T},
        Permission.PROJECT_WHOLE: {_Y: _O, _R: _A, _L: _T},
        Permission.PROJECT_WRITE: {_Y: _O, _R: _A},
        Permission.PROJECT_OWN: {_Y: _O},
        Permission.SUPPORT_ASK: {_Y: _O},
        Permission.SUPPORT_FOLLOW: {_R: _A, _L: _T},
        Permission.RETURN_FOLLOW: {_R: Tie.AFTER_CARE, _L: Tie.AFTER_CARE},
        Permission.SOFTWARE_KEYS_OWN: {_R: _ANY},
        Permission.SOFTWARE_READ: {_R: _A},
        Permission.CASELOAD_EXPORT: {_R: _A, _L: _T},
        Permission.TRANSFER_READ: {_Y: _O, _R: _A, _L: _T},
        Permission.TRANSFER_MAKE: {_R: _A, _L: _T},
        Permission.TRANSFER_ANSWER: {_Y: _O},
        Permission.ARRIVAL_BRING: {_L: _ANY},
        Permission.ARRIVAL_READ: {_Y: _O, _R: _A},
        Permission.PHONES_CUT: {_R: _A, _L: _T},
        Permission.RECOVERY_SIGN: {_R: Tie.KEEPER, _L: Tie.KEEPER},
        Permission.RECOVERIES_TEAM: {_R: _ANY, _L: _ANY},
        Permission.SAFES_THIN: {_L: _ANY},
    }
)
