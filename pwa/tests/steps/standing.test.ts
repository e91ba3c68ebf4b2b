/** Where one stands, with what waits on this phone: nothing lost, nothing asked twice. */
import { describe, expect, test } from "vitest";
import type { Guide } from "../../src/services/steps/guides.ts";
import {
  advanceOf,
  guidesFor,
  nowOf,
  type Read,
  sightOf,
  standingOf,
} from "../../src/services/steps/standing.ts";
import { progressOf, type Steps, stepWrite, withProgress } from "../../src/services/steps/steps.ts";

const guide = (code: string, more: Partial<Guide> = {}): Guide => ({
  code,
  domain: "argent",
  rank: 1,
  title: code,
  goal: "",
  audience: { words: "" },
  steps: [
    { code: "ask", title: "Demander", text: [], channel: "office", papers: ["rib"] },
    { code: "wait", title: "Attendre", text: [], channel: "post" },
  ],
  legal: [],
  sources: [],
  checked_on: "2026-11-21",
  author: "",
  ...more,
});

const bank = guide("bank");
const home = guide("home");
const steps: Steps = {
  on: "2026-11-22",
  journeys: [
    {
      code: "bank",
      seen_by: { referent: true, mentor: false },
      steps: { ask: { state: "doing", since: "2026-11-01", version: 3, by: "young" } },
    },
  ],
  now: [
    { journey: "bank", step: "ask", level: 2, reason: { code: "doing" } },
    { journey: "home", step: "ask", level: 8, reason: { code: "opens", n: 2 } },
  ],
};
const entry = (subject: string, body: unknown) => ({ subject, body, state: "waiting" as const });
const read =
  (queue: Parameters<typeof standingOf>[1] = []): Read =>
  (journey, step) =>
    standingOf(steps, queue, journey, step);
const none = (): boolean => false;

describe("a step", () => {
  test("is as the server has it, or still to do", () => {
    expect(read()("bank", "ask")).toMatchObject({ state: "doing", version: 3, waiting: false });
    expect(read()("bank", "wait")).toEqual({ state: "todo", version: 0, waiting: false });
  });

  test("is as this phone says while it waits, and the next write is made from what will be there", () => {
    const queue = [
      entry("step:bank/ask", { state: "sent", on: "2026-11-20" }),
      entry("step:bank/ask", { state: "finished", on: "2026-11-22", note: "Reçu" }),
    ];
    expect(read(queue)("bank", "ask")).toEqual({
      state: "finished",
      since: "2026-11-22",
      version: 5,
      waiting: true,
      by: "young",
      note: "Reçu",
    });
    expect(read(queue)("bank", "wait").version).toBe(0);
  });

  test("a whole journey said done counts for each step that was not", () => {
    const queue = [entry("step:bank/", { state: "finished", on: "2026-11-22" })];
    expect(read(queue)("bank", "ask")).toMatchObject({ state: "finished", version: 4 });
    expect(read(queue)("bank", "wait")).toMatchObject({ state: "finished", version: 1 });
  });

  test("a conflict is not what this phone says: it waits for the person", () => {
    const queue = [
      { ...entry("step:bank/ask", { state: "sent", on: "2026-11-20" }), state: "conflict" as const },
    ];
    expect(read(queue)("bank", "ask").state).toBe("doing");
  });

  test("its write names the version it was read at", () => {
    const write = stepWrite(
      "me",
      { journey: "bank", step: "ask", version: 3, title: "Demander" },
      { state: "sent", on: "2026-11-20" },
    );
    expect([write.path, write.version, write.subject]).toEqual([
      "/api/v1/youths/me/steps/bank/ask",
      3,
      "step:bank/ask",
    ]);
  });
});

describe("what to do now", () => {
  test("a step done here gives its place to the next one, without network", () => {
    const queue = [entry("step:bank/ask", { state: "finished", on: "2026-11-22" })];
    expect(nowOf(steps, [bank, home], read(queue), none).map(one => [one.journey, one.step])).toEqual([
      ["bank", "wait"],
      ["home", "ask"],
    ]);
  });

  test("what was sent waits elsewhere, what is over goes", () => {
    const sent = [entry("step:bank/ask", { state: "sent", on: "2026-11-22" })];
    const over = [entry("step:bank/", { state: "finished", on: "2026-11-22" })];
    for (const queue of [sent, over])
      expect(nowOf(steps, [bank, home], read(queue), none).map(one => one.journey)).toEqual(["home"]);
  });

  test("among what presses alike, the papers that this phone has come first", () => {
    const third = guide("third", {
      steps: [{ code: "ask", title: "", text: [], channel: "site", papers: ["lease"] }],
    });
    const alike: Steps = {
      ...steps,
      now: [
        { journey: "third", step: "ask", level: 8, reason: { code: "open" } },
        { journey: "home", step: "ask", level: 8, reason: { code: "open" } },
      ],
    };
    const found = nowOf(alike, [home, third], read(), paper => paper === "rib");
    expect(found.map(one => [one.journey, one.ready])).toEqual([
      ["home", true],
      ["third", false],
    ]);
  });

  test("a step to do again is asked even when it is done, until this phone did it", () => {
    const again: Steps = {
      ...steps,
      now: [{ journey: "bank", step: "ask", level: 1, reason: { code: "follow", words: "À refaire" } }],
      journeys: steps.journeys.map(one => ({
        ...one,
        steps: {
          ask: { state: "finished", since: "2026-01-01", version: 1, by: "young" },
          wait: { state: "finished", since: "2026-01-01", version: 1, by: "young" },
        },
      })),
    };
    const of =
      (queue: Parameters<typeof standingOf>[1]): Read =>
      (journey, step) =>
        standingOf(again, queue, journey, step);
    expect(nowOf(again, [bank], of([]), none).map(one => one.step)).toEqual(["ask"]);
    const redone = [entry("step:bank/ask", { state: "finished", on: "2026-11-22" })];
    expect(nowOf(again, [bank], of(redone), none)).toEqual([]);
  });

  test("how far a journey is", () => {
    expect(advanceOf(bank, read())).toMatchObject({ done: 0, next: { code: "ask" } });
  });
});

test("health and parenthood are seen by nobody before one says so", () => {
  expect(sightOf(bank, undefined)).toEqual({ referent: true, mentor: false });
  expect(sightOf(guide("care", { domain: "sante" }), undefined)).toEqual({ referent: false, mentor: false });
  expect(sightOf(guide("child", { domain: "parent" }), undefined).referent).toBe(false);
  expect(sightOf(bank, steps.journeys[0])).toEqual({ referent: true, mentor: false });
});

test("the server's answer takes its place, and a closed phone's silence changes nothing", () => {
  const [before] = steps.journeys;
  const answer = { ...before, seen_by: { referent: false, mentor: true } };
  expect(progressOf({ subject: "step:bank/ask" }, undefined)).toBeUndefined();
  expect(progressOf({ subject: "milestone:M14" }, answer)).toBeUndefined();
  const found = progressOf({ subject: "step:bank/ask" }, answer);
  expect(found && withProgress(steps, found).journeys).toEqual([answer]);
});

describe("the steps of a journey", () => {
  const codes = (found: Guide[]): string[][] => found.map(one => one.steps.map(({ code }) => code));

  test("leave out those that are not for this person, unless somebody touched them", () => {
    const left = { bank: ["ask"], home: ["wait"] };
    expect(codes(guidesFor([bank, home], { ...steps, left }, read()))).toEqual([["ask", "wait"], ["ask"]]);
  });

  test("leave out the other ways once one is done, and give them back when it is taken back", () => {
    const ways = guide("home", { one_of: [["ask", "wait"]] });
    expect(codes(guidesFor([ways], steps, read()))).toEqual([["ask", "wait"]]);
    const done = read([entry("step:home/wait", { state: "finished", on: "2026-11-22" })]);
    expect(codes(guidesFor([ways], steps, done))).toEqual([["wait"]]);
  });
});
