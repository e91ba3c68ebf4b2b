"""The sheet, the one text both read and acknowledge, the duties it keeps, and the page that is left of it."""

from __future__ import annotations

import hashlib
import io

import pikepdf

from tests.factories.interviews import CONDITIONS, SHEET, Interviews, pointers


def test_minutes_are_not_given_to_read_while_something_the_law_asks_is_missing(
    interviews: Interviews,
) -> None:
    made = interviews.ask()
    filled = interviews.sheet(
        made["id"], 1, held_on="2026-11-23", summary="Un point.", topics={"rights": {"said": "yes"}}
    ).get_json()
    refused = interviews.versioned("malik", made["id"], "reading", filled["version"])
    fields = pointers(refused)
    assert (refused.status_code, refused.get_json()["code"]) == (422, "missing")
    assert "/topics/conditions" in fields
    assert "/topics/pecule" in fields
    assert "/topics/rights" not in fields


def test_two_desks_writing_at_once_lose_nothing_in_silence(interviews: Interviews) -> None:
    made = interviews.ask()
    assert interviews.sheet(made["id"], 1, summary="Le premier.").status_code == 200
    late = interviews.sheet(made["id"], 1, summary="Le second.")
    assert (late.status_code, late.get_json()["version"]) == (412, 2)
    assert interviews.seen("malik", made["id"])["sheet"]["summary"] == "Le premier."


def test_an_interview_to_come_is_not_held(interviews: Interviews) -> None:
    made = interviews.ask()
    refused = interviews.sheet(made["id"], 1, held_on="2026-12-24")
    assert (refused.status_code, pointers(refused)) == (422, ["/held_on"])


def test_both_read_the_very_same_text(interviews: Interviews) -> None:
    shown = interviews.to_read()
    young = interviews.seen("nova", shown["id"])
    assert young["text"] == shown["text"]
    joined = "\n\n".join(f"{one['heading']}\n{one['words']}" for one in young["text"])
    assert hashlib.sha256(joined.encode()).hexdigest() == young["sha256"] == shown["sha256"]
    assert any(CONDITIONS in one["words"] for one in young["text"])
    assert any("24 juin 2026 au plus tard" in one["words"] for one in young["text"])


def test_the_young_person_does_not_see_the_minutes_before_they_are_given_to_read(
    interviews: Interviews,
) -> None:
    made = interviews.ask()
    interviews.sheet(made["id"], 1, summary="Un brouillon.")
    assert "Un brouillon." not in interviews.see("nova", made["id"]).text


def test_what_the_young_person_adds_stays_in_their_words_and_asks_for_two_agreements_again(
    interviews: Interviews,
) -> None:
    shown = interviews.to_read()
    assert interviews.agree("malik", shown).status_code == 200
    fixed = interviews.post("nova", shown["id"], "corrections", text="Je veux Roubaix, pas Lille.").get_json()
    assert fixed["agreements"] == []
    stale = interviews.agree("nova", shown)
    assert stale.status_code == 412
    desk = interviews.seen("malik", shown["id"])
    changed = interviews.sheet(desk["id"], desk["version"], summary="Nova veut vivre à Roubaix.").get_json()
    assert changed["sheet"]["corrections"] == [{"on": "2026-11-23", "text": "Je veux Roubaix, pas Lille."}]
    assert "Je veux Roubaix, pas Lille." in changed["text"][-1]["words"]
    for name in ("nova", "malik"):
        assert interviews.agree(name, interviews.seen(name, shown["id"])).status_code == 200
    assert interviews.seen("nova", shown["id"])["state"] == "done"


def test_one_agreement_is_not_two(interviews: Interviews) -> None:
    shown = interviews.to_read()
    for _ in range(2):
        assert interviews.agree("malik", shown).status_code == 200
    after = interviews.seen("malik", shown["id"])
    assert (after["state"], len(after["agreements"])) == ("reading", 1)
    assert interviews.circle["malik"].get(f"/api/v1/interviews/{shown['id']}/minutes.pdf").status_code == 409


def test_two_agreements_keep_the_duties_of_the_law_on_the_day_it_was_held(interviews: Interviews) -> None:
    before = interviews.milestones()
    assert before["M14"]["done_on"] is before["M16"]["done_on"] is None
    done = interviews.done()
    assert {one["side"] for one in done["agreements"]} == {"young", "adult"}
    after = interviews.milestones()
    assert after["M14"]["done_on"] == after["M16"]["done_on"] == SHEET["held_on"]


def test_a_topic_not_spoken_of_keeps_its_duty_open(interviews: Interviews) -> None:
    topics = SHEET["topics"] | {"pecule": {"said": "no", "note": "Faute de temps."}}
    shown = interviews.to_read(topics=topics)
    interviews.agree("malik", shown)
    interviews.agree("nova", shown)
    after = interviews.milestones()
    assert (after["M14"]["done_on"], after["M16"]["done_on"]) == (SHEET["held_on"], None)


def test_minutes_no_longer_change_once_both_acknowledged(interviews: Interviews) -> None:
    done = interviews.done()
    assert interviews.sheet(done["id"], done["version"], summary="Autre chose.").status_code == 409
    assert interviews.post("nova", done["id"], "corrections", text="Autre chose.").status_code == 409
    assert interviews.post("malik", done["id"], "refusal", words="Non.").status_code == 409


def test_the_page_says_what_was_acknowledged_by_whom_and_is_readable_by_a_screen_reader(
    interviews: Interviews,
) -> None:
    done = interviews.done()
    first, second = (
        interviews.circle[name].get(f"/api/v1/interviews/{done['id']}/minutes.pdf")
        for name in ("nova", "malik")
    )
    assert first.status_code == second.status_code == 200
    assert first.data == second.data
    with pikepdf.open(io.BytesIO(first.data)) as page:
        assert page.Root.MarkInfo.Marked
        assert "pdfuaid" in str(page.open_metadata())
    assert interviews.circle["camille"].get(f"/api/v1/interviews/{done['id']}/minutes.pdf").status_code == 404


def test_an_agreement_that_does_not_come_is_closed_with_its_reason(interviews: Interviews) -> None:
    shown = interviews.to_read()
    early = interviews.post("malik", shown["id"], "closing", reason="Nova ne répond plus.")
    assert early.status_code == 409
    interviews.agree("malik", shown)
    closed = interviews.post("malik", shown["id"], "closing", reason="Nova ne répond plus.").get_json()
    assert (closed["state"], [one["side"] for one in closed["agreements"]]) == ("done", ["adult"])
    assert ("closed_alone", "Nova ne répond plus.") in [
        (one["act"], one["words"]) for one in closed["history"]
    ]
