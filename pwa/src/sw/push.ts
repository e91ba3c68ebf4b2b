/**
 * What a push shows on a locked screen: one neutral sentence, whatever came (SAF-21, SAF-22). It carries a type and an
 * opaque id; the sentence was chosen beforehand and kept on this phone by the app.
 */
declare const self: ServiceWorkerGlobalScope;

type Told = { type?: unknown; id?: unknown };
type Words = { title: string; body: string };
/** What the app leaves for its worker: sentences by type, and where a touch leads. Nothing of a person. */
type Left = { words?: Record<string, Words>; inbox?: string };

const STORE = "cap18-lock-screen";
const LEFT = "/lock-screen";
const NEUTRAL: Words = { title: "Cap 18", body: "Tu as un rappel" };
const ICON = "/icons/cap18-192.png";
const SUBSCRIPTIONS = "/api/v1/push-subscriptions";

export async function left(): Promise<Left> {
  try {
    const found = await (await caches.open(STORE)).match(LEFT);
    return found ? ((await found.json()) as Left) : {};
  } catch {
    return {};
  }
}

/** A message without sense is still shown, as any other: a silent push would cost the phone its right to be told. */
export function read(data: PushMessageData | null): { type: string; id: string } {
  let told: Told = {};
  try {
    told = (data?.json() ?? {}) as Told;
  } catch {
    // Not ours, or cut: it says only that something is there.
  }
  return {
    type: typeof told.type === "string" ? told.type : "reminder",
    id: typeof told.id === "string" ? told.id : "cap18",
  };
}

export async function show(data: PushMessageData | null): Promise<void> {
  const { type, id } = read(data);
  const { words } = await left();
  const said = words?.[type] ?? words?.reminder ?? NEUTRAL;
  // The same saying sent twice is one notification (REL-04).
  await self.registration.showNotification(said.title, { body: said.body, tag: id, icon: ICON, badge: ICON });
  const phone = self.navigator as { setAppBadge?: () => Promise<void> };
  await phone.setAppBadge?.().catch(() => undefined);
}

/** A touch opens the app where notices are; a phone that is closed asks its code first. */
export async function open(): Promise<void> {
  const { inbox } = await left();
  const windows = await self.clients.matchAll({ type: "window" });
  const here = windows.find(one => new URL(one.url).origin === self.location.origin);
  if (!here) {
    await self.clients.openWindow(inbox ?? "/");
    return;
  }
  await here.focus().catch(() => undefined); // a window the phone does not bring forward still goes there
  here.postMessage({ go: inbox ?? "/" });
}

/** The phone changed its address for pushes: the server learns it at once, even while the screens are closed. */
export async function renew(before: PushSubscription | undefined): Promise<void> {
  const made = before && (await self.registration.pushManager.subscribe(before.options));
  if (!made) return;
  const headers = {
    "Content-Type": "application/json",
    "X-Cap18": "1",
    "Idempotency-Key": crypto.randomUUID(),
  };
  await fetch(SUBSCRIPTIONS, {
    method: "POST",
    headers,
    body: JSON.stringify(made.toJSON()),
    credentials: "same-origin",
  });
}
