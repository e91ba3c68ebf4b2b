/** What the person of this phone asks for: kept here at once, sent after the time to undo, once. */
import { online } from "../../../platform/connectivity.ts";
import { enqueue } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import {
  type Asked,
  type Mine,
  readMine,
  type Wish,
  wishWrite,
  withdrawWrite,
} from "../../../services/support/support.ts";
import { toast } from "../../../ui/index.ts";
import { UNDO } from "../done.ts";
import { type Kept, useRead, useSent } from "../parts.tsx";
import { s } from "./words.ts";

export type MySupport = {
  read: Kept<Mine>;
  ask: (wish: Wish) => Promise<void>;
  withdraw: (one: Asked) => Promise<void>;
};

export function useSupport(): MySupport {
  const read = useRead("support", readMine);
  useSent("support:", read.refresh);
  const undoable = (id: string, words: string): void => {
    toast(words, {
      seconds: UNDO / 1000,
      undo: () => {
        void cancel(id).then(() => toast(s("sent.undone")));
      },
    });
  };
  return {
    read,
    ask: async wish => {
      const id = await enqueue(wishWrite(wish, s(`asked.${wish.kind}`), wish.tonight ? 0 : UNDO));
      if (wish.tonight) toast(s(online.value ? "sent.toast" : "sent.offline"));
      else undoable(id, s(online.value ? "sent.toast" : "sent.offline"));
    },
    withdraw: async one => {
      await enqueue(withdrawWrite(one, s("asked.withdraw"), 0));
      toast(s("withdraw.toast"));
    },
  };
}
