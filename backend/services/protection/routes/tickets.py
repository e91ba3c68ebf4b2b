"""The safeguarding officer's desk."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services import people
from backend.services.protection import schemas
from backend.services.protection.actions import tickets, widening
from backend.services.protection.queries import authority, watching
from backend.services.protection.queries import tickets as queries
from backend.services.protection.routes.common import blueprint
from backend.services.protection.sheet import crip_sheet
from backend.web.answers import cached_json, fast_json
from backend.web.gesture import when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def _ticket(report_id: UUID | None) -> Response:
    """The ticket as it is now."""
    if report_id is None:
        raise NotFound()
    with reading() as connection:
        return fast_json(queries.ticket(connection, actor(), report_id, keyd=instance().keyd, at=clock.now()))


@blueprint.route("/tickets")
class Tickets(MethodView):
    @blueprint.response(200, schemas.TicketsSchema)
    @permission(Permission.TICKET_HANDLE)
    def get(self) -> Response:
        """Les signalements : ceux qui attendent, puis les derniers clos."""
        with reading() as connection:
            return cached_json({"items": queries.desk(connection, actor(), at=clock.now())})


@blueprint.route("/tickets/<uuid:report_id>")
class Ticket(MethodView):
    @blueprint.response(200, schemas.TicketSchema)
    @permission(Permission.TICKET_HANDLE)
    def get(self, report_id: UUID) -> Response:
        """Un signalement et son extrait. L'ouvrir laisse une trace."""
        return _ticket(tickets.open_ticket(actor(), report_id, at=clock.now()))


@blueprint.route("/tickets/<uuid:report_id>/read")
class Read(MethodView):
    @blueprint.response(200, schemas.TicketSchema)
    @permission(Permission.TICKET_HANDLE)
    @mutation("ticket.read", _ticket)
    def post(self, report_id: UUID) -> UUID:
        """Accuser réception : c'est lu, quelqu'un s'en occupe."""
        who = actor()
        return tickets.acknowledge(who, report_id, **when(who))


@blueprint.route("/tickets/<uuid:report_id>/notes")
class Notes(MethodView):
    @blueprint.arguments(schemas.WordsSchema)
    @blueprint.response(200, schemas.TicketSchema)
    @permission(Permission.TICKET_HANDLE)
    @mutation("ticket.note", _ticket)
    def post(self, told: dict[str, Any], report_id: UUID) -> UUID:
        """Noter ce qui a été fait ou appris."""
        who = actor()
        return tickets.note(who, report_id, told["words"], keyd=instance().keyd, **when(who))


@blueprint.route("/tickets/<uuid:report_id>/escalate")
class Escalate(MethodView):
    @blueprint.arguments(schemas.WordsSchema)
    @blueprint.response(200, schemas.TicketSchema)
    @permission(Permission.TICKET_HANDLE)
    @mutation("ticket.escalate", _ticket)
    def post(self, told: dict[str, Any], report_id: UUID) -> UUID:
        """Décider de transmettre à la CRIP."""
        who = actor()
        return tickets.escalate(who, report_id, told["words"], keyd=instance().keyd, **when(who))


@blueprint.route("/tickets/<uuid:report_id>/close")
class Close(MethodView):
    @blueprint.arguments(schemas.CloseTicketSchema)
    @blueprint.response(200, schemas.TicketSchema)
    @permission(Permission.TICKET_HANDLE)
    @mutation("ticket.close", _ticket)
    def post(self, told: dict[str, Any], report_id: UUID) -> UUID:
        """Clore, avec une issue."""
        who = actor()
        return tickets.close(
            who, report_id, told["outcome"], told["words"], keyd=instance().keyd, **when(who)
        )


@blueprint.route("/tickets/<uuid:report_id>/wider")
class Wider(MethodView):
    @blueprint.arguments(schemas.WhySchema)
    @blueprint.response(200, schemas.TicketSchema)
    @permission(Permission.TICKET_HANDLE)
    @mutation("excerpt.ask", _ticket)
    def post(self, told: dict[str, Any], report_id: UUID) -> UUID:
        """Demander à lire plus que l'extrait : une deuxième personne signe."""
        who = actor()
        widening.ask(who, report_id, told["why"], keyd=instance().keyd, **when(who))
        return report_id


@blueprint.route("/tickets/<uuid:report_id>/sheet.pdf")
class Sheet(MethodView):
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.TICKET_HANDLE)
    def get(self, report_id: UUID) -> Response:
        """La fiche à imprimer pour la CRIP. L'imprimer laisse une trace."""
        who, at = actor(), clock.now()
        tickets.open_ticket(who, report_id, at=at)
        with reading() as connection:
            told = queries.ticket(connection, who, report_id, keyd=instance().keyd, at=at)
            name = people.names(connection, [who.id])[who.id]
            place = authority.name_of(connection, who.authority_id)
        body = crip_sheet(told, place, who.zone, f"{name.first_name} {name.last_name}", at=at)
        answer = Response(body, mimetype="application/pdf")
        answer.headers["Content-Disposition"] = 'attachment; filename="transmission.pdf"'
        return answer


@blueprint.route("/watched-pairs")
class Watched(MethodView):
    @blueprint.response(200, schemas.WatchedListSchema)
    @permission(Permission.PAIRS_WATCH)
    def get(self) -> Response:
        """Les binômes à regarder, par des comptes ; aucun mot n'est lu."""
        with reading() as connection:
            return fast_json(watching.watched(connection, actor(), at=clock.now()))
