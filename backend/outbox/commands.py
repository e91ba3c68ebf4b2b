"""`cap18 outbox`: where sending stands, and what to do after a restored backup."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import click
from flask.cli import with_appcontext
from sqlalchemy import func, select, update

from backend import clock
from backend.access import Authority
from backend.db import reading, transaction
from backend.instance import instance
from backend.outbox import brakes, marker, senders
from backend.outbox import jobs as sending
from backend.outbox.deciding import State
from backend.outbox.models import Budget, Burst, Delivery, Occasion
from backend.terminal import authority_of

RESTORED = "restored"
MOST = 1000


@click.group("outbox")
def group() -> None:
    """Ce qui doit partir : rappels, SMS, courriels."""


@group.command("status")
@click.option("--json", "as_json", is_flag=True, help="Une réponse en JSON.")
@with_appcontext
def status(as_json: bool) -> None:
    """Dit combien d'envois attendent, sont retenus ou ont échoué, et par quels moyens on envoie d'ici."""
    at = clock.now()
    with reading() as connection:
        counted: dict[int, int] = dict(
            connection.execute(select(Occasion.state, func.count()).group_by(Occasion.state)).tuples().all()
        )
        late = connection.execute(
            select(func.count())
            .select_from(Occasion)
            .where(Occasion.state == int(State.PLANNED), Occasion.due_at <= at)
        ).scalar_one()
        bursts = connection.execute(
            select(func.count()).select_from(Burst).where(Burst.ended_at.is_(None))
        ).scalar_one()
        budgets = {
            row.code: brakes.sms_left(connection, row.id, row.zone, at=at)
            for row in connection.execute(select(Authority.id, Authority.code, Authority.zone))
        }
    told: dict[str, Any] = {
        "channels": sorted(senders.configured(instance().settings)),
        "due": late,
        "states": {State(state).name.lower(): count for state, count in sorted(counted.items())},
        "bursts": bursts,
        "sms_left": budgets,
    }
    if as_json:
        click.echo(json.dumps(told))
        return
    click.echo(f"moyens : {', '.join(told['channels'])}")
    click.echo(f"à envoyer maintenant : {late} ; salves retenues : {bursts}")
    for name, count in told["states"].items():
        click.echo(f"{name} : {count}")
    for code, left in budgets.items():
        click.echo(f"{code} : {left} SMS possibles ce mois")


@group.command("dispatch")
@click.option(
    "--at", type=click.DateTime(["%Y-%m-%dT%H:%M%z", "%Y-%m-%dT%H:%M:%S%z"]), help="Instant (essais)."
)
@click.option("--json", "as_json", is_flag=True, help="Une réponse en JSON.")
@with_appcontext
def dispatch(at: datetime | None, as_json: bool) -> None:
    """Envoie une fois tout ce qui est dû, comme le planificateur ; « --at » pour essayer un autre instant."""
    here = instance()
    if at is not None and here.settings.mode == "production":
        raise click.ClickException("En production, on n'envoie qu'à l'heure qu'il est.")
    moment = at or clock.now()
    looked = sending.dispatcher(lambda: moment).run(batches=MOST)
    with reading() as connection:
        left = dict(
            connection.execute(
                select(Delivery.channel, func.count())
                .where(Delivery.sent_at == moment)
                .group_by(Delivery.channel)
            ).all()
        )
    if as_json:
        click.echo(json.dumps({"looked": looked, "left": left}))
        return
    click.echo(f"{looked} examinés ; partis : {left or 'rien'}")


@group.command("hold")
@with_appcontext
def hold() -> None:
    """Retient tout ce qui est dû : à faire après avoir remis une sauvegarde, avant de démarrer le planificateur."""
    with transaction() as session:
        held = marker.hold_due(session, RESTORED, at=clock.now())
    click.echo(f"{held} envois retenus. « cap18 outbox release » les laisse partir, « drop » les abandonne.")


@group.command("release")
@with_appcontext
def release() -> None:
    """Laisse partir ce qui avait été retenu ; ce qui n'est plus vrai ou plus à temps ne part pas."""
    _let(State.PLANNED, None)


@group.command("drop")
@with_appcontext
def drop() -> None:
    """Abandonne ce qui avait été retenu."""
    _let(State.CANCELLED, "dropped")


def _let(state: State, reason: str | None) -> None:
    at = clock.now()
    with transaction() as session:
        done = session.execute(
            update(Occasion)
            .where(Occasion.state == int(State.HELD), Occasion.reason == RESTORED)
            .values(
                state=int(state),
                reason=reason,
                due_at=at,
                ended_at=None if state is State.PLANNED else at,
                token=Occasion.token + 1,
            )
            .execution_options(synchronize_session=False)
        )
    click.echo(f"{getattr(done, 'rowcount', 0)} envois.")


@group.command("budget")
@click.argument("code")
@click.option("--sms", type=click.IntRange(0, 1_000_000), required=True, help="SMS par mois.")
@click.option(
    "--burst", type=click.IntRange(1, 10_000), required=True, help="SMS par heure avant de retenir."
)
@with_appcontext
def budget(code: str, sms: int, burst: int) -> None:
    """Fixe le budget de SMS d'une autorité, et le nombre par heure au-delà duquel un responsable décide."""
    with transaction() as session:
        authority = authority_of(session, code)
        row = session.get(Budget, authority.id) or Budget(authority_id=authority.id)
        row.sms_a_month, row.burst_an_hour = sms, burst
        session.add(row)
    click.echo(f"{code} : {sms} SMS par mois, {burst} par heure sans décision.")
