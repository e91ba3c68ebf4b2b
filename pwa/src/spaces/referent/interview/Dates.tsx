import { useState } from "preact/hooks";
import { type Moment, noMoment, readMoments } from "../../../services/appointments/moments.ts";
import { hourOf, offerDates } from "../../../services/interviews/interviews.ts";
import { fullDate } from "../../../text/dates.ts";
import { Button, Card, focusOn, TextArea, TextField, toast } from "../../../ui/index.ts";
import { type MomentFault, MomentsField, nowWall } from "../../public/agenda/MomentsField.tsx";
import { emptyDraft } from "../agenda/draft.ts";
import { freeMoments } from "../agenda/free.ts";
import { oneHref, zoneHere } from "../agenda/places.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import type { Desk } from "./index.tsx";
import { d } from "./words.ts";

const MINUTES = 60;
const FEWEST = 2;

/** The date: three free in both agendas, offered; the young person chooses. */
export function Dates(desk: Desk) {
  const { one } = desk;
  const meeting = one.appointment;
  const over = meeting && ["cancelled", "excused", "missed"].includes(meeting.status);
  return (
    <Card as="section" label={d("dates")} class="stack stack-2">
      <h2>{d("dates")}</h2>
      {meeting && !over ? (
        <>
          <p>
            {meeting.starts
              ? d("dates.on", { date: fullDate(meeting.starts.slice(0, 10)), hour: hourOf(meeting.starts) })
              : d("dates.waiting", { name: one.youth.first_name })}
          </p>
          {one.file && (
            <div>
              <Button href={oneHref(meeting.id)}>{d("dates.see")}</Button>
            </div>
          )}
        </>
      ) : (
        one.can.includes("dates") && <Offer {...desk} />
      )}
    </Card>
  );
}

function Offer({ one, read }: Desk) {
  const name = one.youth.first_name;
  const [moments, setMoments] = useState<Moment[]>([noMoment, noMoment, noMoment]);
  const [place, setPlace] = useState("");
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<MomentFault>();
  const [error, setError] = useState<string>();
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await work();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const find = (): Promise<void> =>
    attempt(async () => {
      const free = await freeMoments({ ...emptyDraft(one.youth.id, undefined), minutes: MINUTES });
      if (free.length === 0) setError(d("dates.none_free"));
      else setMoments(free);
    });
  const send = (): Promise<void> =>
    attempt(async () => {
      const asked = readMoments(moments, MINUTES, nowWall(zoneHere()), FEWEST);
      setFault("error" in asked ? asked : undefined);
      if ("error" in asked) return focusOn(`interview-date-${asked.at}-${asked.part}`);
      read.put(
        await offerDates(one.id, { proposals: asked.slots, place: place ? { name: place } : {}, note }),
      );
      toast(d("dates.sent"));
    });
  const filled = moments.filter(moment => moment.day && moment.time).length;
  return (
    <div class="stack">
      <p>{d("dates.lead", { name })}</p>
      {one.file && (
        <div>
          <Button onClick={find}>{d("dates.find")}</Button>
        </div>
      )}
      <MomentsField
        id="interview-date"
        zone={zoneHere()}
        value={moments}
        most={3}
        fewest={FEWEST}
        fault={fault}
        more={d("dates.more")}
        onInput={next => {
          setMoments(next);
          setFault(undefined);
        }}
      />
      <TextField label={d("dates.place")} optional maxLength={120} value={place} onInput={setPlace} />
      <TextArea
        label={d("dates.note", { name })}
        optional
        rows={2}
        maxLength={500}
        value={note}
        onInput={setNote}
      />
      {filled >= FEWEST && (
        <p class="meta">
          {d("dates.read", { name })} {d("dates.read.title", { title: one.title_young, n: filled })}
        </p>
      )}
      <Refusal>{error}</Refusal>
      <div>
        <Button kind={one.held_on ? "second" : "filled"} onClick={send}>
          {d("dates.send")}
        </Button>
      </div>
    </div>
  );
}
