import { Copy } from "lucide-preact";
import { useRef } from "preact/hooks";
import { Button, TextField } from "../../../ui/index.ts";
import { Warning } from "../parts.tsx";
import { x } from "./words.ts";

/** The key, this once. Where the browser does not copy, it is selected: the keyboard does. */
export function ShownKey({ shown, onClose }: { shown: string | null; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(shown ?? "");
    } catch (cause) {
      box.current?.querySelector("input")?.select();
      throw cause;
    }
  };
  if (shown === null) return <Warning>{x("made.lost")}</Warning>;
  return (
    <div class="stack">
      <Warning>{x("made.once")}</Warning>
      <div ref={box}>
        <TextField id="key-made" label={x("made.key")} value={shown} onInput={() => undefined} readOnly />
      </div>
      <div class="cluster">
        <Button icon={Copy} saysDone onClick={copy}>
          {x("made.copy")}
        </Button>
        <Button kind="filled" onClick={onClose}>
          {x("made.close")}
        </Button>
      </div>
    </div>
  );
}
