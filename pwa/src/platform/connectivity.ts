/** Is there a network? The browser's word, corrected by what really happened to the last request. */
import { signal } from "@preact/signals";

export const online = signal(typeof navigator === "undefined" ? true : navigator.onLine);

/** An answer came, whatever it says. One that left before the network went says nothing of now. */
export function reached(): void {
  if (navigator.onLine !== false) online.value = true;
}

/** No answer came. */
export function unreached(): void {
  online.value = false;
}

export function watchNetwork(back: () => void): () => void {
  const on = (): void => {
    online.value = true;
    back();
  };
  const off = (): void => {
    online.value = false;
  };
  const seen = (): void => {
    if (document.visibilityState === "visible") back();
  };
  addEventListener("online", on);
  addEventListener("offline", off);
  document.addEventListener("visibilitychange", seen);
  return () => {
    removeEventListener("online", on);
    removeEventListener("offline", off);
    document.removeEventListener("visibilitychange", seen);
  };
}
