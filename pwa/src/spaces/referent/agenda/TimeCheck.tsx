import { useEffect, useState } from "preact/hooks";
import type { Moment } from "../../../services/appointments/moments.ts";
import { type Check, checkTime } from "../../../services/appointments/reading.ts";
import { spanOf, t } from "../../../services/appointments/said.ts";
import { Warning } from "../parts.tsx";
import type { Draft } from "./draft.ts";

const REST = 300;

type Props = { draft: Draft; moment: Moment; name?: string; except?: string };

/** What a time meets: another appointment, a public holiday, an early or late hour. Shown, never forbidden. */
export function TimeCheck({ draft, moment, name, except }: Props) {
  const [check, setCheck] = useState<Check>();
  const asked = [draft.youth, moment.day, moment.time, draft.minutes, ...draft.with].join();
  const whole = draft.youth !== "" && moment.day !== "" && moment.time !== "";
  useEffect(() => {
    setCheck(undefined);
    if (!whole) return;
    let here = true;
    const timer = setTimeout(() => {
      const slot = { starts: `${moment.day}T${moment.time.slice(0, 5)}`, minutes: draft.minutes };
      checkTime(draft.youth, slot, draft.with, except).then(
        found => here && setCheck(found),
        () => undefined, // without an answer nothing is said; sending still works
      );
    }, REST);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [asked, whole]);
  const lines = check ? linesOf(check) : [];
  return (
    <div role="status" class="stack stack-2" data-checked={check ? "" : undefined}>
      {lines.map(line => (
        <Warning key={line}>{name ? t("pro.check.of", { name, line }) : line}</Warning>
      ))}
    </div>
  );
}

function linesOf({ conflicts, holiday, past, late_hours }: Check): string[] {
  return [
    past ? t("moment.past") : undefined,
    ...conflicts.map(one =>
      one.who === "you"
        ? t("pro.check.you", { span: spanOf(one) })
        : t("pro.check.other", { name: one.first_name, span: spanOf(one) }),
    ),
    holiday ? t("pro.check.holiday", { name: holiday }) : undefined,
    late_hours ? t("pro.check.hours") : undefined,
  ].filter((line): line is string => line !== undefined);
}
