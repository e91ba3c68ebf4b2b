"""A life of handovers: begun, asked, signed, read, cancelled, files given and days that pass.

A model says who follows the file and who may read what passes; after each step every person tries (TST-01).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from backend import clock
from backend.access import Actor, BondKind, Permission, Role, policy, scope
from backend.db import db, reading, transaction
from backend.errors import DomainError, NotFound
from backend.instance import instance
from backend.services import people
from backend.services.handovers.actions import giving, signing, writing
from backend.services.handovers.queries import reading as queries
from tests.access.papers_world import START
from tests.access.protection_world import EVERYBODY, SHORT, World
from tests.factories.access import a_membership
from tests.factories.people import a_professional

REFERENTS = ("referent", "second_referent", "third_referent")
WHO = (*EVERYBODY, "third_referent")
FOREVER = date.max


class HandoverMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.at, self.world, self.keyd = START, World(), instance().keyd
        self._third()
        self.file = self.who("young").id
        self.bonds: list[tuple[str, date, date]] = [("referent", self.on, FOREVER)]
        with transaction() as session:
            people.write_bond(
                session,
                authority_id=self.world.here,
                youth_id=self.file,
                kind=BondKind.REFERENT,
                starts_on=self.on,
                adult_id=self.who("referent").id,
            )
        self.made: UUID | None = None
        self.kind = self.to = ""
        self.days = (self.on, FOREVER)
        self.asked = self.thread = self.in_force = self.over = False

    def _third(self) -> None:
        lead = self.who("lead")
        (_, team) = next(iter(lead.teams))
        with transaction() as session:
            made = a_professional(session, self.world.here, "third Inventé")
            a_membership(session, made, self.world.here, Role.REFERENT, team)
        second = self.who("second_referent")
        self.world.actors["third_referent"] = Actor(
            made, second.authority_id, second.roles, second.teams, second.zone, second.session_id, open=True
        )

    @property
    def on(self) -> date:
        return clock.day_in("Europe/Paris", self.at)

    @property
    def when(self) -> dict[str, Any]:
        return {"at": self.at, "on": self.on}

    def who(self, name: str) -> Actor:
        return self.world.actors[name]

    def follows(self, name: str) -> bool:
        return any(one == name and first <= self.on < last for one, first, last in self.bonds)

    def _given(self, name: str, first: date, last: date) -> None:
        """The model of a file given: those of that day leave, unless it is for a time."""
        if last == FOREVER:
            self.bonds = [
                (one, start, first if start <= first < end else end) for one, start, end in self.bonds
            ]
        self.bonds.append((name, first, last))

    @rule(
        by=st.sampled_from(WHO),
        to=st.sampled_from(REFERENTS),
        kind=st.sampled_from(("planned", "temporary", "urgent")),
        later=st.integers(0, 2),
    )
    def somebody_begins(self, by: str, to: str, kind: str, later: int) -> None:
        first = self.on + timedelta(days=0 if kind == "urgent" else later)
        last = first + timedelta(days=2) if kind == "temporary" else FOREVER
        may = by == "lead" or (by in REFERENTS and self.follows(by))
        running = self.made is not None and not self.in_force and not self.over
        try:
            made = writing.start(
                self.who(by),
                self.file,
                kind,
                self.who(to).id,
                first,
                last if kind == "temporary" else None,
                keyd=self.keyd,
                **self.when,
            )
        except DomainError:
            assert not may or running or self.follows(to), (by, to, kind)
            return
        assert may and not running and not self.follows(to), (by, to, kind)
        self.made, self.kind, self.to, self.days = made, kind, to, (first, last)
        self.asked = self.in_force = kind == "urgent"
        self.thread = self.over = False
        if kind == "urgent":
            self._given(to, *self.days)

    @rule(by=st.sampled_from(WHO), gesture=st.sampled_from(("ask", "cancel")))
    def somebody_asks_or_gives_up(self, by: str, gesture: str) -> None:
        if self.made is None:
            return
        may = by == "lead" or (by in REFERENTS and self.follows(by))
        try:
            (writing.ask if gesture == "ask" else writing.cancel)(self.who(by), self.made, **self.when)
        except DomainError:
            assert not may or (gesture == "cancel" and self.in_force), (by, gesture)
            return
        assert may, (by, gesture)
        if gesture == "ask":
            self.asked = self.asked or not self.over
        elif not self.in_force:
            self.over = True

    @rule(by=st.sampled_from(WHO), thread=st.booleans())
    def somebody_answers(self, by: str, thread: bool) -> None:
        if self.made is None:
            return
        try:
            signing.answer(self.who(by), self.made, "Mes mots", thread, keyd=self.keyd, **self.when)
        except DomainError:
            return
        assert by == "young" and self.asked and not self.over
        self.thread = thread

    @rule(by=st.sampled_from(WHO))
    def somebody_signs(self, by: str) -> None:
        if self.made is None:
            return
        text = self._read(by)
        sha256 = text["sha256"] if text else "0" * 64
        try:
            signing.sign(self.who(by), self.made, sha256, keyd=self.keyd, **self.when)
        except DomainError:
            return
        assert by in REFERENTS and self.asked and not self.over and not self.in_force
        if by == self.to:
            self.in_force = True
            self._given(by, max(self.days[0], self.on), self.days[1])

    @rule(by=st.sampled_from(WHO))
    def somebody_proves_to_have_read(self, by: str) -> None:
        text = self._read(by)
        if self.made is None or text is None:
            return
        try:
            signing.note_opening(self.who(by), self.made, **self.when)
            signing.prove_read(
                self.who(by), self.made, text["sha256"], text["sections"], keyd=self.keyd, **self.when
            )
        except DomainError:
            return
        assert by == self.to and self.in_force

    @rule(by=st.sampled_from(WHO), to=st.sampled_from(REFERENTS))
    def somebody_gives_the_file(self, by: str, to: str) -> None:
        with reading() as connection:
            version = people.youth_file(connection, self.who("lead"), self.file, self.on, keyd=self.keyd)[
                "version"
            ]
        wanted, referent = {self.file: version}, self.who(to).id
        try:
            giving.give(self.who(by), wanted, referent, ends_on=None, **self.when)
        except NotFound:
            assert by != "lead"
            return
        except DomainError:
            assert by == "lead" and self.follows(to)
            return
        assert by == "lead"
        self._given(to, self.on, FOREVER)

    @rule(days=st.integers(1, 3))
    def days_pass(self, days: int) -> None:
        self.at += timedelta(days=days)

    @invariant()
    def whoever_follows_the_file_is_whoever_it_was_given_to(self) -> None:
        with reading() as connection:
            for name in REFERENTS:
                link = scope.link(connection, self.who(name), self.file, self.on)
                assert policy.decide(self.who(name), Permission.MILESTONES_READ, link) is self.follows(name)

    @invariant()
    def what_passes_is_read_by_the_young_person_and_the_two_referents_alone(self) -> None:
        if self.made is None:
            return
        for name in WHO:
            if name == "young":
                may = self.asked
            elif name == self.to and not self.over and (not self.in_force or self.days[0] > self.on):
                may = True
            else:
                may = name in REFERENTS and self.follows(name)
            assert (self._read(name) is not None) is may, name

    @invariant()
    def the_former_thread_wants_consent_and_the_file(self) -> None:
        if self.made is None:
            return
        for name in WHO:
            with reading() as connection:
                try:
                    queries.former_thread(connection, self.who(name), self.made, keyd=self.keyd, on=self.on)
                    read = True
                except NotFound:
                    read = False
            assert not read or (name == self.to and self.thread and self.in_force and self.follows(name))

    def _read(self, name: str) -> dict[str, Any] | None:
        if self.made is None:
            return None
        try:
            with reading() as connection:
                shown = queries.one(connection, self.who(name), self.made, keyd=self.keyd, **self.when)
        except NotFound:
            return None
        text: dict[str, Any] | None = shown["text"]
        return text

    def teardown(self) -> None:
        db.session.remove()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.req("TST-01", "ACC-03", "ACC-04")
def test_nobody_reads_what_passes_outside_the_table(app: Flask) -> None:
    run_state_machine_as_test(HandoverMachine, settings=SHORT)
