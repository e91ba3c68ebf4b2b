import { enqueue, entries } from "../../../platform/queue.ts";
import type { PaperType } from "../../../services/documents/types.ts";
import { readReadiness, readyWrite } from "../../../services/steps/readiness.ts";
import { Button, toast, WhoSees } from "../../../ui/index.ts";
import { useRead, useSent } from "../parts.tsx";
import { d } from "./doing-words.ts";

/** « J'ai ces papiers »: told to the referent by this gesture alone, taken back by another. */
export function TellReady({ types }: { types: PaperType[] }) {
  const ready = useRead("readiness", () => readReadiness("me"));
  useSent("readiness:", ready.refresh);
  if (types.length === 0 || !ready.value) return null;
  const known = ready.value;
  const said = types.every(({ code }) => lastSaid(code) ?? known.some(one => one.type === code));
  const say = async (next: boolean): Promise<void> => {
    for (const type of types) await enqueue(readyWrite(type, next));
    toast(d("said"));
  };
  if (!said)
    return (
      <div>
        <Button kind="quiet" onClick={() => say(true)}>
          {d("papers.tell")}
        </Button>
      </div>
    );
  return (
    <>
      <WhoSees>{d("papers.told")}</WhoSees>
      <div>
        <Button kind="quiet" onClick={() => say(false)}>
          {d("papers.untell")}
        </Button>
      </div>
    </>
  );
}

/** What this phone said last of a paper, while the server has not heard it. */
function lastSaid(code: string): boolean | undefined {
  const waiting = entries.value.filter(one => one.subject === `readiness:${code}` && one.state === "waiting");
  return (waiting.at(-1)?.body as { ready: boolean } | undefined)?.ready;
}
