import { Plus } from "lucide-preact";
import { now, today } from "../../../platform/clock.ts";
import { type Moment, noMoment } from "../../../services/appointments/moments.ts";
import { t, zoneName } from "../../../services/appointments/said.ts";
import { phoneZone, wallOf } from "../../../services/appointments/zones.ts";
import { Button } from "../../../ui/index.ts";
import { MomentField } from "../../../ui/MomentField.tsx";

/** What the clock of a zone says now, as a wall time. */
export function nowWall(zone: string): string {
  const { day, time } = wallOf(now(), zone);
  return `${day}T${time}`;
}

export type MomentFault = { error: string; at: number; part: "day" | "time" };

/** One to some moments, a line each. */
export function MomentsField(props: {
  id: string;
  value: Moment[];
  onInput: (value: Moment[]) => void;
  zone: string;
  most: number;
  /** Lines that stay: they cannot be taken away. */
  fewest?: number;
  fault?: MomentFault;
  /** The name of the one line, when there is only one. */
  label?: string;
  more: string;
}) {
  const { id, value, onInput, zone, most, fault } = props;
  const elsewhere = phoneZone() !== zone && wallOf(now(), phoneZone()).time !== wallOf(now(), zone).time;
  return (
    <div class="stack">
      {value.map((moment, at) => (
        <MomentField
          // A line is its place: nothing else tells two empty ones apart.
          key={at}
          id={`${id}-${at}`}
          label={value.length === 1 && props.label ? props.label : t("moment.label", { n: at + 1 })}
          words={{ day: t("moment.day"), time: t("moment.time") }}
          least={today(zone)}
          value={moment}
          error={fault?.at === at ? fault.error : undefined}
          onInput={next => onInput(value.map((one, i) => (i === at ? next : one)))}
          remove={
            value.length > (props.fewest ?? 1)
              ? {
                  label: t("moment.remove", { n: at + 1 }),
                  onClick: () => onInput(value.filter((_, i) => i !== at)),
                }
              : undefined
          }
        />
      ))}
      {elsewhere && <p class="meta">{t("moment.zone", { zone: zoneName(zone) })}</p>}
      {value.length < most && (
        <div>
          <Button icon={Plus} onClick={() => onInput([...value, noMoment])}>
            {props.more}
          </Button>
        </div>
      )}
    </div>
  );
}
