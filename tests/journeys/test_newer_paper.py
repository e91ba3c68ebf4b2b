"""A newer photo of a paper takes its place; the former stays until it is deleted."""

from __future__ import annotations

import pytest
from playwright.sync_api import APIRequestContext, expect

from tests.factories import scenes
from tests.journeys.steps import camera, phone, service
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site


@pytest.mark.req("VLT-03")
def test_a_paper_photographed_again_is_read_in_its_newer_version_and_keeps_its_name(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits
) -> None:
    page = phone.accept(visit(demo_site.url, PHONE), service.newcomer(off_screen).url)
    photo = scenes.as_jpeg(scenes.on_a_table("page", 1500, 2000))
    camera.aim(page, "Acte de naissance")
    camera.pick(page, photo)
    page.get_by_role("button", name=camera.KEEP).click()
    phone.save(page, "Mon acte de mairie")
    paper = phone.open_paper(page, "Mon acte de mairie")

    page.locator(f"a[href*='remplace={paper}']").first.click()
    camera.pick(page, photo)
    page.get_by_role("button", name=camera.KEEP).click()
    expect(page.get_by_text("L'ancien reste gardé. Tu peux le supprimer après.")).to_be_visible()
    expect(page.get_by_label("Nom du papier")).to_have_count(0)
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="C'est gardé", exact=True)).to_be_visible(timeout=30_000)

    kept = service.granted(page, "GET", f"/documents/{paper}")
    assert kept["title"] == "Mon acte de mairie"
    assert [
        (one["number"], one["current"]) for one in sorted(kept["all_versions"], key=lambda one: one["number"])
    ] == [
        (1, False),
        (2, True),
    ]
