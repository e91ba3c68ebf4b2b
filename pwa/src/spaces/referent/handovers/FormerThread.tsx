import { useState } from "preact/hooks";
import { type FormerMessage, readFormerThread } from "../../../services/handovers/handovers.ts";
import { when } from "../../../text/dates.ts";
import { Button, Sheet } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { h } from "./words.ts";

/** The former thread, read only, while the young person agrees. */
export function FormerThread({ id, name, young }: { id: string; name: string; young: string }) {
  const [items, setItems] = useState<FormerMessage[]>();
  const [error, setError] = useState<string>();
  const open = async (): Promise<void> => {
    setError(undefined);
    try {
      setItems(await readFormerThread(id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <>
      <Refusal>{error}</Refusal>
      <div class="cluster no-print">
        <Button aria-haspopup="dialog" onClick={open}>
          {h("thread.go", { name })}
        </Button>
      </div>
      <Sheet
        open={items !== undefined}
        title={h("thread.title", { name })}
        onClose={() => setItems(undefined)}
      >
        <p class="meta">{h("thread.said", { name: young })}</p>
        {items?.length === 0 && <p>{h("thread.empty")}</p>}
        <ul class="stack stack-2">
          {items?.map(one => (
            <li key={one.id}>
              <strong>{one.first_name}</strong> <span class="meta">{when(one.at)}</span>
              <p class="handover-said">{one.text}</p>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
