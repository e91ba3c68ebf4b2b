"""Invented volunteers around the demo's bonds: sheets, checks of several ages, pairs under way, a wish or two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend.access import Bond, BondKind, scope
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people
from backend.services.mentoring import records
from backend.services.mentoring.actions import checks
from backend.services.mentoring.models import MentorNeed, MentorOffer, Pair, PairMeeting, Volunteer
from backend.services.mentoring.rules import states
from backend.services.mentoring.rules.readiness import CHARTER_VERSION

LIKES = (
    (("fr", "ar"), ("sport", "cooking"), ("saturday", "phone"), "Électricité"),
    (("fr", "en"), ("music", "games"), ("weekday_evening",), "Informatique"),
    (("fr", "es"), ("nature", "reading"), ("sunday", "saturday"), "Soins"),
    (("fr", "ps", "fa"), ("sport", "tinkering"), ("weekday_evening", "phone"), "Mécanique"),
)
AGES = (100, 40, 150, 341, 20, 80, 358, 170)
"""How many days ago each attestation was issued: one ends within the week, one within the month."""
PRESENTATION = "J'aime marcher et cuisiner. J'ai du temps chaque semaine. (Personne inventée.)"
CANDIDATES = (("Alba", "Cabotage"), ("Noé", "Cabotage"))


def settle(
    session: Session,
    authority_id: UUID,
    mentors: Sequence[UUID],
    lead: UUID,
    asking: Sequence[UUID],
    *,
    keyd: Keyd,
    on: date,
    at: datetime,
) -> None:
    """Give every mentor of the demo a sheet and a check, every bond its pair; two candidates, a few wishes."""
    key = keyd.authority_key(authority_id)
    named = people.names(session, mentors)
    for number, mentor in enumerate(mentors):
        bonds = session.execute(
            select(Bond.id, Bond.youth_id, Bond.starts_on).where(
                Bond.adult_id == mentor, Bond.kind == BondKind.MENTOR.value, scope.running(on)
            )
        ).all()
        languages, interests, availability, trade = LIKES[number % len(LIKES)]
        words = records.VolunteerWords(
            named[mentor].first_name,
            named[mentor].last_name,
            email=f"mentor{number + 1}@exemple.invalid",
            gender=("woman", "man")[number % 2],
            languages=languages,
            interests=interests,
            availability=availability,
            trade=trade,
            presentation=PRESENTATION,
            employer="La Grande Maison (inventée)" if number % 3 == 0 else "",
            programme="engaged_offer" if number % 3 == 0 else "none",
        )
        row = _sheet(session, authority_id, key, words, on=on - timedelta(days=400), at=at)
        row.person_id, row.state, row.capacity = mentor, "ready", len(bonds) + number % 2
        row.interview_on = row.trained_on = row.charter_on = on - timedelta(days=380)
        row.charter_version = CHARTER_VERSION
        session.flush()
        issued = on - timedelta(days=AGES[number % len(AGES)])
        checks.write(session, row, "valid", issued, issued, by=lead, at=at, on=on)
        for bond in bonds:
            session.execute(update(Bond).where(Bond.id == bond.id).values(ends_on=row.check_until))
            _pair(session, row, bond.id, bond.youth_id, bond.starts_on, lead, key, on=on, at=at)
    for first_name, last_name in CANDIDATES:
        words = records.VolunteerWords(first_name, last_name, motivation="Donner du temps. (Inventé.)")
        _sheet(session, authority_id, key, words, on=on - timedelta(days=6), at=at)
    for number, youth_id in enumerate(asking):
        languages, interests, availability, _ = LIKES[number % len(LIKES)]
        need = records.NeedWords(languages=languages[-1:], interests=interests, availability=availability)
        session.add(
            MentorNeed(
                youth_id=youth_id,
                authority_id=authority_id,
                state="asked",
                said_by="young",
                said_at=at - timedelta(days=9 + number),
                words_sealed=records.seal(key, "mentor_need", "words_sealed", youth_id, need),
                version=1,
            )
        )
        session.add(
            MentorOffer(
                id=new_id(),
                authority_id=authority_id,
                youth_id=youth_id,
                kind="mentor",
                proposed_on=on - timedelta(days=10 + number),
                proposed_by=lead,
                answer="yes",
                answered_on=on - timedelta(days=9 + number),
            )
        )
    session.flush()


def _sheet(
    session: Session, authority_id: UUID, key: bytes, words: records.VolunteerWords, *, on: date, at: datetime
) -> Volunteer:
    made = new_id()
    row = Volunteer(
        id=made,
        authority_id=authority_id,
        state="applied",
        words_sealed=records.seal(key, "volunteer", "words_sealed", made, words),
        capacity=1,
        applied_on=on,
        created_at=at,
        version=1,
    )
    session.add(row)
    session.flush()
    return row


def _pair(
    session: Session,
    row: Volunteer,
    bond_id: UUID,
    youth_id: UUID,
    since: date,
    lead: UUID,
    key: bytes,
    *,
    on: date,
    at: datetime,
) -> None:
    """A pair under way, with what the two decided; a meeting lately, save for one in three."""
    if row.person_id is None:
        return
    made = new_id()
    goals = records.Agreement(("Préparer mes papiers ensemble", "Sortir une fois par mois"), "two_weeks")
    session.add(
        Pair(
            id=made,
            authority_id=row.authority_id,
            youth_id=youth_id,
            volunteer_id=row.id,
            mentor_id=row.person_id,
            state=states.ACTIVE,
            proposed_at=at - (on - since),
            proposed_by=lead,
            young_answer="yes",
            mentor_answer="yes",
            started_on=since,
            bond_id=bond_id,
            agreement_sealed=records.seal(key, "mentoring_pair", "agreement_sealed", made, goals),
            agreed_young_at=at - (on - since),
            agreed_mentor_at=at - (on - since),
            version=1,
        )
    )
    session.flush()
    ago = (3, 11, 33)[made.int % 3]
    if on - timedelta(days=ago) >= since:
        session.add(
            PairMeeting(
                id=new_id(),
                pair_id=made,
                met_on=on - timedelta(days=ago),
                minutes=(60, 90, 45)[made.int % 3],
                theme=("talk", "outing", "papers")[made.int % 3],
                noted_at=at,
            )
        )
    session.flush()
