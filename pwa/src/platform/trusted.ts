/** The one trusted-types policy: addresses of our own workers pass, and nothing else. */

type Policy = { createScriptURL(url: string): string };
type Factory = { createPolicy(name: string, rules: Policy): Policy };

/** The service worker, and the one that straightens photos; while we work on them, Vite serves them from src/. */
const ours = /^\/(sw\.js|assets\/scan-worker-[\w-]{8}\.js)$/;

function only(url: string): string {
  if (!import.meta.env.DEV && !ours.test(url)) throw new TypeError("unknown worker");
  return url;
}

let policy: Policy | undefined;

/** This address, as the browser wants it to start a worker. Throws for one that is not ours. */
export function workerAddress(url: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  policy ??= factory?.createPolicy("cap18", { createScriptURL: only }) ?? { createScriptURL: only };
  return policy.createScriptURL(url);
}
