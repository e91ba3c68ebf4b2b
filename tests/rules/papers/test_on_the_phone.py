"""The phone tells until when a paper is good without network: its own code gives what the tables say."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from backend.guides.papers import paper_types

ROOT = Path(__file__).resolve().parents[3]
CODE = ROOT / "pwa" / "src" / "services" / "documents" / "freshness.ts"
TABLE = yaml.safe_load((Path(__file__).parent / "freshness.yaml").read_text(encoding="utf-8"))["cases"]
NODE = Path(sys.executable).parent / "node"
RUN = """
import { readFileSync } from "node:fs";
const { freshness } = await import(process.argv[1]);
const asked = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map(({ type, paper, on }) => freshness(type, paper, on))));
"""


@pytest.fixture(scope="module")
def said() -> list[dict[str, Any]]:
    """What the phone's code answers to each line of the table, in one run."""
    kinds = paper_types()
    asked = [
        {
            "type": msgspec.to_builtins(kinds[case["paper"]]),
            "paper": {name: str(case[name]) for name in ("issued_on", "expires_on") if name in case},
            "on": str(case["day"]),
        }
        for case in TABLE
    ]
    done = subprocess.run(
        [str(NODE), "--input-type=module", "-e", RUN, CODE.as_uri()],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answered: list[dict[str, Any]] = json.loads(done.stdout)
    return answered


@pytest.mark.parametrize("line", [pytest.param(i, id=case["name"]) for i, case in enumerate(TABLE)])
def test_the_phone_says_the_same_as_the_table(said: list[dict[str, Any]], line: int) -> None:
    case, found = TABLE[line], said[line]
    assert (found["state"], found.get("ask"), found.get("use")) == (
        case["state"],
        case.get("ask"),
        case.get("use"),
    )
    if "until" in case or case["state"] != "good":
        assert found.get("until") == (str(case["until"]) if "until" in case else None)
    uses = {one["use"]: one for one in found["uses"]}
    for name, expected in case.get("uses", {}).items():
        until = str(expected["until"]) if "until" in expected else None
        one = uses[name]
        assert (one["state"], one.get("until"), one.get("ask")) == (
            expected["state"],
            until,
            expected.get("ask"),
        )
