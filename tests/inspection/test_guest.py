"""The reader of strangers' files has nothing to lose: no file, no network, no child, little memory, little time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from backend.inspection import InspectionBusy, Inspector, Refused, Verdict
from tests.factories import files

TRIED = """
import os, socket, resource
from backend.inspection import guest
guest.rehearse()
guest.confine(5)
def refused(act):
    try:
        act()
    except (OSError, MemoryError) as error:
        return True
    return False
print(
    refused(lambda: open("/etc/hostname")),
    refused(lambda: open("/tmp/guest", "w")),
    refused(lambda: socket.socket()),
    refused(lambda: os.pipe()),
    refused(lambda: bytearray(600 * 2**20)),
    resource.getrlimit(resource.RLIMIT_CPU)[1],
    flush=True,
)
"""


@pytest.fixture
def reader() -> Iterator[Inspector]:
    made = Inspector(at_once=1, turn=0.2)
    yield made
    made.close()


def read(
    reader: Inspector, task: str, kind: str, body: bytes, page: int = 1
) -> tuple[dict[str, object], bytes]:
    with reader.read(task, kind, [body], len(body), page=page) as answer:  # type: ignore[arg-type]
        return answer.facts, b"".join(answer.pieces)


def verdict(reader: Inspector, task: str, kind: str, body: bytes) -> Verdict:
    with pytest.raises(Refused) as refused:
        read(reader, task, kind, body)
    return refused.value.verdict


@pytest.mark.req("UPL-04")
def test_a_reader_can_open_no_file_and_no_network_and_has_512_mib_at_most() -> None:
    ran = subprocess.run([sys.executable, "-c", TRIED], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["True"] * 5 + ["5"]


def test_a_reader_that_dies_is_replaced_and_the_next_file_is_read(reader: Inspector) -> None:
    assert read(reader, "check", "pdf", files.pdf(2))[0] == {"pages": 2}
    assert reader._process is not None
    reader._process.kill()
    reader._process.wait()
    assert read(reader, "check", "pdf", files.pdf(3))[0] == {"pages": 3}


def test_a_file_that_needs_too_much_memory_is_refused_and_harms_nobody(reader: Inspector) -> None:
    heavy = files.saved(files.picture(6300, 6300), "WEBP", lossless=True)
    assert verdict(reader, "clean", "webp", heavy) is Verdict.TOO_HEAVY
    assert read(reader, "clean", "jpeg", files.jpeg())[0]["pages"] == 1


def test_the_largest_photo_accepted_is_read_within_the_limits(reader: Inspector) -> None:
    facts, _ = read(reader, "clean", "jpeg", files.jpeg(7300, 5470, progressive=True, subsampling=0))
    assert facts["width"] == 7300


def test_while_one_file_is_read_another_waits_then_is_asked_to_come_back(reader: Inspector) -> None:
    body = files.jpeg()
    with reader.read("clean", "jpeg", [body], len(body)), pytest.raises(InspectionBusy):
        read(reader, "clean", "jpeg", body)
    assert read(reader, "clean", "jpeg", body)[1].startswith(b"\xff\xd8")


@pytest.mark.req("UPL-04")
@pytest.mark.parametrize("name", files.ACTIVE_PDFS)
def test_a_pdf_that_can_act_is_seen_and_its_pages_can_be_kept(reader: Inspector, name: str) -> None:
    body = files.ACTIVE_PDFS[name]()
    assert verdict(reader, "check", "pdf", body) is Verdict.ACTIVE_CONTENT
    facts, flat = read(reader, "flatten", "pdf", body)
    assert facts == {"pages": 2}
    assert read(reader, "check", "pdf", flat)[0] == {"pages": 2}


def test_every_nasty_file_gets_a_verdict_and_never_breaks_the_reader(reader: Inspector) -> None:
    for name, (make, _) in files.NASTY.items():
        body = make()
        for task, kind in (("check", "pdf"), ("clean", "jpeg"), ("clean", "png"), ("clean", "webp")):
            assert verdict(reader, task, kind, body), (name, task)
    assert read(reader, "check", "pdf", files.pdf(1))[0] == {"pages": 1}
