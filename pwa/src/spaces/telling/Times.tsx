import { useState } from "preact/hooks";
import type { Channel, Hours, When } from "../../services/notices/channels.ts";
import { Button, Choices, SelectField } from "../../ui/index.ts";
import { t } from "./words.ts";

type Kind = "always" | "hours" | "never";

/** Nothing leaves outside these hours, whatever one chooses (08:00 to 21:00). */
const FIRST = 8;
const LAST = 21;
const usual: Hours = { from: "12:00", until: "18:00" };

/** Safe at any permitted hour, at some hours, or never: one answer says both (SAF-23). */
export function Times({ one, onChange }: { one: Channel; onChange: (times: When) => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const [hours, setHours] = useState<Hours>(one.hours ?? usual);
  const kept = kindOf(one);
  const choose = (kind: Kind): void => {
    setOpen(kind === "hours");
    if (kind === "always") void onChange({ safe: true, hours: null });
    if (kind === "never") void onChange({ safe: false });
    if (kind === "hours" && kept === "hours") setHours(one.hours ?? usual);
  };
  const shown = open ? "hours" : kept;
  return (
    <div class="stack stack-2">
      <Choices<Kind>
        label={t("when")}
        value={shown}
        options={[
          { value: "always", label: t("when.always") },
          { value: "hours", label: t("when.hours"), hint: one.hours ? told(one.hours) : undefined },
          { value: "never", label: t("when.never"), hint: t("when.never.hint") },
        ]}
        onInput={choose}
      />
      {shown === "hours" && (
        <>
          <div class="cluster">
            <SelectField
              label={t("when.from")}
              value={hours.from}
              options={hoursBetween(FIRST, LAST - 1)}
              onInput={from => setHours(hoursFrom(from, hours.until))}
            />
            <SelectField
              label={t("when.until")}
              value={hours.until}
              options={hoursBetween(Number(hours.from.slice(0, 2)) + 1, LAST)}
              onInput={until => setHours({ ...hours, until })}
            />
          </div>
          <div>
            <Button
              onClick={async () => {
                await onChange({ safe: true, hours });
                setOpen(false);
              }}
            >
              {t("when.save")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

export function kindOf({ safe, hours }: Pick<Channel, "safe" | "hours">): Kind {
  if (!safe) return "never";
  return hours ? "hours" : "always";
}

/** The end comes after the beginning: moved later when it must be. */
export function hoursFrom(from: string, until: string): Hours {
  const least = Number(from.slice(0, 2)) + 1;
  return { from, until: Number(until.slice(0, 2)) >= least ? until : written(least) };
}

const written = (n: number): string => `${String(n).padStart(2, "0")}:00`;

function hoursBetween(first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map(n => ({
    value: written(n),
    label: t("when.hour", { n }),
  }));
}

function told({ from, until }: Hours): string {
  const hour = (one: string) => t("when.hour", { n: Number(one.slice(0, 2)) });
  return `${hour(from)} – ${hour(until)}`;
}
