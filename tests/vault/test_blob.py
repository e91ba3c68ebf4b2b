"""The container of KEY-02: its vector, its sizes, what it refuses."""

from __future__ import annotations

import io
from collections.abc import Callable
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend import vault
from backend.vault.container import BODY_AT, CHUNK, SEALED_CHUNK
from backend.vault.sealing import seal_container
from tests.vault.support import DEK, OTHER, REF, pattern, read_blob, sealed_blob

SIZES = [
    0,
    1,
    CHUNK - 1,
    CHUNK,
    CHUNK + 1,
    2 * CHUNK,
    40_000,
    32 * CHUNK - 1,
    32 * CHUNK,
    32 * CHUNK + 1,
    700_001,
]


@pytest.mark.req("KEY-02")
def test_the_container_is_the_one_of_the_published_vector():
    sink = io.BytesIO()
    written = seal_container(
        [pattern(40_000)],
        sink,
        dek=bytes(range(32)),
        salt=bytes(range(24)),
        context=b"cap18-test-vector",
        length=40_000,
    )
    assert written == len(sink.getvalue()) == 40_104
    digest = sha256(sink.getvalue()).hexdigest()
    assert digest == "3c780f0c4ebef373e26f0a9e84c2ddf5b14577e43208aef3a364785ef13d5527"


@pytest.mark.req("KEY-02")
def test_the_header_is_laid_out_as_written_down():
    header = vault.BlobRef(OTHER, OTHER, 3, 7).header(258)
    assert header[:12] == b"CAP18VLT\x01\x01\x00\x40"
    assert header[12:28] == OTHER.bytes
    assert header[28:44] == bytes([0, 0, 0, 3, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 1, 2])
    assert header[44:] == bytes(20)


@pytest.mark.req("VLT-01")
@pytest.mark.parametrize("size", SIZES)
def test_what_is_read_back_is_byte_identical_to_what_was_sealed(size: int):
    content = pattern(size)
    blob = sealed_blob(content)
    assert len(blob) == vault.sealed_size(size)
    assert read_blob(blob) == content


@pytest.mark.parametrize("size", [0, 1, 5_000, CHUNK, 100_003])
def test_a_source_can_be_a_file_a_stream_or_pieces_of_any_size(size: int):
    content = pattern(size)

    class OnlyRead:
        def __init__(self) -> None:
            self.rest = io.BytesIO(content)

        def read(self, size: int, /) -> bytes:
            return self.rest.read(min(size, 777))

    pieces = [content[at : at + 1_234] for at in range(0, size, 1_234)]
    sources = [io.BytesIO(content), OnlyRead(), pieces, iter([b"", *pieces, b""]), [memoryview(content)]]
    assert [read_blob(sealed_blob(content, source=source)) == content for source in sources] == [True] * 5


@pytest.mark.parametrize("sent", [0, CHUNK, 49_999, 50_001, 90_000])
def test_a_source_that_is_not_as_long_as_announced_is_refused(sent: int):
    with pytest.raises(vault.LengthDiffers):
        vault.seal_blob([pattern(sent)], io.BytesIO(), dek=DEK, ref=REF, length=50_000)


def test_two_blobs_of_one_paper_never_look_alike():
    assert sealed_blob(b"same")[64:] != sealed_blob(b"same")[64:]


@pytest.mark.req("TST-03")
@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_blob_with_one_byte_changed_does_not_open(data: st.DataObject):
    blob = bytearray(sealed_blob(pattern(data.draw(st.sampled_from([0, 1, 300, CHUNK, CHUNK + 5, 40_000])))))
    place = data.draw(st.integers(0, len(blob) - 1))
    blob[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(vault.CannotOpen):
        read_blob(bytes(blob))


@pytest.mark.req("TST-03")
@settings(max_examples=150, deadline=None)
@given(st.sampled_from([0, 1, CHUNK, 40_000]), st.data())
def test_a_blob_cut_short_or_made_longer_gives_no_byte_at_all(size: int, data: st.DataObject):
    blob = sealed_blob(pattern(size))
    changed = data.draw(
        st.one_of(
            st.integers(0, len(blob) - 1).map(lambda end: blob[:end]),
            st.binary(min_size=1, max_size=SEALED_CHUNK).map(lambda more: blob + more),
        )
    )
    with pytest.raises(vault.CannotOpen):
        vault.open_blob(io.BytesIO(changed), dek=DEK, ref=REF)


def _swap(blob: bytes) -> bytes:
    first, second = (blob[BODY_AT + n * SEALED_CHUNK : BODY_AT + (n + 1) * SEALED_CHUNK] for n in (0, 1))
    return blob[:BODY_AT] + second + first + blob[BODY_AT + 2 * SEALED_CHUNK :]


def _repeat(blob: bytes) -> bytes:
    first = blob[BODY_AT : BODY_AT + SEALED_CHUNK]
    return blob[:BODY_AT] + first + first + blob[BODY_AT + 2 * SEALED_CHUNK :]


def _other_body(blob: bytes) -> bytes:
    return blob[:64] + sealed_blob(pattern(40_000), ref=vault.BlobRef(OTHER, REF.document, 1, 1))[64:]


def _other_chunks(blob: bytes) -> bytes:
    return blob[:BODY_AT] + sealed_blob(pattern(40_000))[BODY_AT:]


@pytest.mark.req("TST-03")
@pytest.mark.parametrize("change", [_swap, _repeat, _other_body, _other_chunks])
def test_chunks_moved_inside_a_blob_or_taken_from_another_are_refused(change: Callable[[bytes], bytes]):
    with pytest.raises(vault.CannotOpen):
        read_blob(change(sealed_blob(pattern(40_000))))


@pytest.mark.parametrize(
    "ref",
    [
        vault.BlobRef(OTHER, REF.document, REF.version, REF.epoch),
        vault.BlobRef(REF.owner, OTHER, REF.version, REF.epoch),
        vault.BlobRef(REF.owner, REF.document, 2, REF.epoch),
        vault.BlobRef(REF.owner, REF.document, REF.version, 2),
    ],
)
def test_a_blob_does_not_open_for_another_person_paper_version_or_epoch(ref: vault.BlobRef):
    with pytest.raises(vault.CannotOpen):
        read_blob(sealed_blob(b"mine"), ref=ref)


def test_another_key_is_refused_before_anything_is_deciphered():
    with pytest.raises(vault.CannotOpen):
        vault.open_blob(io.BytesIO(sealed_blob(b"mine")), dek=bytes(32), ref=REF)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_range_of_a_blob_is_that_range_of_the_paper(data: st.DataObject):
    content = pattern(data.draw(st.sampled_from([0, 1, CHUNK, 40_000, 33 * CHUNK + 9])))
    start = data.draw(st.integers(0, len(content)))
    stop = data.draw(st.integers(start, len(content)))
    reader = vault.open_blob(io.BytesIO(sealed_blob(content)), dek=DEK, ref=REF)
    assert b"".join(reader.range(start, stop)) == content[start:stop]


@pytest.mark.parametrize(("start", "stop"), [(-1, 3), (3, 2), (0, 11), (11, 11)])
def test_a_range_outside_the_paper_is_refused(start: int, stop: int):
    reader = vault.open_blob(io.BytesIO(sealed_blob(bytes(10))), dek=DEK, ref=REF)
    with pytest.raises(ValueError, match="no range"):
        reader.range(start, stop)


def test_two_readings_of_one_blob_may_take_turns():
    content = pattern(40 * CHUNK)
    reader = vault.open_blob(io.BytesIO(sealed_blob(content)), dek=DEK, ref=REF)
    pairs = list(zip(reader, reader, strict=True))
    assert b"".join(a for a, _ in pairs) == b"".join(b for _, b in pairs) == content
