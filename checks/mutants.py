"""`make mutants`: break the pure rules one small thing at a time; the tables must notice (85 % of the time at least).

Outside `make check` and `make test`: the whole takes an hour and more. `--sample N` takes N mutants at random,
always the same ones for one `--seed`.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MADE = ROOT / "mutants"
BAR = 0.85
FIRST = "backend.birthdays.x_anniversary__mutmut_1"
SURVIVED, NO_TESTS, SKIPPED = 0, 33, 34
COMMAND = (sys.executable, "-m", "mutmut", "run", "--max-children")


def results() -> dict[str, int | None]:
    """The exit code of the tests for each mutant made; None for those not tried."""
    found: dict[str, int | None] = {}
    for meta in sorted(MADE.rglob("*.meta")):
        found |= json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def judged(code: int | None) -> str:
    """`killed` by a table, `survived`, or `left` out: not tried, or not a mutant tests can see."""
    if code is None or code == SKIPPED:
        return "left"
    return "survived" if code in (SURVIVED, NO_TESTS) else "killed"


def main(words: Sequence[str]) -> int:
    asked = argparse.ArgumentParser(prog="make mutants")
    asked.add_argument("--sample", type=int, default=0, help="how many mutants, at random; 0 for all")
    asked.add_argument("--seed", type=int, default=18)
    asked.add_argument("--children", type=int, default=2)
    told = asked.parse_args(words)
    command = (*COMMAND, str(told.children))
    subprocess.run([*command, FIRST], cwd=ROOT, check=False)
    every = sorted(results())
    if not every:
        print("no mutant was made: the tables fail on the rules as they are", file=sys.stderr)
        return 2
    chosen = every
    if 0 < told.sample < len(every):
        chosen = sorted(random.Random(told.seed).sample(every, told.sample))
    subprocess.run([*command, *(chosen if chosen is not every else ())], cwd=ROOT, check=False)
    ended = results()
    count = Counter(judged(ended[one]) for one in chosen)
    for one in chosen:
        if judged(ended[one]) == "survived":
            print(f"survived  {one}")
    tried = count["killed"] + count["survived"]
    value = count["killed"] / tried if tried else 0.0
    line = {
        "name": "mutants.killed",
        "value": round(value, 3),
        "unit": f"of {tried} tried, {len(every)} made",
        "bar": BAR,
        "ok": value >= BAR,
    }
    print(json.dumps(line))
    return 0 if value >= BAR else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
