import { useState } from "preact/hooks";
import { chooseDigest, readDigest } from "../../../services/desk/calendar.ts";
import { Switch, toast } from "../../../ui/index.ts";
import { f } from "../follow-words.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";

/** The summary of the week: figures by mail, names here alone; on until it is switched off. */
export function Digest() {
  const read = useLive("digest", readDigest);
  const [error, setError] = useState<string>();
  const choose = async (on: boolean): Promise<void> => {
    setError(undefined);
    try {
      const kept = await chooseDigest(on);
      read.put(() => kept);
      toast(f(kept ? "digest.on" : "digest.off"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  if (read.value === undefined) return null;
  return (
    <section class="card no-print" aria-label={f("digest.title")}>
      <Switch label={f("digest.title")} hint={f("digest.hint")} on={read.value} onInput={on => choose(on)} />
      <Refusal>{error}</Refusal>
    </section>
  );
}
