import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  afterOpening,
  forgetPhone,
  idleSoon,
  opened,
  session,
  startSession,
  wanted,
} from "../../src/platform/session.ts";

const minute = 60_000;
let stop = (): void => undefined;

beforeEach(async () => {
  await forgetPhone();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  stop = startSession();
  opened({ id: "r1", role: "referent" });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a desk stays open while its person works in another window", () => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  vi.advanceTimersByTime(20 * minute);
  expect(session.value.state).toBe("open");
});

test("it warns two minutes before thirty idle ones, then closes", () => {
  vi.advanceTimersByTime(27 * minute);
  expect(idleSoon.value).toBe(false);
  vi.advanceTimersByTime(minute + 5_000);
  expect(idleSoon.value).toBe(true);
  vi.advanceTimersByTime(2 * minute);
  expect(session.value).toEqual({ state: "known", role: "referent" });
});

test("signing in again comes back to the same filter, not to another space", () => {
  for (const to of ["/equipe", "/equipe?filtre=late&tri=name", "/equipe/jeunes/4?voir=compte"]) {
    wanted.value = to;
    expect(afterOpening("referent")).toBe(to);
  }
  for (const to of ["/equipement", "/jeune/papiers", "//ailleurs.example"]) {
    wanted.value = to;
    expect(afterOpening("referent")).toBe("/equipe");
  }
});
