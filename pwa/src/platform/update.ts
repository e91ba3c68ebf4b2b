/** A new version of the app waits until the person says yes: a screen never changes under a thumb. */
import { signal } from "@preact/signals";
import { workerAddress } from "./trusted.ts";

export const updateReady = signal(false);
let registration: ServiceWorkerRegistration | undefined;

/** The worker is asked for; again by `lookForUpdate` when the network left before it was whole. */
export async function startUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const found = await navigator.serviceWorker.register(workerAddress("/sw.js"), { updateViaCache: "none" });
  if (found === registration) return;
  registration = found;
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) updateReady.value = true;
    });
  };
  if (found.waiting && navigator.serviceWorker.controller) updateReady.value = true;
  watch(found.installing);
  found.addEventListener("updatefound", () => watch(found.installing));
}

/** « Mettre à jour » : the new version takes over, then the page is read again. */
export function applyUpdate(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration?.waiting?.postMessage("take-over");
}

/** Asks for a newer version, quietly; for the first one when it never arrived whole. */
export function lookForUpdate(): void {
  const asked = registration?.active ? registration.update() : startUpdates();
  void asked.catch(() => undefined);
}
