import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { leaving, online } from "../../src/platform/connectivity.ts";
import { type Change, listen, onChanges } from "../../src/platform/live.ts";
import { concerns } from "../../src/platform/live-names.ts";
import { opened, session } from "../../src/platform/session.ts";

/** The browser's line, held by the test: it opens, says, or is cut when told to. */
class Line extends EventTarget {
  static open: Line[] = [];
  closed = false;
  constructor(readonly url: string) {
    super();
    Line.open.push(this);
  }
  say(kind: string, data: unknown, lastEventId: string): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId }));
  }
  cut(): void {
    this.dispatchEvent(new Event("error"));
  }
  close(): void {
    this.closed = true;
  }
}

const last = (): Line => Line.open.at(-1) as Line;
let stop = (): void => undefined;
let off = (): unknown => undefined;
let heard: Change[][] = [];
let asked: Request[] = [];
let answer = (): Response => new Response(null, { status: 304 });

function hide(hidden: boolean): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(hidden ? "hidden" : "visible");
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  Line.open = [];
  heard = [];
  asked = [];
  answer = () => new Response(null, { status: 304 });
  vi.stubGlobal("EventSource", Line);
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request);
    return answer();
  });
  online.value = true;
  opened({ role: "young" });
  off = onChanges(["papers", "notices"], changes => heard.push(changes));
  stop = listen();
});
afterEach(() => {
  stop();
  off();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("an open app", () => {
  test("hears a change of its kinds once a burst, and not the others", async () => {
    last().say("ready", {}, "10");
    last().say("message", { kind: "papers", id: "a" }, "11");
    last().say("message", { kind: "papers", id: "a" }, "12");
    last().say("message", { kind: "messages", id: "b" }, "13");
    await vi.advanceTimersByTimeAsync(300);
    expect(heard).toEqual([[{ kind: "papers", id: "a" }]]);
  });

  test("« all » is for everybody", async () => {
    last().say("message", { kind: "all", id: null }, "20");
    await vi.advanceTimersByTimeAsync(300);
    expect(heard).toEqual([[{ kind: "all", id: null }]]);
  });

  test("after a cut, asks what it missed, then resumes where it was", async () => {
    last().say("ready", {}, "30");
    last().cut();
    answer = () => Response.json({ cursor: "35", items: [{ kind: "notices", id: null }] });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked[0]?.url).toContain("/api/v1/events/since?after=30");
    expect(asked[0]?.headers.get("If-None-Match")).toBe('"30"');
    expect(heard).toEqual([[{ kind: "notices", id: null }]]);
    expect(last().url).toBe("/api/v1/events?after=35");
  });

  test("a line refused again and again is asked for less and less, and news still come", async () => {
    for (let i = 0; i < 200; i += 1) {
      if (!last().closed) last().cut();
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(asked.length).toBeGreaterThan(30); // ten minutes, at the slowest every twenty seconds
    expect(Line.open.length).toBeLessThan(20);
  });

  test("hangs up after a minute hidden, and resumes when it is seen again", async () => {
    last().say("ready", {}, "40");
    hide(true);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(last().closed).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(last().closed).toBe(true);
    const lines = Line.open.length;
    hide(false);
    expect(Line.open.length).toBe(lines + 1);
    expect(last().url).toBe("/api/v1/events?after=40");
  });

  test("a line that opens says that the network is there", () => {
    online.value = false;
    stop();
    stop = listen();
    last().say("ready", {}, "50");
    expect(online.value).toBe(true);
  });

  test("when something gets no answer while the line looks open, asks until it is answered", async () => {
    last().say("ready", {}, "60");
    answer = () => {
      throw new TypeError("no network");
    };
    leaving().unreached();
    expect(last().closed).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(online.value).toBe(false);
    answer = () => new Response(null, { status: 304 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(online.value).toBe(true);
    expect(last().closed).toBe(false);
    expect(last().url).toBe("/api/v1/events?after=60");
  });

  test("a session ended elsewhere closes the screens here", async () => {
    last().cut();
    answer = () => new Response(null, { status: 401 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(session.value.state).toBe("known");
  });

  test("a session that only asks for its code closes nothing: what is being typed stays", async () => {
    last().cut();
    answer = () => new Response(null, { status: 423 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.value.state).toBe("open");
    expect(Line.open.length).toBe(1);
  });
});

test("a kind concerns the readings that show it", () => {
  expect(concerns("notices", "home")).toBe(true);
  expect(concerns("notices", "papers")).toBe(false);
  expect(concerns("appointments", "agenda:2026-11")).toBe(true);
  expect(concerns("unheard-of", "home")).toBe(false);
});
