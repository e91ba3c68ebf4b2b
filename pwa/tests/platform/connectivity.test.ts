import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { leaving, online } from "../../src/platform/connectivity.ts";
import { watchNetwork } from "../../src/platform/watch-network.ts";

let stop = (): void => undefined;

function network(there: boolean): void {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(there);
  dispatchEvent(new Event(there ? "online" : "offline"));
}

beforeEach(() => {
  stop = watchNetwork(() => undefined);
  network(true);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

describe("is there a network?", () => {
  test("a request without answer says no, the next answer says yes", () => {
    leaving().unreached();
    expect(online.value).toBe(false);
    leaving().reached();
    expect(online.value).toBe(true);
  });

  test("a failure told late, of a request that left before the network came back, says nothing of now", () => {
    network(false);
    const late = leaving();
    network(true);
    late.unreached();
    expect(online.value).toBe(true);
  });

  test("nor does the one given up after twenty seconds, when what left after it was answered", () => {
    const slow = leaving();
    leaving().reached();
    slow.unreached();
    expect(online.value).toBe(true);
  });

  test("an answer to what left before does not excuse a failure", () => {
    const first = leaving();
    const second = leaving();
    first.reached();
    second.unreached();
    expect(online.value).toBe(false);
  });

  test("an answer that was on its way when the network went says nothing of now", () => {
    const early = leaving();
    network(false);
    early.reached();
    expect(online.value).toBe(false);
  });
});
