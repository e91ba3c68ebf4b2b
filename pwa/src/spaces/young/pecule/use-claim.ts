/** The claim of the person of this phone: read, said, taken back; offline as well. */
import { online } from "../../../platform/connectivity.ts";
import { enqueue, entries } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import {
  type Claim,
  claimWrite,
  readClaim,
  type Said,
  sharingWrite,
  standing,
} from "../../../services/pecule/claim.ts";
import { toast } from "../../../ui/index.ts";
import { UNDO } from "../done.ts";
import { type Kept, useRead, useSent } from "../parts.tsx";
import { c } from "./pecule-words.ts";

export type MyClaim = {
  claim: Kept<Claim>;
  /** As this phone says it stands. */
  now: (Claim & { waits: boolean }) | undefined;
  say: (said: Said) => Promise<void>;
  share: (amount: boolean) => Promise<void>;
};

export function useClaim(): MyClaim {
  const claim = useRead("pecule-claim", readClaim);
  useSent("pecule:", claim.refresh);
  return {
    claim,
    now: claim.value && standing(claim.value, entries.value),
    say: async said => {
      const id = await enqueue(claimWrite(said, c(`state.${said.state}`), UNDO));
      toast(c(online.value ? "said" : "said.offline"), {
        seconds: UNDO / 1000,
        undo: () => {
          void cancel(id).then(() => toast(c("said.undone")));
        },
      });
    },
    share: async amount => {
      const label = c("who.share");
      await enqueue(
        sharingWrite(amount, label),
        claim.value && { name: "pecule-claim", value: { ...claim.value, amount_shared: amount } },
      );
      claim.put(read => ({ ...read, amount_shared: amount }));
      toast(c("who.shared"));
    },
  };
}
