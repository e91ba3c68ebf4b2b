/** These screens belong to three spaces: each lends its frame, its address, and the side from which one writes. */
import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import { NetworkFailure } from "../../platform/http.ts";
import { session } from "../../platform/session.ts";
import { useKept } from "../../platform/use-kept.ts";
import type { Side, Target, Thread } from "../../services/conversations/types.ts";
import type { Children } from "../../ui/index.ts";

export type Frame = ComponentType<{ title: Children; back?: string; children: Children }>;

export type Talk = {
  side: Side;
  /** Where the list stands: `/jeune/messages`. */
  base: string;
  frame: Frame;
  /** Where what a message points at is seen in this space; nothing when it is not to be seen there. */
  placeOf: (target: Target, youth: string) => string | undefined;
  /** What may be named in a message of this thread. */
  joinable?: (thread: Thread) => Promise<Target[]>;
  /** Whether one keeps message models here: a professional does. */
  models?: boolean;
};

export const TalkContext = createContext<Talk | undefined>(undefined);

export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (!talk) throw new Error("This screen is drawn inside a space that talks.");
  return talk;
}

/** Opened by the local key alone, the server has not heard the code: nothing is asked of it. */
export function openedAlone(): boolean {
  return session.value.state === "open" && session.value.who.offline === true;
}

/** A reading kept sealed where the phone has a key of its own, in memory elsewhere. */
export function useHere<T>(name: string, load: () => Promise<T>) {
  return useKept<T>(name, () => (openedAlone() ? Promise.reject(new NetworkFailure(undefined)) : load()));
}
