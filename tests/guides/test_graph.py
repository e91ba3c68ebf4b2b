"""What opens what: a path a young person can follow, without a dead end or a circle."""

from __future__ import annotations

import msgspec

from backend.guides.graph import before, circle, edges, opens
from backend.guides.journeys import journeys


def test_the_graph_of_the_facts_is_there() -> None:
    """facts/journeys.md, K: identity opens the bank, the bank opens the money that waits, and so on."""
    arrows = {(one.before, one.after) for one in edges(journeys())}
    for first in ("id-card", "id-residence-permit"):
        assert (first, "bank-account-adult") in arrows
    assert {
        ("bank-account-adult", "bank-first-months"),
        ("bank-account-adult", "pecule-claim"),
        ("bank-account-adult", "housing-aid"),
        ("bank-refusal", "pecule-claim"),
        ("id-tax", "housing-social-request"),
        ("housing-social-request", "housing-dalo"),
        ("housing-guarantees", "housing-move-in"),
        ("id-census-jdc", "mobility-code"),
        ("id-census-jdc", "id-vote"),
        ("mobility-code", "mobility-licence"),
    } <= arrows


def test_an_arrow_carries_the_paper_that_one_keeps_and_the_next_asks_for() -> None:
    papers = {(one.before, one.after): one.papers for one in edges(journeys())}
    assert papers["bank-account-adult", "pecule-claim"] == ("rib",)
    assert papers["id-tax", "housing-social-request"] == ("tax_notice",)
    assert papers["id-birth-certificate", "id-card"] == ("birth_certificate",)


def test_it_does_not_matter_which_of_the_two_wrote_the_arrow() -> None:
    assert "id-card" in before("bank-account-adult")
    assert "bank-account-adult" in opens("id-card")
    assert len(edges(journeys())) == len({(one.before, one.after) for one in edges(journeys())})


def test_nobody_turns_in_a_circle_and_a_circle_is_named() -> None:
    assert circle(journeys()) == []
    turned = [
        msgspec.structs.replace(one, after=[*one.after, "bank-first-months"])
        if one.code == "id-card"
        else one
        for one in journeys()
    ]
    found = circle(turned)
    assert {"id-card", "bank-account-adult", "bank-first-months"} <= set(found)


def test_a_reference_to_nothing_is_no_arrow() -> None:
    lone = [msgspec.structs.replace(journeys()[0], unlocks=["nulle-part"], after=[])]
    assert edges(lone) == ()
