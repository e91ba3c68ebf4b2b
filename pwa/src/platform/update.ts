/** A new version of the app waits until the person says yes: a screen never changes under a thumb. */
import { signal } from "@preact/signals";

export const updateReady = signal(false);
let registration: ServiceWorkerRegistration | undefined;

type Factory = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };
type Policy = { createScriptURL(url: string): string };

/** The one trusted-types policy: it lets through the address of our own worker, and nothing else. */
function workerUrl(): string {
  const only = (url: string): string => {
    if (url !== "/sw.js") throw new TypeError("unknown worker");
    return url;
  };
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  return factory
    ? factory.createPolicy("cap18", { createScriptURL: only }).createScriptURL("/sw.js")
    : "/sw.js";
}

export async function startUpdates(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  registration = await navigator.serviceWorker.register(workerUrl(), { updateViaCache: "none" });
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) updateReady.value = true;
    });
  };
  if (registration.waiting && navigator.serviceWorker.controller) updateReady.value = true;
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration?.installing ?? null));
}

/** « Mettre à jour » : the new version takes over, then the page is read again. */
export function applyUpdate(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration?.waiting?.postMessage("take-over");
}

/** Asks for a newer version, quietly. */
export function lookForUpdate(): void {
  void registration?.update().catch(() => undefined);
}
