"""A life of threads, reports and pairs: bonds begin and end, people write, report, block, suspend, sign.

A model says who may read what; after each step every person tries everything, and the answers agree (TST-01).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import update

from backend import clock
from backend.access import Actor, Bond, BondKind
from backend.db import db, reading, transaction
from backend.errors import Conflict, DomainError, NotFound
from backend.ids import new_id
from backend.instance import instance
from backend.services import conversations, people
from backend.services.conversations.actions import sending
from backend.services.conversations.actions.writing import Draft
from backend.services.conversations.queries import thread
from backend.services.conversations.records import Words
from backend.services.protection.actions import blocking, reporting, suspending, tickets, widening
from backend.services.protection.queries import own
from backend.services.protection.queries import tickets as desk
from tests.access.papers_world import START
from tests.access.protection_world import ADULTS, EVERYBODY, MENTORS, OFFICERS, OTHERS, SHORT, Ticket, World


class ProtectionMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.at, self.world, self.keyd = START, World(), instance().keyd
        self.bonds: dict[str, UUID] = {}
        self.first: dict[str, UUID] = {}
        self.messages: dict[str, list[UUID]] = {}
        self.reports: dict[UUID, Ticket] = {}
        self.blocked: set[str] = set()
        self.suspended: dict[str, UUID] = {}
        for name in ("referent", "mentor"):
            self.a_bond_begins(name)

    @property
    def on(self) -> date:
        return clock.day_in("Europe/Paris", self.at)

    def who(self, name: str) -> Actor:
        return self.world.actors[name]

    @property
    def when(self) -> dict[str, Any]:
        return {"at": self.at, "on": self.on}

    @rule(name=st.sampled_from(ADULTS))
    def a_bond_begins(self, name: str) -> None:
        if name in self.bonds or name in self.suspended:
            return
        kind = BondKind.MENTOR if name in MENTORS else BondKind.REFERENT
        with transaction() as session:
            row = people.write_bond(
                session,
                authority_id=self.world.here,
                youth_id=self.who("young").id,
                kind=kind,
                starts_on=self.on,
                adult_id=self.who(name).id,
            )
        self.bonds[name] = row
        self.first.setdefault(name, row)

    @rule(name=st.sampled_from(ADULTS))
    def a_bond_ends(self, name: str) -> None:
        row = self.bonds.pop(name, None)
        if row is not None:
            with transaction() as session:
                session.execute(update(Bond).where(Bond.id == row).values(ends_on=self.on))
            # A bond ended today leaves today for the next: one a day is enough here.
            self.at += timedelta(days=1)

    @rule(hours=st.sampled_from([1, 5, 30]))
    def time_passes(self, hours: int) -> None:
        self.at += timedelta(hours=hours)

    @rule(adult=st.sampled_from(ADULTS), by=st.sampled_from((*("young", "adult") * 3, *OTHERS, *OFFICERS)))
    def somebody_writes(self, adult: str, by: str) -> None:
        if adult not in self.first:
            return
        writer = adult if by == "adult" else by
        tied = adult in self.bonds
        draft = Draft("text", Words("Bonjour"))
        try:
            made = sending.send(self.who(writer), self._thread(adult), draft, keyd=self.keyd, **self.when)
        except Conflict:
            assert writer == "young" and (adult in self.blocked or not tied)
            return
        except NotFound:
            assert writer not in ("young", adult) or not tied
            return
        assert tied and writer in ("young", adult)
        assert not (writer == "young" and adult in self.blocked)
        if not (writer == adult and adult in self.blocked):
            self.messages.setdefault(adult, []).append(made)

    @rule(adult=st.sampled_from(ADULTS), by=st.sampled_from(EVERYBODY))
    def somebody_reports_a_message(self, adult: str, by: str) -> None:
        if not self.messages.get(adult):
            return
        said = reporting.Said(new_id(), self.who("young").id, message_id=self.messages[adult][-1])
        may = by == "young" or (by == adult and adult in self.bonds)
        try:
            made = reporting.report(self.who(by), said, keyd=self.keyd, **self.when)
        except NotFound:
            assert not may
            return
        assert may
        with reading() as connection:
            told = desk.ticket(connection, self.who("officer"), made, keyd=self.keyd, at=self.at)
        about = next(
            (one for one in EVERYBODY if told["about"] and self.who(one).id == told["about"]["id"]), None
        )
        self.reports[made] = Ticket(by, about, message=True)

    @rule(adult=st.sampled_from(ADULTS))
    def the_young_person_reports_somebody(self, adult: str) -> None:
        said = reporting.Said(new_id(), self.who("young").id, about_id=self.who(adult).id)
        try:
            made = reporting.report(self.who("young"), said, keyd=self.keyd, **self.when)
        except DomainError:
            assert adult not in self.first
            return
        assert adult in self.first
        self.reports[made] = Ticket("young", adult, message=False)

    @precondition(lambda self: self.reports)
    @rule(data=st.data(), by=st.sampled_from(OFFICERS * 5 + EVERYBODY))
    def somebody_handles_a_ticket(self, data: st.DataObject, by: str) -> None:
        report = data.draw(st.sampled_from(sorted(self.reports)))
        one, may = self.reports[report], by in OFFICERS
        try:
            tickets.acknowledge(self.who(by), report, **self.when)
        except NotFound:
            assert not may
            return
        assert may
        one.read = True
        if data.draw(st.booleans()) and not one.closed:
            tickets.close(self.who(by), report, "solved", "", keyd=self.keyd, **self.when)
            one.closed = True

    @precondition(lambda self: any(one.message for one in self.reports.values()))
    @rule(data=st.data(), by=st.sampled_from(OFFICERS * 3 + EVERYBODY))
    def somebody_asks_for_more(self, data: st.DataObject, by: str) -> None:
        report = data.draw(st.sampled_from(sorted(k for k, v in self.reports.items() if v.message)))
        one = self.reports[report]
        try:
            made = widening.ask(self.who(by), report, "Vérifier", keyd=self.keyd, **self.when)
        except NotFound:
            assert by not in OFFICERS
            return
        except Conflict:
            assert one.asked is not None
            return
        assert by in OFFICERS
        one.asked = (made, by)

    @precondition(lambda self: any(one.asked for one in self.reports.values()))
    @rule(data=st.data(), by=st.sampled_from(("lead", *OFFICERS) * 3 + EVERYBODY), yes=st.booleans())
    def somebody_signs(self, data: st.DataObject, by: str, yes: bool) -> None:
        report = data.draw(st.sampled_from(sorted(k for k, v in self.reports.items() if v.asked)))
        one = self.reports[report]
        assert one.asked is not None
        asked, asker = one.asked
        may = by in ("lead", *OFFICERS) and by != asker
        try:
            widening.sign(self.who(by), asked, yes, keyd=self.keyd, **self.when)
        except NotFound:
            assert not may
            return
        assert may
        one.asked, one.signed = None, one.signed or yes

    @rule(adult=st.sampled_from(ADULTS), by=st.sampled_from(("young",) * 8 + EVERYBODY))
    def somebody_blocks(self, adult: str, by: str) -> None:
        try:
            blocking.block(self.who(by), self.who(adult).id, **self.when)
        except NotFound:
            assert by != "young" or adult not in self.first
            return
        assert by == "young" and adult in self.first
        self.blocked.add(adult)

    @precondition(lambda self: self.blocked)
    @rule(data=st.data())
    def the_young_person_unblocks(self, data: st.DataObject) -> None:
        adult = data.draw(st.sampled_from(sorted(self.blocked)))
        blocking.unblock(self.who("young"), self.who(adult).id, **self.when)
        self.blocked.discard(adult)

    @rule(mentor=st.sampled_from(MENTORS), by=st.sampled_from(OFFICERS * 2 + EVERYBODY))
    def somebody_suspends(self, mentor: str, by: str) -> None:
        try:
            made = suspending.suspend(self.who(by), self.who(mentor).id, "Essai", keyd=self.keyd, **self.when)
        except NotFound:
            assert by not in OFFICERS
            return
        except Conflict:
            assert mentor in self.suspended
            return
        assert by in OFFICERS
        self.suspended[mentor] = made
        self.bonds.pop(mentor, None)
        self.at += timedelta(days=1)

    @precondition(lambda self: self.suspended)
    @rule(data=st.data(), by=st.sampled_from(OFFICERS * 2 + EVERYBODY))
    def somebody_lifts(self, data: st.DataObject, by: str) -> None:
        mentor = data.draw(st.sampled_from(sorted(self.suspended)))
        try:
            suspending.lift(self.who(by), self.suspended[mentor], **self.when)
        except NotFound:
            assert by not in OFFICERS
            return
        assert by in OFFICERS
        del self.suspended[mentor]

    @invariant()
    def everybody_reads_exactly_the_threads_of_the_table(self) -> None:
        for adult in self.messages:
            for name in EVERYBODY:
                may = name == "young" or (name == adult and adult in self.bonds)
                assert self._reads(name, adult) is may, (name, adult)

    @invariant()
    def only_officers_read_tickets_and_never_one_about_them(self) -> None:
        for report in list(self.reports)[-2:]:
            for name in EVERYBODY:
                assert self._opens(name, report) is (name in OFFICERS), name

    @invariant()
    def more_is_read_only_once_signed(self) -> None:
        for report, one in list(self.reports.items())[-2:]:
            with reading() as connection:
                told = desk.ticket(connection, self.who("officer"), report, keyd=self.keyd, at=self.at)
            assert any(wider["excerpt"] for wider in told["wider"]) is one.signed
            assert bool(told["excerpt"]) is one.message

    @invariant()
    def whoever_reported_sees_their_own_status_alone(self) -> None:
        with reading() as connection:
            for name in ("young", "other_young"):
                mine = own.mine(connection, self.who(name), self.on, at=self.at)
                assert {one["id"] for one in mine} == {k for k, v in self.reports.items() if v.by == name}

    def _reads(self, name: str, adult: str) -> bool:
        try:
            with reading() as connection:
                thread.read_thread(
                    connection, self.who(name), self._thread(adult), keyd=self.keyd, **self.when
                )
        except NotFound:
            return False
        return True

    def _thread(self, adult: str) -> UUID:
        """Their thread; before its first message, the bond that would name it."""
        with reading() as connection:
            found = conversations.between(connection, self.who("young").id, self.who(adult).id)
        return found or self.bonds.get(adult) or self.first[adult]

    def _opens(self, name: str, report: UUID) -> bool:
        try:
            with reading() as connection:
                desk.ticket(connection, self.who(name), report, keyd=self.keyd, at=self.at)
        except NotFound:
            return False
        return True

    def teardown(self) -> None:
        db.session.remove()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.req("TST-01", "ACC-01", "ACC-03", "SAF-07", "SAF-08")
def test_nobody_finds_a_thread_or_a_report_outside_the_table(app: Flask) -> None:
    run_state_machine_as_test(ProtectionMachine, settings=SHORT)
