import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "../../src/platform/db.ts";
import { keep, readKept } from "../../src/platform/kept.ts";
import { createDevice, hasDevice, openLocal, setLocalCode } from "../../src/platform/local-seal.ts";
import {
  afterOpening,
  forgetPhone,
  idleSoon,
  leave,
  look,
  opened,
  session,
  startSession,
  stayOpen,
  wanted,
} from "../../src/platform/session.ts";

const minute = 60_000;
let stop = (): void => undefined;

function hide(hidden: boolean): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(hidden ? "hidden" : "visible");
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(async () => {
  await forgetPhone();
  localStorage.clear();
  session.value = { state: "unknown" };
});
afterEach(async () => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeDatabase();
});

describe("an open phone", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    stop = startSession();
    opened({ role: "young" });
  });

  test("closes after two minutes in the background, not before", () => {
    hide(true);
    vi.advanceTimersByTime(2 * minute - 10_000);
    hide(false);
    expect(session.value.state).toBe("open");
    hide(true);
    vi.advanceTimersByTime(2 * minute + 5_000);
    expect(session.value.state).toBe("known");
  });

  test("warns two minutes before fifteen idle ones, and can be kept open", () => {
    vi.advanceTimersByTime(13 * minute + 5_000);
    expect(idleSoon.value).toBe(true);
    stayOpen();
    vi.advanceTimersByTime(5 * minute);
    expect(session.value.state).toBe("open");
    vi.advanceTimersByTime(11 * minute);
    expect(session.value).toEqual({ state: "known", role: "young" });
  });

  test("comes back where it was going, inside its own space only", () => {
    wanted.value = "/jeune/papiers";
    expect(afterOpening("young")).toBe("/jeune/papiers");
    expect(afterOpening("young")).toBe("/jeune");
    wanted.value = "/equipe/dossier/4";
    expect(afterOpening("young")).toBe("/jeune");
  });
});

describe("leaving", () => {
  test("deletes what was read; the keys of this phone stay", async () => {
    await createDevice();
    await setLocalCode("402917", 1_000);
    await keep("home", 1);
    opened({ role: "young" });
    await leave();
    expect(session.value).toEqual({ state: "known", role: "young" });
    expect(await openLocal("402917")).toBe("open");
    expect(await readKept("home")).toBeUndefined();
    expect(await hasDevice()).toBe(true);
  });

  test("a borrowed phone leaves no word of it", async () => {
    opened({ role: "young" });
    await leave();
    expect(session.value.state).toBe("unknown");
    await look();
    expect(session.value.state).toBe("unknown");
  });

  test("a phone cut from elsewhere keeps nothing, and its next opening says what happened", async () => {
    await createDevice();
    opened({ role: "young" });
    await forgetPhone();
    expect(await hasDevice()).toBe(false);
    session.value = { state: "unknown" };
    await look();
    expect(session.value).toEqual({ state: "known", role: "young" });
  });

  test("a phone with our keys is known when the app starts", async () => {
    await createDevice();
    await look();
    expect(session.value).toEqual({ state: "known", role: "young" });
  });
});
