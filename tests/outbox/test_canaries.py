"""Nothing that leaves names anybody, any place, any sum, or what Cap 18 is for; nor does anything that is logged."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from flask.testing import FlaskClient

from backend import jobs, outbox
from backend.db import transaction
from backend.instance import instance
from backend.outbox import jobs as sending
from backend.outbox import wording
from backend.services import people
from backend.services.people import Person
from tests.factories.desk import API
from tests.factories.peers import PushService
from tests.outbox.conftest import MAIL, PHONE, World
from tests.theft.theft import everything, search

NEVER = yaml.safe_load((Path(__file__).parent / "never_said.yaml").read_text(encoding="utf-8"))
NAMES = ("Canarinette", "Serinovitch")


def faults(text: str) -> list[str]:
    """The forbidden words found, whole words alone."""
    found = [word for word in NEVER if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)]
    return found + [name for name in (*NAMES, "Modèle", "Nova") if name.lower() in text.lower()]


def every_text() -> dict[str, str]:
    """Every sentence of the data that leaves, in both voices, with and without a link or a code."""
    told = {}
    for formal in (False, True):
        for kind in (*wording.TYPES, "code", "recovery_asked", "recovery_said"):
            for link in (None, "http://localhost/r#abc"):
                key = f"{kind} {formal} {link}"
                told[f"sms {key}"] = wording.sms(kind, formal=formal, link=link, code="123456")
                mail = wording.mail(
                    kind, formal=formal, app="http://localhost", link=link, code="123456",
                    lines=wording.digest_lines(3, 2, {"late": 4, "week": 1}),
                )  # fmt: skip
                told[f"mail {key}"] = f"{mail.subject}\n{mail.text}"
            for level in wording.LEVELS:
                told[f"push {kind} {formal} {level}"] = " ".join(wording.push(kind, level, formal=formal))
    return told


@pytest.mark.req("SAF-21", "SAF-22", "WEB-06")
def test_no_sentence_of_the_data_says_what_cap_18_is_for() -> None:
    assert {key: faults(text) for key, text in every_text().items() if faults(text)} == {}


@pytest.mark.req("SAF-22")
def test_an_sms_fits_in_one_message() -> None:
    limits = {
        key: len(text) for key, text in every_text().items() if key.startswith("sms") and len(text) > 160
    }
    assert limits == {}


@pytest.mark.req("SAF-21", "SAF-22", "WEB-06")
def test_canaries_are_found_in_nothing_that_left_and_in_no_log(
    world: World,
    nova: FlaskClient,
    malik: FlaskClient,
    pushes: PushService,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with transaction() as session:
        someone = session.get_one(Person, world.youth)
        someone.first_name, someone.last_name = NAMES
        someone.name_key = people.name_key(*NAMES)
    world.phone()
    world.address()
    browser = world.browser()
    world.address(world.house.referent, contact="malik@exemple.invalid")
    outbox.links("thing", lambda _session, due, /, *, at: f"http://localhost/r#k{due.id}")
    for number, kind in enumerate(
        ("appointment.reminder", "milestone.reminder", "paper.reminder", "appointment.moved")
    ):
        world.post(f"one:{number}", kind=kind, answer_link=number == 0, cascade="close")
    world.live(3)
    jobs.run(sending.digest, at=world.at)
    world.live(1)
    nova.post(f"{API}/channels", json={"kind": "sms", "contact": "06 00 00 00 77"})
    world.gateway.mood = ["refused", "error"]
    world.mails.answers = ["550 refus", "451 plus tard"]
    world.post("one:9", cascade="close")
    world.live(2)
    left = [*world.sms, *(str(one["text"]) for one in world.gateway.posts)]
    left += [raw.decode() for raw in world.mails.raw]
    left += [str(one) for one in browser.received] + [str(one) for one in browser.headers]
    assert len(left) > 10
    assert {text: faults(text) for text in left if faults(text)} == {}
    logged = "".join(capfd.readouterr())
    assert '"event": "left"' in logged
    secrets = [PHONE, PHONE[3:], MAIL, "malik@exemple", "/r#k", browser.endpoint, *world.sms]
    assert [one for one in (*secrets, *NAMES) if one in logged] == []
    assert world.at > world.occasion("one:0").not_before + timedelta(hours=1)


@pytest.mark.req("SAF-22")
def test_a_thief_of_the_base_finds_no_number_no_address_and_no_browser(world: World) -> None:
    world.phone()
    world.address()
    browser = world.browser()
    world.post()
    world.live(2)
    secrets = [PHONE, MAIL, browser.endpoint, browser.subscription["keys"]["auth"]]
    assert not search(everything(instance().settings.state_dir), secrets)
