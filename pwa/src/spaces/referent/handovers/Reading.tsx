import { useState } from "preact/hooks";
import { type HandoverText, proveRead, type Section } from "../../../services/handovers/handovers.ts";
import { Button, CheckField, toast } from "../../../ui/index.ts";
import { SheetParts } from "../../handovers/Parts.tsx";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import type { Part } from "./OneHandover.tsx";
import { h } from "./words.ts";

type Props = Part & {
  text: HandoverText;
  title: (section: Section) => string;
  none: (section: Section) => string;
};

/** The proof of reading: each part ticked, then one gesture; the young person is told. */
export function Reading({ one, text, put, refresh, title, none }: Props) {
  const [read, setRead] = useState<ReadonlySet<Section>>(new Set());
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const tick = (part: Section, on: boolean): void =>
    setRead(new Set(on ? [...read, part] : [...read].filter(each => each !== part)));
  const prove = async (): Promise<void> => {
    if (busy) return;
    if (read.size < text.sections.length) return setError(h("read.missing"));
    setBusy(true);
    setError(undefined);
    try {
      put(await proveRead(one.id, text.sha256, [...read]));
      toast(h("read.done"));
    } catch (cause) {
      setError(said(cause));
      setRead(new Set());
      await refresh();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p>{h("read.lead", { name: one.youth.first_name })}</p>
      <SheetParts
        text={text}
        title={title}
        none={none}
        under={part => (
          <CheckField
            label={
              <>
                {h("read.one")}
                <span class="visually-hidden">{` : ${title(part)}`}</span>
              </>
            }
            checked={read.has(part)}
            onInput={on => tick(part, on)}
          />
        )}
      />
      <Refusal>{error}</Refusal>
      <div class="cluster">
        <Button kind="filled" busy={busy} onClick={prove}>
          {h("read.go")}
        </Button>
      </div>
    </>
  );
}
