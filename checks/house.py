"""The rules no ready-made tool knows: each returns the list of its faults, in plain words."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 300
LENGTH_EXEMPT = re.compile(
    r"(\.lock$|openapi\.json$|package-lock\.json$|/text/|/fixtures/|\.yaml$|api-types\.ts$)"
)
CODE = (".py", ".ts", ".tsx", ".css")

CLOCKS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "monotonic"),
    ("func", "now"),
    ("func", "current_timestamp"),
}
ENVIRONMENT = {("os", "environ"), ("os", "getenv")}
READS_CLOCK = {"backend/clock.py"}
READS_ENVIRONMENT = {"backend/config.py", "backend/cli.py"}
COMMITS = {"backend/db.py"}
INSTANT = re.compile(r"(^|[._])(at|now|now\(\))$")


def tracked(*endings: str) -> Iterator[Path]:
    """The project's own files: tracked by git, or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for line in listed.stdout.splitlines():
        path = ROOT / line
        if (not endings or path.suffix in endings) and path.is_file():
            yield path


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def file_length() -> list[str]:
    faults = []
    for path in tracked(*CODE):
        name = name_of(path)
        if LENGTH_EXEMPT.search(name):
            continue
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST:
            faults.append(f"{name}: {lines} lines. Over {LONGEST} a file has two subjects: name the second.")
    return faults


def banned_calls() -> list[str]:
    faults = []
    for path in tracked(".py"):
        name = name_of(path)
        if not name.startswith("backend/"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            faults += _banned(name, node)
    return faults


def _banned(name: str, node: ast.AST) -> list[str]:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        pair = (node.value.id, node.attr)
        if pair in CLOCKS and name not in READS_CLOCK:
            return [f"{name}:{node.lineno}: {'.'.join(pair)}: time is an argument; only clock.py reads it."]
        if pair in ENVIRONMENT and name not in READS_ENVIRONMENT:
            return [f"{name}:{node.lineno}: settings come from config.py alone, frozen and injected."]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "date" and INSTANT.search(ast.unparse(node.func.value)):
            return [
                f"{name}:{node.lineno}: an instant's own day is UTC's: clock.day_in(zone, …) gives theirs."
            ]
        if node.func.attr == "commit" and name not in COMMITS and _holds_a_base(node.func.value):
            return [f"{name}:{node.lineno}: only db.transaction() commits: one transaction per gesture."]
        if node.func.attr in ("loads", "load") and ast.unparse(node.func.value) == "pickle":
            return [f"{name}:{node.lineno}: pickle runs what it reads."]
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("print", "eval", "exec")
    ):
        if node.func.id == "print" and name.endswith(("__main__.py", "export_contacts.py")):
            return []
        return [f"{name}:{node.lineno}: {node.func.id}(): use a log or click.echo; never run a text."]
    return []


def _holds_a_base(value: ast.expr) -> bool:
    """Whether a thing that is told to commit is a session or a connection, by the names we give them."""
    words = ast.unparse(value).lower()
    return any(word in words for word in ("session", "connection", "db", "conn", "transaction"))


LAYERS = {
    "rules": {"db", "clock", "config", "flask", "sqlalchemy"},
    "notices": {"db", "clock", "config", "flask", "sqlalchemy"},
    "routes": {"models", "sqlalchemy"},
    "jobs": {"models"},
    "schemas": {"models", "sqlalchemy"},
    "models": {"schemas"},
    "actions": {"schemas"},
}


def service_arrows() -> list[str]:
    """Arrows that never exist inside a service, by file name (EXAMPLES: the tree)."""
    faults = []
    for path in tracked(".py"):
        parts = path.relative_to(ROOT).parts
        if parts[:2] != ("backend", "services") or len(parts) < 4:
            continue
        layer = parts[3].removesuffix(".py")
        for module in _imports(path):
            for part in LAYERS.get(layer, ()):
                own = f"backend.services.{parts[2]}.{part}"
                outside = module.split(".")[0] == part or module == f"backend.{part}"
                if outside or module == own or module.startswith(own + "."):
                    faults.append(f"{name_of(path)}: {layer} never imports {module}.")
    return faults


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def banned_words() -> list[str]:
    """The interface never says "coffre-fort numérique" until every line of the safe is proved (DESIGN §6)."""
    faults = []
    for path in tracked(".json", ".yaml", ".ts", ".tsx", ".html", ".webmanifest"):
        name = name_of(path)
        shown = name.startswith(("pwa/src/", "pwa/public/", "pwa/index", "backend/guides/", "backend/law/"))
        if shown and "coffre-fort" in path.read_text(encoding="utf-8").lower():
            faults.append(
                f"{name}: « coffre-fort » is a legal promise: the screen says « espace documents »."
            )
    return faults


PHONE = re.compile(r"(?<![\d.,/-])0[1-9](?:[ .]\d{2}){4}(?!\d)|(?<![\d.,/-])0 8\d{2}(?: \d{2,3}){2,3}(?!\d)")
PHONES_LIVE_IN = (
    "backend/law/contacts.yaml",
    "pwa/src/services/contacts/contacts.json",
    "pwa/src/services/contacts/everybody.json",
)


def phone_numbers() -> list[str]:
    """A wrong emergency number is a safety bug: one data file holds them, with source and day checked."""
    faults = []
    for path in tracked(".py", ".ts", ".tsx", ".json", ".yaml", ".html"):
        name = name_of(path)
        if (
            name in PHONES_LIVE_IN
            or name.startswith(("tests/", "pwa/tests/"))
            or name.endswith("package-lock.json")
        ):
            continue
        for number in PHONE.findall(path.read_text(encoding="utf-8")):
            faults.append(f"{name}: the number {number} belongs in {PHONES_LIVE_IN[0]}.")
    return faults


def lock_hosts() -> list[str]:
    faults = []
    for path in tracked(".lock", ".json"):
        name = name_of(path)
        if not (name.endswith(".lock") or name.endswith("package-lock.json")):
            continue
        text = path.read_text(encoding="utf-8")
        if re.search(r'"resolved"|--index-url|--extra-index-url|--find-links', text):
            faults.append(f"{name}: names a registry's host; a lock must install anywhere.")
    return faults


ELSEWHERE = re.compile(r"(?:^|[\s\"'(=:])/(?:wor" + r"k|far" + r"m|roo" + r"t)/")


def machine_paths() -> list[str]:
    faults = []
    for path in tracked():
        name = name_of(path)
        if path.suffix in (".png", ".woff2", ".lock", ".pdf", ".jpg", ".webp", ".ico"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="ignore").splitlines(), 1):
            if ELSEWHERE.search(line):
                faults.append(f"{name}:{number}: a path of one machine.")
    return faults
