import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { Paper, PaperType } from "../../src/services/documents/types.ts";
import { Found } from "../../src/spaces/young/papers/Found.tsx";

const kind = (code: string, label: string, domain: string): PaperType => ({
  code,
  label,
  domain,
  sides: 1,
  icon: "file",
  shape: "page",
  expires: false,
  validity: { kind: "none" },
});
const types = [kind("vitale", "Carte Vitale", "sante"), kind("rib", "RIB", "argent")];
const paper = (id: string, type: string, title: string): Paper => ({
  id,
  type,
  title,
  kind: "pdf",
  pages: 1,
  size: 1,
  version: 1,
  deposited_at: "2026-11-01T10:00:00Z",
  depositor: "me",
});
const six = [
  paper("1", "vitale", "Carte Vitale"),
  paper("2", "rib", "Mon RIB"),
  paper("3", "rib", "RIB de ma sœur"),
  paper("4", "vitale", "Vieille carte"),
  paper("5", "rib", "Relevé"),
  paper("6", "rib", "Autre relevé"),
];

afterEach(() => render(null, document.body));

function shown(): string[] {
  return [...document.querySelectorAll(".row-title")].map(one => one.textContent ?? "");
}

async function drawn(): Promise<void> {
  await act(() => render(<Found papers={six} types={types} withMe={["1"]} grants={[]} />, document.body));
}

async function typed(word: string): Promise<void> {
  const box = document.querySelector("input") as HTMLInputElement;
  await act(() => {
    box.value = word;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

test("a word typed with a slip finds its papers, by title or by kind", async () => {
  await drawn();
  await typed("vitlae");
  expect(shown()).toEqual(["Carte Vitale", "Vieille carte"]);
});

test("a word found nowhere says so", async () => {
  await drawn();
  await typed("zèbre");
  expect(shown()).toEqual([]);
  expect(document.body.textContent).toContain("Rien avec ce mot");
});

test("a subject leaves its own papers, and all come back", async () => {
  await drawn();
  const chip = (name: string): HTMLButtonElement =>
    [...document.querySelectorAll<HTMLButtonElement>(".chip")].find(
      one => one.textContent === name,
    ) as HTMLButtonElement;
  await act(() => chip("Santé").click());
  expect(shown()).toEqual(["Carte Vitale", "Vieille carte"]);
  await act(() => chip("Tous").click());
  expect(shown()).toHaveLength(6);
});
