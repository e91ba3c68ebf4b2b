import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { TextArea, TextField } from "../../../ui/index.ts";
import { h } from "../household/household-words.ts";
import { LetterPart } from "../household/LetterPart.tsx";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { Page } from "../parts.tsx";

/** The letter that asks a bank for an account, or for a refusal in writing. */
export default function Refusal() {
  const own = useSheet("bank");
  return (
    <Page title={h("refusal.title")} back="/jeune/banque">
      <p class="lead">{h("refusal.lead")}</p>
      <Loaded of={own.reading} skeleton={4}>
        {() => <Form own={own} />}
      </Loaded>
    </Page>
  );
}

function Form({ own }: { own: OwnSheet<"bank"> }) {
  const [said, setSaid] = useState({ address: "", bank: "", bank_address: "" });
  const { address = "", bank = "", bank_address = "" } = own.sheet;
  useEffect(() => setSaid({ address, bank, bank_address }), [address, bank, bank_address]);
  const set = (part: Partial<typeof said>): void => setSaid({ ...said, ...part });
  const missing =
    said.bank.trim() === ""
      ? { say: h("refusal.bank.missing"), focus: "refusal-bank" }
      : said.address.trim() === ""
        ? { say: h("field.address.missing"), focus: "refusal-address" }
        : undefined;
  return (
    <div class="stack">
      <TextField
        id="refusal-bank"
        label={h("refusal.bank")}
        value={said.bank}
        onInput={bank => set({ bank })}
        maxLength={80}
        autocomplete="off"
      />
      <TextArea
        id="refusal-bank_address"
        label={h("refusal.bank_address")}
        optional
        rows={2}
        value={said.bank_address}
        onInput={bank_address => set({ bank_address })}
        maxLength={300}
        autocomplete="off"
      />
      <TextArea
        id="refusal-address"
        label={h("field.address")}
        hint={h("field.address.hint")}
        rows={3}
        value={said.address}
        onInput={address => set({ address })}
        maxLength={300}
        autocomplete="street-address"
      />
      <LetterPart
        id="refusal"
        code="bank-refusal"
        title={h("refusal.name")}
        missing={missing}
        said={() => said}
        keep={() => own.save(said)}
      />
      <p>{h("refusal.next")}</p>
    </div>
  );
}
