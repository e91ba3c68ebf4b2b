import { FieldError } from "./Field.tsx";
import type { Children } from "./types.ts";
import { useId } from "./use-id.ts";
import { t } from "./words.ts";

export type DateParts = { day: string; month: string; year: string; unknownDay?: boolean };
export const noDate: DateParts = { day: "", month: "", year: "" };

/** A date as typed, or the sentence that says what is missing and which box it is in. */
export type DateRead =
  | { iso: string; precision: "day" | "month" }
  | { error: string; part: "day" | "month" | "year" };

export function partsOf(iso: string | null | undefined): DateParts {
  const [year = "", month = "", day = ""] = (iso ?? "").split("-");
  return { day, month, year };
}

function whole(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Reads three boxes. 31 February, a month of 13 or an empty box each get their own sentence. */
export function readDate(parts: DateParts): DateRead {
  const day = parts.unknownDay ? 1 : whole(parts.day, 1, 31);
  const month = whole(parts.month, 1, 12);
  const year = whole(parts.year, 1900, 2199);
  if (day === undefined) return { error: t("date.day"), part: "day" };
  if (month === undefined) return { error: t("date.month"), part: "month" };
  if (year === undefined) return { error: t("date.year"), part: "year" };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return { error: t("date.last", { n: last }), part: "day" };
  const pad = (n: number): string => String(n).padStart(2, "0");
  return { iso: `${year}-${pad(month)}-${pad(day)}`, precision: parts.unknownDay ? "month" : "day" };
}

export function DateField(props: {
  label: Children;
  hint?: Children;
  error?: Children;
  id?: string;
  value: DateParts;
  onInput: (value: DateParts) => void;
  /** Offers « Je ne sais pas le jour », where a rule allows it. */
  mayIgnoreDay?: boolean;
  autocomplete?: "bday";
}) {
  const made = useId();
  const id = props.id ?? made;
  const { value, onInput } = props;
  const box = (part: "day" | "month" | "year", length: number, off = false) => (
    <span class="date-part">
      <label for={`${id}-${part}`}>{t(`date.label.${part}`)}</label>
      <input
        class={`box date-${part}`}
        id={`${id}-${part}`}
        inputMode="numeric"
        autocomplete={props.autocomplete ? `bday-${part}` : "off"}
        maxLength={length}
        disabled={off}
        value={off ? "" : value[part]}
        aria-describedby={props.error ? `${id}-error` : undefined}
        aria-invalid={props.error ? true : undefined}
        onInput={event => onInput({ ...value, [part]: event.currentTarget.value })}
      />
    </span>
  );
  return (
    <fieldset class="field date" id={id}>
      <legend>{props.label}</legend>
      {props.hint && <span class="meta">{props.hint}</span>}
      <div class="date-parts">
        {box("day", 2, value.unknownDay === true)}
        {box("month", 2)}
        {box("year", 4)}
      </div>
      {props.mayIgnoreDay && (
        <label class="check">
          <input
            type="checkbox"
            checked={value.unknownDay === true}
            onChange={event => onInput({ ...value, unknownDay: event.currentTarget.checked })}
          />
          <span>{t("date.unknown_day")}</span>
        </label>
      )}
      <FieldError id={`${id}-error`}>{props.error}</FieldError>
    </fieldset>
  );
}
