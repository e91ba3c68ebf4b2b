"""A life of bonds that begin and end: who reads a project, an interview, a request for help, a file that will leave.

A model says who stands beside the young person; after each step everybody tries to read and to write (TST-01).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select, update

from backend import clock
from backend.access import Actor, Bond, BondKind
from backend.db import db, reading, transaction
from backend.errors import NotFound
from backend.ids import new_id
from backend.instance import instance
from backend.services import people, project
from backend.services.exchange.actions import leaving
from backend.services.exchange.queries import feed, transfers
from backend.services.interviews.actions import opening
from backend.services.interviews.actions.holding import Moment
from backend.services.interviews.queries import whole
from backend.services.project.queries import reading as projects
from backend.services.support import Wish, ask
from backend.services.support.queries import one_request
from tests.access.papers_world import START
from tests.access.protection_world import ADULTS, EVERYBODY, MENTORS, REFERENTS, SHORT, World

SECRET = "Je veux une fenêtre inventée"
GOAL = "Avoir un logement inventé"


class FollowingMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.at, self.world, self.keyd = START, World(), instance().keyd
        self.file = self.who("young").id
        self.beside: dict[str, bool] = dict.fromkeys(ADULTS, False)
        self.in_team = True
        with transaction() as session:
            session.execute(
                update(people.YoungPerson)
                .where(people.YoungPerson.id == self.file)
                .values(birth_date=date(2008, 1, 15))
            )
            self.team = session.execute(
                select(Bond.team_id).where(Bond.youth_id == self.file, Bond.kind == BondKind.TEAM.value)
            ).scalar_one()
        young = self.who("young")
        self.interview = opening.ask(Moment(young, self.at, self.on, self.keyd), self.file, "seventeen")
        self.request = ask(young, Wish("young_adult", message=SECRET), keyd=self.keyd, at=self.at, on=self.on)
        self.write("young", project.Line("word", "housing", SECRET))
        self.write("young", project.Line("goal", "housing", GOAL))
        self.transfer: UUID | None = None

    @property
    def on(self) -> date:
        return clock.day_in("Europe/Paris", self.at)

    def who(self, name: str) -> Actor:
        return self.world.actors[name]

    def write(self, name: str, line: project.Line) -> None:
        project.write(
            self.who(name), self.file, new_id(), line, version=0, keyd=self.keyd, at=self.at, today=self.on
        )

    def follows(self, name: str) -> bool:
        return name in REFERENTS and self.beside[name]

    def whole_for(self, name: str) -> bool:
        """Oneself, who follows the file today, the lead of its team."""
        return name == "young" or self.follows(name) or (name == "lead" and self.in_team)

    @rule(name=st.sampled_from(ADULTS))
    def somebody_comes_beside_or_leaves(self, name: str) -> None:
        kind = BondKind.MENTOR if name in MENTORS else BondKind.REFERENT
        with transaction() as session:
            if self.beside[name]:
                session.execute(
                    update(Bond)
                    .where(Bond.youth_id == self.file, Bond.adult_id == self.who(name).id)
                    .values(ends_on=self.on)
                )
            else:
                people.write_bond(
                    session,
                    authority_id=self.world.here,
                    youth_id=self.file,
                    kind=kind,
                    adult_id=self.who(name).id,
                    starts_on=self.on,
                )
        self.beside[name] = not self.beside[name]

    @rule()
    def the_file_leaves_the_team_or_comes_back(self) -> None:
        with transaction() as session:
            if self.in_team:
                session.execute(
                    update(Bond)
                    .where(Bond.youth_id == self.file, Bond.kind == BondKind.TEAM.value)
                    .values(ends_on=self.on)
                )
            else:
                people.write_bond(
                    session,
                    authority_id=self.world.here,
                    youth_id=self.file,
                    kind=BondKind.TEAM,
                    team_id=self.team,
                    starts_on=self.on,
                )
        self.in_team = not self.in_team

    @rule(name=st.sampled_from(EVERYBODY))
    def somebody_writes_in_the_project(self, name: str) -> None:
        self.tries(
            name == "young" or self.follows(name),
            lambda: self.write(name, project.Line("goal", "work", "But")),
        )

    @rule(name=st.sampled_from(EVERYBODY))
    def somebody_asks_for_the_file_to_leave(self, name: str) -> None:
        may = self.follows(name) or (name == "lead" and self.in_team)
        made = self.tries(
            may, lambda: leaving.ask(self.who(name), self.file, "Département inventé", at=self.at, on=self.on)
        )
        self.transfer = made or self.transfer

    @rule(name=st.sampled_from(EVERYBODY), yes=st.booleans())
    def somebody_answers_whether_it_leaves(self, name: str, yes: bool) -> None:
        if self.transfer is None:
            return
        asked, parts = self.transfer, ["path"] if yes else None
        self.tries(
            name == "young", lambda: leaving.answer(self.who(name), asked, parts, at=self.at, on=self.on)
        )

    @rule(days=st.integers(1, 3))
    def days_pass(self, days: int) -> None:
        self.at += timedelta(days=days)

    def tries(self, may: bool, gesture: Callable[[], Any]) -> Any:
        """The gesture is made exactly by whoever may; anybody else is told that it does not exist."""
        try:
            made = gesture()
        except NotFound:
            assert not may
            return None
        assert may
        return made

    @invariant()
    def each_reads_what_the_table_says_and_a_mentor_no_word(self) -> None:
        for name in EVERYBODY:
            actor, whole_file = self.who(name), self.whole_for(name)
            may_look = whole_file or (name in MENTORS and self.beside[name])
            with reading() as reader:
                seen = self.tries(
                    may_look,
                    lambda: projects.read(actor, reader, self.file, keyd=self.keyd, on=self.on),  # noqa: B023
                )
                assert (SECRET in str(seen)) is whole_file, name
                self.tries(
                    whole_file,
                    lambda: whole.read(actor, reader, self.interview, keyd=self.keyd, on=self.on),  # noqa: B023
                )
                found = self.tries(
                    whole_file,
                    lambda: one_request(reader, actor, self.request, keyd=self.keyd, on=self.on),  # noqa: B023
                )
                assert (SECRET in str(found)) is whole_file, name
                self.tries(
                    whole_file,
                    lambda: transfers.of_youth(reader, actor, self.file, on=self.on),  # noqa: B023
                )

    @invariant()
    def a_key_reads_the_files_of_its_owner_alone(self) -> None:
        for name in REFERENTS:
            with reading() as reader:
                told = feed.files(reader, self.who(name), after=None, limit=10, on=self.on)
            assert [one["id"] for one in told["items"]] == ([self.file] if self.follows(name) else []), name

    def teardown(self) -> None:
        db.session.remove()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.req("TST-01", "ACC-03", "ACC-04")
def test_nobody_reads_a_project_an_interview_or_a_request_outside_the_table(app: Flask) -> None:
    run_state_machine_as_test(FollowingMachine, settings=SHORT)
