import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { problemIn } from "../../src/platform/send.ts";
import { forgetPhone, opened, session, startSession } from "../../src/platform/session.ts";

let stop = (): void => undefined;

/** What the server says of the session, when it is asked. */
function telling(state: "open" | "known"): void {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ state })));
}

async function locked(): Promise<void> {
  await problemIn(new Response(JSON.stringify({ code: "locked" }), { status: 423 }));
  await new Promise(done => setTimeout(done, 10));
}

beforeEach(async () => {
  await forgetPhone();
  stop = startSession();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

describe("a 423", () => {
  test("at a desk whose session goes on closes nothing: the papers alone ask for the proof", async () => {
    opened({ role: "referent" });
    telling("open");
    await locked();
    expect(session.value.state).toBe("open");
  });
  test("at a desk whose session was closed elsewhere closes the screens", async () => {
    opened({ role: "mentor" });
    telling("known");
    await locked();
    expect(session.value.state).toBe("known");
  });
  test("on a young person's phone asks for the code at once", async () => {
    opened({ role: "young" });
    telling("open");
    await locked();
    expect(session.value.state).toBe("known");
  });
});
