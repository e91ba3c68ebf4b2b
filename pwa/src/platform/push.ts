/** Being told while the app is closed: this browser's push subscription, and what its locked screen says. */
import { api, unwrap } from "./http.ts";
import { type Role, session } from "./session.ts";

/** Whether this browser can be told, was refused it, or is. `install`: it can once the app is on the home screen. */
export type PushState = "unsupported" | "install" | "denied" | "off" | "on";
export type LockWords = Record<string, { title: string; body: string }>;

const STORE = "cap18-lock-screen";
const LEFT = "/lock-screen";

function possible(): boolean {
  return "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
}

/** An iPhone gives pushes to an app on its home screen alone. */
function needsInstalling(): boolean {
  const apple = (navigator as { standalone?: boolean }).standalone;
  return apple === false;
}

export async function pushState(): Promise<PushState> {
  if (!possible()) return needsInstalling() ? "install" : "unsupported";
  if (Notification.permission === "denied") return "denied";
  return (await subscribed()) ? "on" : "off";
}

async function subscribed(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** Asks the person, then the browser, then tells the server. Answers where it stands afterwards. */
export async function subscribe(): Promise<PushState> {
  if (!possible()) return pushState();
  if ((await Notification.requestPermission()) !== "granted") return pushState();
  const { key } = await unwrap<{ key: string }>(api.GET("/api/v1/push-subscriptions/key"));
  const worker = await navigator.serviceWorker.ready;
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  await tellServer(made);
  return "on";
}

/** This browser stops being told. The server's row is ended by whoever asks (`DELETE /channels/{id}`). */
export async function unsubscribe(): Promise<void> {
  await (await subscribed())?.unsubscribe();
}

async function tellServer(made: PushSubscription): Promise<void> {
  const { endpoint, keys } = made.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) return;
  const body = { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
  await unwrap<unknown>(api.POST("/api/v1/push-subscriptions", { body }));
}

/** Leaves for the worker what a locked screen says, and where a touch leads. It holds nothing of a person. */
export function leaveForWorker(left: { words?: LockWords; inbox?: string }): Promise<void> {
  // One at a time: two writings that read the same page would each lose what the other leaves.
  leaving = leaving.catch(() => undefined).then(() => leave(left));
  return leaving;
}

let leaving: Promise<void> = Promise.resolve();

async function leave(left: { words?: LockWords; inbox?: string }): Promise<void> {
  if (typeof caches === "undefined") return;
  const store = await caches.open(STORE);
  const found = await store.match(LEFT);
  const before = found ? ((await found.json()) as object) : {};
  await store.put(LEFT, Response.json({ ...before, ...left }));
}

/** What a locked screen says was perhaps chosen on another phone. */
async function askWords(): Promise<void> {
  const { words } = await unwrap<{ words: LockWords }>(api.GET("/api/v1/preferences"));
  await leaveForWorker({ words });
}

/** Another account, or none: the worker says the neutral sentence again. */
function forgetWords(): Promise<void> {
  leaving = leaving
    .catch(() => undefined)
    .then(async () => {
      if (typeof caches !== "undefined") await caches.delete(STORE);
    });
  return leaving;
}

/** Follows the session: a subscription belongs to it, so a new session tells the server again. */
export function startPush(inboxOf: (role: Role) => string): () => void {
  const follow = session.subscribe(now => {
    if (now.state === "unknown") void forgetWords().catch(() => undefined);
    if (now.state !== "open") return;
    void leaveForWorker({ inbox: inboxOf(now.who.role) }).catch(() => undefined);
    if (!now.who.offline && possible())
      void subscribed()
        .then(made => made && Promise.all([tellServer(made), askWords()]))
        .catch(() => undefined); // told at the next opening
  });
  const touched = (event: MessageEvent): void => {
    const { go } = (event.data ?? {}) as { go?: unknown };
    if (typeof go !== "string" || !go.startsWith("/") || go.startsWith("//")) return;
    history.pushState(null, "", go);
    dispatchEvent(new PopStateEvent("popstate"));
  };
  if ("serviceWorker" in navigator) navigator.serviceWorker.addEventListener("message", touched);
  return () => {
    follow();
    if ("serviceWorker" in navigator) navigator.serviceWorker.removeEventListener("message", touched);
  };
}
