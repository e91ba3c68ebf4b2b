"""Everything `make` calls: install what is missing, then run one thing. Standard library only."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PWA = ROOT / "pwa"
STAMPS = VENV / ".stamps"


def say(text: str) -> None:
    print(f"· {text}", file=sys.stderr, flush=True)


def env() -> dict[str, str]:
    """The environment of every command: the venv's Python and Node come first."""
    values = dict(os.environ)
    values["PATH"] = f"{BIN}{os.pathsep}{values.get('PATH', '')}"
    values["VIRTUAL_ENV"] = str(VENV)
    values.setdefault("PYTHONUTF8", "1")
    # Some images ask Python to keep nothing compiled: each of our processes would then compile all of it again.
    values.pop("PYTHONDONTWRITEBYTECODE", None)
    return values


def run(*command: str, cwd: Path = ROOT, check: bool = True) -> int:
    done = subprocess.run(command, cwd=cwd, env=env(), check=False)
    if check and done.returncode:
        say(f"failed ({done.returncode}): {' '.join(command)}")
        raise SystemExit(done.returncode)
    return done.returncode


def digest(*paths: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(str(path.relative_to(ROOT)).encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def fresh(name: str, value: str) -> bool:
    stamp = STAMPS / name
    return stamp.exists() and stamp.read_text() == value


def stamp(name: str, value: str) -> None:
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(value)


def setup_python() -> None:
    if sys.version_info < (3, 11):
        raise SystemExit("Cap 18 needs Python 3.11 or newer.")
    locks = [ROOT / "requirements-bootstrap.lock", ROOT / "requirements-dev.lock", ROOT / "pyproject.toml"]
    value = digest(*locks)
    if fresh("python", value):
        return
    if not (BIN / "python").exists():
        say("creating .venv")
        venv.EnvBuilder(with_pip=True).create(VENV)
    say("installing Python packages")
    run(
        str(BIN / "python"),
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "--require-hashes",
        "-r",
        "requirements-bootstrap.lock",
    )
    run(str(BIN / "uv"), "pip", "sync", "-q", "--require-hashes", "requirements-dev.lock")
    run(str(BIN / "uv"), "pip", "install", "-q", "--no-deps", "--no-build-isolation", "-e", ".")
    stamp("python", value)


def setup_node() -> None:
    value = digest(PWA / "package.json", PWA / "package-lock.json")
    if fresh("node", value) and (PWA / "node_modules").exists():
        return
    say("installing the packages of the web app")
    run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", cwd=PWA)
    stamp("node", value)


def sources_of_pwa() -> list[Path]:
    kept = [PWA / "package-lock.json", PWA / "index.html", PWA / "vite.config.ts", PWA / "tsconfig.json"]
    for folder in ("src", "public", "build"):
        kept += [path for path in (PWA / folder).rglob("*") if path.is_file()]
    return [path for path in kept if path.exists()]


def build_pwa() -> None:
    value = digest(*sources_of_pwa())
    if fresh("pwa", value) and (PWA / "dist" / "index.html").exists():
        return
    say("building the web app")
    run("npm", "run", "--silent", "build", cwd=PWA)
    stamp("pwa", value)


def setup() -> None:
    setup_python()
    setup_node()
    build_pwa()


def chromium() -> str | None:
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found:
            return found
    return None


def setup_browser() -> None:
    """The browser of the tests comes from the system's package manager: no download of its own."""
    if chromium():
        return
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    managers = {
        "apt-get": [["apt-get", "update", "-q"], ["apt-get", "install", "-y", "-q", "chromium"]],
        "dnf": [["dnf", "install", "-y", "-q", "chromium"]],
        "pacman": [["pacman", "-Sy", "--noconfirm", "chromium"]],
        "apk": [["apk", "add", "-q", "chromium"]],
    }
    for manager, commands in managers.items():
        if shutil.which(manager):
            say("installing Chromium for the browser tests")
            for command in commands:
                run(*sudo, *command)
            return
    raise SystemExit("The browser tests need Chromium: install it, then run this again.")


def lock_group(group: str, beside: str) -> int:
    """The lock of a group of tools; what another lock holds is held at the same version."""
    return run(
        *(str(BIN / "uv"), "pip", "compile", "pyproject.toml", "--group", group, "--universal"),
        *("--generate-hashes", "--no-header", "-q", "-c", beside, "-o", f"requirements-{group}.lock"),
    )


def main(words: list[str]) -> int:
    name, rest = (words[0], words[1:]) if words else ("help", [])
    if name == "setup":
        setup()
        return 0
    if name == "run":
        setup()
        os.execve(BIN / "cap18", ["cap18", "serve", *rest], env())
    if name == "test":
        setup()
        setup_browser()
        run("npm", "run", "--silent", "test", cwd=PWA)
        parallel = ("-n", "4", "--dist", "loadfile", "--no-loadscope-reorder")
        return run(str(BIN / "pytest"), *parallel, *(rest or ["tests"]), check=False)
    if name == "check":
        setup()
        return run(str(BIN / "python"), "-m", "checks", *rest, check=False)
    if name == "bench":
        setup()
        setup_browser()
        return run(str(BIN / "python"), "-m", "bench", *rest, check=False)
    if name == "mutants":
        setup_python()
        run(str(BIN / "uv"), "pip", "install", "-q", "--require-hashes", "-r", "requirements-mutants.lock")
        return run(str(BIN / "python"), "-m", "checks.mutants", *rest, check=False)
    if name == "screenshots":
        setup()
        setup_browser()
        return run(str(BIN / "python"), "-m", "tests.screenshots", *rest, check=False)
    if name == "fix":
        setup()
        run(str(BIN / "ruff"), "check", "--fix", "-q", ".", check=False)
        run(str(BIN / "ruff"), "format", "-q", ".", check=False)
        return run("npm", "run", "--silent", "fix", cwd=PWA, check=False)
    if name == "lock":
        run(
            str(BIN / "uv"),
            "pip",
            "compile",
            "pyproject.toml",
            "--universal",
            "--generate-hashes",
            "--no-header",
            "-q",
            "-o",
            "requirements.lock",
        )
        return lock_group("dev", "requirements.lock") or lock_group("mutants", "requirements-dev.lock")
    say("commands: setup, run, test, check, bench, mutants, screenshots, fix, lock (see the Makefile)")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
