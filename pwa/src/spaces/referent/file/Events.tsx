import { useState } from "preact/hooks";
import {
  type Brought,
  type LifeEvent,
  readEvents,
  type Said,
  sayEvent,
} from "../../../services/desk/events.ts";
import type { File } from "../../../services/desk/file.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Doubt, Source, toast } from "../../../ui/index.ts";
import { f } from "../follow-words.ts";
import { stale, useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { EventSheet } from "./EventSheet.tsx";
import { StatePill } from "./states.tsx";
import type { May } from "./YouthFile.tsx";

type Props = { file: File; may: May; refresh: () => Promise<void> };

/** What happened in this life and changed what is owed; an event is said here, and undone for ten seconds. */
export function Events({ file, may, refresh }: Props) {
  const youth = file.identity.id;
  const read = useLive(`events:${youth}`, () => readEvents(youth));
  const [saying, setSaying] = useState(false);
  const [held, setHeld] = useState<Said>();
  const [kept, setKept] = useState<Said>();
  const [error, setError] = useState<string>();
  const known = (read.value ?? []).filter(one => one.known);
  const titleOf = (one: Said): string => read.value?.find(({ event }) => event === one.event)?.title ?? "";
  const send = async (one: Said): Promise<void> => {
    try {
      const items = await sayEvent(youth, file.version, one);
      read.put(() => items);
      setKept(undefined);
    } catch (cause) {
      setKept(one);
      setError(f("events.refused", { why: said(cause) }));
    }
    setHeld(undefined);
    stale("caseload:");
    await refresh();
  };
  const say = (one: Said): void => {
    setSaying(false);
    setError(undefined);
    setKept(undefined);
    setHeld(one);
    const undo = (): void => {
      setHeld(undefined);
      setKept(one);
    };
    toast(f("events.said", { title: titleOf(one) }), { undo, after: () => void send(one) });
  };
  return (
    <section class="card stack stack-2" aria-labelledby="file-events">
      <h2 id="file-events" tabIndex={-1}>
        {f("events.title")}
      </h2>
      {read.value && known.length === 0 && <p>{f("events.none")}</p>}
      <ul class="history">
        {known.map(one => (
          <Known key={one.event} event={one} />
        ))}
        {held && (
          <li>
            <p>
              {titleOf(held)}, {longDate(held.on)} <span class="meta">{t("gesture.held")}</span>
            </p>
          </li>
        )}
      </ul>
      <Refusal>{error ?? (read.state === "error" ? said(read.error) : undefined)}</Refusal>
      {may.edit && !held && read.value && (
        <div class="no-print">
          <Button aria-haspopup="dialog" onClick={() => setSaying(true)}>
            {f("events.go")}
          </Button>
        </div>
      )}
      <EventSheet
        open={saying}
        youth={youth}
        events={read.value ?? []}
        typed={kept}
        onClose={() => setSaying(false)}
        onSay={say}
      />
    </section>
  );
}

function Known({ event: one }: { event: LifeEvent }) {
  return (
    <li>
      <p class="cluster">
        <strong>{one.title}</strong>
        {one.day && <span class="meta">{longDate(one.day)}</span>}
        {one.certainty === "to_check" && <Doubt />}
      </p>
      <details>
        <summary>{f("events.brings")}</summary>
        <div class="stack stack-2">
          <p>{one.consequence}</p>
          <Source article={one.article} checkedOn={longDate(one.checked_on)} />
          <p class="meta">{t("milestone.from", { text: one.source })}</p>
          {one.dates.length > 0 && (
            <ul class="stack stack-2">
              {one.dates.map(date => (
                <Dated key={date.rule} date={date} />
              ))}
            </ul>
          )}
        </div>
      </details>
    </li>
  );
}

/** One right or duty that an event touches: its day, why, the article, what to do. */
export function Dated({ date, lead }: { date: Brought; lead?: string }) {
  return (
    <li class="stack stack-2">
      <p class="cluster">
        {lead && <strong>{lead}</strong>}
        <span>{date.title}</span>
        {!lead && <StatePill state={date.state} />}
        {date.certainty === "to_check" && <Doubt />}
      </p>
      <p class="meta">
        {date.due_on
          ? f("events.due", { date: longDate(date.due_on) })
          : f("events.from", { date: longDate(date.opens_on) })}
      </p>
      <p class="meta">{date.why}</p>
      <p class="meta">{f("events.law", { article: date.article, date: longDate(date.checked_on) })}</p>
      <p class="meta">{f("events.do", { who: date.actor, list: date.proofs.join(" ; ") })}</p>
      <p class="meta">{t("milestone.missed", { text: date.if_missed })}</p>
    </li>
  );
}
