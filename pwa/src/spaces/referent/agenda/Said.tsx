import { type Delivery, readDeliveries, type Told } from "../../../services/appointments/deliveries.ts";
import { t } from "../../../services/appointments/said.ts";
import type { Appointment } from "../../../services/appointments/types.ts";
import { when } from "../../../text/dates.ts";
import { useLive } from "../live.ts";
import { zoneHere } from "./places.ts";

/** What was said to the young person of this appointment, by which way, and whether it arrived. Never the words. */
export function Said({ item }: { item: Appointment }) {
  const read = useLive(`appointment:${item.id}:said`, () => readDeliveries(item.youth.id, item.id));
  const told = read.value ?? [];
  return (
    <section class="part">
      <h2>{t("said.title")}</h2>
      {read.state === "error" && !read.value && <p class="meta">{t("said.error")}</p>}
      {read.value && told.length === 0 && <p class="meta">{t("said.none")}</p>}
      <ol class="stack stack-2">
        {told.map(one => (
          <li key={one.id}>
            <span class="line">{lineOf(one)}</span>
            <span class="meta">{when(one.at, zoneHere())}</span>
            {one.deliveries.map(way => (
              <span class="line meta" key={`${way.channel}${way.at}`}>
                {wayOf(way)}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

const states = [
  "planned",
  "sent",
  "received",
  "seen",
  "failed",
  "expired",
  "cancelled",
  "held",
  "not_sent",
  "waiting",
  "unknown",
] as const;
const channels = ["push", "sms", "email", "call", "letter", "app"] as const;
const kinds = [
  "reminder",
  "close",
  "made",
  "offered",
  "moved",
  "cancelled",
  "answered",
  "chosen",
  "proposed",
] as const;

/** « Rappel : reçu » */
function lineOf({ kind, state }: Told): string {
  const known = kinds.find(one => kind === `appointment.${one}`);
  return t("said.line", {
    what: t(known ? `said.kind.${known}` : "said.kind.other"),
    state: stateWord(state),
  });
}

function wayOf({ channel, state }: Delivery): string {
  const known = channels.find(one => one === channel);
  return t("said.line", { what: known ? t(`said.channel.${known}`) : channel, state: stateWord(state) });
}

function stateWord(state: string): string {
  const known = states.find(one => one === state);
  return known ? t(`said.state.${known}`) : state;
}
