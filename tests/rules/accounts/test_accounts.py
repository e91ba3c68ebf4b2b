"""Accounts' rules, as tables: from which age, and what a session is worth; invitations and second proofs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyotp
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.services.accounts.rules import invitations, sessions, tries
from backend.services.accounts.rules.browsers import browser_label

HERE = Path(__file__).parent
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def table(name: str) -> list[Any]:
    rows = yaml.safe_load((HERE / name).read_text("utf-8"))
    return [pytest.param(row, id=row["case"]) for row in rows]


@pytest.mark.req("AUT-09")
@pytest.mark.parametrize("row", table("account_age.yaml"))
def test_from_which_day_somebody_may_open_a_space(row: dict[str, Any]) -> None:
    may = invitations.may_have_account(row["born"], row["precision"], row["minimum"], row["day"])
    assert may is row["may"]


@pytest.mark.req("AUT-06", "KEY-15")
@pytest.mark.parametrize("row", table("sessions.yaml"))
def test_what_a_session_is_worth(row: dict[str, Any]) -> None:
    until = sessions.begin(row["kind"], AT, AT)
    for minute in row["gestures"]:
        at = AT + timedelta(minutes=minute)
        assert at < until.known_until, "a gesture after the end is no gesture"
        until = sessions.extend(row["kind"], AT, AT, until, at)
    asked = AT + timedelta(minutes=row["at"])
    found = {
        "known": asked < until.known_until,
        "open": asked < min(until.open_until, until.known_until),
        "safe": asked < min(until.vault_until, until.known_until),
    }
    assert found == {name: row[name] for name in found}


@given(
    st.sampled_from(["young", "professional", "mentor"]),
    st.lists(st.integers(0, 200_000), max_size=30).map(sorted),
)
def test_no_sequence_of_gestures_lengthens_a_session_beyond_its_last_day(
    kind: str, minutes: list[int]
) -> None:
    until = sessions.begin(kind, AT, AT)
    for minute in minutes:
        at = AT + timedelta(minutes=minute)
        if at >= until.known_until:
            break
        was_open, was_safe = at < until.open_until, at < until.vault_until
        until = sessions.extend(kind, AT, AT, until, at)
        assert was_open or at >= until.open_until
        assert was_safe or at >= until.vault_until
    assert until.known_until <= sessions.absolute_end(kind, AT)
    assert until.open_until <= sessions.open_end(kind, AT)
    assert until.vault_until <= AT + sessions.VAULT_ABSOLUTE


@given(st.dates(date(1990, 1, 1), date(2020, 12, 31)), st.integers(14, 18))
def test_an_unknown_day_never_opens_before_a_known_one(born: date, minimum: int) -> None:
    for days in range(-40, 420, 20):
        on = date(born.year + minimum, 1, 1) + timedelta(days=days)
        known = invitations.may_have_account(born, "day", minimum, on)
        assert known or not invitations.may_have_account(born.replace(day=1), "month", minimum, on)
        month = invitations.may_have_account(born.replace(day=1), "month", minimum, on)
        assert month or not invitations.may_have_account(born.replace(day=1, month=1), "year", minimum, on)


@pytest.mark.parametrize(
    ("used", "revoked", "days", "state"),
    [
        (None, None, 29, "live"),
        (None, None, 30, "expired"),
        (None, AT, 31, "revoked"),
        (AT, AT, 31, "used"),
    ],
)
def test_what_an_invitation_is_worth(
    used: datetime | None, revoked: datetime | None, days: int, state: str
) -> None:
    one = SimpleNamespace(expires_at=AT + invitations.LASTS, used_at=used, revoked_at=revoked)
    assert invitations.invitation_state(one, AT + timedelta(days=days)) == state


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("abcd-efgh-jkmn", "ABCDEFGHJKMN"),
        (" 0O1I Lxyz 2345 ", "00111XYZ2345"),
        ("ABCD-EFGH", None),
        ("ABCD-EFGH-JKMU", None),
        ("", None),
    ],
)
def test_a_typed_code_is_read_as_the_eye_reads_it(typed: str, read: str | None) -> None:
    assert invitations.normalise_code(typed) == read


def test_a_code_is_shown_in_three_groups_and_read_back() -> None:
    code = invitations.make_code()
    assert len(invitations.show_code(code)) == 14
    assert invitations.normalise_code(invitations.show_code(code)) == code


@pytest.mark.req("AUT-02")
@pytest.mark.parametrize(
    ("seconds", "verdict"),
    [
        (0, "right"),
        (-30, "right"),
        (30, "right"),
        (-90, "skewed"),
        (1790, "skewed"),
        (-1790, "skewed"),
        (3600, "wrong"),
    ],
)
def test_a_second_proof_around_now(seconds: int, verdict: str) -> None:
    typed = pyotp.TOTP(SECRET).at(AT + timedelta(seconds=seconds))
    assert tries.match_totp(SECRET, typed, AT, 0).verdict == verdict
    assert tries.match_totp(SECRET, f"{typed[:3]} {typed[3:]}", AT, 0).verdict == verdict


@pytest.mark.req("AUT-02")
def test_a_second_proof_up_to_the_last_one_has_served() -> None:
    now = pyotp.TOTP(SECRET).at(AT)
    matched = tries.match_totp(SECRET, now, AT, 0)
    assert tries.match_totp(SECRET, now, AT, matched.counter).verdict == "replayed"
    following = pyotp.TOTP(SECRET).at(AT + timedelta(seconds=30))
    assert tries.match_totp(SECRET, following, AT, matched.counter).verdict == "right"


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "１２３４５６"])
def test_what_is_not_six_digits_is_wrong(typed: str) -> None:
    assert tries.match_totp(SECRET, typed, AT, 0).verdict == "wrong"


@given(st.binary(max_size=200), st.binary(max_size=80))
def test_no_bytes_pass_for_a_key_or_a_signature(key: bytes, signature: bytes) -> None:
    assert not tries.signed_by(key, b"message", signature)


@pytest.mark.parametrize(
    ("agent", "label"),
    [
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari sur iPhone",
        ),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36", "Chrome sur Android"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge sur Windows"),
        ("curl/8", "Navigateur"),
    ],
)
def test_a_browser_is_named_in_two_words(agent: str, label: str) -> None:
    assert browser_label(agent) == label
