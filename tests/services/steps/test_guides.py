"""The journeys over HTTP: read by anybody, once, then kept."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

from backend.services.steps.schemas.guides import GuidesSchema


def test_anybody_reads_the_journeys_and_a_phone_that_has_them_reads_nothing_again(
    client: FlaskClient,
) -> None:
    answer = client.get("/api/v1/guides")
    assert answer.status_code == 200
    codes = [one["code"] for one in answer.get_json()["items"]]
    assert codes.index("pecule-claim") < codes.index("bank-account-adult")
    assert GuidesSchema().validate(answer.get_json()) == {}
    again = client.get("/api/v1/guides", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("path", ["guides", "rights"])
def test_what_is_the_same_for_everybody_travels_small_and_is_read_once(
    client: FlaskClient, path: str
) -> None:
    plain = client.get(f"/api/v1/{path}")
    small = client.get(f"/api/v1/{path}", headers={"Accept-Encoding": "gzip, br"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in small.headers["Vary"]
    assert gzip.decompress(small.data) == plain.data
    assert len(small.data) * 3 < len(plain.data)
    tag = {"If-None-Match": small.headers["ETag"], "Accept-Encoding": "gzip"}
    again = client.get(f"/api/v1/{path}", headers=tag)
    assert (again.status_code, again.data) == (304, b"")
