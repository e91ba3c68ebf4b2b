import { describe, expect, it } from "vitest";
import {
  addMonths,
  bankStage,
  moveDays,
  renewal,
  silentFrom,
  untilAfter,
} from "../../src/services/household/days.ts";
import { doorsFor } from "../../src/services/household/guidance.ts";
import {
  coming,
  depositPlan,
  instalments,
  monthOf,
  readCents,
  typedCents,
} from "../../src/services/household/money.ts";
import { type BudgetLine, merged } from "../../src/services/household/sheets.ts";
import { toldBy } from "../../src/services/household/told.ts";
import { table } from "../table.ts";

type Days = {
  silence: { asked_on: string; days: number; silent_from: string }[];
  priority: { ended_on: string; years: number; until: string }[];
  months: { day: string; months: number; then: string }[];
};
type Money = {
  instalments: { cents: number; times: number; paid: number[] }[];
  months: {
    why: string;
    lines: BudgetLine[];
    income: number;
    left: number;
    week: number;
    envelopes: object;
  }[];
};

const days = table<Days>("tests/rules/household/days.yaml");
const money = table<Money>("tests/rules/household/money.yaml");

describe("days, as the server counts them", () => {
  it.each(days.silence)("a bank asked on $asked_on has refused from $silent_from", one => {
    expect(silentFrom(one.asked_on, one.days)).toBe(one.silent_from);
  });
  it.each(days.priority)("a priority that began on $ended_on ends on $until", one => {
    expect(untilAfter(one.ended_on, one.years)).toBe(one.until);
  });
  it.each(days.months)("$months months after $day is $then", one => {
    expect(addMonths(one.day, one.months)).toBe(one.then);
  });
});

describe("money, as the server counts it", () => {
  it.each(money.instalments)("$cents in $times times", one => {
    expect(instalments(one.cents, one.times)).toEqual(one.paid);
  });
  it.each(money.months)("a month of $why", one => {
    const { income, envelopes, left, week } = monthOf(one.lines);
    expect({ income, envelopes, left, week }).toEqual({
      income: one.income,
      envelopes: one.envelopes,
      left: one.left,
      week: one.week,
    });
  });
});

describe("an account, from the first no to the card", () => {
  const asked = { bank: "Banque Exemple", asked_on: "2026-11-23" };
  it.each([
    ["nothing was asked yet", {}, "2026-11-23", "ask"],
    ["the bank still has time", asked, "2026-12-08", "wait"],
    ["the bank said nothing for fifteen whole days", asked, "2026-12-09", "silent"],
    ["the no is written", { ...asked, refusal: "written" as const }, "2026-11-25", "right"],
    ["the form left", { ...asked, refusal: "silent" as const, sent_on: "2026-12-10" }, "2026-12-11", "named"],
    ["a bank is named", { sent_on: "2026-12-10", named_bank: "Banque Modèle" }, "2026-12-15", "go"],
    ["the account is open", { named_bank: "Banque Modèle", opened_on: "2026-12-20" }, "2026-12-20", "open"],
  ] as const)("%s", (_, sheet, on, stage) => {
    expect(bankStage(sheet, on, 15)).toBe(stage);
  });
});

describe("a request for social housing", () => {
  const sheet = { social_asked_on: "2026-11-22" };
  it.each([
    ["2027-09-21", "later"],
    ["2027-09-22", "now"],
    ["2027-11-21", "now"],
    ["2027-11-22", "lost"],
  ])("on %s its renewal is %s", (on, state) => {
    expect(renewal(sheet, on, 10, 12)).toEqual({ from: "2027-09-22", lost: "2027-11-22", state });
  });
  it("counts again from the last renewal, and says nothing when nothing was asked", () => {
    expect(renewal({ ...sheet, social_renewed_on: "2027-10-01" }, "2027-11-22", 10, 12)?.from).toBe(
      "2028-08-01",
    );
    expect(renewal({}, "2027-11-22", 10, 12)).toBeUndefined();
  });
});

describe("a move", () => {
  const list = [
    { code: "insurance", days: -7, title: "Assurance", text: "" },
    { code: "aid", days: 0, title: "Aide", text: "" },
  ];
  it("dates each thing from the day one comes in; what is past and not done is late", () => {
    const found = moveDays(list, { entry_on: "2027-03-01", done: {} }, "2027-02-23");
    expect(found.map(one => [one.on, one.late])).toEqual([
      ["2027-02-22", true],
      ["2027-03-01", false],
    ]);
    expect(
      moveDays(list, { entry_on: "2027-03-01", done: { insurance: "2027-02-20" } }, "2027-02-23")[0]?.late,
    ).toBe(false);
    expect(moveDays(list, {}, "2027-02-23")[0]?.on).toBeUndefined();
  });
});

describe("doors of a home", () => {
  const doors = [
    { code: "b", title: "", text: "", to: ["working"] },
    { code: "a", title: "", text: "", first: true, from_months: 210 },
    { code: "now", title: "", text: "", to: ["street"], tonight: true },
  ];
  it("shows tonight first, then what is to push, then the rest; too early ones apart", () => {
    const all = doorsFor(doors, new Set(["street", "working"]), 216);
    expect(all.now.map(one => one.code)).toEqual(["now", "a", "b"]);
    const early = doorsFor(doors, new Set(["working"]), 200);
    expect(early.now.map(one => one.code)).toEqual(["b"]);
    expect(early.later.map(one => one.code)).toEqual(["a"]);
  });
});

describe("a deposit", () => {
  const rule = { most: 120_000, leastMonth: 2000, months: 25 };
  it.each([
    [
      "the advance alone",
      48_000,
      0,
      { advanced: 48_000, months: 24, each: 2000, last: 2000, saved: 0, missing: 0 },
    ],
    [
      "what one has pays a part",
      48_000,
      20_000,
      { advanced: 28_000, months: 14, each: 2000, last: 2000, saved: 20_000, missing: 0 },
    ],
    [
      "more than the advance gives",
      150_000,
      0,
      { advanced: 120_000, months: 25, each: 4800, last: 4800, saved: 0, missing: 30_000 },
    ],
    ["all is there", 30_000, 50_000, { advanced: 0, months: 0, each: 0, last: 0, saved: 30_000, missing: 0 }],
    ["a small advance", 1500, 0, { advanced: 1500, months: 1, each: 1500, last: 1500, saved: 0, missing: 0 }],
  ])("%s", (_, deposit, saved, plan) => {
    expect(depositPlan(deposit, saved, rule)).toEqual(plan);
  });
});

describe("the days of a budget", () => {
  const lines: Record<string, BudgetLine> = {
    pay: { envelope: "in", label: "Salaire", cents: 90_000, day: 28 },
    rent: { envelope: "home", label: "Loyer", cents: 48_000, day: 31 },
    food: { envelope: "food", label: "Courses", cents: 20_000 },
  };
  it("says what is on the account after each date, short months included", () => {
    const found = coming({ lines, balance_cents: 10_000, balance_on: "2027-02-10" }, "2027-02-10");
    expect(found.map(one => [one.id, one.on, one.after])).toEqual([
      ["rent", "2027-02-28", -38_000],
      ["pay", "2027-02-28", 52_000],
    ]);
  });
  it("counts what went since the account was looked at", () => {
    const found = coming({ lines, balance_cents: 100_000, balance_on: "2027-02-20" }, "2027-03-05");
    expect(found.map(one => [one.id, one.on, one.after])).toEqual([
      ["pay", "2027-03-28", 232_000],
      ["rent", "2027-03-31", 184_000],
    ]);
  });
  it("says no sum when nothing is known of the account", () => {
    expect(coming({ lines }, "2027-01-30").map(one => [one.on, one.after])).toEqual([
      ["2027-01-31", undefined],
      ["2027-02-28", undefined],
      ["2027-02-28", undefined],
    ]);
  });
});

describe("a change to what is kept", () => {
  it("touches only what it names", () => {
    expect(merged({ a: 1, in: { x: 1, y: 2 } }, { in: { x: null, z: 3 }, a: null })).toEqual({
      in: { y: 2, z: 3 },
    });
  });
});

describe("a sum as it is typed", () => {
  it.each([
    ["480", 48_000],
    ["480,5", 48_050],
    ["1 200 €", 120_000],
    ["12.99", 1299],
    ["", undefined],
    ["-3", undefined],
    ["beaucoup", undefined],
  ])("« %s »", (typed, cents) => {
    expect(readCents(typed)).toBe(cents);
  });
  it("comes back as it was", () => {
    expect(typedCents(48_050)).toBe("480,50");
    expect(typedCents(48_000)).toBe("480");
    expect(typedCents(undefined)).toBe("");
  });
});

describe("what is said on a page moves its steps", () => {
  const today = "2026-12-10";
  const steps = (change: Record<string, unknown>) =>
    toldBy(change, today).map(one => `${one.journey}/${one.step} ${one.state} ${one.on}`);
  it.each([
    ["a letter given", { asked_on: "2026-11-23" }, ["bank-refusal/ask-refusal sent 2026-11-23"]],
    ["no answer", { refusal: "silent" }, ["bank-refusal/ask-refusal finished 2026-12-10"]],
    [
      "a written no",
      { refusal: "written", refused_on: "2026-12-01" },
      ["bank-refusal/ask-refusal finished 2026-12-01"],
    ],
    [
      "the form sent",
      { sent_on: "2026-12-09" },
      ["bank-refusal/form finished 2026-12-09", "bank-refusal/wait waiting 2026-12-09"],
    ],
    [
      "a yearly request",
      { social_asked_on: "2026-11-22" },
      ["housing-social-request/create finished 2026-11-22"],
    ],
    ["an address", { address: "12 rue des Essais" }, []],
    ["a day taken back", { asked_on: null }, []],
  ])("%s", (_, change, told) => {
    expect(steps(change)).toEqual(told);
  });
});
