import { useState } from "preact/hooks";
import { propose } from "../../../services/appointments/gestures.ts";
import { type Moment, noMoment, readMoments } from "../../../services/appointments/moments.ts";
import { t } from "../../../services/appointments/said.ts";
import type { Appointment } from "../../../services/appointments/types.ts";
import { Button, focusOn, Sheet } from "../../../ui/index.ts";
import { type MomentFault, MomentsField, nowWall } from "../../public/agenda/MomentsField.tsx";
import { Refusal } from "../parts.tsx";
import { draftOf } from "./draft.ts";
import { whyRefused } from "./fault.ts";
import { freeMoments } from "./free.ts";
import { zoneHere } from "./places.ts";
import { TimeCheck } from "./TimeCheck.tsx";

type Props = { item: Appointment; open: boolean; onClose: () => void; onDone: () => Promise<void> };

/** Other times, three at most: those offered before are replaced. */
export function ProposeSheet(props: Props) {
  return (
    <Sheet open={props.open} title={t("pro.propose")} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  );
}

function Form({ item, onDone }: Props) {
  const [moments, setMoments] = useState<Moment[]>([noMoment, noMoment, noMoment]);
  const [fault, setFault] = useState<MomentFault>();
  const [error, setError] = useState<string>();
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await work();
    } catch (cause) {
      setError(whyRefused(cause));
    }
  };
  const find = (): Promise<void> =>
    attempt(async () => {
      const free = await freeMoments({ ...draftOf(item), moments: [noMoment] });
      if (free.length === 0) setError(t("pro.free.none"));
      else setMoments(free);
    });
  const send = (): Promise<void> =>
    attempt(async () => {
      const read = readMoments(moments, item.minutes, nowWall(zoneHere()), 1);
      setFault("error" in read ? read : undefined);
      if ("error" in read) return focusOn(`propose-${read.at}-${read.part}`);
      await propose(item, read.slots);
      await onDone();
    });
  return (
    <div class="stack">
      {item.proposals.length > 0 && <p>{t("pro.propose.replace")}</p>}
      <div>
        <Button onClick={find}>{t("pro.free")}</Button>
      </div>
      <MomentsField
        id="propose"
        zone={zoneHere()}
        value={moments}
        most={3}
        fault={fault}
        label={t("moment.one")}
        more={t("no.another")}
        onInput={next => {
          setMoments(next);
          setFault(undefined);
        }}
      />
      {moments.map((one, at) => (
        <TimeCheck
          key={`${at}:${one.day}:${one.time}`}
          draft={draftOf(item)}
          moment={one}
          name={t("moment.label", { n: at + 1 })}
          except={item.id}
        />
      ))}
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide onClick={send}>
        {t("pro.propose.send")}
      </Button>
    </div>
  );
}
