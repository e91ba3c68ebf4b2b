import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { keepForAdults } from "./adults.ts";
import { open, renew, show } from "./push.ts";

declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: { url: string; revision: string | null }[];

// Only files of the build are ever kept. Answers of the API, papers among them, are never stored here (WEB-05).
precacheAndRoute(__PRECACHE__);
cleanupOutdatedCaches();
keepForAdults();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/api\//, /^\/events/, /^\/health/],
  }),
);

// A new version waits until the person says yes: a screen never changes under a thumb.
self.addEventListener("message", event => {
  if (event.data === "take-over") void self.skipWaiting();
});
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

type Changed = ExtendableEvent & { oldSubscription?: PushSubscription };

self.addEventListener("push", event => event.waitUntil(show(event.data)));
self.addEventListener("notificationclick", event => {
  event.notification.close();
  event.waitUntil(open());
});
self.addEventListener("pushsubscriptionchange", event =>
  (event as Changed).waitUntil(renew((event as Changed).oldSubscription)),
);
