import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../../frame/index.ts";
import { readCaseload } from "../../../../services/desk/caseload.ts";
import {
  askTransfer,
  readTransfer,
  type SealedFile,
  sealFile,
} from "../../../../services/exchange/transfers.ts";
import { readYouth } from "../../../../services/people/youths.ts";
import { longDate } from "../../../../text/dates.ts";
import { Button, ErrorState, List, Row, Sheet, Skeleton, TextField } from "../../../../ui/index.ts";
import { d } from "../../../handovers/transfer-words.ts";
import { fullName } from "../../caseload/index.ts";
import { useLive } from "../../live.ts";
import { Refusal } from "../../parts.tsx";
import { NotConfirmed, withProof } from "../../StepUp.tsx";
import { said } from "../../words.ts";
import { SixWords } from "./SixWords.tsx";

/** « Vers un autre département »: whose file, what the young person says of it, then the sealed file. */
export function Leaving() {
  const { query } = useLocation();
  return (
    <Screen title={d("title")}>
      <div class="stack">
        <p>{d("lead")}</p>
        {query.jeune ? <Of key={query.jeune} youth={query.jeune} /> : <Which />}
      </div>
    </Screen>
  );
}

function Which() {
  const read = useLive("transfer-which", () => readCaseload({ limit: 200, sort: "name" }));
  if (!read.value) {
    return read.state === "error" ? (
      <ErrorState text={said(read.error)} onRetry={read.refresh} />
    ) : (
      <Skeleton lines={5} />
    );
  }
  if (read.value.items.length === 0) return <p>{d("who.none")}</p>;
  return (
    <section class="stack stack-2">
      <h2>{d("who")}</h2>
      <List label={d("who")}>
        {read.value.items.map(one => (
          <Row key={one.id} href={`/equipe/passation/departement?jeune=${one.id}`} title={fullName(one)} />
        ))}
      </List>
    </section>
  );
}

function Of({ youth }: { youth: string }) {
  const read = useLive(`transfer:${youth}`, async () => ({
    youth: await readYouth(youth),
    transfer: await readTransfer(youth),
  }));
  const [to, setTo] = useState("");
  const [sealed, setSealed] = useState<SealedFile>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const act = async (gesture: () => Promise<unknown>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await gesture();
      await read.refresh();
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(said(cause));
    } finally {
      setBusy(false);
    }
  };
  if (!read.value) {
    return read.state === "error" ? (
      <ErrorState text={said(read.error)} onRetry={read.refresh} />
    ) : (
      <Skeleton lines={5} />
    );
  }
  const name = read.value.youth.first_name;
  const now = read.value.transfer;
  const ready = now?.state === "agreed" || now?.state === "sent";
  return (
    <section class="card stack stack-2" aria-labelledby="transfer-of">
      <h2 id="transfer-of">{fullName(read.value.youth)}</h2>
      {now?.state === "asked" && <p>{d("asked", { name, date: longDate(now.asked_at.slice(0, 10)) })}</p>}
      {now?.state === "refused" && <p>{d("refused", { name })}</p>}
      {now && ready && (
        <p>{d("agreed", { name, what: now.parts.map(part => d(`part.${part}`)).join(", ") })}</p>
      )}
      {now?.sent_at && <p role="status">{d("sent", { date: longDate(now.sent_at.slice(0, 10)) })}</p>}
      <Refusal>{error}</Refusal>
      {now && ready ? (
        <div>
          <Button
            kind="filled"
            busy={busy}
            onClick={() => act(async () => setSealed(await withProof(() => sealFile(now.id))))}
          >
            {d(now.sent_at ? "make.again" : "make")}
          </Button>
        </div>
      ) : (
        <form
          class="stack"
          onSubmit={event => {
            event.preventDefault();
            void act(() => askTransfer(youth, to));
          }}
        >
          <TextField id="transfer-to" label={d("to")} value={to} maxLength={120} onInput={setTo} />
          <div>
            <Button kind="filled" type="submit" busy={busy}>
              {now ? d("ask.again") : d("ask", { name })}
            </Button>
          </div>
        </form>
      )}
      <Sheet open={sealed !== undefined} title={d("words.title")} onClose={() => setSealed(undefined)}>
        {sealed && <SixWords sealed={sealed} />}
      </Sheet>
    </section>
  );
}
