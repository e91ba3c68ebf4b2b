import { describe, expect, test } from "vitest";
import { type Notices, withSeen } from "../../src/services/desk/notices.ts";
import { inboxOf, placeOf } from "../../src/services/desk/places.ts";
import { choices, saidBefore } from "../../src/spaces/telling/LeadTimes.tsx";
import { hoursFrom, kindOf } from "../../src/spaces/telling/Times.tsx";

describe("a notice leads to the thing", () => {
  test.each([
    ["young", { kind: "appointment", id: "a/2" }, "/jeune/agenda/a"],
    ["young", { kind: "milestone", id: "M14", rule: "M14" }, "/jeune/droits/M14"],
    ["young", { kind: "deposit", deposit_id: "d" }, "/jeune/papiers/depots/d"],
    ["young", { kind: "paper", id: "p" }, "/jeune/papiers/p"],
    ["young", { kind: "safe" }, "/jeune/papiers/trace"],
    ["mentor", { kind: "grant", grant_id: "g" }, "/mentor/papiers/g"],
    ["referent", { kind: "grant", grant_id: "g" }, "/equipe/papiers/g"],
    ["referent", { kind: "milestone", youth_id: "y", rule: "M14" }, "/equipe/jeunes/y?voir=echeances"],
    ["lead", { kind: "call", id: "c" }, "/equipe/appels"],
    ["lead", { kind: "unheard-of", youth_id: "y" }, "/equipe/jeunes/y"],
    ["young", { kind: "unheard-of", youth_id: "y" }, undefined],
    ["mentor", null, undefined],
  ] as const)("%s, %o", (role, about, where) => {
    expect(placeOf(role, about as never)).toBe(where);
  });

  test("each role has its inbox", () => {
    expect([inboxOf("young"), inboxOf("mentor"), inboxOf("lead")]).toEqual([
      "/jeune/avis",
      "/mentor/notifications",
      "/equipe/notifications",
    ]);
  });
});

test("what was seen no longer counts, and the count is that of the list", () => {
  const one = (id: string, seen: boolean) => ({ id, kind: "k", text: id, at: "2026-11-23T09:00:00Z", seen });
  const before: Notices = { unread: 2, items: [one("a", false), one("b", false), one("c", true)] };
  const now = withSeen(before, ["a"]);
  expect(now.unread).toBe(1);
  expect(now.items.map(({ seen }) => seen)).toEqual([true, false, true]);
  expect(before.items[0]?.seen).toBe(false);
});

describe("when one may be written to", () => {
  test("one answer says both: safe, and at which hours", () => {
    expect(kindOf({ safe: true, hours: null })).toBe("always");
    expect(kindOf({ safe: true, hours: { from: "12:00", until: "18:00" } })).toBe("hours");
    expect(kindOf({ safe: false, hours: { from: "12:00", until: "18:00" } })).toBe("never");
  });

  test("the end always comes after the beginning", () => {
    expect(hoursFrom("12:00", "18:00")).toEqual({ from: "12:00", until: "18:00" });
    expect(hoursFrom("19:00", "18:00")).toEqual({ from: "19:00", until: "20:00" });
    expect(hoursFrom("18:00", "18:00")).toEqual({ from: "18:00", until: "19:00" });
  });
});

describe("how long before", () => {
  test("what is chosen and what is usual are both offered, the longest first", () => {
    const wishes = { remind_before: { appointment: [30] }, defaults: { appointment: [10080, 2880, 120] } };
    expect(choices(wishes, "appointment")).toEqual([10080, 2880, 1440, 120, 60, 30]);
    expect(choices({ remind_before: {}, defaults: {} }, "paper")).toEqual([]);
  });

  test("said in days, or in hours", () => {
    expect(saidBefore(10080)).toBe("7\u00a0jours avant");
    expect(saidBefore(1440)).toBe("1\u00a0jour avant");
    expect(saidBefore(120)).toBe("2 heures avant");
  });
});
