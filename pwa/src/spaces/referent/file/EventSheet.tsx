import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import { type Foreseen, foresee, type LifeEvent, type Said } from "../../../services/desk/events.ts";
import { longDate } from "../../../text/dates.ts";
import {
  Button,
  DateField,
  type DateParts,
  focusOn,
  noDate,
  partsOf,
  readDate,
  SelectField,
  Sheet,
  Source,
} from "../../../ui/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { useFirst } from "../first.ts";
import { f } from "../follow-words.ts";
import { Refusal } from "../parts.tsx";
import { said as sentence } from "../words.ts";
import { Dated } from "./Events.tsx";

type Props = {
  youth: string;
  events: LifeEvent[];
  /** What was said and undone, or refused: taken up again. */
  typed: Said | undefined;
  onSay: (said: Said) => void;
};

/** Which event, which day; then what it changes, before anything is written. */
export function EventSheet({ open, onClose, ...rest }: Props & { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title={f("events.go")} onClose={onClose}>
      {open && <Form {...rest} />}
    </Sheet>
  );
}

type Faults = Record<string, string>;

function Form({ youth, events, typed, onSay }: Props) {
  const [which, setWhich] = useState<string>(typed?.event ?? "");
  const [basis, setBasis] = useState(typed?.basis ?? "");
  const [day, setDay] = useState<DateParts>(partsOf(typed?.on ?? todayHere()));
  const [birth, setBirth] = useState<DateParts>(typed?.birth_date ? partsOf(typed.birth_date) : noDate);
  const [faults, setFaults] = useState<Faults>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [ahead, setAhead] = useState<{ said: Said; found: Foreseen }>();
  useFirst("event-which");
  const one = events.find(({ event }) => event === which);
  const changed = (): void => {
    setAhead(undefined);
    setFaults({});
    setError(undefined);
  };
  const refuse = (id: string, name: string, why: string): undefined => {
    setFaults({ [name]: why });
    focusOn(id);
    return undefined;
  };
  /** What is said so far, or nothing and the field at fault has the focus. */
  const reading = (): Said | undefined => {
    if (!one) return refuse("event-which", "event", f("events.which.missing"));
    const on = readDate(day);
    if ("error" in on) return refuse(`event-on-${on.part}`, "on", on.error);
    const told: Said = { event: one.event, on: on.iso };
    if (one.bases.length > 0) {
      const known = one.bases.some(({ value }) => value === basis);
      if (!known) return refuse("event-basis", "basis", f("events.basis.missing"));
      told.basis = basis;
    }
    if (one.asks_birth) {
      const born = readDate(birth);
      if ("error" in born) return refuse(`event-birth-${born.part}`, "birth_date", born.error);
      told.birth_date = born.iso;
    }
    return told;
  };
  const look = async (): Promise<void> => {
    const told = reading();
    if (!told || busy) return;
    setBusy(true);
    try {
      setAhead({ said: told, found: await foresee(youth, told) });
    } catch (cause) {
      const fields = cause instanceof Problem ? cause.fields : {};
      setFaults(fields);
      if (Object.keys(fields).length === 0) setError(sentence(cause));
      else focusOn("on" in fields ? "event-on-day" : "basis" in fields ? "event-basis" : "event-birth-day");
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (ahead) onSay(ahead.said);
        else void look();
      }}
    >
      <SelectField
        id="event-which"
        label={f("events.which")}
        value={which}
        error={faults.event}
        options={[
          { value: "", label: f("events.which.none") },
          ...events.map(({ event, title }) => ({ value: event, label: title })),
        ]}
        onInput={value => {
          changed();
          setWhich(value);
          setBasis("");
        }}
      />
      <DateField
        id="event-on"
        label={f("events.on")}
        value={day}
        error={faults.on}
        onInput={value => {
          changed();
          setDay(value);
        }}
      />
      {one && one.bases.length > 0 && (
        <SelectField
          id="event-basis"
          label={f("events.basis")}
          value={basis}
          error={faults.basis}
          options={[{ value: "", label: f("events.basis.none") }, ...one.bases]}
          onInput={value => {
            changed();
            setBasis(value);
          }}
        />
      )}
      {one?.asks_birth && (
        <DateField
          id="event-birth"
          label={f("events.birth")}
          value={birth}
          error={faults.birth_date}
          onInput={value => {
            changed();
            setBirth(value);
          }}
        />
      )}
      <Refusal>{error}</Refusal>
      {ahead && <Ahead found={ahead.found} />}
      <Button kind="filled" type="submit" wide busy={busy}>
        {ahead ? f("events.write") : f("events.look")}
      </Button>
    </form>
  );
}

/** What saying it would change, the most pressing first. */
function Ahead({ found }: { found: Foreseen }) {
  return (
    <section class="notice stack stack-2" aria-label={f("events.ahead")} aria-live="polite">
      <p>{found.consequence}</p>
      <Source article={found.article} checkedOn={longDate(found.checked_on)} />
      {found.changes.length === 0 ? (
        <p>{f("events.nothing")}</p>
      ) : (
        <ul class="stack stack-2">
          {found.changes.map(one => (
            <Dated
              key={one.rule}
              date={one}
              lead={
                one.kind === "moves" && one.was_due_on
                  ? f("events.moves_from", { date: longDate(one.was_due_on) })
                  : f(`events.${one.kind}`)
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}
