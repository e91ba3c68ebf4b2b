import { Plus } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { enqueue, entries } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import {
  deleteNumberWrite,
  type MyNumber,
  type NumberType,
  numberSubject,
  readNumbers,
  readNumberTypes,
} from "../../../services/documents/numbers.ts";
import { Actions, Button, Card, Doubt, Empty, Sheet, toast, Waits } from "../../../ui/index.ts";
import { UNDO } from "../done.ts";
import { Alert, Page, useRead, useSent } from "../parts.tsx";
import { NumberForm } from "./NumberForm.tsx";
import { p } from "./papers-words.ts";

const LIST = "/jeune/papiers";

/** « Mes numéros »: hidden until asked, copied in one gesture, read without network. */
export default function Numbers() {
  const numbers = useRead("numbers", readNumbers);
  const types = useRead("number-types", readNumberTypes);
  useSent("number:", numbers.refresh);
  const [edited, setEdited] = useState<MyNumber | "new">();
  const left = (numbers.value ?? []).filter(one => !leaving(one.id));
  return (
    <Page title={p("numbers.title")} back={LIST}>
      <p class="lead">{p("numbers.lead")}</p>
      <Loaded of={numbers} skeleton={4}>
        {() => (
          <div class="stack">
            {left.length === 0 && <Empty text={p("numbers.empty")} />}
            {left.map(one => (
              <OneNumber key={one.id} number={one} onEdit={() => setEdited(one)} />
            ))}
            <Actions>
              <Button kind="filled" wide icon={Plus} onClick={() => setEdited("new")}>
                {p("numbers.add")}
              </Button>
            </Actions>
          </div>
        )}
      </Loaded>
      <Sheet
        open={edited !== undefined}
        title={p(edited === "new" ? "numbers.add" : "numbers.edit")}
        onClose={() => setEdited(undefined)}
      >
        <NumberForm
          had={edited === "new" ? undefined : edited}
          types={types.value ?? otherType()}
          list={numbers}
          onDone={() => setEdited(undefined)}
        />
      </Sheet>
    </Page>
  );
}

/** Without the list of kinds (never read here), a number has a name and nothing more. */
function otherType(): NumberType[] {
  const words = { label: p("numbers.other"), what_for: "", where_to_find: "" };
  return [{ code: "other", icon: "hash", domain: "identite", ...words }];
}

function leaving(id: string): boolean {
  return entries.value.some(
    entry => entry.subject === numberSubject(id) && entry.method === "DELETE" && entry.state === "waiting",
  );
}

function waits(id: string): boolean {
  return entries.value.some(entry => entry.subject === numberSubject(id) && entry.state === "waiting");
}

function OneNumber({ number, onEdit }: { number: MyNumber; onEdit: () => void }) {
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<string>();
  const { label, value, note, doubt } = number;
  const copy = async (): Promise<void> => {
    setError(undefined);
    try {
      await navigator.clipboard.writeText(value.replace(/\s/g, ""));
      toast(p("numbers.copied"));
    } catch {
      setShown(true);
      setError(p("numbers.no_copy"));
    }
  };
  const remove = async (): Promise<void> => {
    const id = await enqueue(deleteNumberWrite(number, UNDO));
    toast(p("numbers.removed"), { seconds: UNDO / 1000, undo: () => void cancel(id) });
  };
  return (
    <Card as="article" class="stack stack-2" label={label}>
      <h2 class="first-title">{label}</h2>
      <p class="number figures">
        {shown ? value : <span aria-hidden="true">{"•".repeat(8)}</span>}
        {!shown && <span class="visually-hidden">{p("numbers.hidden")}</span>}
      </p>
      {note && shown && <p class="meta">{note}</p>}
      {doubt && (
        <p class="cluster">
          <Doubt />
          <span class="meta">{doubt}</span>
        </p>
      )}
      {waits(number.id) && <Waits />}
      <Alert>{error}</Alert>
      <div class="paper-gestures">
        <Button onClick={copy} aria-label={p("numbers.copy_one", { label })}>
          {p("numbers.copy")}
        </Button>
        <Button
          onClick={() => setShown(!shown)}
          aria-label={p(shown ? "numbers.hide_one" : "numbers.show_one", { label })}
        >
          {p(shown ? "numbers.hide" : "numbers.show")}
        </Button>
      </div>
      <div class="cluster">
        <Button kind="quiet" onClick={onEdit} aria-label={p("numbers.change_one", { label })}>
          {p("numbers.change")}
        </Button>
        <Button kind="quiet" onClick={remove} aria-label={p("numbers.remove_one", { label })}>
          {p("numbers.remove")}
        </Button>
      </div>
    </Card>
  );
}
