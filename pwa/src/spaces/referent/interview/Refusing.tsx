import { useState } from "preact/hooks";
import { refuse } from "../../../services/interviews/interviews.ts";
import { Button, Sheet, TextArea, toast } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import type { Desk } from "./index.tsx";
import { d } from "./words.ts";

/** A refusal told to the referent: its day and its words are kept. */
export function Refusing({ one, read }: Desk) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const name = one.youth.first_name;
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      read.put(await refuse(one.id, words));
      toast(d("refuse.done"));
      setOpen(false);
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="no-print">
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {d("refuse")}
      </Button>
      <Sheet open={open} title={d("refuse")} onClose={() => setOpen(false)}>
        <div class="stack">
          <p>{d("refuse.lead", { name })}</p>
          <TextArea label={d("refuse.words")} rows={3} maxLength={1000} value={words} onInput={setWords} />
          <Refusal>{error}</Refusal>
          <Button kind="filled" onClick={go}>
            {d("refuse")}
          </Button>
        </div>
      </Sheet>
    </div>
  );
}
