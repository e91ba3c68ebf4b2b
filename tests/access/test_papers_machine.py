"""A life of papers: bonds begin and end, papers are shared, stopped, handed over; nobody reads outside the table.

A model says who may read what; after each step every person tries everything, and the answers agree.
"""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings
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
from backend.access import Actor, Bond, BondKind, Role
from backend.db import transaction
from backend.errors import Invalid, NotFound
from backend.ids import new_id
from backend.instance import instance
from backend.services import people
from backend.services.documents import rules
from backend.services.documents.actions import (
    answering,
    asking,
    changes,
    granting,
    handing,
    journal,
    opening,
    shared,
)
from backend.services.documents.actions.deposit import deposit
from backend.services.documents.actions.receiving import Body, Tools
from backend.services.documents.actions.tracing import Scene
from backend.services.documents.rules import sharing
from tests.access.papers_world import EVERYBODY, KIND, OTHERS, READERS, ROLES, START, Share, World
from tests.factories import files

PDF = files.pdf(2)
MOSTLY_OWNER = st.sampled_from(("owner",) * 14 + EVERYBODY)
SHORT = settings(
    max_examples=8, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)


class PapersMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.at = START
        self.world = World()
        self.scene, ours = Scene("Essai", "10.0.0.0/24"), instance()
        self.tools = Tools(ours.keyd, ours.blobs, ours.inspector)
        self.bonds: dict[str, int] = {}
        self.rows: dict[int, UUID] = {}
        self.papers: list[UUID] = []
        self.shares: dict[UUID, Share] = {}
        self.waiting: dict[UUID, str] = {}
        self.count = 0

        for name in ("referent", "mentor"):
            self.a_bond_begins(name)
        self.a_paper_is_kept()

    @property
    def on(self) -> date:
        return clock.day_in("Europe/Paris", self.at)

    def who(self, name: str) -> Actor:
        return self.world.actors[name]

    def said(self, name: str) -> dict[str, Any]:
        return {"keys": self.world.keys[name], "scene": self.scene, "at": self.at}

    @rule(name=st.sampled_from(READERS))
    def a_bond_begins(self, name: str) -> None:
        if name in self.bonds:
            return
        self.count += 1
        with transaction() as session:
            row = people.write_bond(
                session,
                authority_id=self.world.here,
                youth_id=self.who("owner").id,
                kind=KIND[name],
                starts_on=self.on,
                adult_id=self.who(name).id,
            )
        self.bonds[name], self.rows[self.count] = self.count, row

    @rule(name=st.sampled_from((*READERS, "referent", "mentor")))
    def a_bond_ends(self, name: str) -> None:
        number = self.bonds.pop(name, None)
        if number is not None:
            with transaction() as session:
                session.execute(update(Bond).where(Bond.id == self.rows[number]).values(ends_on=self.on))

    @rule(days=st.sampled_from([0, 0, 1, 1, 15, 31]))
    def days_pass(self, days: int) -> None:
        self.at += timedelta(days=days)

    @precondition(lambda self: len(self.papers) < 3)
    @rule()
    def a_paper_is_kept(self) -> None:
        document = new_id()
        deposit(
            self.who("owner"),
            document,
            keys=self.world.keys["owner"],
            paper=rules.Paper("rib", "RIB"),
            body=Body(BytesIO(PDF), len(PDF)),
            tools=self.tools,
            scene=self.scene,
            at=self.at,
        )
        self.papers.append(document)

    @precondition(lambda self: len(self.papers) > 1)
    @rule(data=st.data())
    def a_paper_is_deleted(self, data: st.DataObject) -> None:
        document = self.papers.pop(data.draw(st.integers(0, len(self.papers) - 1)))
        changes.delete(self.who("owner"), document, keyd=self.tools.keyd, scene=self.scene, at=self.at)

    @precondition(lambda self: self.papers)
    @rule(
        data=st.data(),
        by=MOSTLY_OWNER,
        to=st.sampled_from(("referent", "mentor") * 4 + READERS + OTHERS),
        days=st.sampled_from([0, 1, 30, 30, 30, 30]),
        mode=st.sampled_from(["view", "download"]),
    )
    def somebody_shares(self, data: st.DataObject, by: str, to: str, days: int, mode: Any) -> None:
        document = data.draw(st.sampled_from(self.papers))
        ends_on = self.on + timedelta(days=days)
        wish = sharing.Wish(self.who(to).id, "CAF", mode, ends_on)
        try:
            made = granting.share(
                self.who(by), document, wish, keyd=self.tools.keyd, on=self.on, **self.said(by)
            )
        except NotFound:
            assert by != "owner"
            return
        except Invalid:
            assert by == "owner"
            assert to not in self.bonds
            return
        assert by == "owner"
        assert to in self.bonds
        for one in self.shares.values():
            if one.reader == to and one.document == document:
                one.stopped = True
        self.shares[made] = Share(to, self.bonds[to], document, ends_on, mode)

    @precondition(lambda self: self.shares)
    @rule(data=st.data(), by=MOSTLY_OWNER)
    def somebody_stops_a_share(self, data: st.DataObject, by: str) -> None:
        grant_id = data.draw(st.sampled_from(sorted(self.shares)))
        try:
            granting.revoke(
                self.who(by), grant_id, keyd=self.tools.keyd, scene=self.scene, at=self.at, on=self.on
            )
        except NotFound:
            assert by != "owner"
            return
        assert by == "owner"
        self.shares[grant_id].stopped = True

    @precondition(lambda self: len(self.waiting) < 2)
    @rule(by=st.sampled_from(EVERYBODY))
    def somebody_hands_a_paper_over(self, by: str) -> None:
        deposit_id = new_id()
        allowed = by in self.bonds and KIND[by] is BondKind.REFERENT
        try:
            handing.hand_over(
                self.who(by),
                self.who("owner").id,
                deposit_id,
                paper=rules.Paper("placement_order", "Ordonnance"),
                body=Body(BytesIO(PDF), len(PDF)),
                tools=self.tools,
                scene=self.scene,
                at=self.at,
            )
        except NotFound:
            assert not allowed
            return
        assert allowed
        self.waiting[deposit_id] = by

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), by=MOSTLY_OWNER, yes=st.booleans())
    def somebody_answers_a_deposit(self, data: st.DataObject, by: str, yes: bool) -> None:
        deposit_id = data.draw(st.sampled_from(sorted(self.waiting)))
        said: dict[str, Any] = {"keyd": self.tools.keyd, "scene": self.scene, "at": self.at}
        try:
            if yes:
                answering.accept(self.who(by), deposit_id, keys=self.world.keys[by], **said)
            else:
                answering.refuse(self.who(by), deposit_id, **said)
        except NotFound:
            assert by != "owner"
            return
        assert by == "owner"
        del self.waiting[deposit_id]
        if yes:
            self.papers.append(deposit_id)

    @rule(by=st.sampled_from(EVERYBODY))
    def somebody_asks_for_a_paper(self, by: str) -> None:
        allowed = by in self.bonds and KIND[by] is BondKind.REFERENT
        try:
            made = asking.ask(
                self.who(by),
                self.who("owner").id,
                kind="rib",
                words="",
                keyd=self.tools.keyd,
                scene=self.scene,
                at=self.at,
            )
        except NotFound:
            assert not allowed
            return
        assert allowed
        asking.decline(self.who("owner"), made, keyd=self.tools.keyd, scene=self.scene, at=self.at)

    def live(self, one: Share) -> bool:
        same_bond = self.bonds.get(one.reader) == one.bond
        return not one.stopped and self.on <= one.ends_on and same_bond and one.document in self.papers

    @invariant()
    def everybody_reads_exactly_what_the_table_says(self) -> None:
        for name in EVERYBODY:
            told = self._listed(name)
            expected = {grant for grant, one in self.shares.items() if one.reader == name and self.live(one)}
            assert told == expected, name
        for grant_id, one in list(self.shares.items())[-3:]:
            for name in EVERYBODY:
                may = name == one.reader and self.live(one)
                assert self._opens(name, grant_id) is may, (name, grant_id)
                assert self._copies(name, grant_id) is (may and one.mode == "download"), (name, grant_id)
        for document in self.papers[-1:]:
            for name in EVERYBODY:
                assert self._finds(name, document) is (name == "owner"), name
        for name in EVERYBODY:
            assert self._reads_trace(name) is (ROLES[name] is Role.YOUNG)

    def _listed(self, name: str) -> set[UUID]:
        try:
            found = shared.readable(
                self.who(name), keys=self.world.keys[name], keyd=self.tools.keyd, on=self.on
            )
        except NotFound:
            return set()
        return {one.grant.id for one in found}

    def _opens(self, name: str, grant_id: UUID) -> bool:
        try:
            shared.one_readable(self.who(name), grant_id, keyd=self.tools.keyd, **self.said(name))
        except NotFound:
            return False
        return True

    def _copies(self, name: str, grant_id: UUID) -> bool:
        try:
            opened = shared.copy(self.who(name), grant_id, tools=self.tools, **self.said(name))
        except NotFound:
            return False
        return b"".join(opened.pieces) == PDF

    def _finds(self, name: str, document: UUID) -> bool:
        try:
            opened = opening.download(self.who(name), document, tools=self.tools, **self.said(name))
        except NotFound:
            return False
        return b"".join(opened.pieces) == PDF

    def _reads_trace(self, name: str) -> bool:
        try:
            found = journal.read(self.who(name), before=None, limit=3)
        except NotFound:
            return False
        return all(entry.actor_id is not None for entry in found.entries)


@pytest.mark.req("ACC-01", "ACC-03", "ACC-04", "ACC-05", "ACC-06", "ACC-07", "VLT-06", "VLT-07", "TST-01")
def test_nobody_reads_a_paper_outside_the_table_whatever_happens(app: Flask) -> None:
    run_state_machine_as_test(PapersMachine, settings=SHORT)
