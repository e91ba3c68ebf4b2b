import { MessageCircle } from "lucide-preact";
import { useState } from "preact/hooks";
import { sentence } from "../../../platform/problem.ts";
import { readThreads, THREADS } from "../../../services/conversations/reading.ts";
import { pausePair, resumePair } from "../../../services/mentoring/mentoring.ts";
import type { Pair } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, List, Row, Sheet, toast, WhoSees } from "../../../ui/index.ts";
import { Alert, useRead } from "../parts.tsx";
import { EndForm } from "./EndForm.tsx";
import { Felt } from "./Felt.tsx";
import { Goals } from "./Goals.tsx";
import { y } from "./words.ts";

export type PairProps = { pair: Pair; refresh: () => Promise<void> };

/** My mentor: write, what we want to do, and the two ways to stop. */
export function Active({ pair, refresh }: PairProps) {
  const [asked, setAsked] = useState<"pause" | "end">();
  const [error, setError] = useState<string>();
  const name = pair.mentor?.first_name ?? "";
  const close = (): void => setAsked(undefined);
  const then = async (gesture: () => Promise<unknown>, said: string): Promise<void> => {
    close();
    setError(undefined);
    try {
      await gesture();
      toast(said);
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <>
      {pair.feedback_due && <Felt pair={pair} refresh={refresh} />}
      <section class="card stack stack-2">
        <h2>{y("active", { name, date: longDate(pair.started_on ?? pair.proposed_on) })}</h2>
        {pair.mentor?.checked_on && (
          <p class="meta">{y("checked", { date: longDate(pair.mentor.checked_on) })}</p>
        )}
        {pair.meetings.count > 0 && <p>{y("met", { n: pair.meetings.count })}</p>}
        {pair.state === "paused" && <p role="status">{y("paused", { name })}</p>}
        {pair.state !== "paused" && !pair.open && <p role="status">{y("closed", { name })}</p>}
        {pair.open && <Write pair={pair} name={name} />}
        <WhoSees>{y("sees", { name })}</WhoSees>
      </section>
      {pair.open && <Goals pair={pair} refresh={refresh} />}
      <Alert>{error}</Alert>
      <div class="cluster">
        {pair.can.includes("resume") && (
          <Button kind="filled" onClick={() => then(() => resumePair(pair.id), y("resumed"))}>
            {y("resume")}
          </Button>
        )}
        {pair.can.includes("pause") && <Button onClick={() => setAsked("pause")}>{y("pause")}</Button>}
        {pair.can.includes("end") && (
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => setAsked("end")}>
            {y("end", { name })}
          </Button>
        )}
      </div>
      <Dialog
        open={asked === "pause"}
        title={y("pause.sure", { name })}
        confirm={y("pause.go")}
        keep={y("keep")}
        onConfirm={() => then(() => pausePair(pair.id), y("pause.done"))}
        onClose={close}
      >
        <p>{y("pause.text", { name })}</p>
      </Dialog>
      <Sheet open={asked === "end"} title={y("end.title")} onClose={close}>
        <EndForm pair={pair} refresh={refresh} onClose={close} ending />
      </Sheet>
    </>
  );
}

function Write({ pair, name }: { pair: Pair; name: string }) {
  const threads = useRead(THREADS, readThreads);
  const thread = threads.value?.items.find(
    one => one.kind === "mentor" && one.with.some(other => other.id === pair.mentor?.id),
  );
  return (
    <List>
      <Row
        href={thread ? `/jeune/messages/${thread.id}` : "/jeune/messages"}
        icon={MessageCircle}
        title={y("write", { name })}
        fresh={(thread?.unread ?? 0) > 0}
      />
    </List>
  );
}
