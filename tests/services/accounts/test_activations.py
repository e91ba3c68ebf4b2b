"""The first lead of an instance: from the terminal to a signed-in person, and the pair of their team."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend.cli import main
from backend.services.accounts.commands import accounts as accounts_group
from backend.services.accounts.commands import authority as authority_group
from backend.services.accounts.models import Activation, TeamEpoch, TeamShare
from backend.services.accounts.qr import base64url
from tests.factories.accounts import API, Moment, activation_link, an_active_adult, one
from tests.factories.people import Place
from tests.factories.phone import secret_of

NewClient = Callable[[], FlaskClient]
INVITE = ["invite", "--role", "lead", "--first-name", "Irène", "--last-name", "Sextant"]


def test_the_terminal_knows_both_commands() -> None:
    assert {"authority", "accounts"} <= set(main.commands)


def test_the_first_authority_team_and_lead_come_from_the_terminal(
    app: Flask, new_client: NewClient, moment: Moment
) -> None:
    runner = app.test_cli_runner()
    added = runner.invoke(
        authority_group, ["add", "--code", "D974", "--name", "Île d'Essai", "--territory", "974", "--json"]
    )
    assert added.exit_code == 0, added.output
    assert json.loads(added.output)["zone"] == "Indian/Reunion"
    asked = [*INVITE, "--authority", "D974", "--team", "Équipe Boussole", "--json"]
    invited = runner.invoke(accounts_group, asked)
    assert invited.exit_code == 0, invited.output
    url = json.loads(invited.output)["url"]
    assert url.startswith("http://localhost/pro/activer#")
    client = new_client()
    shown = client.post(f"{API}/activations/look", json={"secret": secret_of(url)}).json
    assert shown["name"] == "Irène Sextant"
    assert "<svg" in shown["totp_qr_svg"]
    import pyotp

    totp = pyotp.parse_uri(shown["totp_uri"])
    assert totp.issuer == "Cap 18"
    assert "Irène" not in shown["totp_uri"]
    entered = client.post(
        f"{API}/activations/accept", json={"secret": secret_of(url), "totp": totp.at(moment.at)}
    )
    assert entered.status_code == 200, entered.text
    assert entered.json["space"] == "lead"
    assert entered.json["zone"] == "Indian/Reunion"


def test_a_referent_an_import_brought_in_is_found_again_by_name_and_never_doubled(
    app: Flask, place: Place, new_client: NewClient, moment: Moment
) -> None:
    asked = ["invite", "--role", "referent", "--first-name", "REPERE", "--last-name", "inès"]
    asked += ["--authority", "D99", "--team", "Équipe Boussole", "--json"]
    runner = app.test_cli_runner()
    first, again = (json.loads(runner.invoke(accounts_group, asked).output) for _ in range(2))
    assert first["person_id"] == again["person_id"] == str(place.referent.id)
    assert first["url"] != again["url"]
    other = json.loads(runner.invoke(accounts_group, [*asked, "--other"]).output)
    assert other["person_id"] != first["person_id"]
    doubt = runner.invoke(accounts_group, asked)
    assert doubt.exit_code == 1
    assert "2 personnes" in doubt.output


@pytest.mark.parametrize(
    ("group", "asked", "says"),
    [
        (accounts_group, [*INVITE, "--authority", "D00", "--team", "X"], "n'a le code"),
        (accounts_group, [*INVITE, "--authority", "D99"], "--team est nécessaire"),
        (authority_group, ["add", "--code", "D99", "--name", "X", "--territory", "99"], "existe déjà"),
        (authority_group, ["add", "--code", "D1", "--name", "X", "--territory", "Ain"], "territoire"),
    ],
)
def test_the_terminal_refuses_with_a_sentence(
    app: Flask, place: Place, group: object, asked: list[str], says: str
) -> None:
    refused = app.test_cli_runner().invoke(group, asked)  # type: ignore[arg-type]
    assert refused.exit_code == 1
    assert says in refused.output


def test_looking_again_draws_other_words_and_the_former_ones_die(
    place: Place, client: FlaskClient, moment: Moment
) -> None:
    import pyotp

    secret = base64url(activation_link(place.lead.id, moment))
    first = client.post(f"{API}/activations/look", json={"secret": secret}).json
    second = client.post(f"{API}/activations/look", json={"secret": secret}).json
    assert first["passphrase"] != second["passphrase"]
    old = pyotp.parse_uri(first["totp_uri"]).at(moment.at)
    sent = {"secret": secret, "totp": old}
    assert client.post(f"{API}/activations/accept", json=sent).json["code"] == "wrong_code"
    new = pyotp.parse_uri(second["totp_uri"]).at(moment.at)
    assert client.post(f"{API}/activations/accept", json={"secret": secret, "totp": new}).status_code == 200


def test_an_activation_link_serves_once_and_for_seven_days(
    place: Place, new_client: NewClient, moment: Moment
) -> None:
    client = new_client()
    former, late = activation_link(place.lead.id, moment), activation_link(place.lead.id, moment)
    replaced = client.post(f"{API}/activations/look", json={"secret": base64url(former)})
    assert replaced.json["code"] == "invitation_revoked"
    moment.pass_(days=7)
    old = client.post(f"{API}/activations/look", json={"secret": base64url(late)})
    assert old.json["code"] == "invitation_expired"
    an_active_adult(place.lead.id, new_client, moment)
    assert one(select(func.count()).select_from(Activation).where(Activation.pending.is_not(None))) == 0


def test_words_are_confirmed_only_after_being_shown(
    place: Place, client: FlaskClient, moment: Moment
) -> None:
    sent = {"secret": base64url(activation_link(place.lead.id, moment)), "totp": "000000"}
    assert client.post(f"{API}/activations/accept", json=sent).json["code"] == "words_not_shown"


def holders() -> set[object]:
    from backend.db import reading

    with reading() as connection:
        return set(connection.execute(select(TeamShare.member_id)).scalars())


def test_the_first_lead_makes_the_teams_pair_and_a_later_member_gets_it_at_an_unlock(
    place: Place, new_client: NewClient, moment: Moment
) -> None:
    referent = an_active_adult(place.referent.id, new_client, moment)
    assert one(select(func.count()).select_from(TeamEpoch)) == 0
    lead = an_active_adult(place.lead.id, new_client, moment)
    assert one(select(func.count()).select_from(TeamEpoch)) == 1
    assert holders() == {lead.person_id, referent.person_id}


def test_a_member_who_comes_later_waits_for_the_unlock_of_another(
    place: Place, new_client: NewClient, moment: Moment
) -> None:
    lead = an_active_adult(place.lead.id, new_client, moment)
    referent = an_active_adult(place.referent.id, new_client, moment)
    assert holders() == {lead.person_id}
    assert lead.sign_in().status_code == 200
    assert holders() == {lead.person_id, referent.person_id}
