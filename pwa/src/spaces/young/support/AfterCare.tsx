import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/problem.ts";
import { type Mine, objectToAfterCare } from "../../../services/support/support.ts";
import { fullDate } from "../../../text/dates.ts";
import { Button, Card, Dialog, toast } from "../../../ui/index.ts";
import { Alert, type Kept } from "../parts.tsx";
import { s } from "./words.ts";

/** What one's former team still keeps, until when, and how to say no. */
export function AfterCare({ found, read }: { found: Mine; read: Kept<Mine> }) {
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<string>();
  const { after } = found;
  if (!after) return null;
  const go = async (): Promise<void> => {
    setSure(false);
    setError(undefined);
    try {
      await objectToAfterCare();
      toast(s("after.done"));
      await read.refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <Card as="section" label={s("after.title")} class="stack stack-2">
      <h2>{s("after.title")}</h2>
      <p>{s("after.lead", { team: after.team, since: fullDate(after.since) })}</p>
      <p class="meta">{s("after.keeps")}</p>
      <Alert>{error}</Alert>
      {online.value && (
        <Button kind="quiet" wide aria-haspopup="dialog" onClick={() => setSure(true)}>
          {s("after.object")}
        </Button>
      )}
      <Dialog
        open={sure}
        title={s("after.sure")}
        confirm={s("after.object.go")}
        keep={s("after.object.keep")}
        onConfirm={go}
        onClose={() => setSure(false)}
      >
        <p>{s("after.sure.text")}</p>
      </Dialog>
    </Card>
  );
}
