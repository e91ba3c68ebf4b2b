import { useState } from "preact/hooks";
import { entries } from "../../../platform/queue.ts";
import { type Asked, type Mine, waitingFor, wishOf } from "../../../services/support/support.ts";
import { daysBetween, fullDate, longDate, when } from "../../../text/dates.ts";
import {
  Actions,
  Button,
  Card,
  Dialog,
  Doubt,
  List,
  Pill,
  Row,
  Sheet,
  type Status,
  Waits,
} from "../../../ui/index.ts";
import { AnswerPart } from "./AnswerPart.tsx";
import { MadeLetter } from "./MadeLetter.tsx";
import type { MySupport } from "./use-support.ts";
import { WishForm } from "./WishForm.tsx";
import { s } from "./words.ts";

const pills: Record<Asked["state"], Status> = {
  sent: "sent",
  received: "waiting",
  answered: "finished",
  withdrawn: "missing",
};

/** One request: who read it, by when it is answered, everything that happened. */
export function Request({ mine, found, one }: { mine: MySupport; found: Mine; one: Asked }) {
  const [writing, setWriting] = useState(false);
  const [sure, setSure] = useState(false);
  const waits = one.state === "sent" || one.state === "received";
  const pending = waits && waitingFor(one.kind, entries.value);
  return (
    <Card as="article" class="stack stack-2">
      <h2>{s(`asked.${one.kind}`)}</h2>
      <div>
        <Pill status={pills[one.state]} label={s(`state.${one.state}`)} />
      </div>
      {waits && <Waiting one={one} on={found.on} />}
      {one.answer && <AnswerPart one={one} answer={one.answer} />}
      {pending && (
        <p>
          <Waits />
        </p>
      )}
      {waits && !pending && (
        <Actions>
          <Button wide aria-haspopup="dialog" onClick={() => setWriting(true)}>
            {s("asked.complete")}
          </Button>
          <Button kind="quiet" wide aria-haspopup="dialog" onClick={() => setSure(true)}>
            {s("asked.withdraw")}
          </Button>
        </Actions>
      )}
      {one.state !== "withdrawn" && (
        <MadeLetter id={one.id} which="letter" title={s("letter.title")} make={s("letter.make")} />
      )}
      <details class="details">
        <summary>{s("trace")}</summary>
        <List>
          {one.events.map(event => (
            <Row
              key={event.at + event.act}
              title={s(`act.${event.act}`, { name: event.by })}
              meta={when(event.at)}
            />
          ))}
        </List>
      </details>
      <Sheet open={writing} title={s("form.title")} onClose={() => setWriting(false)}>
        <WishForm mine={mine} found={found} first={wishOf(one)} onClose={() => setWriting(false)} />
      </Sheet>
      <Dialog
        open={sure}
        title={s("withdraw.title")}
        confirm={s("withdraw.go")}
        keep={s("withdraw.keep")}
        onConfirm={async () => {
          setSure(false);
          await mine.withdraw(one);
        }}
        onClose={() => setSure(false)}
      >
        <p>{s("withdraw.text", { date: longDate(found.windows[one.kind].last_on) })}</p>
      </Dialog>
    </Card>
  );
}

/** The clock of a request: when it left, who has it, until when. */
function Waiting({ one, on }: { one: Asked; on: string }) {
  const received = one.events.find(event => event.act === "received");
  const days = daysBetween(on, one.due_on);
  return (
    <>
      <p>
        <span class="line">{s("asked.at", { when: when(one.asked_at) })}</span>
        <span class="line">
          {received ? s("asked.received", { name: received.by, when: when(received.at) }) : s("asked.nobody")}
        </span>
      </p>
      <p>
        <strong class="line">
          {days > 0
            ? s("asked.due", { n: days, date: fullDate(one.due_on) })
            : s(days === 0 ? "asked.due.today" : "asked.late", { date: fullDate(one.due_on) })}
        </strong>
        <span class="line meta">{s("asked.mark")}</span>
      </p>
      {one.kind !== "interview" && (
        <p class="cluster">
          <Doubt />
          <span class="meta">{s("asked.silence", { date: fullDate(one.silent_on) })}</span>
        </p>
      )}
    </>
  );
}
