/**
 * What changed elsewhere, while this app is open, seen and online. The server says a kind and an id, never words; what is
 * shown is then read again by its normal route. Without the line, it is asked now and then. Hidden a minute, it hangs up.
 */
import { useEffect, useRef } from "preact/hooks";
import { leaving, online } from "./connectivity.ts";
import { send } from "./send.ts";
import { lock } from "./session.ts";

/** `kind` « all »: too much changed to say it. */
export type Change = { kind: string; id: string | null };
type Hear = (changes: Change[]) => void;

const EVENTS = "/api/v1/events";
const SINCE = "/api/v1/events/since";
const EVERYTHING = "all";
/** Changes of one gesture come together: they are read again once. */
const JOINED = 250;
const HIDDEN = 60_000;
const SLOWEST = 15_000;

const ears = new Set<{ wants: (kind: string) => boolean; hear: Hear }>();

/** Calls back when something of these kinds changed elsewhere, once a burst. Answers how to stop. */
export function onChanges(kinds: string | string[] | ((kind: string) => boolean), hear: Hear): () => void {
  const wants = typeof kinds === "function" ? kinds : (kind: string) => [kinds].flat().includes(kind);
  const ear = { wants, hear };
  ears.add(ear);
  return () => ears.delete(ear);
}

/** The same for a screen, as long as it is drawn. */
export function useChanges(kinds: string | string[], hear: Hear): void {
  const latest = useRef(hear);
  latest.current = hear;
  const which = [kinds].flat().join();
  useEffect(() => onChanges(which.split(","), changes => latest.current(changes)), [which]);
}

let heard: Change[] = [];

function tell(change: Change): void {
  if (heard.some(one => one.kind === change.kind && one.id === change.id)) return;
  if (heard.push(change) > 1) return;
  setTimeout(() => {
    const changes = heard;
    heard = [];
    for (const ear of [...ears]) {
      const mine = changes.filter(({ kind }) => kind === EVERYTHING || ear.wants(kind));
      if (mine.length > 0) ear.hear(mine);
    }
  }, JOINED);
}

/** Where to resume. It outlives a closed screen: what was told meanwhile is heard when one comes back. */
let cursor: string | undefined;
let line: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let tries = 0;
let listening = false;

/** Listens until the answer is called: while a space is open to the server. */
export function listen(): () => void {
  listening = true;
  tries = 0;
  connect();
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const seen = (): void => {
    clearTimeout(hiding);
    if (document.visibilityState === "hidden") hiding = setTimeout(hangUp, HIDDEN);
    else again();
  };
  document.addEventListener("visibilitychange", seen);
  const offNetwork = online.subscribe(there => (there ? again() : doubt()));
  return () => {
    listening = false;
    clearTimeout(hiding);
    document.removeEventListener("visibilitychange", seen);
    offNetwork();
    hangUp();
  };
}

function hangUp(): void {
  clearTimeout(timer);
  timer = undefined;
  line?.close();
  line = undefined;
}

function again(): void {
  if (!listening || line || document.visibilityState === "hidden") return;
  tries = 0;
  clearTimeout(timer);
  connect();
}

/** Something got no answer while the line looks open: it may be a dead one. Asking says which, and goes on asking. */
function doubt(): void {
  if (!line) return;
  hangUp();
  later();
}

function connect(): void {
  timer = undefined;
  if (typeof EventSource === "undefined") return void ask();
  const departure = leaving();
  const mine = new EventSource(cursor ? `${EVENTS}?after=${cursor}` : EVENTS);
  line = mine;
  mine.addEventListener("ready", event => {
    departure.reached();
    tries = 0;
    cursor = event.lastEventId;
  });
  mine.addEventListener("message", event => {
    cursor = event.lastEventId;
    tell(JSON.parse(event.data) as Change);
  });
  // The browser would try again at a fixed pace, for ever: a server that is away is helped by our patience.
  mine.addEventListener("error", () => {
    if (line !== mine) return;
    hangUp();
    later();
  });
}

function later(): void {
  if (!listening || document.visibilityState === "hidden") return;
  tries += 1;
  const pause = Math.min(SLOWEST, 1000 * 2 ** (tries - 1));
  timer = setTimeout(ask, pause * (0.75 + Math.random() / 2));
}

/** Without the line: what happened since, then the line again; when it is refused for long, only now and then. */
async function ask(): Promise<void> {
  if (!listening) return;
  const state = await asked().catch(() => "away" as const);
  if (!listening || line) return;
  if (state === "ended") return lock();
  const worthIt = tries < 4 || tries % 4 === 0;
  if (state === "told" && worthIt && typeof EventSource !== "undefined") connect();
  else later();
}

type Asked = { cursor: string; items: Change[] };

/** Reads `/events/since`. `ended`: nobody is signed in any more. `closed`: the session must be opened again. */
async function asked(): Promise<"told" | "ended" | "closed" | "away"> {
  const url = new URL(SINCE, location.origin);
  const headers = new Headers();
  if (cursor) {
    url.searchParams.set("after", cursor);
    headers.set("If-None-Match", `"${cursor}"`);
  }
  const answer = await send(new Request(url, { headers }));
  if (answer.status === 401) return "ended";
  if (answer.status === 423) return "closed";
  if (answer.status === 304) return "told";
  if (!answer.ok) return "away";
  const { cursor: next, items } = (await answer.json()) as Asked;
  cursor = next;
  for (const change of items) tell(change);
  return "told";
}
