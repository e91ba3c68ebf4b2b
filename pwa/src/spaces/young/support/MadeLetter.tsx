import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { NetworkFailure, newKey, sentence } from "../../../platform/http.ts";
import { enqueue } from "../../../platform/queue.ts";
import { depositWrite } from "../../../services/documents/papers.ts";
import { saveAs } from "../../../services/documents/takeaway.ts";
import { drawLetter } from "../../../services/support/support.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, toast } from "../../../ui/index.ts";
import { h } from "../household/household-words.ts";
import { Alert, openedOffline } from "../parts.tsx";

type Props = { id: string; which: "letter" | "contest"; title: string; make: string };

/** A letter the server draws; then it is saved on this phone, or kept among my papers. */
export function MadeLetter({ id, which, title, make }: Props) {
  const [letter, setLetter] = useState<Blob>();
  const [error, setError] = useState<string>();
  const draw = async (): Promise<void> => {
    setError(undefined);
    try {
      if (openedOffline()) throw new NetworkFailure(undefined);
      setLetter(await drawLetter(id, which));
    } catch (cause) {
      setError(cause instanceof NetworkFailure ? h("letter.offline") : sentence(cause));
    }
  };
  const store = async (): Promise<void> => {
    if (!letter) return;
    const paper = newKey();
    const about = { type: "other", title: `${title}, ${longDate(today())}` };
    await enqueue(depositWrite(paper, about), undefined, { file: letter, id: paper });
    toast(h("letter.stored"));
  };
  return (
    <div class="stack stack-2">
      <Alert>{error}</Alert>
      {letter ? (
        <>
          <Actions>
            <Button wide onClick={() => saveAs(`${title}.pdf`, letter)}>
              {h("letter.save")}
            </Button>
            <Button wide onClick={store} saysDone>
              {h("letter.store")}
            </Button>
          </Actions>
          <p class="meta">{h("letter.copy_stays")}</p>
        </>
      ) : (
        <Actions>
          <Button wide onClick={draw}>
            {make}
          </Button>
        </Actions>
      )}
    </div>
  );
}
