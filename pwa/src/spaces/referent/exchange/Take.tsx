import { Download } from "lucide-preact";
import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { saveAs } from "../../../services/documents/takeaway.ts";
import { type Taken, takeFiles } from "../../../services/exchange/exchange.ts";
import { Button, toast } from "../../../ui/index.ts";
import { Refusal, Warning } from "../parts.tsx";
import { NotConfirmed, withProof } from "../StepUp.tsx";
import { said } from "../words.ts";
import { x } from "./words.ts";

const formats: Taken[] = ["milestones", "projects", "json", "pdf"];

/** One's files, taken to another software or on paper: each wants a fresh proof. */
export function Take() {
  const [busy, setBusy] = useState<Taken>();
  const [error, setError] = useState<string>();
  const take = async (what: Taken): Promise<void> => {
    setBusy(what);
    setError(undefined);
    try {
      saveAs(x(`take.name.${what}`), await withProof(() => takeFiles(what)));
      toast(x("take.done"));
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(said(cause));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <section class="card stack stack-2" aria-labelledby="take-title">
      <h2 id="take-title">{x("take.title")}</h2>
      <p>{x("take.lead")}</p>
      <Warning>{x("take.warn")}</Warning>
      <Refusal>{error}</Refusal>
      <div class="cluster">
        {formats.map(what => (
          <Button
            key={what}
            icon={Download}
            busy={busy === what}
            missing={online.value ? undefined : x("offline")}
            onClick={() => take(what)}
          >
            {x(`take.${what}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
