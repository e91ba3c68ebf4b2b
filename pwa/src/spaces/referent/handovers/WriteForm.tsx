import { useState } from "preact/hooks";
import { type Handover, type HandoverText, writeSheet } from "../../../services/handovers/handovers.ts";
import { Button, TextArea, toast } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { h } from "./words.ts";

/** The words of whoever leaves; the young person will read them. Refused, what was typed stays. */
export function WriteForm({
  one,
  text,
  put,
}: {
  one: Handover;
  text: HandoverText;
  put: (one: Handover) => void;
}) {
  const [where, setWhere] = useState(text.where);
  const [matters, setMatters] = useState(text.matters);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const name = one.youth.first_name;
  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      put(await writeSheet(one, { where, matters }));
      toast(h("write.done"));
    } catch (cause) {
      setError(said(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="card stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        id="handover-where"
        label={h("write.where", { name })}
        hint={h("sheet.hint")}
        value={where}
        onInput={setWhere}
      />
      <TextArea
        id="handover-matters"
        label={h("write.matters", { name })}
        value={matters}
        onInput={setMatters}
      />
      <Refusal>{error}</Refusal>
      <div class="cluster">
        <Button type="submit" busy={busy}>
          {h("write.go")}
        </Button>
      </div>
    </form>
  );
}
