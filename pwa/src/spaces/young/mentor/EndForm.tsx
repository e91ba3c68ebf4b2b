import { useState } from "preact/hooks";
import { sentence } from "../../../platform/problem.ts";
import { endPair, sayGoodbye } from "../../../services/mentoring/mentoring.ts";
import { Button, SelectField, TextArea, toast } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import type { PairProps } from "./Active.tsx";
import { y } from "./words.ts";

const REASONS = ["done", "moved", "time", "no_fit", "silence", "other"] as const;

/** The end, or the words one leaves afterwards: what we did, what I keep. */
export function EndForm({
  pair,
  refresh,
  onClose,
  ending,
}: PairProps & { onClose: () => void; ending?: boolean }) {
  const name = pair.mentor?.first_name ?? "";
  const [reason, setReason] = useState<string>("done");
  const [did, setDid] = useState(pair.goodbye?.mine.did ?? "");
  const [keep, setKeep] = useState(pair.goodbye?.mine.keep ?? "");
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      await (ending ? endPair(pair.id, reason, { did, keep }) : sayGoodbye(pair.id, { did, keep }));
      toast(y(ending ? "ended.done" : "bye.sent"));
      onClose();
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      {ending && (
        <>
          <p>{y("end.text", { name })}</p>
          <SelectField
            label={y("end.reason")}
            value={reason}
            options={REASONS.map(value => ({ value, label: y(`reason.${value}`) }))}
            onInput={setReason}
          />
        </>
      )}
      <p class="meta">{y("optional", { name })}</p>
      <TextArea label={y("did")} optional rows={2} maxLength={600} value={did} onInput={setDid} />
      <TextArea label={y("keeps")} optional rows={2} maxLength={600} value={keep} onInput={setKeep} />
      <Alert>{error}</Alert>
      <Button kind={ending ? "danger" : "filled"} wide onClick={go}>
        {y(ending ? "end.go" : "bye.go")}
      </Button>
    </div>
  );
}
