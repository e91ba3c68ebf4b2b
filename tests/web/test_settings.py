"""An instance that would be weak refuses to start, in a sentence."""

from __future__ import annotations

import pytest

from backend.config import WeakSettings, from_environment
from tests import programs

STRONG = {
    "CAP18_PUBLIC_URL": "https://cap18.exemple.invalid",
    "CAP18_TLS": "1",
    "CAP18_HOSTING": "departement",
    "DATABASE_URL": "postgresql+psycopg://localhost/cap18",
}


@pytest.mark.req("VLT-19")
@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"CAP18_PUBLIC_URL": "http://cap18.exemple.invalid"}, "CAP18_PUBLIC_URL"),
        ({"CAP18_PUBLIC_URL": ""}, "CAP18_PUBLIC_URL"),
        ({"CAP18_TLS": ""}, "CAP18_TLS"),
        ({"CAP18_HOSTING": ""}, "CAP18_HOSTING"),
        ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL"),
        ({"CAP18_MODE": "demo"}, "localhost"),
        ({"CAP18_MODE": "fast"}, "CAP18_MODE"),
    ],
)
def test_a_weak_setting_is_named(change: dict[str, str], named: str) -> None:
    with pytest.raises(WeakSettings, match=named):
        from_environment(STRONG | change)


def test_a_strong_production_starts() -> None:
    settings = from_environment(STRONG)
    assert settings.mode == "production"
    assert settings.origin == "https://cap18.exemple.invalid"
    assert not settings.argon2_cheap


def test_cheap_hashes_are_never_for_production() -> None:
    assert not from_environment(STRONG | {"CAP18_ARGON2_CHEAP": "1"}).argon2_cheap


def test_the_list_of_commands_and_a_mistyped_one_ask_for_no_setting() -> None:
    listed = programs.run(programs.CAP18, "--help", environment={})
    assert listed.returncode == 0, listed.stderr
    assert "accounts" in listed.stdout and "serve" in listed.stdout
    assert listed.stderr == ""
    mistyped = programs.run(programs.CAP18, "acounts", environment={})
    assert mistyped.returncode == 2
    assert "No such command 'acounts'" in mistyped.stderr
    assert "CAP18_" not in mistyped.stderr
