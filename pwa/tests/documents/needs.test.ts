import { expect, test } from "vitest";
import type { Paper, PaperType } from "../../src/services/documents/types.ts";
import { purposesOf } from "../../src/spaces/young/papers/Needs.tsx";

const ON = "2026-11-22";
const kind = (code: string, some: Partial<PaperType>): PaperType => ({
  code,
  label: code,
  sides: 1,
  domain: "identite",
  icon: "file",
  shape: "page",
  expires: false,
  validity: { kind: "none" },
  ...some,
});
const pecule = { use: "pecule", label: "le pécule", fresh_months: 3, soon_days: 15 };
const types = [
  kind("rib", { uses: [pecule] }),
  kind("birth_certificate", { uses: [pecule, { use: "id", label: "ta carte", soon_days: 15 }] }),
  kind("cv", {}),
];
const paper = (id: string, type: string, issued_on?: string): Paper => ({
  id,
  type,
  issued_on,
  title: id,
  kind: "pdf",
  pages: 1,
  size: 1,
  version: 1,
  deposited_at: "2026-11-01T10:00:00Z",
  depositor: "me",
});

test("each purpose lists its kinds of papers, mine or missing, the freshest of mine first", () => {
  const mine = [paper("old", "rib", "2026-01-01"), paper("new", "rib", "2026-11-01")];
  const [first, second] = purposesOf(types, mine, ON);
  expect([first?.label, second?.label]).toEqual(["le pécule", "ta carte"]);
  expect(first?.needs.map(one => [one.type.code, one.paper?.id, one.standing?.state])).toEqual([
    ["rib", "new", "good"],
    ["birth_certificate", undefined, undefined],
  ]);
});

test("a paper without its date is there, and its date is asked", () => {
  const [first] = purposesOf(types, [paper("rib", "rib")], ON);
  expect(first?.needs[0]?.standing).toMatchObject({ state: "unknown", ask: "issued_on" });
});
