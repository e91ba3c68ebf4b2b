/**
 * The screens of adults: kept whole by a device that has opened one of their spaces, never fetched by a young person's
 * phone, whose data are counted.
 */
import { registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;
declare const __ADULTS__: string[];

const STORE = "cap18-adults";
const SPACES = /^\/(?:equipe|mentor|protection|pilotage|pro)(?:\/|$)/;
const ours = new Set(__ADULTS__);

let keeping: Promise<void> | undefined;
let whole = false;

/** Fetches what is missing; what the network cut is asked again with the next screen. */
function keep(): Promise<void> {
  if (whole) return Promise.resolve();
  keeping ??= fetchMissing().finally(() => {
    keeping = undefined;
  });
  return keeping;
}

async function fetchMissing(): Promise<void> {
  const store = await caches.open(STORE);
  const kept = new Set((await store.keys()).map(one => new URL(one.url).pathname));
  await store.addAll([...ours].filter(url => !kept.has(url)));
  whole = true;
}

async function forgetOthers(): Promise<void> {
  if (!(await caches.has(STORE))) return;
  const store = await caches.open(STORE);
  const old = (await store.keys()).filter(one => !ours.has(new URL(one.url).pathname));
  await Promise.all(old.map(one => store.delete(one)));
}

/** To be called once, when the worker starts. */
export function keepForAdults(): void {
  const quietly = (): Promise<void> => keep().catch(() => undefined);
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && ours.has(url.pathname),
    async ({ request, event }) => {
      event.waitUntil(quietly());
      const found = await caches.match(request, { cacheName: STORE, ignoreVary: true });
      return found ?? fetch(request);
    },
  );
  self.addEventListener("fetch", event => {
    if (event.request.mode === "navigate" && SPACES.test(new URL(event.request.url).pathname))
      event.waitUntil(quietly());
  });
  // The next version is whole before it takes over, as for everybody.
  self.addEventListener("install", event =>
    event.waitUntil(caches.has(STORE).then(adult => (adult ? keep() : undefined))),
  );
  self.addEventListener("activate", event => {
    event.waitUntil(forgetOthers());
    // The first visit opened its screens before this worker was there.
    void self.clients.matchAll({ type: "window", includeUncontrolled: true }).then(windows => {
      if (windows.some(one => SPACES.test(new URL(one.url).pathname))) void quietly();
    });
  });
}
