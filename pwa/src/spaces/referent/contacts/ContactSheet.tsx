import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { newKey, Problem } from "../../../platform/http.ts";
import {
  asHelp,
  type Draft,
  KINDS,
  type Kind,
  keepLocal,
  type LocalContact,
} from "../../../services/contacts/local.ts";
import { readHours } from "../../../services/contacts/opening.ts";
import {
  Button,
  DateField,
  partsOf,
  readDate,
  SelectField,
  Sheet,
  TextArea,
  TextField,
} from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { w } from "./contact-words.ts";

const texts = ["name", "words", "number", "hours", "address", "url"] as const;
type Text = (typeof texts)[number];

const blank: Record<Text, string> = { name: "", words: "", number: "", hours: "", address: "", url: "" };

function legible(hours: string): boolean {
  try {
    readHours(hours);
    return true;
  } catch {
    return false;
  }
}

/** A line of the département: what a young person will read is drawn as it is typed. */
export function ContactSheet({
  before,
  onClose,
  onKept,
}: {
  before: LocalContact | undefined;
  onClose: () => void;
  onKept: (items: LocalContact[]) => void;
}) {
  const [id] = useState(before?.id ?? newKey());
  const [kind, setKind] = useState<Kind>((before?.kind as Kind | undefined) ?? "ase");
  const [typed, setTyped] = useState<Record<Text, string>>(() => ({
    ...blank,
    ...Object.fromEntries(texts.map(name => [name, before?.[name] ?? ""])),
  }));
  const [day, setDay] = useState(partsOf(before?.checked_on ?? today()));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const date = readDate(day);
  const draft: Draft = {
    kind,
    name: typed.name.trim(),
    words: typed.words.trim(),
    number: typed.number.trim() || null,
    hours: typed.hours.trim() || null,
    address: typed.address.trim() || null,
    url: typed.url.trim() || null,
    checked_on: "iso" in date ? date.iso : today(),
  };
  const keep = async (): Promise<void> => {
    setError(undefined);
    setWrong("error" in date ? { checked_on: date.error } : {});
    if ("error" in date) return;
    try {
      onKept(await keepLocal(id, draft, before));
    } catch (cause) {
      if (cause instanceof Problem) setWrong(cause.fields);
      setError(said(cause));
    }
  };
  const shown = { ...draft, hours: draft.hours && legible(draft.hours) ? draft.hours : null };
  return (
    <Sheet open title={w(before ? "sheet.change" : "sheet.new")} onClose={onClose}>
      <div class="stack">
        <SelectField
          label={w("sheet.kind")}
          value={kind}
          options={KINDS.map(value => ({ value, label: w(`kind.${value}`) }))}
          onInput={value => setKind(value as Kind)}
        />
        {texts.map(name => {
          const Box = name === "words" ? TextArea : TextField;
          return (
            <Box
              key={name}
              label={w(`sheet.${name}`)}
              hint={w(`sheet.${name}.hint`)}
              error={wrong[name]}
              optional={name !== "name" && name !== "words"}
              value={typed[name]}
              onInput={value => setTyped({ ...typed, [name]: value })}
            />
          );
        })}
        <DateField label={w("sheet.checked")} value={day} onInput={setDay} error={wrong.checked_on} />
        {draft.name && (
          <section class="stack stack-2" aria-label={w("sheet.seen")}>
            <p class="meta">{w("sheet.seen")}</p>
            <ContactCard contact={asHelp({ ...shown, id, rank: 0, version: 0 })} />
          </section>
        )}
        <Refusal>{error}</Refusal>
        <Button kind="filled" wide onClick={keep}>
          {w("sheet.keep")}
        </Button>
      </div>
    </Sheet>
  );
}
