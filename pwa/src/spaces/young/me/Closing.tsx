import { PackageOpen } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { sentence } from "../../../platform/http.ts";
import {
  type Closing,
  closeAccount,
  keepAccount,
  readAbsence,
  readClosing,
} from "../../../services/accounts/closing.ts";
import { longDate } from "../../../text/dates.ts";
import closing from "../../../text/fr/closing.json";
import { words } from "../../../text/index.ts";
import { Actions, Button, CheckField, Dialog, toast } from "../../../ui/index.ts";
import { NotConfirmed, StepUp, withProof } from "../papers/step-up.tsx";
import { Alert, Page, useRead, useRefresh } from "../parts.tsx";

const c = words("closing", closing);

/** « Fermer mon compte »: one's papers first, then thirty days to change one's mind. */
export default function ClosingPage() {
  const standing = useRead("closing", readClosing);
  useRefresh(standing);
  return (
    <Page title={c("title")} back="/jeune/moi">
      <Loaded of={standing} skeleton={3}>
        {now =>
          now.closing ? (
            <Waiting closing={now} onKept={kept => standing.put(kept)} />
          ) : (
            <>
              <Asking onAsked={asked => standing.put(asked)} />
              <Absent />
            </>
          )
        }
      </Loaded>
      <StepUp />
    </Page>
  );
}

/** What happens to a space that nobody opens any more, and from which days. */
function Absent() {
  const days = useRead("absence", readAbsence);
  useRefresh(days);
  return (
    <section class="stack stack-2" aria-labelledby="absent">
      <h2 id="absent">{c("absent")}</h2>
      <p>{c("absent.first")}</p>
      <Loaded of={days} skeleton={2}>
        {({ pause_on, erase_on }) => (
          <>
            <p>{c("absent.pause", { date: longDate(pause_on) })}</p>
            <p>{c("absent.erase", { date: longDate(erase_on) })}</p>
          </>
        )}
      </Loaded>
      <p class="meta">{c("absent.again")}</p>
    </section>
  );
}

function Waiting({ closing: now, onKept }: { closing: Closing; onKept: (kept: Closing) => void }) {
  const [error, setError] = useState<string>();
  const undo = async (): Promise<void> => {
    setError(undefined);
    try {
      onKept(await keepAccount());
      toast(c("undone"));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <div class="notice stack stack-2" data-tone="now" role="status">
        <strong>{c("waiting", { date: now.last_day ? longDate(now.last_day) : "" })}</strong>
        <span>{c("waiting.text")}</span>
      </div>
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="filled" wide onClick={undo}>
          {c("undo")}
        </Button>
      </Actions>
    </div>
  );
}

function Asking({ onAsked }: { onAsked: (asked: Closing) => void }) {
  const [without, setWithout] = useState(false);
  const [ask, setAsk] = useState(false);
  const [error, setError] = useState<string>();
  const close = async (): Promise<void> => {
    setAsk(false);
    setError(undefined);
    try {
      onAsked(await withProof(() => closeAccount(without)));
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <p>
        <strong>{c("first")}</strong> {c("first.text")}
      </p>
      <Button kind="filled" wide icon={PackageOpen} href="/jeune/papiers/emporter">
        {c("first.go")}
      </Button>
      <p>{c("then")}</p>
      <p>{c("erased")}</p>
      <p class="meta">{c("stays")}</p>
      <CheckField label={c("without")} hint={c("without.hint")} checked={without} onInput={setWithout} />
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="danger" wide onClick={() => setAsk(true)}>
          {c("go")}
        </Button>
      </Actions>
      <Dialog
        open={ask}
        title={c("ask")}
        confirm={c("yes")}
        keep={c("no")}
        danger
        onClose={() => setAsk(false)}
        onConfirm={close}
      >
        <p>{c("ask.text")}</p>
      </Dialog>
    </div>
  );
}
