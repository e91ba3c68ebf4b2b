"""Asking, preparing, choosing dates, refusing: what the young person decides, and what is theirs alone."""

from __future__ import annotations

from sqlalchemy import select

from backend.db import reading
from backend.outbox import NoticeRow
from backend.services.interviews.models import Interview
from tests.factories.interviews import Interviews, pointers

PRIVATE, SHARED = "Je ne veux pas retourner chez lui.", "Je veux un studio à Lille."
DATES = [{"starts": f"2026-12-{day:02d}T14:00", "minutes": 60} for day in (3, 7, 10)]


def _told(interviews: Interviews, name: str) -> list[str]:
    with reading() as reader:
        return list(
            reader.execute(
                select(NoticeRow.kind)
                .where(
                    NoticeRow.recipient_id == interviews.circle.ids[name],
                    NoticeRow.subject_kind == "interview",
                )
                .order_by(NoticeRow.created_at)
            ).scalars()
        )


def test_a_young_person_asks_for_their_interview_and_their_referent_is_told(interviews: Interviews) -> None:
    made = interviews.ask("nova")
    assert (made["state"], made["due_on"]) == ("open", "2026-06-24")
    assert _told(interviews, "malik") == ["interview.asked"]
    inbox = interviews.circle["malik"].get("/api/v1/notifications").get_json()["items"]
    assert "Nova Modèle demande son entretien." in [one["text"] for one in inbox]


def test_an_interview_asked_for_twice_is_one(interviews: Interviews) -> None:
    assert interviews.ask("nova")["id"] == interviews.ask("malik")["id"]


def test_a_late_interview_says_so_and_stays_owed(interviews: Interviews) -> None:
    kind = interviews.list("malik")["kinds"][0]
    assert (kind["rule"], kind["late"], kind["concerned"]) == ("M14", True, "yes")
    assert kind["late_words"] == "La date légale est passée. L'entretien reste dû."


def test_a_card_kept_for_oneself_is_read_by_nobody_else(interviews: Interviews) -> None:
    made = interviews.ask()
    cards = {"worry": {"text": PRIVATE}, "home": {"text": SHARED, "shared": True}}
    own = interviews.prepare(made["id"], cards=cards, ready=True).get_json()
    assert {one["code"]: one["text"] for one in own["cards"] if one["text"]} == {
        "worry": PRIVATE,
        "home": SHARED,
    }
    desk = interviews.see("malik", made["id"])
    assert [one["text"] for one in desk.get_json()["cards"]] == [SHARED]
    assert PRIVATE not in desk.text
    lead = interviews.see("ines", made["id"])
    assert lead.status_code == 200
    assert PRIVATE not in lead.text
    assert SHARED not in lead.text


def test_a_card_taken_back_is_no_longer_read(interviews: Interviews) -> None:
    made = interviews.ask()
    interviews.prepare(made["id"], cards={"home": {"text": SHARED, "shared": True}})
    interviews.prepare(made["id"], cards={"home": {"shared": False}})
    assert interviews.seen("malik", made["id"])["cards"] == []
    assert SHARED in interviews.see("nova", made["id"]).text


def test_what_a_phone_does_not_name_stays_as_it_was(interviews: Interviews) -> None:
    made = interviews.ask()
    interviews.prepare(
        made["id"], cards={"home": {"text": SHARED}}, trusted="yes", trusted_name="Orion Essai"
    )
    own = interviews.prepare(made["id"], cards={"work": {"text": "Mon CAP."}}).get_json()
    assert own["trusted_name"] == "Orion Essai"
    assert {one["code"] for one in own["cards"] if one["text"]} == {"home", "work"}


def test_the_referent_is_told_once_that_it_is_prepared(interviews: Interviews) -> None:
    made = interviews.ask()
    for _ in range(2):
        interviews.prepare(made["id"], cards={"home": {"text": SHARED}}, ready=True)
    assert _told(interviews, "malik") == ["interview.prepared"]


def test_words_rest_sealed(interviews: Interviews) -> None:
    made = interviews.ask()
    interviews.prepare(made["id"], cards={"worry": {"text": PRIVATE}})
    with reading() as reader:
        kept = reader.execute(select(Interview.preparation_sealed)).scalar_one()
    assert kept is not None
    assert PRIVATE.encode() not in kept


def test_the_young_person_chooses_among_the_dates_and_the_person_of_trust_is_in_it(
    interviews: Interviews,
) -> None:
    made = interviews.ask()
    interviews.prepare(made["id"], trusted="yes", trusted_name="Orion Essai")
    offered = interviews.post(
        "malik", made["id"], "dates", proposals=DATES, place={"name": "Maison Boussole"}
    )
    assert offered.status_code == 200, offered.text
    date = offered.get_json()["appointment"]
    assert date["starts"] is None
    circle = interviews.circle
    shown = circle.see("nova", date["id"]).get_json()
    assert (shown["title"], shown["others"], shown["kind"]) == (
        "Ton entretien des 17 ans",
        ["Orion Essai"],
        "interview",
    )
    chosen = circle.act("nova", shown, "choose", proposal_id=shown["proposals"][1]["id"])
    assert chosen.status_code == 200, chosen.text
    assert interviews.seen("malik", made["id"])["appointment"]["starts"] == "2026-12-07T14:00"


def test_dates_already_offered_are_moved_in_the_agenda(interviews: Interviews) -> None:
    made = interviews.ask()
    assert interviews.post("malik", made["id"], "dates", proposals=DATES).status_code == 200
    again = interviews.post("malik", made["id"], "dates", proposals=DATES)
    assert (again.status_code, again.get_json()["code"]) == (409, "already_offered")


def test_a_refusal_keeps_its_day_and_its_words_and_another_may_be_asked_for(interviews: Interviews) -> None:
    made = interviews.ask()
    said = interviews.post("nova", made["id"], "refusal", words="Pas maintenant.")
    assert (said.get_json()["state"], said.get_json()["refused_on"]) == ("refused", "2026-11-23")
    desk = interviews.seen("malik", made["id"])
    assert ("refused", "Pas maintenant.") in [(one["act"], one["words"]) for one in desk["history"]]
    assert interviews.prepare(made["id"], cards={}).status_code == 409
    assert interviews.milestones()["M14"]["state"] == "late"
    interviews.circle.moment.pass_(days=1)
    again = interviews.ask("nova")
    assert again["id"] != made["id"]
    assert [one["state"] for one in interviews.list()["items"]] == ["open", "refused"]


def test_a_refusal_told_to_the_referent_is_written_with_its_reason(interviews: Interviews) -> None:
    made = interviews.ask("nova")
    bare = interviews.post("malik", made["id"], "refusal")
    assert (bare.status_code, pointers(bare)) == (422, ["/words"])
    assert interviews.post("malik", made["id"], "refusal", words="Dit au téléphone.").status_code == 200
    assert _told(interviews, "nova")[-1] == "interview.refused"


def test_whoever_has_no_tie_finds_nothing(interviews: Interviews) -> None:
    made = interviews.ask()
    for name in ("solene", "camille", "paul", "lune"):
        assert interviews.see(name, made["id"]).status_code == 404
    for name in ("malik", "ines"):
        assert interviews.prepare(made["id"], by=name, cards={}).status_code == 404
    for name in ("nova", "ines"):
        assert interviews.sheet(made["id"], 1, by=name, summary="x").status_code == 404
