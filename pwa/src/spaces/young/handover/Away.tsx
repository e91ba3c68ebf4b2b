import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/problem.ts";
import {
  keepHere,
  letGo,
  PARTS,
  type Part,
  readTransfer,
  type Transfer,
} from "../../../services/exchange/transfers.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, CheckField, toast } from "../../../ui/index.ts";
import { d } from "../../handovers/transfer-words.ts";
import { Alert, type Kept, Page, useRead } from "../parts.tsx";
import { useDraft } from "../use-draft.ts";

type Asked = { transfer: Transfer | undefined };

/** « Changer de département »: what would leave, what stays, and one's own yes or no. */
export function Away() {
  const read = useRead("transfer", async (): Promise<Asked> => ({ transfer: await readTransfer("me") }));
  return (
    <Page title={d("young.title")} back="/jeune/moi">
      <Loaded of={read} skeleton={5}>
        {({ transfer }) =>
          transfer ? (
            <Decide key={transfer.answered_at} one={transfer} read={read} />
          ) : (
            <p>{d("young.none")}</p>
          )
        }
      </Loaded>
    </Page>
  );
}

function Decide({ one, read }: { one: Transfer; read: Kept<Asked> }) {
  const [parts, setParts, sent] = useDraft<Part[]>(`transfer:${one.id}`, one.parts);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const say = async (gesture: () => Promise<Transfer>, done: string): Promise<void> => {
    if (busy) return;
    if (!online.value) return setError(d("young.offline"));
    setBusy(true);
    setError(undefined);
    try {
      const transfer = await gesture();
      sent();
      read.put({ transfer });
      toast(done);
    } catch (cause) {
      setError(sentence(cause));
    } finally {
      setBusy(false);
    }
  };
  if (one.state === "sent") {
    return <p>{d("young.sent", { to: one.to_name, date: longDate((one.sent_at ?? "").slice(0, 10)) })}</p>;
  }
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void say(() => letGo(one.id, parts), d("young.done.yes"));
      }}
    >
      <p>{d("young.lead", { by: one.by, to: one.to_name })}</p>
      {one.state !== "asked" && <p role="status">{d(`young.${one.state as "agreed" | "refused"}`)}</p>}
      <fieldset class="field">
        <legend>{d("young.goes")}</legend>
        <p>{d("young.path")}</p>
        <p class="meta">{d("young.path.hint")}</p>
        {PARTS.filter(part => part !== "path").map(part => (
          <CheckField
            key={part}
            label={d(`young.${part}`)}
            checked={parts.includes(part)}
            onInput={on => setParts(PARTS.filter(other => (other === part ? on : parts.includes(other))))}
          />
        ))}
      </fieldset>
      <h2>{d("young.stays")}</h2>
      <ul class="bullets">
        <li>{d("young.stays.papers")}</li>
        <li>{d("young.stays.mentor")}</li>
        <li>{d("young.stays.steps")}</li>
      </ul>
      <p class="meta">{d("young.how")}</p>
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="filled" type="submit" wide busy={busy}>
          {d(one.state === "agreed" ? "young.again" : "young.yes")}
        </Button>
        {one.state !== "refused" && (
          <Button wide onClick={() => say(() => keepHere(one.id), d("young.done.no"))}>
            {d(one.state === "agreed" ? "young.back" : "young.no")}
          </Button>
        )}
      </Actions>
    </form>
  );
}
