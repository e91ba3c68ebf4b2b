import { useState } from "preact/hooks";
import { settle } from "../../../services/desk/caseload.ts";
import { Button, focusOn, Sheet, TextArea, toast } from "../../../ui/index.ts";
import { Targets } from "../DoneSheet.tsx";
import { d } from "../desk-words.ts";
import { useFirst } from "../first.ts";
import { stale } from "../live.ts";
import type { Target } from "../ticking.ts";
import { said, t } from "../words.ts";

type Props = { targets: Target[]; onClose: () => void; onRefused: (why: string) => void };

/** « Écarter » for several files: one reason, ten seconds to undo, then all of it or none. */
export function WaiveSheet(props: Props) {
  const n = props.targets.length;
  return (
    <Sheet open={n > 0} title={d("waive.many", { n })} onClose={props.onClose}>
      {n > 0 && <Form {...props} />}
    </Sheet>
  );
}

function Form({ targets, onClose, onRefused }: Props) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  useFirst("waive-reason");
  const send = async (): Promise<void> => {
    try {
      const asked = targets.map(({ youth, rule, version }) => ({ youth_id: youth, rule, version }));
      await settle("waive", asked, reason.trim());
    } catch (cause) {
      onRefused(d("waive.refused", { why: said(cause) }));
    }
    for (const one of targets) stale(`file:${one.youth}`);
    stale("caseload:");
  };
  const confirm = (): void => {
    if (!reason.trim()) {
      setError(t("reason.missing"));
      return focusOn("waive-reason");
    }
    toast(d("waive.said", { n: targets.length }), { undo: () => undefined, after: () => void send() });
    onClose();
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        confirm();
      }}
    >
      <Targets targets={targets} />
      <TextArea
        id="waive-reason"
        label={t("reason.waive.label")}
        hint={t("reason.hint")}
        rows={3}
        maxLength={1000}
        value={reason}
        onInput={setReason}
        error={error}
      />
      <p class="meta">{t("done.note")}</p>
      <Button kind="filled" type="submit" wide>
        {t("reason.waive.go")}
      </Button>
    </form>
  );
}
