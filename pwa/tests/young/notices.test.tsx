import { render } from "preact";
import { act } from "preact/test-utils";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, expect, test } from "vitest";
import { online } from "../../src/platform/connectivity.ts";
import { session } from "../../src/platform/session.ts";
import { liveReading } from "../../src/platform/use-kept.ts";
import type { Notices as Told } from "../../src/services/desk/notices.ts";
import { type Mine, MineContext } from "../../src/spaces/young/mine.ts";
import { Notices } from "../../src/spaces/young/Notices.tsx";

const at = "2026-11-23T18:00:00Z";
const told = (...seen: boolean[]): Told => ({
  unread: seen.filter(one => !one).length,
  items: seen.map((one, place) => ({
    id: `n${place}`,
    kind: "appointment.made",
    text: `Rappel ${place}`,
    at,
    seen: one,
  })),
});

let place: HTMLElement;
let said: string[] = [];
const fetched = globalThis.fetch;

beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  online.value = true;
  session.value = { state: "open", who: { role: "young" } };
  said = [];
  globalThis.fetch = async (request: RequestInfo | URL) => {
    said.push(...((await (request as Request).clone().json()) as { ids: string[] }).ids);
    return new Response(null, { status: 204 });
  };
});
afterEach(() => {
  render(null, place);
  place.remove();
  globalThis.fetch = fetched;
});

/** The screen opened on what was read before, then on what `answer` gives. */
async function opened(before: Told, answer: () => Promise<Told>): Promise<() => string[]> {
  const live = liveReading("notices", answer);
  live.put(before);
  const quiet = { refresh: () => Promise.resolve() };
  function Whole() {
    const { reading, ...gestures } = live;
    const mine = { home: quiet, notices: { ...reading.value, ...gestures } } as unknown as Mine;
    return (
      <LocationProvider>
        <MineContext.Provider value={mine}>
          <Notices />
        </MineContext.Provider>
      </LocationProvider>
    );
  }
  await act(async () => {
    render(<Whole />, place);
    live.reading.subscribe(() => render(<Whole />, place));
  });
  return () =>
    [...place.querySelectorAll("main li")]
      .filter(one => one.textContent?.includes("Nouveau"))
      .map(one => /Rappel \d/.exec(one.textContent ?? "")?.[0] ?? "");
}

/** What was read is drawn, then what was drawn is told. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    await act(() => new Promise<void>(resolve => setTimeout(resolve, 20)));
}

test("what was seen elsewhere meanwhile is not new; what is stays marked once it is told as seen", async () => {
  const marked = await opened(told(false, false), async () => told(false, true));
  await settled();
  expect(marked()).toEqual(["Rappel 0"]);
  expect(said).toEqual(["n0"]);
});

test("a list older than the server's marks nothing by itself", async () => {
  let answer: (list: Told) => void = () => undefined;
  const marked = await opened(
    told(true, false),
    () =>
      new Promise(resolve => {
        answer = resolve;
      }),
  );
  expect(marked()).toEqual([]);
  await settled();
  answer(told(false, true));
  await settled();
  expect(marked()).toEqual(["Rappel 0"]);
  expect(said).toEqual(["n0"]);
});

test("without an answer, what was kept shows as it was, and nothing is told as seen", async () => {
  const marked = await opened(told(false, true), () => Promise.reject(new TypeError("no network")));
  await settled();
  expect(marked()).toEqual(["Rappel 0"]);
  expect(said).toEqual([]);
});
