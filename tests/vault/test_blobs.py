"""The folder where blobs rest: all of a blob or nothing, and never a name that leaves it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from backend import vault
from tests.vault.support import DEK, REF

NAME = "0190aaaabbbbccccddddeeeeffff0001"


@pytest.fixture
def blobs(tmp_path: Path) -> vault.FolderBlobs:
    return vault.FolderBlobs(tmp_path / "blobs")


def files_under(root: Path) -> list[str]:
    return sorted(place.name for place in root.rglob("*") if place.is_file())


def test_a_blob_is_kept_read_listed_and_deleted(blobs: vault.FolderBlobs):
    stored = blobs.put(NAME, [b"abc", b"", b"defg"])
    assert stored == vault.Stored(7, sha256(b"abcdefg").digest())
    with blobs.open(NAME) as file:
        assert file.read() == b"abcdefg"
    assert blobs.read_range(NAME, 2, 5) == b"cde"
    assert blobs.read_range(NAME, 5, 99) == b"fg"
    assert list(blobs.names()) == [NAME]
    blobs.delete(NAME)
    blobs.delete(NAME)
    assert not blobs.exists(NAME)
    with pytest.raises(vault.BlobMissing):
        blobs.open(NAME)


def test_a_paper_sealed_into_the_folder_opens_from_it(blobs: vault.FolderBlobs):
    with blobs.create(NAME) as sink:
        written = vault.seal_blob([b"paper"], sink, dek=DEK, ref=REF, length=5)
    assert sink.size == written == vault.sealed_size(5)
    assert sink.sha256 == sha256(blobs.read_range(NAME, 0, written)).digest()
    with blobs.open(NAME) as file:
        assert vault.open_blob(file, dek=DEK, ref=REF).read() == b"paper"


@pytest.mark.req("REL-13")
def test_a_deposit_cut_in_the_middle_leaves_nothing(blobs: vault.FolderBlobs, tmp_path: Path):
    with pytest.raises(vault.LengthDiffers), blobs.create(NAME) as sink:
        vault.seal_blob([b"cut"], sink, dek=DEK, ref=REF, length=5_000_000)
    assert not blobs.exists(NAME)
    assert files_under(tmp_path) == []


@pytest.mark.req("REL-13")
def test_a_blob_does_not_exist_before_its_last_byte_is_safe(blobs: vault.FolderBlobs):
    with blobs.create(NAME) as sink:
        sink.write(b"half")
        assert not blobs.exists(NAME)
        assert list(blobs.names()) == []
    assert blobs.exists(NAME)


@pytest.mark.req("REL-13")
def test_what_a_killed_writing_left_is_forgotten_once_old_enough(blobs: vault.FolderBlobs, tmp_path: Path):
    left = tmp_path / "blobs" / "partial" / "left-by-a-kill"
    left.write_bytes(b"half")
    os.utime(left, (1_000, 1_000))
    assert blobs.forget_partials(datetime.fromtimestamp(999, UTC)) == 0
    assert blobs.forget_partials(datetime.fromtimestamp(1_001, UTC)) == 1
    assert files_under(tmp_path) == []


@pytest.mark.req("VLT-03")
def test_a_blob_is_never_overwritten(blobs: vault.FolderBlobs):
    blobs.put(NAME, [b"first"])
    with pytest.raises(vault.BlobExists):
        blobs.put(NAME, [b"second"])
    assert blobs.read_range(NAME, 0, 9) == b"first"


@pytest.mark.req("UPL-08")
@pytest.mark.parametrize(
    "name",
    [
        "",
        "short",
        "../../etc/passwd",
        "a/bcdefghij",
        "Carte d'identite",
        "ABCDEFGHIJ",
        "é" * 9,
        "-" * 9,
        "a" * 65,
    ],
)
def test_a_name_that_a_person_could_have_written_is_refused(blobs: vault.FolderBlobs, name: str):
    for use in (blobs.open, blobs.exists, blobs.delete, lambda bad: blobs.put(bad, [b""])):
        with pytest.raises(ValueError, match="not a blob's name"):
            use(name)


def test_the_folder_is_open_to_nobody_else(blobs: vault.FolderBlobs, tmp_path: Path):
    blobs.put(NAME, [b"x"])
    modes = {place.stat().st_mode & 0o077 for place in (tmp_path / "blobs").rglob("*")}
    assert modes == {0}
    assert (tmp_path / "blobs").stat().st_mode & 0o777 == 0o700
