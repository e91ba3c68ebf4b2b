"""Run every check, print what fails and why, and leave with 1 when one did."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from checks import house

ROOT = Path(__file__).resolve().parent.parent


def command(*words: str, cwd: Path = ROOT) -> Callable[[], list[str]]:
    """A check that is a program: it fails with what the program printed."""

    def run() -> list[str]:
        done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)
        return [] if done.returncode == 0 else [(done.stdout + done.stderr).strip()[-6000:]]

    return run


CHECKS: list[tuple[str, Callable[[], list[str]]]] = [
    ("lint (ruff)", command("ruff", "check", "-q", ".")),
    ("format (ruff)", command("ruff", "format", "--check", "-q", ".")),
    ("types (mypy)", command("mypy", "--no-error-summary")),
    ("imports (arrows that never exist)", command("lint-imports", "--no-cache")),
    ("services (arrows inside a service)", house.service_arrows),
    ("file length", house.file_length),
    ("banned calls", house.banned_calls),
    ("words never shown", house.banned_words),
    ("phone numbers", house.phone_numbers),
    ("locks without hosts", house.lock_hosts),
    ("paths of one machine", house.machine_paths),
    ("web app: lint, types", command("npm", "run", "--silent", "check", cwd=ROOT / "pwa")),
    ("contrast", command("npm", "run", "--silent", "contrast", cwd=ROOT / "pwa")),
]


def main() -> int:
    failed = 0
    for name, check in CHECKS:
        started = time.monotonic()
        faults = check()
        print(f"{'ok  ' if not faults else 'FAIL'} {name} ({time.monotonic() - started:.1f} s)", flush=True)
        for fault in faults:
            failed += 1
            print("     " + fault.replace("\n", "\n     "))
    print("checks: every rule holds" if not failed else f"checks: {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
