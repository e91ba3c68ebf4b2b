import { render } from "preact";
import { act } from "preact/test-utils";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, expect, test } from "vitest";
import { online } from "../../src/platform/connectivity.ts";
import { type Entry, entries } from "../../src/platform/queue.ts";
import { session } from "../../src/platform/session.ts";
import { Sending } from "../../src/spaces/young/papers/Sending.tsx";

const entry: Entry = {
  id: "a",
  at: new Date("2026-11-23T18:00:00Z"),
  method: "PUT",
  path: "/api/v1/documents/a/content",
  subject: "paper:a",
  label: "Carte d'identité",
  headers: { "X-Cap18-Paper": "e30" },
  state: "waiting",
  file: { type: "image/jpeg", size: 640 * 1024 },
};

let place: HTMLElement;

beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  online.value = true;
  session.value = { state: "open", who: { role: "young" } };
});
afterEach(() => {
  render(null, place);
  place.remove();
  entries.value = [];
});

async function shown(one: Entry): Promise<string> {
  entries.value = [one];
  await act(() =>
    render(
      <LocationProvider>
        <Sending id="a" />
      </LocationProvider>,
      place,
    ),
  );
  return place.textContent?.replace(/\u00a0/g, " ") ?? "";
}

function buttons(): string[] {
  const found = [...place.querySelectorAll("main :is(button, a.button)")];
  return found.map(one => one.textContent?.replace(/\u00a0/g, " ").trim() ?? "");
}

test("a safe without room says so kindly: the photo stays, a paper may go, one may try again or give up", async () => {
  const answer = { status: 409, code: "safe_full", detail: "Il n'y a plus de place." };
  expect(await shown({ ...entry, state: "refused", answer })).toContain(
    "Ta photo reste ici, fermée à clé. Supprime un papier, puis réessaie.",
  );
  expect(buttons()).toEqual(["Choisir un papier à supprimer", "Réessayer l'envoi", "Ne pas l'envoyer"]);
});

test("a phone opened without network asks for the code before the paper leaves", async () => {
  session.value = { state: "open", who: { role: "young", offline: true } };
  expect(await shown(entry)).toContain("Écris ton code : le papier partira.");
  expect(buttons().slice(-3)).toEqual(["Écrire mon code", "Voir mes papiers", "Ne pas l'envoyer"]);
});

test("without network, what waits is said and may be taken back", async () => {
  online.value = false;
  expect(await shown(entry)).toContain("Ça partira avec le réseau.");
  expect(buttons()).toEqual(["Voir mes papiers", "Ajouter un autre papier", "Ne pas l'envoyer"]);
});

test("a file with a program inside may be kept as its picture", async () => {
  const answer = {
    status: 422,
    code: "active_content",
    detail: "Ce fichier contient un programme.",
    body: { can_flatten: true },
  };
  expect(await shown({ ...entry, state: "refused", answer })).toContain("Ce fichier contient un programme.");
  expect(buttons()[0]).toBe("Garder l'image");
});
