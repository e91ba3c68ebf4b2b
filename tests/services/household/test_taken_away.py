"""The pages of the bank, the budget and the home leave with the papers: read without us, whole for a machine."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from tests.factories.circle import prove
from tests.factories.copies import archive_of, bring
from tests.factories.safes import API, Safe


def keep(safe: Safe, kind: str, **said: object) -> None:
    answer = safe.client.patch(f"{API}/safe/sheets/{kind}", json=said)
    assert answer.status_code == 200, answer.get_json()


@pytest.mark.req("VLT-10", "VLT-11")
def test_what_was_written_of_the_bank_and_the_home_leaves_with_the_papers(safe: Safe) -> None:
    keep(safe, "bank", bank="Banque Exemple", asked_on="2026-11-02", refusal="silent")
    line = {"envelope": "home", "label": "Loyer <b>", "cents": 48050, "day": 5}
    keep(safe, "budget", lines={"a": line}, balance_cents=-1205)
    keep(safe, "home", entry_on="2027-03-01", done={"lease": "2027-02-20"}, lease_kind="furnished")
    prove(safe)
    body = archive_of(safe)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        told = json.loads(archive.read("index.json"))
        page = archive.read("index.html").decode()
    pages = {one["kind"]: one for one in told["pages"]}
    assert pages["bank"]["lines"] == [
        ["Banque", "Banque Exemple"],
        ["Lettre donnée à la banque", "2 novembre 2026"],
        ["Réponse de la banque", "La banque n'a pas répondu"],
    ]
    assert ["Logement : Loyer <b>", "480,50 € par mois, le 5"] in pages["budget"]["lines"]
    assert ["Sur mon compte", "-12,05 €"] in pages["budget"]["lines"]
    assert ["Jour des clés", "1er mars 2027"] in pages["home"]["lines"]
    assert ["Lire et signer le bail", "20 février 2027"] in pages["home"]["lines"]
    assert ["Bail", "Meublé"] in pages["home"]["lines"]
    assert pages["budget"]["body"]["lines"] == {"a": line}
    assert "Mon budget" in page
    assert "Loyer &lt;b&gt;" in page
    prove(safe)
    assert bring(safe, body).status_code == 200


def test_a_copy_without_such_pages_has_none(safe: Safe) -> None:
    prove(safe)
    with zipfile.ZipFile(io.BytesIO(archive_of(safe))) as archive:
        assert json.loads(archive.read("index.json"))["pages"] == []
