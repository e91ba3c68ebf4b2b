"""One running instance, started as `make run` starts it: for the browser tests, the pictures and the bench."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from backend.serve import Child, Forked
from tests import programs

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing leaves this machine, whatever a page asks.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    # The address bar's own pages, two hidden ones a window, take more of the machine than the app they surround. This
    # list stands for Playwright's, which it takes over whole.
    "--disable-features="
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,AimEnabled,LensOverlay,PreconnectToSearch,"
    "AvoidCorsURLLoaderRestartOnRedirect,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,"
    "HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,"
    "PaintHolding,ThirdPartyStoragePartitioning",
]


def chromium() -> str:
    """The system's Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = next((path for path in map(shutil.which, names) if path), None)
    assert found, "a browser is needed here: `make test` installs Chromium"
    return found


@dataclass
class Site:
    """One running instance: its address, and its own command line."""

    url: str
    state: Path
    environment: dict[str, str]
    process: Child

    def cap18(self, *words: str) -> str:
        """What `cap18 …` prints against this instance."""
        done = programs.run(programs.CAP18, *words, environment=self.environment)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


Begin = Callable[[list[str], dict[str, str], Path], Child]
"""Begins `cap18 …` with this environment, its words in this file."""


def by_itself(words: list[str], environment: dict[str, str], log: Path) -> Child:
    """As a terminal begins it."""
    command = [str(BIN / "cap18"), *words]
    with log.open("w") as said:
        return subprocess.Popen(
            command, env=environment, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )


def already_read(words: list[str], environment: dict[str, str], log: Path) -> Child:
    """From a program that has read the application: reading it was half of what an instance costs to begin."""
    log.write_text("")
    return Forked(programs.start(programs.CAP18, words, environment, str(log), str(log)))


def start_site(
    state: Path,
    *words: str,
    mode: str,
    settings: Mapping[str, str] | None = None,
    begin: Begin = by_itself,
) -> Site:
    """Start an instance, with `settings` more in its environment, and wait until it answers."""
    port = free_port()
    url = f"http://localhost:{port}"
    environment = os.environ | {
        "CAP18_MODE": mode,
        "CAP18_STATE_DIR": str(state),
        "CAP18_PUBLIC_URL": url,
        "PORT": str(port),
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        **(settings or {}),
    }
    state.mkdir(parents=True, exist_ok=True)
    process = begin(["serve", *words], environment, state / "serve.log")
    deadline = time.monotonic() + 180
    while True:
        try:
            with urlopen(f"{url}/health/live", timeout=2) as answer:
                # All its processes answer, and the links it prints are the last that were made.
                if answer.status == 200 and "Ctrl+C" in (state / "serve.log").read_text():
                    return Site(url, state, environment, process)
        except OSError:
            pass
        if process.poll() is not None or time.monotonic() > deadline:
            process.terminate()
            raise AssertionError((state / "serve.log").read_text())
        time.sleep(0.2)


def start_demo(state: Path, whole_run: Path, *, settings: Mapping[str, str] | None = None) -> Site:
    """The demo that `make run` serves, in `state`. Its people are invented once, in `whole_run`, by the command
    itself, then copied: each instance writes in its own."""
    whole_run.mkdir(parents=True, exist_ok=True)
    ready = whole_run / "ready"
    with (whole_run / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            stop_site(start_site(whole_run / "demo", mode="demo"))
            ready.touch()
    # A socket is no file to copy, and each instance keeps a log of its own.
    shutil.copytree(
        whole_run / "demo",
        state,
        dirs_exist_ok=True,
        ignore=lambda folder, names: [
            name for name in names if name == "serve.log" or (Path(folder) / name).is_socket()
        ],
    )
    return start_site(state, mode="demo", settings=settings, begin=already_read)


def stop_site(site: Site) -> None:
    site.process.terminate()
    site.process.wait(30)
