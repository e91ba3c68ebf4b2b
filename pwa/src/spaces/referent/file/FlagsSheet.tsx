import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import type { File } from "../../../services/desk/file.ts";
import { changeYouth, type FlagChanges } from "../../../services/people/youths.ts";
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
import { stale } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { isStale } from "./DayForm.tsx";
import {
  choiceNames,
  dayNames,
  type FlagName,
  held,
  optionsOf,
  saidFlag,
  yesNoNames,
} from "./flag-values.ts";

type Props = { file: File; open: boolean; onClose: () => void; refresh: () => Promise<void> };
type DayName = (typeof dayNames)[number];

const picked: FlagName[] = [...choiceNames, ...yesNoNames];

export function FlagsSheet({ open, ...rest }: Props) {
  return (
    <Sheet open={open} title={t("flags.edit")} onClose={rest.onClose}>
      {open && <Form {...rest} />}
    </Sheet>
  );
}

function Form({ file, onClose, refresh }: Omit<Props, "open">) {
  useFirst("flag-nationalite");
  const [values, setValues] = useState<Record<string, string>>(
    Object.fromEntries(picked.map(name => [name, held(name, file.flags)])),
  );
  const [days, setDays] = useState<Record<DayName, DateParts>>(
    () =>
      Object.fromEntries(dayNames.map(name => [name, partsOf(file.flags[name])])) as Record<
        DayName,
        DateParts
      >,
  );
  const [read] = useState(file);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  // Somebody else changed the file meanwhile: what they wrote, beside what is typed here.
  const changed =
    file === read ? [] : picked.filter(name => held(name, file.flags) !== held(name, read.flags));

  const changes = (): FlagChanges | undefined => {
    const found: Record<string, string | boolean | null> = {};
    for (const name of picked) {
      const value = values[name] ?? "";
      if (value !== held(name, read.flags)) found[name] = value === "" ? null : yesOr(name, value);
    }
    for (const name of dayNames) {
      const empty = days[name].day + days[name].month + days[name].year === "";
      const day = empty ? undefined : readDate(days[name]);
      if (day && "error" in day) {
        setFaults({ [name]: day.error });
        focusOn(`flag-${name}-${day.part}`);
        return undefined;
      }
      const iso = day?.iso ?? null;
      if (iso !== (read.flags[name] ?? null)) found[name] = iso;
    }
    return found as FlagChanges;
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    const flags = changes();
    if (!flags) return;
    if (Object.keys(flags).length === 0) return onClose();
    setBusy(true);
    setFaults({});
    setError(undefined);
    try {
      await changeYouth(file.identity.id, file.version, { flags });
      onClose();
      stale("caseload:");
      await refresh();
    } catch (cause) {
      if (cause instanceof Problem) setFaults(named(cause.fields));
      setError(said(cause));
      if (isStale(cause)) await refresh();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <Refusal>{error}</Refusal>
      {changed.length > 0 && (
        <div class="notice">
          <p>{t("flags.changed")}</p>
          <ul>
            {changed.map(name => (
              <li key={name}>{`${t(`flag.${name}`)} : ${saidFlag(name, file.flags)}`}</li>
            ))}
          </ul>
        </div>
      )}
      {picked.map(name => (
        <SelectField
          key={name}
          id={`flag-${name}`}
          label={t(`flag.${name}`)}
          value={values[name] ?? ""}
          options={optionsOf(name)}
          error={faults[name]}
          onInput={value => setValues(had => ({ ...had, [name]: value }))}
        />
      ))}
      {dayNames.map((name: DayName) => (
        <DateField
          key={name}
          id={`flag-${name}`}
          label={t(`flag.${name}`)}
          hint={t("flags.day_hint")}
          value={days[name] ?? noDate}
          error={faults[name]}
          onInput={value => setDays(had => ({ ...had, [name]: value }))}
        />
      ))}
      <p class="meta">{t("flags.note")}</p>
      <Button kind="filled" type="submit" wide busy={busy}>
        {t("flags.save")}
      </Button>
    </form>
  );
}

function yesOr(name: FlagName, value: string): string | boolean {
  return (yesNoNames as readonly string[]).includes(name) ? value === "yes" : value;
}

/** `flags/mna` names the field `mna`. */
function named(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, why]) => [field.replace(/^flags\//, ""), why]),
  );
}
