/** Sends a request for help, and waits a moment to say by which day somebody answers. */
import { now } from "../../platform/clock.ts";
import { online } from "../../platform/connectivity.ts";
import { enqueue } from "../../platform/queue.ts";
import { onSent } from "../../platform/sending.ts";
import { type Asked, askWrite, type HelpRequest } from "../../services/conversations/help.ts";

const PATIENCE = 8_000;

/** Resolves with what the server answered; with nothing when it waits on the phone: it is kept, and will leave. */
export async function askForHelp(asked: Asked, label: string): Promise<HelpRequest | undefined> {
  let arrived: (answer: HelpRequest | undefined) => void = () => undefined;
  const answer = new Promise<HelpRequest | undefined>(resolve => {
    arrived = resolve;
  });
  const early = new Map<string, HelpRequest | undefined>();
  let mine: string | undefined;
  const stop = onSent((entry, said) => {
    early.set(entry.id, said as HelpRequest | undefined);
    if (entry.id === mine) arrived(said as HelpRequest | undefined);
  });
  try {
    mine = await enqueue(askWrite(asked, now(), label));
    if (early.has(mine)) return early.get(mine);
    if (!online.value) return undefined;
    const late = new Promise<undefined>(resolve => {
      setTimeout(() => resolve(undefined), PATIENCE);
    });
    return await Promise.race([answer, late]);
  } finally {
    stop();
  }
}
