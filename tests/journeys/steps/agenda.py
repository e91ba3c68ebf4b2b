"""What people do with appointments, and the reminders that leave at a given time through a real gateway."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta

from playwright.sync_api import Page, expect

from tests import programs
from tests.factories.peers import SmsGateway
from tests.journeys.steps import civil, routes, service
from tests.journeys.steps.looks import words
from tests.site import Site

LINK = re.compile(r"https?://\S+/r#\S+")
CODE = re.compile(r"\b(\d{6})\b")
LIVE = 15_000
DISPATCH = """
from datetime import datetime
from os import environ
from backend.app import create_app
from backend.config import from_environment
from backend.outbox.jobs import dispatcher
given = datetime.fromisoformat({at!r})
app = create_app(from_environment(environ).checked())
with app.app_context():
    sending = dispatcher()
    sending.now, sending.pace.sleep = (lambda: given), (lambda _seconds: None)
    print(sending.run(batches=20))
"""


def day_in(days: int) -> date:
    """A civil day in Paris: a working day, so that no public holiday or Sunday gets in the way."""
    found = civil.today() + timedelta(days=days)
    while found.isoweekday() > 5:
        found += timedelta(days=1)
    return found


def wall(day: date, hour: int, minute: int = 0) -> str:
    return f"{day.isoformat()}T{hour:02}:{minute:02}"


def instant(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), civil.PARIS).astimezone(UTC)


def dispatch(site: Site, at: datetime) -> None:
    """What is due at this instant leaves, as the scheduler would do it then, to the gateway of this instance."""
    done = programs.run(textwrap.dedent(DISPATCH).format(at=at.isoformat()), environment=site.environment)
    assert done.returncode == 0, done.stdout + done.stderr


def fill_moment(page: Page, n: int | None, day: date, hour: int, minute: int = 0) -> None:
    """One line of a form: « Moment 2 », or the only one."""
    line = page.get_by_role("group", name=f"Moment {n}" if n else "Jour et heure", exact=True)
    line.get_by_label("Jour", exact=True).fill(day.isoformat())
    line.get_by_label("Heure", exact=True).fill(f"{hour:02}:{minute:02}")


def offer(page: Page, youth_id: str, title: str, moments: list[tuple[date, int]]) -> str:
    """At the desk, from the file: three times are offered; the id of the offer."""
    routes.go(page, f"/equipe/agenda/nouveau?jeune={youth_id}")
    page.get_by_label("Je propose 2 ou 3 dates").check()
    for n, (day, hour) in enumerate(moments, 1):
        fill_moment(page, n, day, hour)
    page.get_by_label("Objet").fill(title)
    page.get_by_role("button", name="Proposer ces dates").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
    return page.url.rsplit("/", 1)[1]


def make(page: Page, youth_id: str, title: str, day: date, hour: int) -> str:
    """An appointment at one time, laid as ground through the service; its id."""
    made = service.granted(
        page,
        "POST",
        "/appointments",
        {"youth_id": youth_id, "title": title, "kind": "follow_up", "starts": wall(day, hour), "minutes": 60},
    )
    return str(made["id"])


def some(page: Page) -> list[str]:
    """The appointments of the weeks around, offers first, of whoever this page is signed in as."""
    today = civil.today()
    span = f"from={today - timedelta(days=20)}&to={today + timedelta(days=60)}"
    found = service.granted(page, "GET", f"/appointments?{span}")
    return [str(one["id"]) for one in (*found["offers"], *found["items"])]


def move(page: Page, appointment_id: str, day: date, hour: int) -> None:
    """Somebody at the desk moves it: everybody is asked again."""
    now = service.granted(page, "GET", f"/appointments/{appointment_id}")
    service.granted(
        page, "PATCH", f"/appointments/{appointment_id}", {"starts": wall(day, hour)},
        If_Match=f'"{now["version"]}"',
    )  # fmt: skip


def read(page: Page, appointment_id: str) -> dict[str, object]:
    """One appointment as the service has it."""
    found: dict[str, object] = service.granted(page, "GET", f"/appointments/{appointment_id}")
    return found


def prove_number(page: Page, gateway: SmsGateway, number: str) -> None:
    """On the young person's phone: a number is given, its code arrives by SMS, it is proven."""
    made = service.granted(page, "POST", "/channels", {"kind": "sms", "contact": number})
    for _ in range(60):
        texts = gateway.phones.get(number, [])
        found = [code for text in texts for code in CODE.findall(text)]
        if found:
            break
        page.wait_for_timeout(500)
    service.granted(page, "POST", f"/channels/{made['id']}/prove", {"code": found[-1]})


def link_in(gateway: SmsGateway, number: str, after: int = 0) -> str:
    """The link of the last SMS this phone received."""
    found = [link for text in gateway.phones.get(number, [])[after:] for link in LINK.findall(text)]
    assert found, gateway.phones
    return str(found[-1])


def see_by_link(page: Page, born: date) -> None:
    """The small check, then the appointment."""
    page.get_by_label("Jour", exact=True).fill(str(born.day))
    page.get_by_label("Mois", exact=True).fill(str(born.month))
    page.get_by_role("button", name="Voir", exact=True).click()


def says(page: Page, text: str, timeout: int = LIVE) -> None:
    """These words come on screen, without a gesture."""
    expect(page.get_by_text(words(text)).first).to_be_visible(timeout=timeout)


@contextmanager
def away(page: Page) -> Iterator[None]:
    """No network for this browser."""
    page.context.set_offline(True)
    try:
        yield
    finally:
        page.context.set_offline(False)
