import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import type { BankSheet, Refusal } from "../../../services/household/sheets.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, Choices, TextArea, TextField, toast } from "../../../ui/index.ts";
import { h } from "../household/household-words.ts";
import { LetterPart } from "../household/LetterPart.tsx";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { Alert, Page } from "../parts.tsx";
import { ToBring } from "./stages.tsx";

const SITE = "https://particuliers.banque-france.fr";

/** What the form of the Banque de France asks: written once here, copied there, and a sheet to join. */
export default function AccountRight() {
  const own = useSheet("bank");
  return (
    <Page title={h("right.title")} back="/jeune/banque">
      <p class="lead">{h("right.lead")}</p>
      <Loaded of={own.reading} skeleton={6}>
        {() => <Form own={own} />}
      </Loaded>
    </Page>
  );
}

const FIELDS = ["birth_place", "address", "phone", "email", "near"] as const;
type Field = (typeof FIELDS)[number];
type Said = Record<Field, string> & { refusal: Refusal | undefined };

function saidOf(sheet: BankSheet): Said {
  const { birth_place = "", address = "", phone = "", email = "", near = "", refusal } = sheet;
  return { birth_place, address, phone, email, near, refusal };
}

function Form({ own }: { own: OwnSheet<"bank"> }) {
  const [said, setSaid] = useState(saidOf(own.sheet));
  const kept = JSON.stringify(saidOf(own.sheet));
  useEffect(() => setSaid(JSON.parse(kept) as Said), [kept]);
  const set = (part: Partial<Said>): void => setSaid({ ...said, ...part });
  const missing = missingIn(said);
  const { bank, asked_on } = own.sheet;
  return (
    <div class="stack">
      <Choices<Refusal>
        id="right-refusal"
        label={h("right.refusal")}
        value={said.refusal}
        onInput={refusal => set({ refusal })}
        options={(["written", "silent", "closed"] as const).map(value => ({
          value,
          label: h(`right.refusal.${value}`),
        }))}
      />
      <TextField
        id="right-birth_place"
        label={h("right.birth_place")}
        value={said.birth_place}
        onInput={birth_place => set({ birth_place })}
        maxLength={80}
        autocomplete="off"
      />
      <TextArea
        id="right-address"
        label={h("field.address")}
        hint={h("field.address.hint")}
        rows={3}
        value={said.address}
        onInput={address => set({ address })}
        maxLength={300}
        autocomplete="street-address"
      />
      <TextField
        id="right-phone"
        label={h("right.phone")}
        optional
        type="tel"
        value={said.phone}
        onInput={phone => set({ phone })}
        maxLength={30}
        autocomplete="tel"
      />
      <TextField
        id="right-email"
        label={h("right.email")}
        optional
        type="email"
        value={said.email}
        onInput={email => set({ email })}
        maxLength={120}
        autocomplete="email"
      />
      <TextField
        id="right-near"
        label={h("right.near")}
        hint={h("right.near.hint")}
        optional
        value={said.near}
        onInput={near => set({ near })}
        maxLength={120}
        autocomplete="off"
      />
      <LetterPart
        id="right"
        code="account-right"
        title={h("right.name")}
        verb={h("right.make")}
        missing={missing}
        said={() => ({ ...said, ...(bank && { bank }), ...(asked_on && { asked_on }) })}
        keep={() => own.save(said)}
      />
      <p>{h("right.honour")}</p>
      <Copies said={said} sheet={own.sheet} />
      <ToBring codes={["bank_refusal", "id_card", "proof_of_address"]} />
      <p>
        <a href={SITE} rel="noreferrer noopener" target="_blank">
          {h("right.form")}
        </a>
      </p>
    </div>
  );
}

function missingIn(said: Said): { say: string; focus: string } | undefined {
  if (!said.refusal) return { say: h("right.refusal.missing"), focus: "right-refusal" };
  if (said.birth_place.trim() === "")
    return { say: h("right.birth_place.missing"), focus: "right-birth_place" };
  if (said.address.trim() === "") return { say: h("field.address.missing"), focus: "right-address" };
  return undefined;
}

/** One answer, one tap: copied, then pasted in the form of the site. */
function Copies({ said, sheet }: { said: Said; sheet: BankSheet }) {
  const [error, setError] = useState<string>();
  const answers: [string, string | undefined][] = [
    [h("right.birth_place"), said.birth_place],
    [h("right.address"), said.address.replace(/\n/g, ", ")],
    [h("right.phone"), said.phone],
    [h("right.email"), said.email],
    [h("right.near"), said.near],
    [h("right.bank"), sheet.bank],
    [h("right.asked_on"), sheet.asked_on && longDate(sheet.asked_on)],
  ];
  const written = answers.filter((one): one is [string, string] => Boolean(one[1]?.trim()));
  if (written.length === 0) return null;
  const copy = async (value: string): Promise<void> => {
    setError(undefined);
    try {
      await navigator.clipboard.writeText(value);
      toast(h("right.copied"));
    } catch {
      setError(h("right.no_copy"));
    }
  };
  return (
    <section class="stack stack-2" aria-label={h("right.copy")}>
      <h2>{h("right.copy")}</h2>
      <Alert>{error}</Alert>
      {written.map(([label, value]) => (
        <Card key={label} as="div" class="stack stack-2">
          <p class="meta">{label}</p>
          <p class="first-title">{value}</p>
          <Button onClick={() => copy(value)} aria-label={h("right.copy.one", { label })}>
            {h("right.copy.go")}
          </Button>
        </Card>
      ))}
    </section>
  );
}
