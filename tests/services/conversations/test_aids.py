"""A professional keeps message models and lists: sealed, theirs alone, never of somebody they no longer follow."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories.conversations import Threads
from tests.factories.desk import API
from tests.theft.theft import base, search


def aid(threads: Threads, way: str, path: str = "", by: str = "malik", **body: Any) -> Any:
    version = body.pop("version", None)
    headers = {"If-Match": f'"{version}"'} if version else {}
    ask = getattr(threads.circle[by], way)
    return ask(f"{API}/me/message-aids{path}", headers=headers, **({"json": body} if body else {}))


def test_a_professional_keeps_models_and_lists_for_themselves_alone(threads: Threads) -> None:
    kept = aid(threads, "post", kind="model", title="Rappel CNI", text="Apporte ta carte d'identité.")
    assert kept.status_code == 200, kept.text
    model = kept.get_json()["models"][0]
    assert model["text"] == "Apporte ta carte d'identité."
    nova = str(threads.nova)
    told = aid(threads, "post", kind="list", title="Les 17 ans", youth_ids=[nova]).get_json()
    assert [one["youth_ids"] for one in told["lists"]] == [[nova]]
    changed = aid(
        threads, "put", f"/{model['id']}", kind="model", title="CNI", text="Apporte-la jeudi.", version=1
    )
    assert changed.get_json()["models"][0]["title"] == "CNI"
    stale = aid(threads, "put", f"/{model['id']}", kind="model", title="x", text="y", version=1)
    assert stale.status_code == 412
    assert aid(threads, "get", by="ines").get_json() == {"models": [], "lists": []}
    assert (
        aid(
            threads, "put", f"/{model['id']}", by="ines", kind="model", title="x", text="y", version=2
        ).status_code
        == 404
    )
    assert aid(threads, "get", by="camille").status_code == 404
    assert not search(base(), ["Apporte-la jeudi.", "Les 17 ans"])
    assert aid(threads, "delete", f"/{model['id']}").get_json()["models"] == []


def test_a_list_holds_only_those_one_follows_today(threads: Threads) -> None:
    both = [str(threads.nova), str(threads.circle.ids["lune"])]
    assert aid(threads, "post", kind="list", title="Tous", youth_ids=both).status_code == 404
    aid(threads, "post", kind="list", title="Mes jeunes", youth_ids=both[:1])
    threads.part("malik")
    threads.later(days=1)
    assert aid(threads, "get").get_json()["lists"][0]["youth_ids"] == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "model", "title": " ", "text": "Bonjour"}, "/title"),
        ({"kind": "model", "title": "Vide", "text": " "}, "/text"),
        ({"kind": "list", "title": "Vide"}, "/youth_ids"),
    ],
)
def test_a_model_or_a_list_without_words_names_what_is_missing(
    threads: Threads, wrong: dict[str, Any], field: str
) -> None:
    refused = aid(threads, "post", **wrong)
    assert refused.status_code == 422 and field in str(refused.get_json())
