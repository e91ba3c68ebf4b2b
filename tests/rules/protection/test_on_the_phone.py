"""The phone finds the same words as the server, without network: its own code gives what the table says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.protection.export_signs import exported

PWA = Path(__file__).resolve().parents[3] / "pwa" / "src" / "services" / "protection"
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "signs.yaml").read_text())
NODE = Path(sys.executable).parent / "node"
RUN = """
import { readFileSync } from "node:fs";
const { signsIn } = await import(process.argv[1]);
const asked = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map(({ text, writer }) => signsIn(text, writer))));
"""


@pytest.mark.req("SAF-04")
def test_the_phone_finds_the_same_signs_as_the_table() -> None:
    done = subprocess.run(
        [str(NODE), "--input-type=module", "-e", RUN, (PWA / "signs.ts").as_uri()],
        input=json.dumps(CASES),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for case, found in zip(CASES, json.loads(done.stdout), strict=True):
        assert found == case["found"], case["text"]


def test_the_phone_bundles_the_expressions_of_the_server() -> None:
    assert json.loads((PWA / "signs.json").read_text(encoding="utf-8")) == exported()
