/** How one writes in a project: through the queue of a phone, or at once from a desk. The screens are the same. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Entry } from "../../platform/queue.ts";
import type { Edition, Line, Owner, Project, Written } from "../../services/project/project.ts";
import { t } from "./words.ts";

export type Hand = {
  side: "young" | "referent";
  /** The first name of the young person; empty for themselves. */
  name: string;
  youth: string;
  mayWrite: boolean;
  /** Where the screens of an edition stand. */
  home: string;
  /** Kept, on this phone or by the server. From a desk it throws `Problem` 412 with what somebody wrote meanwhile. */
  write: (id: string, version: number, said: Written) => Promise<void>;
  remove: (line: Line) => Promise<void>;
  /** The young person alone. */
  show?: (line: Line, mentor: boolean) => Promise<void>;
  /** Puts the PDF of a signed edition in one's papers: the young person alone. */
  keep?: (number: number) => Promise<void>;
  /** What the server did not take of this phone's writes. */
  asked: Entry[];
  put: (project: Project) => void;
  refresh: () => Promise<void>;
};

export const HandContext = createContext<Hand | undefined>(undefined);

export function useHand(): Hand {
  const hand = useContext(HandContext);
  if (!hand) throw new Error("A part of the project needs to know who writes.");
  return hand;
}

/** Who does an action, as this reader says it. */
export function ownerWord(hand: Pick<Hand, "side" | "name">, owner: Owner, other = ""): string {
  if (owner === "other") return other || t("who.other");
  return hand.side === "young" ? t(`who.${owner}`) : t(`pro.who.${owner}`, { name: hand.name });
}

export function signedBy(edition: Edition, side: Hand["side"]): boolean {
  return edition.signatures.some(one => one.side === side);
}
