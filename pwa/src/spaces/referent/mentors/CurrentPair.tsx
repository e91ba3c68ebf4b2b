import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import {
  endPair,
  pausePair,
  resumePair,
  startPair,
  withdrawPair,
} from "../../../services/mentoring/mentoring.ts";
import type { Pair } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, SelectField, Sheet, TextField, toast } from "../../../ui/index.ts";
import { MomentField } from "../../../ui/MomentField.tsx";
import { m, wordOf } from "../../mentor/words.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { v } from "./words.ts";

type Props = { pair: Pair; again: () => Promise<void> };
const REASONS = ["done", "moved", "time", "no_fit", "silence", "other"];

/** The pair as its lead sees it: answers, dates, the gestures open now. No word the two wrote to each other. */
export function CurrentPair({ pair, again }: Props) {
  const [asked, setAsked] = useState<"start" | "end">();
  const [reason, setReason] = useState("other");
  const [error, setError] = useState<string>();
  const close = (): void => setAsked(undefined);
  const then = async (gesture: () => Promise<unknown>, done: string): Promise<void> => {
    close();
    setError(undefined);
    try {
      await gesture();
      toast(done);
      await again();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const mentor = `${pair.mentor?.first_name ?? ""} ${pair.mentor?.last_name ?? ""}`;
  const can = (gesture: Pair["can"][number]): boolean => pair.can.includes(gesture);
  return (
    <section class="card stack stack-2" aria-labelledby="current-pair">
      <h2 id="current-pair">{v("pair")}</h2>
      <p>
        <a href={`/equipe/mentors/${pair.mentor?.volunteer_id ?? ""}`}>{mentor}</a>
        {` · ${m(`state.${pair.state}`)}`}
      </p>
      <Told pair={pair} />
      <Refusal>{error}</Refusal>
      <div class="cluster">
        {can("start") && (
          <Button kind="filled" aria-haspopup="dialog" onClick={() => setAsked("start")}>
            {v("pair.start")}
          </Button>
        )}
        {can("withdraw") && (
          <Button onClick={() => then(() => withdrawPair(pair), v("pair.withdrawn"))}>
            {v("pair.withdraw")}
          </Button>
        )}
        {can("pause") && (
          <Button onClick={() => then(() => pausePair(pair.id), v("pair.paused"))}>{v("pair.pause")}</Button>
        )}
        {can("resume") && (
          <Button onClick={() => then(() => resumePair(pair.id), v("pair.resumed"))}>
            {v("pair.resume")}
          </Button>
        )}
        {can("end") && (
          <Button kind="quiet" onClick={() => setAsked("end")}>
            {v("pair.end")}
          </Button>
        )}
      </div>
      <Sheet open={asked === "start"} title={v("pair.start")} onClose={close}>
        <Start pair={pair} onClose={close} again={again} />
      </Sheet>
      <Dialog
        open={asked === "end"}
        title={v("pair.end.sure")}
        confirm={v("pair.end")}
        keep={v("keep")}
        danger
        onConfirm={() => then(() => endPair(pair.id, reason, { did: "", keep: "" }), v("pair.ended"))}
        onClose={close}
      >
        <p>{v("pair.end.text")}</p>
        <SelectField
          label={m("end.reason")}
          value={reason}
          options={REASONS.map(value => ({ value, label: wordOf("reason", value) }))}
          onInput={setReason}
        />
      </Dialog>
    </section>
  );
}

function Told({ pair }: { pair: Pair }) {
  const answer = (said: string | undefined): string => v(`answer.${said ?? "none"}` as "answer.none");
  return (
    <>
      {(pair.state === "proposed" || pair.state === "accepted") && (
        <p>
          {v("pair.answers", { young: answer(pair.answers?.young), mentor: answer(pair.answers?.mentor) })}
        </p>
      )}
      {pair.started_on && <p>{v("pair.started", { date: longDate(pair.started_on) })}</p>}
      {pair.started_on && !pair.open && <p>{v("pair.closed")}</p>}
      {pair.mentor?.check && (
        <p class="meta">
          {pair.mentor.check.until && pair.mentor.check.standing !== "over"
            ? v("check.until", { date: longDate(pair.mentor.check.until) })
            : v(`check.${pair.mentor.check.standing}`)}
        </p>
      )}
      {pair.agreement && (
        <p>
          {`${v("pair.goals", { goals: pair.agreement.goals.join(" ; ") })} (${v(
            pair.agreement.both ? "pair.both" : "pair.waits",
          )})`}
        </p>
      )}
      {pair.meetings.count > 0 && <p>{`${v("col.meetings")} : ${pair.meetings.count}`}</p>}
      {pair.started_on && <p class="meta">{v(pair.writing ? "pair.writing" : "pair.silent")}</p>}
      {(pair.feedback ?? []).map(one => (
        <p key={`${one.side}${one.month}`} class="meta">
          {v("pair.felt", { n: one.month, side: v(`side.${one.side}`), score: one.score })}
          {one.words ? ` · « ${one.words} »` : ""}
        </p>
      ))}
    </>
  );
}

function Start({ pair, onClose, again }: Props & { onClose: () => void }) {
  const [moment, setMoment] = useState({ day: "", time: "" });
  const [place, setPlace] = useState("");
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      const first = moment.day && moment.time ? { starts: `${moment.day}T${moment.time}`, place } : {};
      await startPair(pair, first);
      toast(v("pair.started.done"));
      onClose();
      await again();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <p>{v("pair.start.text")}</p>
      <MomentField
        label={v("pair.first")}
        words={{ day: v("pair.day"), time: v("pair.time") }}
        least={today()}
        value={moment}
        onInput={setMoment}
      />
      <TextField
        label={v("pair.place")}
        optional
        maxLength={120}
        autocomplete="off"
        value={place}
        onInput={setPlace}
      />
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide onClick={go}>
        {v("pair.start.go")}
      </Button>
    </div>
  );
}
