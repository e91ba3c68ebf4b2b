import { useState } from "preact/hooks";
import { reopen, waive } from "../../../services/autonomy/gestures.ts";
import type { FileMilestone } from "../../../services/desk/file.ts";
import { Button, focusOn, Sheet, TextArea, toast } from "../../../ui/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { useFirst } from "../first.ts";
import { stale } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { isStale } from "./DayForm.tsx";
import { whenSentence } from "./OneMilestone.tsx";
import { StatePill } from "./states.tsx";

type Act = "waive" | "reopen";
type Props = {
  act: Act | undefined;
  youth: string;
  milestone: FileMilestone | undefined;
  onClose: () => void;
  refresh: () => Promise<void>;
};

/** « Écarter » and « Rouvrir »: both want a reason, which the young person reads. */
export function ReasonSheet({ act, milestone, ...rest }: Props) {
  return (
    <Sheet
      open={act !== undefined && milestone !== undefined}
      title={act ? t(`reason.${act}.title`) : ""}
      onClose={rest.onClose}
    >
      {act && milestone && <Form act={act} milestone={milestone} {...rest} />}
    </Sheet>
  );
}

function Form({
  act,
  youth,
  milestone,
  onClose,
  refresh,
}: Omit<Props, "act" | "milestone"> & {
  act: Act;
  milestone: FileMilestone;
}) {
  const [reason, setReason] = useState("");
  useFirst("reason");
  const [error, setError] = useState<string>();
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const missing = reason.trim() === "" ? { say: t("reason.missing"), focus: "reason" } : undefined;
  const send = async (): Promise<void> => {
    if (busy) return;
    if (missing) return focusOn("reason");
    setBusy(true);
    setError(undefined);
    try {
      await (act === "waive" ? waive : reopen)(youth, milestone, reason.trim());
      toast(t(`reason.${act}.said`, { title: milestone.title }));
      onClose();
      stale("caseload:");
      await refresh();
    } catch (cause) {
      setError(said(cause));
      // The words stay; the milestone is read again and shown as it is now.
      if (isStale(cause)) await refresh().then(() => setChanged(true));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <p>
        <strong>{milestone.title}</strong>
      </p>
      <Refusal>{error}</Refusal>
      {changed && (
        <div class="notice stack stack-2">
          <p>{t("reason.now")}</p>
          <p class="cluster">
            <StatePill state={milestone.state} />
            <span>{whenSentence(milestone, todayHere())}</span>
          </p>
        </div>
      )}
      <TextArea
        id="reason"
        label={t(`reason.${act}.label`)}
        hint={t("reason.hint")}
        maxLength={1000}
        rows={3}
        value={reason}
        onInput={setReason}
      />
      <Button kind="filled" type="submit" wide busy={busy} missing={missing}>
        {t(`reason.${act}.go`)}
      </Button>
    </form>
  );
}
