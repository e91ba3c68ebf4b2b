"""When it does not go straight: a wrong code, an invitation that no longer serves, a phone that forgot, leaving."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import APIRequestContext, Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.desk import Invitation
from tests.journeys.steps.looks import until
from tests.journeys.steps.visits import ELSEWHERE, KEEPING_PHONE, PHONE, Visit, Visits
from tests.site import Site

WRONG = "385162"


@dataclass
class Somebody:
    """A young person just invited, and the phone in their hand."""

    id: str
    invitation: Invitation
    phone: Visit


Invited = Callable[..., Somebody]


@pytest.fixture
def invited(demo_site: Site, off_screen: APIRequestContext, visit: Visits) -> Invited:
    def make(device: dict[str, Any] = PHONE) -> Somebody:
        youth = service.add_youth(off_screen)
        return Somebody(youth, service.invite(off_screen, youth), visit(demo_site.url, device))

    return make


@pytest.mark.req("AUT-03", "KEY-05")
def test_a_wrong_code_says_how_many_tries_are_left_and_the_fifth_closes_this_phone(invited: Invited) -> None:
    them = invited()
    phone.accept(them.phone, them.invitation.url).close()
    page = them.phone.open("/")
    for left in ("4 essais", "3 essais", "2 essais", "1 essai"):
        phone.type_code(page, WRONG)
        expect(page.get_by_text(f"Ce n'est pas ce code. Encore {left}.")).to_be_visible()
    phone.type_code(page, WRONG)
    expect(
        page.get_by_text("Ce téléphone ne peut plus ouvrir Cap 18. Tes papiers sont toujours là.")
    ).to_be_visible()
    expect(page.get_by_role("link", name="J'ai mes 4 mots")).to_be_visible()
    expect(page.get_by_role("link", name="Je suis avec quelqu'un de l'équipe")).to_be_visible()
    page.reload()
    phone.type_code(page, phone.CODE)
    expect(page.get_by_text("Ce téléphone ne peut plus ouvrir Cap 18.")).to_be_visible()


def test_an_invitation_serves_one_phone_and_says_so_to_the_second(
    demo_site: Site, invited: Invited, visit: Visits
) -> None:
    them = invited()
    phone.accept(them.phone, them.invitation.url)
    other = visit(demo_site.url, PHONE).open(them.invitation.url)
    expect(
        other.get_by_text("Cette invitation a déjà servi. Si ce n'était pas toi, dis-le à l'équipe.")
    ).to_be_visible()


def test_a_new_invitation_ends_the_one_before(off_screen: APIRequestContext, invited: Invited) -> None:
    them = invited()
    again = service.invite(off_screen, them.id)
    page = them.phone.open(them.invitation.url)
    expect(page.get_by_text("Cette invitation est annulée. Demande un nouveau QR code.")).to_be_visible()
    phone.accept(them.phone, again.url)


def test_an_invitation_too_old_says_so(demo_site: Site, invited: Invited) -> None:
    them = invited()
    older(demo_site, them.invitation.id)
    page = them.phone.open(them.invitation.url)
    expect(
        page.get_by_text("Cette invitation est trop ancienne. Demande un nouveau QR code.")
    ).to_be_visible()


def older(site: Site, invitation_id: str) -> None:
    """As if it had been made long ago."""
    past = (datetime.now(UTC) - timedelta(days=1)).strftime("%Y-%m-%d %H:%M:%S.000000")
    with closing(sqlite3.connect(site.state / "cap18.sqlite3", timeout=10)) as opened, opened:
        done = opened.execute(
            "UPDATE invitation SET expires_at = ? WHERE id = ?", (past, UUID(invitation_id).hex)
        )
        assert done.rowcount == 1


def test_the_code_under_the_qr_code_can_be_typed_and_a_wrong_one_names_the_remedy(invited: Invited) -> None:
    them = invited()
    page = them.phone.open("/")
    page.get_by_role("link", name="J'ai une invitation").click()
    field = page.get_by_label("Code de l'invitation")
    field.fill("AAAA-BBBB-CCCC")
    page.get_by_role("button", name="Continuer").click()
    expect(
        page.get_by_text("On ne trouve pas cette invitation. Vérifie le code, signe par signe.")
    ).to_be_visible()
    expect(field).to_have_value("AAAA-BBBB-CCCC")
    field.fill(them.invitation.code.lower().replace("-", " "))
    page.get_by_role("button", name="Continuer").click()
    phone.see_welcome_and_choose(page)


def test_easy_digits_and_different_digits_are_refused_with_a_sentence(invited: Invited) -> None:
    them = invited()
    page = them.phone.open(them.invitation.url)
    page.get_by_role("link", name="Commencer").click()
    page.get_by_role("link", name="J'ai compris, je continue").click()
    page.get_by_label("Ton nouveau code").fill("123456")
    expect(page.get_by_text("Ce code est trop facile à deviner.")).to_be_visible()
    page.get_by_label("Ton nouveau code").fill(phone.CODE)
    page.get_by_label("Le même code").fill(WRONG)
    expect(page.get_by_text("Ce ne sont pas les mêmes chiffres. Recommence.")).to_be_visible()
    page.get_by_label("Ton nouveau code").fill(phone.CODE)
    page.get_by_label("Le même code").fill(phone.CODE)
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()


@pytest.mark.req("REL-19")
def test_a_phone_whose_storage_was_cleaned_says_what_is_kept_and_the_ways_back(
    demo_site: Site, invited: Invited
) -> None:
    them = invited()
    page = phone.accept(them.phone, them.invitation.url)
    close_now(page)
    browser = them.phone.context.new_cdp_session(page)
    browser.send("Storage.clearDataForOrigin", {"origin": demo_site.url, "storageTypes": "indexeddb"})
    page.close()
    page = them.phone.open("/")
    expect(page.get_by_text("Ce téléphone a effacé son accès. Tes papiers sont toujours là.")).to_be_visible()
    expect(page.get_by_role("link", name="J'ai mes 4 mots")).to_be_visible()
    expect(page.get_by_role("link", name="J'ai une invitation")).to_be_visible()
    page.get_by_role("link", name="Je suis avec quelqu'un de l'équipe").click()
    expect(page.get_by_text("0 signature sur 2")).to_be_visible()


def close_now(page: Page) -> None:
    phone.tab(page, "Moi")
    with page.expect_response(re.compile("/session/lock$")):
        page.get_by_role("button", name="Fermer maintenant").click()
    expect(page.get_by_label("code à 6 chiffres")).to_be_visible()


@pytest.mark.req("AUT-05")
def test_a_closed_phone_reads_nothing_until_its_code_and_comes_back_where_it_was(invited: Invited) -> None:
    them = invited()
    page = phone.accept(them.phone, them.invitation.url)
    assert service.ask(page, "GET", "/home").status == 200
    close_now(page)
    for path in ("/home", "/documents", "/youths/me/milestones", "/me"):
        assert service.ask(page, "GET", path).status == 423, path
    phone.type_code(page)
    expect(page.get_by_role("heading", name="Moi", exact=True)).to_be_visible()


@pytest.mark.req("REL-16")
def test_what_was_ticked_offline_leaves_when_the_network_is_back_though_the_phone_is_closed(
    demo_site: Site, invited: Invited
) -> None:
    them = invited(KEEPING_PHONE)
    page = phone.accept(them.phone, them.invitation.url)
    rule = next(one for one in mine(page) if one["state"] in ("open", "late"))["rule"]
    with page.expect_response("**/youths/me/milestones"):
        phone.my_rights(page)
    line = page.locator(f"a[href='/jeune/droits/{rule}']")
    expect(line).to_be_visible()
    # Closed at the server once the page hears nothing: a page that hears it asks for the code.
    them.phone.context.set_offline(True)
    closed = them.phone.context.request.post(
        f"{demo_site.url}/api/v1/session/lock", headers={"Origin": demo_site.url, "X-Cap18": "1"}
    )
    assert closed.ok, closed.text()
    line.click()
    page.get_by_role("button", name="C'est fait").click()
    page.get_by_role("dialog").get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("1 envoi attend.")).to_be_visible()
    page.close()
    them.phone.context.set_offline(False)
    page = them.phone.open("/")
    phone.type_code(page)
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    until(
        page,
        """async rule => (await (await fetch("/api/v1/youths/me/milestones")).json())
        .items.some(one => one.rule === rule && one.done_on)""",
        rule,
    )


def mine(page: Page) -> list[dict[str, str]]:
    items: list[dict[str, str]] = service.granted(page, "GET", "/youths/me/milestones")["items"]
    return items


KEPT = """() => new Promise((found, failed) => {
  const asked = indexedDB.open("cap18");
  asked.onerror = () => failed(asked.error);
  asked.onsuccess = () => {
    const all = asked.result.transaction("kept").objectStore("kept").getAllKeys();
    all.onsuccess = () => { asked.result.close(); found(all.result); };
  };
})"""


@pytest.mark.req("SAF-20")
@pytest.mark.parametrize("way", ["button", "shift"])
def test_leaving_at_once_erases_what_was_read_and_back_does_not_return(invited: Invited, way: str) -> None:
    them = invited(KEEPING_PHONE)
    them.phone.may_leave()
    page = phone.accept(them.phone, them.invitation.url)
    phone.tab(page, "Papiers")
    expect(page.get_by_role("heading", name="Papiers", exact=True)).to_be_visible()
    until(page, f"async () => (await ({KEPT})()).length > 2")
    if way == "button":
        page.get_by_role("button", name="Quitter vite").click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(f"{ELSEWHERE}**")
    page.go_back()
    page.wait_for_url(f"{ELSEWHERE}**")
    page.goto(f"{them.phone.url}/urgence")
    assert page.evaluate(KEPT) == []
    assert service.ask(page, "GET", "/home").status in (401, 423)
    page.goto(f"{them.phone.url}/")
    phone.type_code(page)
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
