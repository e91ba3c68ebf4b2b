"""A whole instance, as `make run` starts it, and a real browser: nothing is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import APIRequestContext, Browser, Playwright

from tests.journeys.steps import service
from tests.journeys.steps.visits import Visit, Visits, end, visiting
from tests.site import CHROMIUM_FLAGS, already_read, chromium, start_demo, start_site, stop_site
from tests.site import Site as Site


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium(), "args": CHROMIUM_FLAGS}


@pytest.fixture(scope="package")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An instance without anything in it, on its own folder and port. It ends with the walks."""
    site = start_site(tmp_path_factory.mktemp("site"), "--no-demo", mode="local", begin=already_read)
    yield site
    stop_site(site)


@pytest.fixture(scope="session")
def invented_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Where the demo's people are invented, once for every worker of a run."""
    base = tmp_path_factory.getbasetemp()
    return (base if worker_id == "master" else base.parent) / "invented"


@pytest.fixture(scope="package")
def demo_site(tmp_path_factory: pytest.TempPathFactory, invented_once: Path) -> Iterator[Site]:
    """The demo that `make run` serves."""
    site = start_demo(tmp_path_factory.mktemp("demo"), invented_once)
    yield site
    stop_site(site)


@pytest.fixture(scope="package")
def off_screen(demo_site: Site, playwright: Playwright) -> Iterator[APIRequestContext]:
    """The referent of the demo, who looks at no screen: adds and invites those a walk is about."""
    with service.off_screen(playwright, demo_site) as referent:
        yield referent


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visits]:
    """Opens browsers: `visit(site.url)` at a desk, `visit(site.url, PHONE)` on a phone. Complaints fail."""
    opened: list[Visit] = []
    yield visiting(browser, opened)
    end(opened)


@pytest.fixture(scope="module")
def long_visit(browser: Browser) -> Iterator[Visits]:
    """The same, for browsers that the tests of a file share."""
    opened: list[Visit] = []
    yield visiting(browser, opened)
    end(opened)
