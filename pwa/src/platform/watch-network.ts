/** The browser's events about the network, heard once the first screen is drawn. */
import { networkBack, online } from "./connectivity.ts";

export function watchNetwork(back: () => void): () => void {
  const on = (): void => {
    networkBack();
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
