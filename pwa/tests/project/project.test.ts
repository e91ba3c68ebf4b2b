import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/platform/queue.ts";
import {
  askedOf,
  type Line,
  lineWrite,
  type Project,
  removalWrite,
  sightWrite,
  together,
  withWaiting,
  writtenOf,
} from "../../src/services/project/project.ts";

const goal: Line = {
  id: "g",
  kind: "goal",
  theme: "housing",
  text: "Un studio",
  state: "todo",
  version: 3,
  by: "referent",
  by_name: "Malik",
  changed_at: "2026-11-22T10:00:00Z",
};
const project: Project = { on: "2026-11-22", domains: [], lines: [goal] };
const queued = (write: ReturnType<typeof lineWrite>, state: Entry["state"] = "waiting"): Entry => ({
  ...write,
  id: write.subject,
  at: new Date(),
  state,
});

describe("a project written without network", () => {
  it("shows at once what waits on this phone, over what was read", () => {
    const entries = [
      queued(lineWrite("g", 3, writtenOf(goal, { text: "Un studio à Lille" }))),
      queued(lineWrite("a", 0, { kind: "action", theme: "housing", text: "Appeler", goal: "g" })),
    ];
    const { lines } = withWaiting(project, entries);
    expect(lines.map(one => [one.id, one.text, one.waiting])).toEqual([
      ["g", "Un studio à Lille", true],
      ["a", "Appeler", true],
    ]);
    expect(lines[0]?.version).toBe(3);
  });
  it("takes out and shows what was asked, and leaves what the server did not take", () => {
    expect(withWaiting(project, [queued(removalWrite(goal))]).lines).toEqual([]);
    expect(withWaiting(project, [queued(sightWrite(goal, true))]).lines[0]?.mentor).toBe(true);
    const clash = queued(lineWrite("g", 2, writtenOf(goal, { text: "Autre" })), "conflict");
    expect(withWaiting(project, [clash]).lines[0]?.text).toBe("Un studio");
    expect(askedOf([clash], "g")).toBe(clash);
  });
});

describe("two texts in one", () => {
  it("keeps both, each once, own words on their lines", () => {
    expect(together(goal, "Un foyer")).toBe("Un studio ; Un foyer");
    expect(together({ kind: "word", text: "Près de ma tante" }, "À Lille")).toBe("Près de ma tante\nÀ Lille");
    expect(together(goal, "Un studio à Lille")).toBe("Un studio à Lille");
    expect(together({ kind: "goal", text: "Un studio à Lille" }, "Un studio")).toBe("Un studio à Lille");
  });
});
