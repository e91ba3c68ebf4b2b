/** The dates and the name a kind of paper bears: asked in its own order, the usual end proposed from the first date. */
import { usualEnd } from "../../../services/documents/freshness.ts";
import type { Asked, Paper, PaperType } from "../../../services/documents/types.ts";
import { longDate } from "../../../text/dates.ts";
import {
  Button,
  DateField,
  type DateParts,
  noDate,
  partsOf,
  readDate,
  TextField,
} from "../../../ui/index.ts";
import { p } from "./papers-words.ts";

export type Facts = { issued: DateParts; expires: DateParts; holder: string };
export type FactErrors = Partial<Record<Asked, string>>;
/** What is sent: `null` empties. */
export type SaidFacts = { issued_on?: string | null; expires_on?: string | null; holder?: string | null };

export const noFacts: Facts = { issued: noDate, expires: noDate, holder: "" };

export function factsOf(paper: Pick<Paper, "issued_on" | "expires_on" | "holder">): Facts {
  return {
    issued: partsOf(paper.issued_on),
    expires: partsOf(paper.expires_on),
    holder: paper.holder ?? "",
  };
}

/** What this kind of paper is asked; one that says nothing is asked its end when it has one. */
export function asksOf(type: PaperType): Asked[] {
  return type.asks ?? (type.expires ? ["expires_on"] : []);
}

type Read = { about: SaidFacts } | { errors: FactErrors; focus: string };

/** Reads what was typed on the day `on`. An empty date is no date; `focus` ends the name of the box to go to. */
export function readFacts(type: PaperType, facts: Facts, on: string): Read {
  const about: SaidFacts = {};
  for (const asked of asksOf(type)) {
    if (asked === "holder") about.holder = facts.holder.trim() || null;
    else {
      const parts = asked === "issued_on" ? facts.issued : facts.expires;
      const empty = [parts.day, parts.month, parts.year].every(part => part.trim() === "");
      const read = empty ? { iso: null } : readDate(parts);
      if ("error" in read) return { errors: { [asked]: read.error }, focus: `${asked}-${read.part}` };
      about[asked] = read.iso;
    }
  }
  const { issued_on, expires_on } = about;
  if (issued_on && issued_on > on)
    return { errors: { issued_on: p("dates.future") }, focus: "issued_on-year" };
  if (issued_on && expires_on && expires_on < issued_on)
    return { errors: { expires_on: p("dates.before") }, focus: "expires_on-year" };
  return { about };
}

type Props = {
  /** Begins the names of the boxes: `paper-issued_on-day`. */
  id: string;
  type: PaperType;
  value: Facts;
  onInput: (facts: Facts) => void;
  errors?: FactErrors;
};

/** Every field may stay empty: a paper is kept first, its dates may come another day. */
export function DateFields({ id, type, value, onInput, errors = {} }: Props) {
  const end = proposedEnd(type, value);
  const fields = {
    issued_on: (
      <DateField
        key="issued_on"
        id={`${id}-issued_on`}
        label={p("dates.issued")}
        hint={p("dates.issued.hint")}
        value={value.issued}
        onInput={issued => onInput({ ...value, issued })}
        error={errors.issued_on}
      />
    ),
    expires_on: (
      <div key="expires_on" class="stack stack-2">
        <DateField
          id={`${id}-expires_on`}
          label={p("dates.expires")}
          hint={p("dates.expires.hint")}
          value={value.expires}
          onInput={expires => onInput({ ...value, expires })}
          error={errors.expires_on}
        />
        {end && (
          <Button onClick={() => onInput({ ...value, expires: partsOf(end) })}>
            {p("dates.usual", { date: longDate(end) })}
          </Button>
        )}
      </div>
    ),
    holder: (
      <TextField
        key="holder"
        id={`${id}-holder`}
        label={p("dates.holder")}
        hint={p("dates.holder.hint")}
        optional
        value={value.holder}
        onInput={holder => onInput({ ...value, holder })}
        maxLength={120}
        autocomplete="off"
      />
    ),
  };
  return <>{asksOf(type).map(asked => fields[asked])}</>;
}

/** The usual end, once the first date is written and while no end is. */
function proposedEnd(type: PaperType, { issued, expires }: Facts): string | undefined {
  if ([expires.day, expires.month, expires.year].some(part => part.trim() !== "")) return undefined;
  const read = readDate(issued);
  return "iso" in read ? usualEnd(type, read.iso) : undefined;
}
