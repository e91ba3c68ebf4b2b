import { FileText } from "lucide-preact";
import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { NetworkFailure, newKey, Problem, sentence } from "../../../platform/http.ts";
import { enqueue } from "../../../platform/queue.ts";
import { depositWrite } from "../../../services/documents/papers.ts";
import { saveAs } from "../../../services/documents/takeaway.ts";
import { drawLetter, type LetterCode } from "../../../services/household/letters.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, focusOn, List, Row, toast } from "../../../ui/index.ts";
import { Alert, openedOffline } from "../parts.tsx";
import { h } from "./household-words.ts";

type Props = {
  code: LetterCode;
  /** Its name, as a paper and as a file. */
  title: string;
  /** What was typed; kept before the letter is drawn. */
  said: () => object;
  keep?: () => Promise<void>;
  /** Where the field of a missing word is: `bank` focuses `${id}-bank`. */
  id: string;
  missing?: { say: string; focus: string } | undefined;
  verb?: string;
  /** Once the letter is there. */
  onMade?: () => void;
};

/** One tap makes the letter; then it is saved on this phone, or kept among my papers. */
export function LetterPart({ code, title, said, keep, id, missing, verb, onMade }: Props) {
  const [letter, setLetter] = useState<Blob>();
  const [error, setError] = useState<string>();
  const make = async (): Promise<void> => {
    setError(undefined);
    await keep?.();
    try {
      if (openedOffline()) throw new NetworkFailure(undefined);
      setLetter(await drawLetter(code, said()));
      onMade?.();
    } catch (cause) {
      if (cause instanceof NetworkFailure) return setError(h("letter.offline"));
      if (cause instanceof Problem) {
        const [field] = Object.keys(cause.fields);
        if (field) focusOn(`${id}-${field}`);
      }
      setError(sentence(cause));
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
    <div class="stack">
      <Alert>{error}</Alert>
      {letter ? (
        <>
          <List label={h("letter.ready")}>
            <Row icon={FileText} title={title} meta={h("letter.ready")} />
          </List>
          <Actions>
            <Button kind="filled" wide onClick={() => saveAs(`${title}.pdf`, letter)}>
              {h("letter.save")}
            </Button>
            <Button wide onClick={store} saysDone>
              {h("letter.store")}
            </Button>
            <Button kind="quiet" onClick={make}>
              {h("letter.again")}
            </Button>
          </Actions>
          <p class="meta">{h("letter.copy_stays")}</p>
        </>
      ) : (
        <Actions>
          <Button kind="filled" wide missing={missing} onClick={make}>
            {verb ?? h("letter.make")}
          </Button>
        </Actions>
      )}
    </div>
  );
}
