"""A deposit whose process is killed leaves a whole blob or none (REL-13)."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backend import vault
from tests.vault.support import DEK, REF

NAME = "0190aaaabbbbccccddddeeeeffff0002"
SIZE = 300_000

# The child seals, and kills itself at its n-th call to the system that writes, syncs, renames or makes a folder.
CHILD = """
import os, signal, sys
from pathlib import Path
from backend import vault
from tests.vault.support import DEK, REF

left = int(sys.argv[2])

def deadly(function):
    def call(*given, **named):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*given, **named)
    return call

blobs = vault.FolderBlobs(Path(sys.argv[1]))
for name in ("fsync", "rename", "mkdir"):
    setattr(os, name, deadly(getattr(os, name)))
vault.BlobSink.write = deadly(vault.BlobSink.write)
with blobs.create(sys.argv[3]) as sink:
    vault.seal_blob([bytes(int(sys.argv[4]))], sink, dek=DEK, ref=REF, length=int(sys.argv[4]))
"""


def deposit(root: Path, left: int) -> int:
    command = [sys.executable, "-c", CHILD, str(root), str(left), NAME, str(SIZE)]
    return subprocess.run(command, check=False, timeout=30).returncode


@pytest.mark.req("REL-13")
def test_a_process_killed_at_any_step_leaves_a_whole_blob_or_none(tmp_path: Path):
    kills, after = 0, []
    while deposit(tmp_path / str(kills), kills) != 0:
        blobs = vault.FolderBlobs(tmp_path / str(kills))
        after.append(blobs.exists(NAME))
        if blobs.exists(NAME):
            with blobs.open(NAME) as file:
                assert vault.open_blob(file, dek=DEK, ref=REF).read() == bytes(SIZE)
        else:
            assert list(blobs.names()) == []
            blobs.forget_partials(datetime(2100, 1, 1, tzinfo=UTC))
            assert [place for place in (tmp_path / str(kills)).rglob("*") if place.is_file()] == []
        kills += 1
    # Killed before the name is given there is nothing; after it, everything.
    assert after == sorted(after)
    assert kills >= 6
    assert after[0] is False
    assert after[-1] is True
