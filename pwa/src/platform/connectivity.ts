/** Is there a network? The browser's word, corrected by what really happened to the last request. */
import { signal } from "@preact/signals";

export const online = signal(typeof navigator === "undefined" ? true : navigator.onLine);

/** The order in which requests left, and the last one of which we know that the network was there. */
let departures = 0;
let proven = 0;

/** One request that leaves now. Its end says whether there is a network, unless something that left later has said so. */
export type Departure = {
  /** An answer came, whatever it says. One that left before the network went says nothing of now. */
  reached: () => void;
  /** No answer came. One that left before the network came back says nothing of now. */
  unreached: () => void;
};

export function leaving(): Departure {
  departures += 1;
  const mine = departures;
  return {
    reached: () => {
      if (navigator.onLine === false) return;
      proven = Math.max(proven, mine);
      online.value = true;
    },
    unreached: () => {
      if (proven < mine) online.value = false;
    },
  };
}

/** The browser sees a network again: what left before is of another time. */
export function networkBack(): void {
  proven = departures;
  online.value = true;
}
