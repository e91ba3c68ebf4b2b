import { CalendarOff } from "lucide-preact";
import { useState } from "preact/hooks";
import { today } from "../../platform/clock.ts";
import { endAbsence, type MyAbsence, readAbsence, setAbsence } from "../../services/conversations/ways.ts";
import { fullDate } from "../../text/dates.ts";
import {
  Button,
  DateField,
  type DateParts,
  List,
  noDate,
  partsOf,
  Row,
  readDate,
  Sheet,
  TextField,
  toast,
} from "../../ui/index.ts";
import { said } from "./faults.ts";
import { useHere } from "./frame.tsx";
import { t } from "./words.ts";

/** « Mon absence »: the young persons know when one is back, and whom to call meanwhile. */
export function AwayRow() {
  const mine = useHere("absence", readAbsence);
  const [open, setOpen] = useState(false);
  const absence = mine.value?.absence;
  const meta = absence
    ? t("away.set", { from: fullDate(absence.from), date: fullDate(absence.back_on) })
    : t("away.none");
  return (
    <>
      <List label={t("away.title")}>
        <Row icon={CalendarOff} title={t("away.title")} meta={meta} onClick={() => setOpen(true)} />
      </List>
      <Sheet open={open} title={t("away.title")} onClose={() => setOpen(false)}>
        {mine.value && (
          <Saying
            now={mine.value}
            onKept={kept => {
              mine.put(kept);
              setOpen(false);
            }}
          />
        )}
      </Sheet>
    </>
  );
}

function Saying({ now: { absence }, onKept }: { now: MyAbsence; onKept: (kept: MyAbsence) => void }) {
  const [from, setFrom] = useState<DateParts>(partsOf(absence?.from ?? today()));
  const [back, setBack] = useState<DateParts>(absence ? partsOf(absence.back_on) : noDate);
  const [name, setName] = useState(absence?.name ?? "");
  const [phone, setPhone] = useState(absence?.phone ?? "");
  const [error, setError] = useState<string>();
  const [late, setLate] = useState<string>();
  const keep = async (): Promise<void> => {
    const [first, last] = [readDate(from), readDate(back)];
    setLate(undefined);
    setError(undefined);
    if ("error" in first) return setError(first.error);
    if ("error" in last) return setLate(last.error);
    try {
      const kept = await setAbsence({ from: first.iso, back_on: last.iso, name, phone });
      toast(t("away.kept"));
      onKept(kept);
    } catch (cause) {
      setError(said(cause));
    }
  };
  const end = async (): Promise<void> => {
    try {
      onKept(await endAbsence());
      toast(t("away.ended"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <DateField label={t("away.from")} value={from} onInput={setFrom} />
      <DateField label={t("away.back")} value={back} onInput={setBack} error={late} />
      <TextField label={t("away.name")} optional value={name} maxLength={80} onInput={setName} />
      <TextField
        label={t("away.phone")}
        optional
        value={phone}
        maxLength={24}
        inputMode="tel"
        onInput={setPhone}
      />
      <p role="alert">{error}</p>
      <Button kind="filled" wide onClick={keep}>
        {t("away.keep")}
      </Button>
      {absence && (
        <Button wide onClick={end}>
          {t("away.end")}
        </Button>
      )}
    </div>
  );
}
