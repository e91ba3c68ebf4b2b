import type { Preferences } from "../../services/notices/channels.ts";
import { Card, Chips } from "../../ui/index.ts";
import { t } from "./words.ts";

const HOUR = 60;
const DAY = 24 * HOUR;
/** What may be chosen besides what is usual. */
const offered: Record<string, number[]> = { appointment: [7 * DAY, 2 * DAY, DAY, 2 * HOUR, HOUR] };
const known = ["appointment", "paper", "milestone"] as const;

type Props = { now: Preferences; onChange: (remind: Preferences["remind_before"]) => void };

/** How long before one is reminded, by kind of thing; none is a choice too. */
export function LeadTimes({ now, onChange }: Props) {
  return (
    <Card>
      <div class="stack">
        {known
          .filter(kind => now.remind_before[kind])
          .map(kind => {
            const chosen = now.remind_before[kind] ?? [];
            const toggle = (id: string): void => {
              const minutes = Number(id);
              const next = chosen.includes(minutes)
                ? chosen.filter(one => one !== minutes)
                : [...chosen, minutes].sort((a, b) => b - a);
              onChange({ ...now.remind_before, [kind]: next });
            };
            return (
              <div class="stack stack-2" key={kind}>
                <strong>{t(`lead.${kind}`)}</strong>
                <Chips
                  label={t(`lead.${kind}`)}
                  items={choices(now, kind).map(minutes => ({
                    id: String(minutes),
                    label: saidBefore(minutes),
                    pressed: chosen.includes(minutes),
                  }))}
                  onToggle={toggle}
                />
                {chosen.length === 0 && <p class="meta">{t("lead.none")}</p>}
              </div>
            );
          })}
      </div>
    </Card>
  );
}

/** What is chosen, what is usual, what else may be: the longest first. */
export function choices(
  { remind_before, defaults }: Pick<Preferences, "remind_before" | "defaults">,
  kind: string,
) {
  const all = [...(remind_before[kind] ?? []), ...(defaults[kind] ?? []), ...(offered[kind] ?? [])];
  return [...new Set(all)].sort((a, b) => b - a);
}

export function saidBefore(minutes: number): string {
  if (minutes % DAY === 0) return t("lead.days", { n: minutes / DAY });
  return t("lead.hours", { n: Math.max(1, Math.round(minutes / HOUR)) });
}
