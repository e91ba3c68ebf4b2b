"""Run the workloads and print one JSON object a line: {"name", "value", "unit", "bar", "ok"}.

`python -m bench [NAME ...]` keeps the modules named (vault, jobs, desk…). Leaves with 1 when a bar is missed.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS = {"__init__", "__main__", "measure"}


def modules(wanted: list[str]) -> list[str]:
    """The modules that hold workloads, in the order of their names."""
    found = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in TOOLS)
    kept = [name for name in found if hasattr(importlib.import_module(f"bench.{name}"), "workloads")]
    return [name for name in kept if not wanted or name in wanted]


def main(wanted: list[str]) -> int:
    missed = 0
    for name in modules(wanted):
        for figure in importlib.import_module(f"bench.{name}").workloads():
            missed += not figure["ok"]
            print(json.dumps(figure, ensure_ascii=False), flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
