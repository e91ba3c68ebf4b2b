import { useState } from "preact/hooks";
import { t } from "../../../services/appointments/said.ts";
import type { Appointment } from "../../../services/appointments/types.ts";
import { Button, Choices, focusOn, Sheet } from "../../../ui/index.ts";
import { say } from "./answers.ts";

const delays = ["10", "20", "30", "60"] as const;

/** « Je suis en retard » : how long, about; two taps in all. */
export function LateSheet({
  item,
  open,
  onClose,
}: {
  item: Appointment;
  open: boolean;
  onClose: () => void;
}) {
  const [delay, setDelay] = useState<(typeof delays)[number]>("10");
  const send = async (): Promise<void> => {
    await say(item, "late", { late_minutes: Number(delay) });
    onClose();
    focusOn("appointment-state");
  };
  return (
    <Sheet open={open} title={t("late.title")} onClose={onClose}>
      <div class="stack">
        <Choices
          label={t("late.how")}
          options={delays.map(value => ({ value, label: t(`late.${value}`) }))}
          value={delay}
          onInput={setDelay}
        />
        <Button kind="filled" wide onClick={send}>
          {t("late.send")}
        </Button>
      </div>
    </Sheet>
  );
}
