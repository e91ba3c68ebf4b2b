import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { capital, lengthOf, t, whenOf, wholeWhen } from "../../../services/appointments/said.ts";
import type { Appointment, Proposal } from "../../../services/appointments/types.ts";
import { phoneZone } from "../../../services/appointments/zones.ts";
import { Button, Card, focusOn, Pill } from "../../../ui/index.ts";
import { choiceIn, choose, pending } from "./answers.ts";
import { CannotSheet } from "./CannotSheet.tsx";
import { useZone } from "./reading.ts";

/** Offered times: one tap chooses; or none of them, with others if wanted. */
export function ChoosePart({ item }: { item: Appointment }) {
  const zone = useZone();
  const [none, setNone] = useState(false);
  const mine = item.can.includes("choose");
  const entry = pending(item.id);
  const chosen = item.proposals.find(one => one.id === choiceIn(entry));
  const take = async (proposal: Proposal): Promise<void> => {
    await choose(item, proposal.id);
    focusOn("appointment-state");
  };
  if (chosen)
    return (
      <p role="status">
        <strong>{t(online.value ? "choose.done" : "choose.waits", { when: whenOf(chosen.starts) })}</strong>
      </p>
    );
  return (
    <section class="part">
      <h2>{t(mine ? "choose.title" : "choose.theirs", { n: item.proposals.length })}</h2>
      {mine && <p>{t("choose.lead")}</p>}
      {item.proposals.map(one => (
        <Card key={one.id} as="article">
          <strong>{capital(wholeWhen(one, zone, phoneZone()))}</strong>
          <span class="meta">{lengthOf(one.minutes)}</span>
          {one.holiday && <span class="meta">{t("day.holiday", { name: one.holiday })}</span>}
          {mine ? (
            <Button
              wide
              aria-label={t("choose.this", { when: whenOf(one.starts) })}
              onClick={() => take(one)}
            >
              {t("choose.one")}
            </Button>
          ) : (
            <Pill status="waiting" label={t("state.offer.theirs")} />
          )}
        </Card>
      ))}
      {mine && item.can.includes("answer") && (
        <>
          <Button wide onClick={() => setNone(true)}>
            {t("choose.none")}
          </Button>
          <CannotSheet item={item} open={none} onClose={() => setNone(false)} />
        </>
      )}
    </section>
  );
}
