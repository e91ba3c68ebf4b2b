import { useState } from "preact/hooks";
import { cutPhones } from "../../../services/accounts/reopening.ts";
import { Button, Dialog, toast } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { o } from "./words.ts";

/** On a file: help somebody in again, or cut a phone at their word. Neither shows anything more. */
export function HelpIn({ youth, name }: { youth: string; name: string }) {
  const [ask, setAsk] = useState(false);
  const [error, setError] = useState<string>();
  const cut = async (): Promise<void> => {
    setError(undefined);
    try {
      await cutPhones(youth);
      toast(o("cut.done"));
    } catch (cause) {
      setError(said(cause));
    }
    setAsk(false);
  };
  return (
    <>
      <Refusal>{error}</Refusal>
      <div class="cluster no-print">
        <Button href={`/equipe/rouvrir/${youth}`}>{o("help")}</Button>
        <Button kind="quiet" onClick={() => setAsk(true)}>
          {o("cut")}
        </Button>
      </div>
      <Dialog
        open={ask}
        title={o("cut.ask", { name })}
        confirm={o("cut.yes")}
        keep={o("cut.no")}
        danger
        onConfirm={cut}
        onClose={() => setAsk(false)}
      >
        <p>{o("cut.text")}</p>
      </Dialog>
    </>
  );
}
