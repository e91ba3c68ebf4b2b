"""A paper becomes a file on the phone itself: photographed live, straightened, judged, corrected by hand, kept."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageEnhance
from playwright.sync_api import APIRequestContext, Locator, Page, Playwright, expect

from tests.factories import scenes
from tests.journeys.steps import camera, phone, service
from tests.journeys.steps.camera import Table, Thumb
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

MINUTES = 10
# Somebody tired who reads each screen twice: half a minute before each tap.
SECONDS_A_TAP = 30

# XMLHttpRequest tells a test nothing of a file it carries: its first bytes are read as they leave.
READ_BODIES = """() => {
  window.sentBodies = [];
  const leave = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    if (body instanceof Blob) window.sentBodies.push(body.arrayBuffer());
    return leave.call(this, body);
  };
}"""
BODIES = """async () => (await Promise.all(window.sentBodies)).map(
  body => Array.from(new Uint8Array(body), one => String.fromCharCode(one)).join(''))"""


@pytest.fixture
def filmed(playwright: Playwright, tmp_path: Path) -> Iterator[tuple[Visits, Table]]:
    with camera.filming(playwright, tmp_path) as both:
        yield both


@pytest.mark.req("UPL-05", "UPL-08")
def test_someone_new_stores_three_papers_alone_with_the_camera_in_under_ten_minutes(
    demo_site: Site, off_screen: APIRequestContext, filmed: tuple[Visits, Table]
) -> None:
    visit_filmed, table = filmed
    page = phone.accept(visit_filmed(demo_site.url, PHONE), service.newcomer(off_screen).url)
    phone.tab(page, "Papiers")
    thumb, start = Thumb(page), time.monotonic()

    thumb.tap(page.get_by_role("link", name="Ajouter un papier").first)
    first = keep_sides(thumb, "Carte d'identité", 2)
    assert len(first.taps) <= 7
    thumb.tap(page.get_by_role("link", name="Ajouter un autre papier"))
    keep_sides(thumb, "Carte Vitale", 1)
    table.lay("page")
    thumb.tap(page.get_by_role("link", name="Ajouter un autre papier"))
    keep_sides(thumb, "Acte de naissance", 1)

    assert time.monotonic() - start < MINUTES * 60
    assert len(thumb.taps) * SECONDS_A_TAP <= MINUTES * 60, thumb.taps
    kept = service.granted(page, "GET", "/documents")["items"]
    assert {(one["type"], one["kind"], one["pages"]) for one in kept} == {
        ("id_card", "pdf", 2),
        ("vitale", "jpeg", 1),
        ("birth_certificate", "jpeg", 1),
    }
    phone.open_paper(page, "Acte de naissance")
    phone.see_page(page)


def keep_sides(thumb: Thumb, kind: str, sides: int) -> Thumb:
    """The kind, each side shot and read, « Enregistrer »; it has arrived."""
    page = thumb.page
    thumb.tap(page.get_by_role("link", name=kind, exact=True))
    for side in range(1, sides + 1):
        if sides > 1:
            expect(page.get_by_role("heading", name=f"{kind}, côté {side} sur {sides}")).to_be_visible()
        thumb.shoot()
        assert camera.verdict(page) == "On lit tout."
        thumb.tap(page.get_by_role("button", name="Garder cette photo"))
    thumb.tap(page.get_by_role("button", name="Enregistrer"))
    expect(page.get_by_role("heading", name="C'est gardé", exact=True)).to_be_visible(timeout=30_000)
    return Thumb(page, list(thumb.taps))


@pytest.fixture
def page(demo_site: Site, off_screen: APIRequestContext, visit: Visits) -> Page:
    """Somebody new, on a phone, before their first paper."""
    return phone.accept(visit(demo_site.url, PHONE), service.newcomer(off_screen).url)


def taken(kind: scenes.Kind = "page", *, light: float = 1, share: float = 0.82, aside: float = 0) -> bytes:
    scene = scenes.on_a_table(kind, 1500, 2000, share=share, aside=aside)
    dimmed = ImageEnhance.Brightness(scene.photo).enhance(light)
    return scenes.as_jpeg(scenes.Scene(dimmed, scene.corners))


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"light": 0.25}, "C'est trop sombre. Va près d'une fenêtre."),
        ({"aside": 0.3}, "Un bord manque. Recule un peu."),
        ({"share": 0.25}, "C'est écrit trop petit. Approche le téléphone."),
    ],
    ids=["dark", "cut", "far"],
)
def test_a_photo_one_cannot_read_is_taken_again_first_and_may_still_be_kept(
    page: Page, how: dict[str, Any], said: str
) -> None:
    camera.aim(page, "Acte de naissance")
    camera.pick(page, taken(**how))
    assert camera.verdict(page) == said
    again = page.get_by_role("button", name="Reprendre la photo")
    assert "filled" in (again.get_attribute("class") or "")
    again.click()
    camera.pick(page, taken())
    assert camera.verdict(page) == "On lit tout."
    page.get_by_role("button", name="Reprendre la photo").click()
    camera.pick(page, taken(**how))
    page.get_by_role("button", name="Garder quand même").click()
    phone.save(page, "Mon acte")


def test_a_photo_is_turned_its_corners_laid_by_the_keyboard_and_the_whole_photo_comes_back(
    page: Page,
) -> None:
    camera.aim(page, "Acte de naissance")
    camera.pick(page, taken())
    width, height = camera.shown_size(page)
    assert height / width == pytest.approx(2**0.5, rel=0.02)
    page.get_by_role("button", name="Tourner").click()
    settled(page)
    assert camera.shown_size(page) == (height, width)
    for _ in range(3):
        page.get_by_role("button", name="Tourner").click()
        settled(page)
    assert camera.shown_size(page) == (width, height)

    page.get_by_role("button", name="Coins").click()
    corner = page.get_by_role("button", name=re.compile("^Coin en bas à droite"))
    before = place(corner.inner_text())
    corner.focus()
    for key in ("Shift+ArrowUp", "Shift+ArrowUp", "Shift+ArrowUp", "ArrowUp", "ArrowLeft"):
        page.keyboard.press(key)
    comes_near(corner, (before[0] - 1, before[1] - 16))
    page.keyboard.press("Tab")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowUp")
    page.get_by_role("button", name="C'est bon").press("Enter")
    settled(page)
    assert camera.shown_size(page) != (width, height)

    page.get_by_role("button", name="D'origine").click()
    settled(page)
    assert camera.shown_size(page) == (1500, 2000)
    page.get_by_role("button", name="Redressée").click()
    settled(page)
    assert camera.shown_size(page) != (1500, 2000)


def settled(page: Page) -> None:
    """The picture asked for is on screen."""
    expect(page.locator(".capture-verdict")).not_to_have_text("On redresse la photo…", timeout=30_000)


def place(name: str) -> tuple[int, int]:
    x, y = re.findall(r"\d+", name)
    return int(x), int(y)


def comes_near(corner: Locator, wanted: tuple[int, int]) -> None:
    """Its words say where it is, within one part of a hundred, once they are drawn."""
    around = [f"{wanted[0] + x}, {wanted[1] + y}" for x in (-1, 0, 1) for y in (-1, 0, 1)]
    expect(corner).to_have_text(re.compile(r"\((?:" + "|".join(around) + r")\)$"))


def test_a_corner_is_dragged_by_a_thumb_or_tapped_into_its_place(page: Page) -> None:
    camera.aim(page, "Acte de naissance")
    camera.pick(page, taken())
    page.get_by_role("button", name="Coins").click()
    photo = page.get_by_role("img", name="La photo entière").bounding_box()
    assert photo
    corner = page.get_by_role("button", name=re.compile("^Coin en haut à gauche"))
    box = corner.bounding_box()
    assert box and box["width"] >= 44 and box["height"] >= 44
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(photo["x"] + photo["width"] * 0.3, photo["y"] + photo["height"] * 0.25, steps=4)
    expect(page.locator(".corner-loupe")).to_be_visible()
    page.mouse.up()
    comes_near(corner, (30, 25))
    page.mouse.click(photo["x"] + photo["width"] * 0.2, photo["y"] + photo["height"] * 0.2)
    comes_near(corner, (20, 20))


def test_a_side_photographed_before_the_phone_closed_is_there_after_the_code(page: Page) -> None:
    camera.aim(page, "Carte d'identité")
    camera.pick(page, taken("card"))
    page.get_by_role("button", name=camera.KEEP).click()
    expect(page.get_by_role("heading", name="Carte d'identité, côté 2 sur 2")).to_be_visible()
    page.reload()
    phone.type_code(page)
    expect(page.get_by_text("Tu avais commencé. Tes photos sont là.")).to_be_visible()
    expect(page.get_by_role("heading", name="Carte d'identité, côté 2 sur 2")).to_be_visible()
    camera.pick(page, taken("card"))
    page.get_by_role("button", name=camera.KEEP).click()
    phone.save(page, "Ma carte")
    [kept] = service.granted(page, "GET", "/documents")["items"]
    assert (kept["kind"], kept["pages"]) == ("pdf", 2)


@pytest.mark.req("UPL-05")
def test_what_the_camera_wrote_beside_the_photo_never_leaves_the_phone(page: Page) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x9286] = "MARQUE-CANARI", "COMMENTAIRE-CANARI"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (48.0, 51.0, 24.0)
    scene = scenes.on_a_table("page", 1500, 2000)
    talkative = scenes.as_jpeg(scene, exif=exif)
    assert b"Exif" in talkative and b"CANARI" in talkative
    page.evaluate(READ_BODIES)
    camera.aim(page, "Acte de naissance")
    camera.pick(page, talkative)
    page.get_by_role("button", name="Garder cette photo").click()
    phone.save(page, "Mon acte")
    [body] = (one.encode("latin-1") for one in page.evaluate(BODIES))
    assert body.startswith(b"\xff\xd8\xff")
    assert not [word for word in (b"Exif", b"CANARI", b"http://ns.adobe.com") if word in body]
    sent = Image.open(io.BytesIO(body))
    assert not sent.getexif()
    assert max(sent.size) <= 2048
    assert len(body) < 1_500_000


def test_a_camera_that_is_refused_leaves_the_other_ways_open(
    demo_site: Site, off_screen: APIRequestContext, playwright: Playwright, tmp_path: Path
) -> None:
    with camera.filming(playwright, tmp_path, "--use-fake-ui-for-media-stream=deny") as (refusing, _):
        page = phone.accept(refusing(demo_site.url, PHONE), service.newcomer(off_screen).url)
        camera.aim(page, "Carte Vitale")
        closed = "La caméra est fermée. Choisis un fichier, ou ouvre la caméra dans les réglages."
        expect(page.get_by_text(closed)).to_be_visible()
        phone.photograph(page, taken("card"))
        phone.save(page, "Ma carte")
