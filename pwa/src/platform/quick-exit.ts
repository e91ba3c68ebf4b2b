/** Leaving at once (SAF-20): cover, forget, tell the server, and be somewhere else. The keys of this phone stay. */
import { leave, tellServer } from "./session.ts";

/** A page anyone may be reading. */
export const NEUTRAL = "https://fr.wikipedia.org/";
const LEFT = "cap18.left";
const PRESSES = 3;
const WITHIN = 1_500;

/** How long what was read may take to be erased before we leave anyway. */
const PATIENCE = 400;

function cover(): void {
  const veil = document.createElement("div");
  veil.className = "leaving";
  document.body.append(veil);
  document.title = " ";
}

export function quickExit(): void {
  cover();
  try {
    sessionStorage.setItem(LEFT, "1");
  } catch {
    // Storage refused: the cover and the replaced page still hold.
  }
  const told = tellServer();
  const gone = leave();
  const waited = new Promise(done => setTimeout(done, PATIENCE));
  void Promise.race([Promise.all([told, gone]), waited]).finally(away);
}

function away(): void {
  // Offline, another site would be an error page that names ours: an empty one says nothing.
  location.replace(navigator.onLine ? NEUTRAL : "about:blank");
}

/** Shift three times leaves; « back » does not come back. */
export function watchQuickExit(): void {
  let presses: number[] = [];
  window.addEventListener("keydown", event => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = [...presses.filter(at => event.timeStamp - at < WITHIN), event.timeStamp];
      if (presses.length >= PRESSES) quickExit();
    }
  });
  window.addEventListener("pageshow", event => {
    if (leftBefore() && (event.persisted || cameBack())) away();
    else forgetLeaving();
  });
}

function leftBefore(): boolean {
  try {
    return sessionStorage.getItem(LEFT) === "1";
  } catch {
    return false;
  }
}

function forgetLeaving(): void {
  try {
    sessionStorage.removeItem(LEFT);
  } catch {
    // Nothing was kept.
  }
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "back_forward";
}
