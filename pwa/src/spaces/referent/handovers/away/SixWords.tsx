import { saveAs } from "../../../../services/documents/takeaway.ts";
import { fromBase64, type SealedFile } from "../../../../services/exchange/transfers.ts";
import { Button } from "../../../../ui/index.ts";
import { d } from "../../../handovers/transfer-words.ts";
import { Warning } from "../../parts.tsx";

/** The sealed file, and the words that open it: shown once, never sent together. */
export function SixWords({ sealed: { words, file } }: { sealed: SealedFile }) {
  if (!words || !file) return <Warning>{d("words.lost")}</Warning>;
  return (
    <div class="stack">
      <Warning>{d("words.once")}</Warning>
      <ol class="six-words" translate={false}>
        {words.split("-").map(word => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <Button kind="filled" saysDone onClick={() => saveAs(d("file"), fromBase64(file))}>
        {d("words.save")}
      </Button>
    </div>
  );
}
