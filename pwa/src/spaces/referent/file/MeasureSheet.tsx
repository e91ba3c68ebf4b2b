import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import type { File } from "../../../services/desk/file.ts";
import { addMeasure, changeMeasure, type Measure, type NewMeasure } from "../../../services/people/youths.ts";
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
} from "../../../ui/index.ts";
import { useFirst } from "../first.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { isStale } from "./DayForm.tsx";

export const bases = [
  "P1",
  "P2",
  "P3",
  "P4",
  "P5",
  "P6",
  "P7",
  "P8",
  "P9",
  "P10",
  "P11",
  "P12",
  "APJM",
] as const;

type Props = {
  file: File;
  /** A measure to correct, or a new one. */
  edited: Measure | "new" | undefined;
  onClose: () => void;
  reread: () => Promise<void>;
};

export function MeasureSheet({ edited, ...rest }: Props) {
  const title = edited === "new" ? t("measures.add") : t("measures.edit_title");
  return (
    <Sheet open={edited !== undefined} title={title} onClose={rest.onClose}>
      {edited && <Form edited={edited} {...rest} />}
    </Sheet>
  );
}

type DayName = "starts_on" | "ends_on" | "received_on";
type Faults = Partial<Record<"basis" | DayName, string>>;

function isEmpty({ day, month, year }: DateParts): boolean {
  return `${day}${month}${year}`.trim() === "";
}

function Form({ file, edited, onClose, reread }: Omit<Props, "edited"> & { edited: Measure | "new" }) {
  const was = edited === "new" ? undefined : edited;
  const [basis, setBasis] = useState(was?.basis ?? "P1");
  useFirst("measure-basis");
  const [days, setDays] = useState<Record<DayName, DateParts>>({
    starts_on: partsOf(was?.starts_on),
    ends_on: was?.ends_on ? partsOf(was.ends_on) : noDate,
    received_on: was?.received_on ? partsOf(was.received_on) : noDate,
  });
  const [faults, setFaults] = useState<Faults>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  /** The measure as typed, or the first box to mend. */
  const read = (): NewMeasure | undefined => {
    const found: NewMeasure = { basis, starts_on: "", ends_on: null, received_on: null };
    for (const name of ["starts_on", "ends_on", "received_on"] as const) {
      if (name !== "starts_on" && isEmpty(days[name])) continue;
      const day = readDate(days[name]);
      if ("error" in day) {
        setFaults({ [name]: day.error });
        focusOn(`measure-${name}-${day.part}`);
        return undefined;
      }
      found[name] = day.iso;
    }
    return found;
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    const measure = read();
    if (!measure) return;
    setBusy(true);
    setFaults({});
    setError(undefined);
    try {
      const youth = file.identity.id;
      if (was) await changeMeasure(youth, file.version, was.id, measure);
      else await addMeasure(youth, file.version, measure);
      onClose();
      await reread();
    } catch (cause) {
      if (cause instanceof Problem) setFaults(cause.fields as Faults);
      setError(said(cause));
      if (isStale(cause)) await reread();
    } finally {
      setBusy(false);
    }
  };
  const dayField = (name: DayName) => (
    <DateField
      id={`measure-${name}`}
      label={t(`measures.${name}`)}
      hint={name === "starts_on" ? undefined : t(`measures.${name}.hint`)}
      value={days[name]}
      error={faults[name]}
      onInput={value => setDays(had => ({ ...had, [name]: value }))}
    />
  );
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        id="measure-basis"
        label={t("measures.basis")}
        value={basis}
        error={faults.basis}
        options={bases.map(value => ({ value, label: `${t(`basis.${value}`)} (${value})` }))}
        onInput={setBasis}
      />
      {dayField("starts_on")}
      {dayField("ends_on")}
      {dayField("received_on")}
      <p class="meta">{t("measures.note")}</p>
      <Refusal>{error}</Refusal>
      <Button kind="filled" type="submit" wide busy={busy}>
        {t("measures.save")}
      </Button>
    </form>
  );
}
