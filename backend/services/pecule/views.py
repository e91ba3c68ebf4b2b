"""A claim as it is shown: absent is an absent key."""

from __future__ import annotations

from datetime import date
from typing import Any

from backend.services.pecule import rules
from backend.services.pecule.queries.claim import Claim, SharedClaim


def claim(found: Claim, on: date) -> dict[str, Any]:
    """For its owner, with all that is needed to make it."""
    law, state = rules.claim_papers(on), found.state
    return {
        "on": on,
        "state": state.state,
        "amount_shared": state.amount_shared,
        "history": [{"state": name, "on": day} for name, day in found.history],
        "countdown": found.countdown._asdict(),
        "channel": found.channel,
        "needs": [{"need": need, "types": types} for need, types in law.papers.items()],
        "limit_bytes": law.limit_bytes,
        "site": law.site,
        "post": {"lines": law.post_address, "checked_on": law.address_checked_on},
        "form": found.form,
        "refusals": [_present(**one._asdict()) for one in rules.refusals()],
    } | _present(
        changed_on=state.changed_on if found.history else None,
        sent_on=state.sent_on,
        missing=found.told.missing or None,
        refusal=found.told.refusal or None,
        next_nudge_on=_next_nudge(found, on),
        look_again_on=found.look_again_on,
    )


def shared(found: SharedClaim, on: date) -> dict[str, Any]:
    """For a referent or a lead."""
    state = found.state
    return {
        "on": on,
        "state": state.state,
        "opens_on": found.countdown.opens_on,
        "stage": found.countdown.stage,
    } | _present(
        changed_on=None if state.state == "preparing" else state.changed_on,
        sent_on=state.sent_on,
        amount=None if found.amount is None else float(found.amount),
    )


def _next_nudge(found: Claim, on: date) -> date | None:
    if found.state.changed_on is None or not found.history:
        return None
    planned = rules.nudges(found.state.state, found.state.changed_on, found.countdown.opens_on)
    return min((one.day for one in planned if one.day > on), default=None)


def _present(**told: Any) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}
