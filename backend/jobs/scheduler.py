"""The scheduler: a process of its own, a memory store, one holder of the lease at a time (REL-06 to REL-09)."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger
from flask import Flask

from backend.db import reading, transaction
from backend.ids import new_id
from backend.jobs import lease, ledger, runner
from backend.jobs.deadman import Deadman
from backend.jobs.job import Job
from backend.jobs.ticker import Ticker, note

HOME_ZONE = "Europe/Paris"
AWAKE_HOURS = "0-1,3-23"
DEFAULTS = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}

log = structlog.get_logger("cap18.jobs")


class Scheduler:
    """One process that keeps the lease and runs what is due. `now` is the clock, handed in."""

    def __init__(
        self,
        app: Flask,
        jobs: Sequence[Job],
        now: Callable[[], datetime],
        tickers: Sequence[Ticker] = (),
        deadman: Deadman | None = None,
    ) -> None:
        self.app = app
        self.jobs = tuple(jobs)
        self.tickers = tuple(tickers)
        self.deadman = deadman
        self.now = now
        self.holder = f"{socket.gethostname()[:20]}:{os.getpid()}:{new_id().hex[-8:]}"
        self.fence: lease.Fence | None = None

    def beat(self) -> None:
        """A sign of life, and the lease renewed or taken when its holder is gone."""
        with self.app.app_context(), transaction() as session:
            self.fence = lease.take(session, self.holder, self.now())
        if self.fence is not None and self.deadman is not None:
            self.deadman.tell(self.now())

    def tick(self, ticker: Ticker) -> int:
        """One turn of a work done every few seconds; nothing without the lease. Its failure is written, not raised."""
        fence = self.fence
        if fence is None:
            return 0
        with self.app.app_context():
            done, failed = 0, False
            try:
                done = ticker.work(fence)
            except lease.LostLease:
                self.fence = None
                log.warning("lease_lost", job=ticker.name)
                return 0
            except Exception as error:  # keyd away, base busy: the next turn tries again
                failed = True
                log.error("tick_failed", job=ticker.name, kind=type(error).__name__, exc_info=error)
            with transaction() as session:
                note(session, ticker, at=self.now(), done=done, failed=failed)
        return done

    def work(self) -> list[runner.DayDone]:
        """Everything due and not done, zone by zone, missed days in order; nothing without the lease."""
        done: list[runner.DayDone] = []
        fence = self.fence
        if fence is None:
            return done
        with self.app.app_context():
            for job in self.jobs:
                done += self._run(job, fence)
        return done

    def _run(self, job: Job, fence: lease.Fence) -> list[runner.DayDone]:
        at = self.now()
        with reading() as connection:
            last = {
                zone: ledger.last_finished(connection, job.name, zone) for zone in ledger.zones(connection)
            }
        done: list[runner.DayDone] = []
        for zone, finished in last.items():
            upto = runner.due(job, zone, at, finished)
            if upto is None:
                continue
            try:
                done += runner.run(job, at=at, day=upto, only=[zone], fence=fence)
            except lease.LostLease:
                self.fence = None
                log.warning("lease_lost", job=job.name)
                return done
            except (
                Exception
            ) as error:  # one zone's failure leaves the others their day; the next tick tries again
                log.error("job_failed", job=job.name, zone=zone, kind=type(error).__name__, exc_info=error)
        for one in done:
            log.info("job_day", job=job.name, zone=one.zone, day=one.day.isoformat(), new=one.new)
        return done

    def plan(self) -> BlockingScheduler:
        """The plan in memory: a beat every 30 s, the work every 5 minutes, nothing between 02:00 and 02:59."""
        planned = BlockingScheduler(timezone=HOME_ZONE, job_defaults=DEFAULTS)
        planned.add_job(self.beat, IntervalTrigger(seconds=int(lease.BEAT.total_seconds())), id="beat")
        planned.add_job(self.work, CronTrigger(hour=AWAKE_HOURS, minute="*/5", timezone=HOME_ZONE), id="work")
        for one in self.tickers:
            turn = IntervalTrigger(seconds=max(1, int(one.every / timedelta(seconds=1))))
            planned.add_job(self.tick, turn, args=[one], id=one.name)
        return planned

    def serve(self) -> None:
        """Beat and catch up at once, then keep the plan until the process is stopped."""
        self.beat()
        self.work()
        try:
            self.plan().start()
        finally:
            self.stop()

    def stop(self) -> None:
        """Free the lease, so that another process need not wait for it to expire."""
        fence, self.fence = self.fence, None
        if fence is not None:
            with self.app.app_context(), transaction() as session:
                lease.give_back(session, fence, self.now())
