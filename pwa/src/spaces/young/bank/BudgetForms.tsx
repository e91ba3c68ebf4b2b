import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { envelopes, readCents, typedCents } from "../../../services/household/money.ts";
import { type BudgetLine, type Envelope, newLine } from "../../../services/household/sheets.ts";
import { longDate } from "../../../text/dates.ts";
import {
  Actions,
  Button,
  CheckField,
  focusOn,
  List,
  Row,
  SelectField,
  Sheet,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { h } from "../household/household-words.ts";
import type { OwnSheet } from "../household/use-sheet.ts";
import type { Edited } from "./Budget.tsx";

const MOST_LINES = 40;
type Own = { own: OwnSheet<"budget"> };

/** One sum of each month: what, how much, on which day. */
export function LineForm({ own, edited, onDone }: Own & { edited: Edited; onDone: () => void }) {
  const { id, line: had } = edited;
  const [envelope, setEnvelope] = useState<Envelope>(had.envelope);
  const [label, setLabel] = useState(had.label ?? "");
  const [sum, setSum] = useState(typedCents(had.cents));
  const [day, setDay] = useState(had.day ? String(had.day) : "");
  const [wrong, setWrong] = useState<{ field: string; say: string }>();
  const refuse = (field: string, say: string): void => {
    setWrong({ field, say });
    focusOn(`line-${field}`);
  };
  const errorOf = (field: string): string | undefined => (wrong?.field === field ? wrong.say : undefined);
  const save = async (): Promise<void> => {
    setWrong(undefined);
    const cents = readCents(sum);
    const on = day.trim() === "" ? undefined : Number(day);
    if (label.trim() === "") return refuse("label", h("budget.line.label.missing"));
    if (cents === undefined) return refuse("cents", h("budget.line.cents.wrong"));
    if (on !== undefined && !(Number.isInteger(on) && on >= 1 && on <= 31))
      return refuse("day", h("budget.line.day.wrong"));
    if (!id && Object.keys(own.sheet.lines ?? {}).length >= MOST_LINES)
      return refuse("label", h("budget.full"));
    // A day that is emptied is taken away.
    const line = { envelope, label: label.trim(), cents, day: on ?? null };
    await own.save({ lines: { [id ?? newLine()]: line as BudgetLine } });
    toast(h("kept"));
    onDone();
  };
  const remove = async (): Promise<void> => {
    if (id) await own.save({ lines: { [id]: null } });
    onDone();
  };
  return (
    <div class="stack">
      <SelectField
        id="line-envelope"
        label={h("budget.line.envelope")}
        value={envelope}
        options={(["in", ...envelopes] as const).map(value => ({ value, label: h(`budget.${value}`) }))}
        onInput={value => setEnvelope(value as Envelope)}
      />
      <TextField
        id="line-label"
        label={h("budget.line.label")}
        hint={h(`budget.example.${envelope}`)}
        value={label}
        onInput={setLabel}
        maxLength={60}
        autocomplete="off"
        error={errorOf("label")}
      />
      <TextField
        id="line-cents"
        label={h("budget.line.cents")}
        value={sum}
        onInput={setSum}
        inputMode="decimal"
        maxLength={12}
        autocomplete="off"
        error={errorOf("cents")}
      />
      <TextField
        id="line-day"
        label={h("budget.line.day")}
        hint={h("budget.line.day.hint")}
        optional
        value={day}
        onInput={setDay}
        inputMode="numeric"
        maxLength={2}
        autocomplete="off"
        error={errorOf("day")}
      />
      <Actions>
        <Button kind="filled" wide onClick={save}>
          {h("budget.line.save")}
        </Button>
        {id && (
          <Button kind="quiet" onClick={remove}>
            {h("budget.line.remove")}
          </Button>
        )}
      </Actions>
    </div>
  );
}

/** What is on the account today, when one wants to say it: the next dates are then counted from it. */
export function Balance({ own, sum }: Own & { sum: (cents: number) => string }) {
  const { balance_cents, balance_on } = own.sheet;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(typedCents(Math.abs(balance_cents ?? 0)));
  const [minus, setMinus] = useState((balance_cents ?? 0) < 0);
  const [error, setError] = useState<string>();
  const said = balance_cents !== undefined && balance_on !== undefined;
  const save = async (): Promise<void> => {
    const cents = readCents(typed);
    setError(cents === undefined ? h("budget.line.cents.wrong") : undefined);
    if (cents === undefined) return focusOn("balance");
    await own.save({ balance_cents: minus ? -cents : cents, balance_on: today() });
    setOpen(false);
    toast(h("kept"));
  };
  return (
    <section aria-label={h("budget.balance")}>
      <List>
        <Row
          title={h("budget.balance")}
          meta={
            said
              ? h("budget.balance.said", { sum: sum(balance_cents), date: longDate(balance_on) })
              : h("budget.balance.none")
          }
          end={h(said ? "budget.balance.change" : "budget.balance.write")}
          onClick={() => setOpen(true)}
        />
      </List>
      <Sheet open={open} title={h("budget.balance")} onClose={() => setOpen(false)}>
        <div class="stack">
          <TextField
            id="balance"
            label={h("budget.balance.label")}
            value={typed}
            onInput={setTyped}
            inputMode="decimal"
            maxLength={12}
            autocomplete="off"
            error={error}
          />
          <CheckField label={h("budget.balance.minus")} checked={minus} onInput={setMinus} />
          <Button kind="filled" wide onClick={save}>
            {h("budget.balance.save")}
          </Button>
        </div>
      </Sheet>
    </section>
  );
}
