import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { noteMeeting, readMeetings, removeMeeting } from "../../../services/mentoring/mentoring.ts";
import type { Meeting } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, SelectField, Sheet, TextField, toast } from "../../../ui/index.ts";
import { useLive } from "../../referent/live.ts";
import { Refusal } from "../../referent/parts.tsx";
import { said } from "../../referent/words.ts";
import { length, m, wordOf } from "../words.ts";
import type { PairPart } from "./PairPage.tsx";

const LENGTHS = [30, 45, 60, 90, 120, 180, 240, 360];
const THEMES = ["talk", "leisure", "papers", "studies", "work", "housing", "health", "outing", "other"];

/** The log of meetings: a day, a length, a theme. No story about anybody. */
export function Meetings({ pair, put }: PairPart) {
  const [noting, setNoting] = useState(false);
  const [error, setError] = useState<string>();
  const log = useLive(`mentoring:meetings:${pair.id}`, () => readMeetings(pair.id));
  const items = log.value?.items ?? [];
  const remove = async (one: Meeting): Promise<void> => {
    setError(undefined);
    try {
      put(await removeMeeting(one.id));
      await log.refresh();
      toast(m("meetings.removed"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <section class="card stack stack-2" aria-labelledby="pair-meetings">
      <h2 id="pair-meetings">{m("meetings.title")}</h2>
      <p>
        {pair.meetings.count === 0
          ? m("meetings.none")
          : m("meetings.total", { n: pair.meetings.count, length: length(pair.meetings.minutes) })}
      </p>
      <ul class="plain stack stack-2">
        {items.slice(0, 10).map(one => (
          <li key={one.id} class="between">
            <span>{`${longDate(one.on)} · ${length(one.minutes)} · ${wordOf("theme", one.theme)}`}</span>
            <Button
              kind="quiet"
              aria-label={m("meetings.remove", { date: longDate(one.on) })}
              onClick={() => remove(one)}
            >
              {m("meetings.take")}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal>{error}</Refusal>
      {pair.can.includes("meet") && (
        <div>
          <Button kind="filled" aria-haspopup="dialog" onClick={() => setNoting(true)}>
            {m("meetings.note")}
          </Button>
        </div>
      )}
      <Sheet open={noting} title={m("meetings.note")} onClose={() => setNoting(false)}>
        <Form
          pair={pair}
          put={next => {
            put(next);
            void log.refresh();
          }}
          onClose={() => setNoting(false)}
        />
      </Sheet>
    </section>
  );
}

function Form({ pair, put, onClose }: PairPart & { onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [minutes, setMinutes] = useState("60");
  const [theme, setTheme] = useState("talk");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      put(await noteMeeting(pair.id, { on, minutes: Number(minutes), theme }));
      toast(m("meetings.saved"));
      onClose();
    } catch (cause) {
      setError(said(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (on) void save();
      }}
    >
      <p class="meta">{m("meetings.hint")}</p>
      <TextField
        id="meeting-day"
        type="date"
        label={m("meetings.day")}
        min={pair.started_on ?? undefined}
        max={today()}
        value={on}
        onInput={setOn}
      />
      <SelectField
        label={m("meetings.length")}
        value={minutes}
        options={LENGTHS.map(n => ({ value: String(n), label: length(n) }))}
        onInput={setMinutes}
      />
      <SelectField
        label={m("meetings.theme")}
        value={theme}
        options={THEMES.map(value => ({ value, label: wordOf("theme", value) }))}
        onInput={setTheme}
      />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        type="submit"
        wide
        busy={busy}
        missing={on ? undefined : { say: m("needed"), focus: "meeting-day" }}
      >
        {m("meetings.note")}
      </Button>
    </form>
  );
}
