"""The same invented people, phones and clock as where accounts are tested."""

from __future__ import annotations

from tests.services.accounts.conftest import moment, nova, place, referent, youth_id

__all__ = ["moment", "nova", "place", "referent", "youth_id"]
