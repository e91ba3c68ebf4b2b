"""Young persons one may see: a page of them by name."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec
from sqlalchemy import Connection, Integer, String, Uuid, bindparam, select, tuple_

from backend.access import Actor, Permission, policy, scope
from backend.errors import Invalid
from backend.ids import parse_id
from backend.prepared import Prepared, date_text, id_text
from backend.services.people.models import Person, YoungPerson
from backend.services.people.rules.checks import readable
from backend.services.people.rules.names import fold


class Listed(msgspec.Struct, gc=False):
    """A young person in a list: what the answer says of them, ready to be written."""

    id: str
    first_name: str
    last_name: str
    birth_date: str | None
    birth_precision: str


@cache
def _page(own: bool, pair: bool, assigned: bool, teams: int, words: int, after: bool) -> Prepared:
    """The page's statement, written once: writing it costs more than running it."""
    wanted = (
        select(
            id_text(Person.id),
            Person.first_name,
            Person.last_name,
            date_text(YoungPerson.birth_date),
            YoungPerson.birth_precision,
            Person.name_key,
        )
        # Everyone with a bond has both rows: an outer join only says which table is read first.
        .outerjoin(YoungPerson, YoungPerson.id == Person.id)
        .where(Person.id.in_(scope.prepared_youths(own, pair, assigned, teams)))
        .order_by(Person.name_key, Person.id)
        .limit(bindparam("page_limit", type_=Integer()))
    )
    for index in range(words):
        wanted = wanted.where(Person.name_key.like(bindparam(f"word_{index}", type_=String())))
    if after:
        last = tuple_(bindparam("after_key", type_=String()), bindparam("after_id", type_=Uuid()))
        wanted = wanted.where(tuple_(Person.name_key, Person.id) > last)
    return Prepared(wanted)


def youths_page(
    reader: Connection, actor: Actor, on: date, *, after: list[str] | None, limit: int, q: str = ""
) -> tuple[list[Listed], tuple[str, str] | None]:
    """A page of young persons by name (`q`: words of a name), and where the next starts: (name key, id)."""
    policy.require(actor, Permission.CASELOAD_READ)
    ties = scope.reach(actor, Permission.IDENTITY_READ)
    values = scope.youths_values(actor, ties, on) | {"page_limit": limit + 1}
    words = fold(q).split()[:6] if q else []
    values |= {f"word_{index}": f"%{word}%" for index, word in enumerate(words)}
    if after is not None:
        last = parse_id(after[1])
        if last is None or not readable(after[0]):
            raise Invalid("La page demandée n'existe plus. Recharge la liste.", code="bad_cursor")
        values |= {"after_key": after[0], "after_id": last}
    wanted = _page(ties.own, ties.pair, ties.assigned, len(ties.teams), len(words), after is not None)
    columns = wanted.columns(reader, values)
    if not columns:
        return [], None
    *shown, keys = columns
    items = list(map(Listed, *(column[:limit] for column in shown)))
    return items, (keys[limit - 1], items[-1].id) if len(keys) > limit else None
