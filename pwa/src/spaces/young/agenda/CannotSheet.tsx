import { useState } from "preact/hooks";
import { isEmpty, type Moment, noMoment, readMoments } from "../../../services/appointments/moments.ts";
import { t } from "../../../services/appointments/said.ts";
import type { Appointment } from "../../../services/appointments/types.ts";
import { Button, focusOn, Sheet, TextArea } from "../../../ui/index.ts";
import { type MomentFault, MomentsField, nowWall } from "../../public/agenda/MomentsField.tsx";
import { say } from "./answers.ts";
import { useZone } from "./reading.ts";

const MOST = 3;

type Props = { item: Appointment; open: boolean; onClose: () => void; onSaid?: () => void };

/** « Je ne peux pas » : to have said so is enough; other moments and a reason if wanted. */
export function CannotSheet(props: Props) {
  return (
    <Sheet open={props.open} title={t("no.title")} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  );
}

function Form({ item, onClose, onSaid }: Props) {
  const zone = useZone();
  const [reason, setReason] = useState("");
  const [moments, setMoments] = useState<Moment[]>([]);
  const [fault, setFault] = useState<MomentFault>();
  const send = async (): Promise<void> => {
    const filled = moments.filter(one => !isEmpty(one));
    const read = readMoments(filled, item.minutes, nowWall(zone), 0);
    if ("error" in read) {
      setMoments(filled);
      setFault(read);
      return focusOn(`no-moment-${read.at}-${read.part}`);
    }
    await say(item, "no", {
      ...(reason.trim() && { reason: reason.trim() }),
      ...(read.slots.length > 0 && { proposals: read.slots }),
    });
    onSaid?.();
    onClose();
    focusOn("appointment-state");
  };
  return (
    <div class="stack">
      <p>{t("no.lead")}</p>
      {moments.length === 0 ? (
        <div>
          <Button onClick={() => setMoments([noMoment])}>{t("no.other")}</Button>
        </div>
      ) : (
        <MomentsField
          id="no-moment"
          zone={zone}
          value={moments}
          onInput={next => {
            setMoments(next);
            setFault(undefined);
          }}
          fault={fault}
          most={MOST}
          label={t("moment.one")}
          more={t("no.another")}
        />
      )}
      <TextArea
        label={t("no.reason")}
        hint={t("no.reason.hint")}
        optional
        rows={2}
        maxLength={500}
        value={reason}
        onInput={setReason}
      />
      <Button kind="filled" wide onClick={send}>
        {t("no.send")}
      </Button>
    </div>
  );
}
