import { beforeEach, describe, expect, test } from "vitest";
import { createDevice, removeDevice } from "../../src/platform/local-seal.ts";
import { liveReading } from "../../src/platform/use-kept.ts";

type List = { items: string[]; seen: string[] };

/** A server that answers when the test says so, in the order the test chooses. */
function server() {
  const asked: { answer: (value: List) => void; fail: (cause: Error) => void }[] = [];
  const load = (): Promise<List> =>
    new Promise((answer, fail) => {
      asked.push({ answer, fail });
    });
  return { asked, live: liveReading<List>("list", load) };
}

const settled = (): Promise<void> => new Promise(done => setTimeout(done, 5));
const seen =
  (...ids: string[]) =>
  (now: List): List => ({ ...now, seen: [...now.seen, ...ids] });

beforeEach(async () => {
  await removeDevice();
  await createDevice();
});

describe("what a screen puts in a reading", () => {
  test("is made of what stands when it is put, not of what the screen was drawn with", async () => {
    const { asked, live } = server();
    void live.refresh();
    await settled();
    asked[0]?.answer({ items: ["a"], seen: [] });
    await settled();
    void live.refresh();
    await settled();
    asked[1]?.answer({ items: ["a", "b"], seen: [] });
    await settled();
    live.put(seen("a"));
    expect(live.latest()).toEqual({ items: ["a", "b"], seen: ["a"] });
  });

  test("does not lose what an answer on its way would have told", async () => {
    const { asked, live } = server();
    void live.refresh();
    await settled();
    asked[0]?.answer({ items: ["a"], seen: [] });
    await settled();
    void live.refresh(); // somebody opens the list
    await settled();
    live.put(seen("a")); // what was shown is seen, before the answer came
    await settled();
    asked[1]?.answer({ items: ["a", "b"], seen: [] });
    await settled();
    expect(live.latest()).toEqual({ items: ["a"], seen: ["a"] });
    expect(asked).toHaveLength(3);
    asked[2]?.answer({ items: ["a", "b"], seen: ["a"] });
    await settled();
    expect(live.latest()).toEqual({ items: ["a", "b"], seen: ["a"] });
  });

  test("a reading overtaken by another ends with it, so that whoever waits sees the later one", async () => {
    const { asked, live } = server();
    let ended = false;
    void live.refresh().then(() => {
      ended = true;
    });
    await settled();
    void live.refresh();
    await settled();
    asked[0]?.answer({ items: [], seen: [] });
    await settled();
    expect(ended).toBe(false);
    asked[1]?.answer({ items: ["a"], seen: [] });
    await settled();
    expect([ended, live.latest()]).toEqual([true, { items: ["a"], seen: [] }]);
  });

  test("asks nothing more when no answer was awaited", async () => {
    const { asked, live } = server();
    void live.refresh();
    await settled();
    asked[0]?.answer({ items: ["a"], seen: [] });
    await settled();
    live.put(seen("a"));
    await settled();
    expect(asked).toHaveLength(1);
  });

  test("asks nothing more after an answer that failed", async () => {
    const { asked, live } = server();
    live.put({ items: ["a"], seen: [] });
    void live.refresh();
    await settled();
    asked[0]?.fail(new Error("no answer"));
    await settled();
    live.put(seen("a"));
    await settled();
    expect(asked).toHaveLength(1);
  });

  test("is nothing while nothing was read", () => {
    const { live } = server();
    live.put(seen("a"));
    expect(live.reading.value.state).toBe("loading");
    expect(live.latest()).toBeUndefined();
  });
});
