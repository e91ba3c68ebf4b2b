"""keyd as a process: it answers, it refuses, it dies, it comes back."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest

from backend.keyd import Keyd, KeydRefused, KeydUnavailable, Mac, Ping, TooManyTries, Wrap, init, is_ready
from backend.vault import Context
from tests.keyd.conftest import Process

SAFE, SLOT, OTHER = (UUID(int=n) for n in (21, 22, 23))
ROW = Context("dek", vault=SAFE, epoch=1, object=SLOT, version=1, recipient=SAFE)


@pytest.mark.req("KEY-03")
def test_the_outer_layer_comes_off_in_its_own_context_only(keyd: Keyd):
    rows = [(Context("dek", vault=SAFE, object=UUID(int=n)), b"row %d" % n) for n in range(1_203)]
    sealed = keyd.wrap(rows)
    assert keyd.unwrap([(row[0], one) for row, one in zip(rows, sealed, strict=True)]) == [
        row[1] for row in rows
    ]
    with pytest.raises(KeydRefused, match="cannot_open"):
        keyd.unwrap([(rows[0][0], sealed[0]), (rows[0][0], sealed[1])])
    with pytest.raises(KeydRefused, match="cannot_open"):
        keyd.unwrap([(rows[0][0], b"")])


def test_nothing_asked_is_nothing_answered(keyd: Keyd):
    assert (keyd.wrap([]), keyd.unwrap([]), keyd.mac("audit")) == ([], [], [])


@pytest.mark.req("AUD-03")
def test_a_code_belongs_to_one_message_and_one_purpose(keyd: Keyd):
    first, second = keyd.mac("trace", b"first", b"second")
    assert len(first) == 32
    assert keyd.verify("trace", b"first", first)
    assert not keyd.verify("trace", b"second", first)
    assert not keyd.verify("audit", b"first", first)
    assert not keyd.verify("trace", b"first", first[:31])
    assert len({first, second, *keyd.mac("audit", b"first"), *keyd.mac("contact", b"first")}) == 4


def test_each_authority_and_epoch_has_its_own_key_and_keeps_it(keyd: Keyd, process: Process):
    keys = {(who, epoch): keyd.authority_key(who, epoch) for who in (SAFE, OTHER) for epoch in (1, 2)}
    assert len(set(keys.values())) == 4
    process.kill()
    process.start()
    keyd.forget_keys()
    assert keyd.authority_key(OTHER, 2) == keys[OTHER, 2]


@pytest.mark.req("KEY-06")
def test_ten_tries_an_hour_then_a_wait_while_making_a_slot_is_not_counted(keyd: Keyd):
    pepper = keyd.enrol_pepper(SAFE, SLOT)
    assert [keyd.pepper(SAFE, SLOT) for _ in range(10)] == [pepper] * 10
    with pytest.raises(TooManyTries) as refused:
        keyd.pepper(SAFE, SLOT)
    assert 3_500 < refused.value.retry_after.total_seconds() <= 3_600
    assert keyd.pepper(OTHER, SLOT) != pepper
    assert keyd.enrol_pepper(SAFE, OTHER) != pepper


@pytest.mark.req("KEY-06")
def test_making_a_slot_is_no_way_round_the_count(keyd: Keyd):
    keyd.enrol_pepper(SAFE, SLOT)
    for safe in (SAFE, OTHER):
        with pytest.raises(KeydRefused, match="already_enrolled"):
            keyd.enrol_pepper(safe, SLOT)


@pytest.mark.req("KEY-13")
def test_the_count_outlives_a_killed_keyd(keyd: Keyd, process: Process):
    for _ in range(10):
        keyd.pepper(SAFE, SLOT)
    process.kill()
    process.start()
    with pytest.raises(TooManyTries):
        keyd.pepper(SAFE, SLOT)


@pytest.mark.req("REL-20")
def test_a_keyd_killed_and_started_again_is_found_again(keyd: Keyd, process: Process):
    sealed = keyd.wrap([(ROW, b"kept")])
    process.kill()
    start = time.monotonic()
    with pytest.raises(KeydUnavailable):
        keyd.unwrap([(ROW, sealed[0])])
    assert not keyd.ping()
    assert time.monotonic() - start < 1
    process.start()
    assert keyd.unwrap([(ROW, sealed[0])]) == [b"kept"]


@pytest.mark.req("REL-20")
def test_a_keyd_that_dies_in_the_middle_of_an_answer_is_told_at_once(keyd: Keyd, process: Process):
    assert keyd.ping()
    process.hold()
    end = threading.Timer(0.3, process.kill)
    end.start()
    start = time.monotonic()
    with pytest.raises(KeydUnavailable):
        keyd.wrap([(ROW, b"x")])
    assert time.monotonic() - start < 2
    end.join()
    process.start()
    assert keyd.ping()


@pytest.mark.req("REL-20")
def test_a_keyd_that_hangs_is_given_up(keyd: Keyd, process: Process):
    process.hold()
    hurried = Keyd(process.socket, timeout=0.2)
    with pytest.raises(KeydUnavailable, match="within"):
        hurried.mac("audit", b"x")
    assert process.running is not None
    process.running.send_signal(signal.SIGCONT)
    assert hurried.ping()


def test_without_keyd_every_question_says_that_it_is_unavailable(place: Path):
    client = Keyd(place / "nobody.sock")
    for ask in (
        lambda: client.wrap([(ROW, b"")]),
        lambda: client.pepper(SAFE, SLOT),
        lambda: client.authority_key(SAFE),
    ):
        with pytest.raises(KeydUnavailable):
            ask()


def test_many_threads_and_a_forked_worker_each_get_their_own_answers(keyd: Keyd):
    def own(n: int) -> bool:
        context = Context("dek", object=UUID(int=n))
        return keyd.unwrap([(context, keyd.wrap([(context, b"%d" % n)])[0])]) == [b"%d" % n]

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(own, range(300)))
    child = os.fork()
    if not child:
        os._exit(0 if all(own(n) for n in range(50)) else 1)
    assert all(own(n) for n in range(1_000, 1_050))
    assert os.waitpid(child, 0)[1] == 0


def test_calls_of_several_kinds_travel_together(keyd: Keyd):
    sealed, code, nothing = keyd.ask([Wrap(ROW, b"x"), Mac("trace", b"y"), Ping()])
    assert keyd.unwrap([(ROW, sealed)]) == [b"x"]
    assert (code, nothing) == (keyd.mac("trace", b"y")[0], b"")


@pytest.mark.parametrize("frame", [b"", b"\xc1", b"\x91\x81\xa4type\xa6master", b"not msgpack", bytes(5_000)])
def test_a_frame_that_says_nothing_is_refused_and_the_next_one_answered(
    keyd: Keyd, process: Process, frame: bytes
):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as raw:
        raw.settimeout(3)
        raw.connect(str(process.socket))
        raw.sendall(len(frame).to_bytes(4, "big") + frame)
        assert b"malformed" in raw.recv(200)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as raw:
        raw.settimeout(3)
        raw.connect(str(process.socket))
        raw.sendall(b"\xff\xff\xff\xff")
        assert raw.recv(10) == b""
    assert keyd.ping()


def test_socket_and_store_are_for_keyd_alone(keyd: Keyd, process: Process):
    keyd.pepper(SAFE, SLOT)
    kept = [process.socket.parent, process.socket, process.store, *process.store.iterdir()]
    assert {stat.S_IMODE(one.stat().st_mode) & 0o077 for one in kept} == {0}


def run_keyd(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "backend.keyd", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)


def test_keyd_never_starts_without_a_master_key_of_its_own(place: Path):
    store, at = place / "store", place / "run" / "keyd.sock"
    assert not is_ready(store)
    assert "no master key" in run_keyd("serve", at, store).stderr
    init(store)
    assert is_ready(store)
    key = store / "master.key"
    good = key.read_bytes()
    for content in (b"", good[:-1], good + b"x", good[:8] + bytes(32), bytes(40)):
        key.write_bytes(content)
        answer = run_keyd("serve", at, store)
        assert (answer.returncode, is_ready(store)) == (1, False)
        assert "key" in answer.stderr
    key.write_bytes(good)
    key.chmod(0o640)
    assert "0600" in run_keyd("serve", at, store).stderr


def test_a_master_key_is_random_and_never_replaced(place: Path):
    assert run_keyd("init", place / "one").returncode == run_keyd("init", place / "two").returncode == 0
    first = (place / "one" / "master.key").read_bytes()
    assert first != (place / "two" / "master.key").read_bytes()
    again = run_keyd("init", place / "one")
    assert (again.returncode, (place / "one" / "master.key").read_bytes()) == (1, first)
    assert "nothing was changed" in again.stderr


def test_a_second_keyd_and_an_open_folder_are_refused(keyd: Keyd, process: Process, place: Path):
    assert "already answers" in run_keyd("serve", process.socket, process.store).stderr
    assert keyd.ping()
    (place / "open").mkdir(mode=0o755)
    assert "0700" in run_keyd("serve", place / "open" / "keyd.sock", process.store).stderr


def test_told_to_stop_in_the_middle_of_answers_it_ends_cleanly_and_whoever_waits_is_told(process: Process):
    for _ in range(8):
        process.start()
        assert process.running is not None
        clients = [Keyd(process.socket) for _ in range(6)]
        away: list[KeydUnavailable] = []

        def ask(client: Keyd, away: list[KeydUnavailable] = away) -> None:
            try:
                while True:
                    client.mac("audit", *[bytes(1_000)] * 50)
            except KeydUnavailable as error:
                away.append(error)

        talking = [threading.Thread(target=ask, args=(one,)) for one in clients]
        for one in talking:
            one.start()
        time.sleep(0.05)
        process.running.send_signal(signal.SIGTERM)
        assert process.running.wait(10) == 0
        for one in talking:
            one.join(10)
        assert len(away) == len(clients)
        for client in clients:
            client.close()
        process.kill()
