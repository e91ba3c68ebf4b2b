import { MapPin } from "lucide-preact";
import type { Help } from "../../../services/contacts/all.ts";
import { readLocalContacts } from "../../../services/contacts/local.ts";
import type { Guide, GuideStep } from "../../../services/steps/guides.ts";
import { Tag } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { useRead } from "../parts.tsx";
import { s } from "./steps-words.ts";

/** What the authority of this person wrote: the step itself, or whom to see here. */
export function Here({ step }: { step: GuideStep }) {
  const contacts = useRead<Help[]>("local-contacts", readLocalContacts);
  const found = step.local_contact && contacts.value?.find(one => one.id === step.local_contact);
  return (
    <>
      {step.local && (
        <div>
          <Tag icon={MapPin} tone="deep">
            {s("guide.local")}
          </Tag>
        </div>
      )}
      {found && <ContactCard contact={found} title="h4" />}
    </>
  );
}

/** The initials this step uses, in plain words. */
export function Explained({ guide, step }: { guide: Guide; step: GuideStep }) {
  const text = [step.title, ...step.text, ...(step.blocked ?? []).flatMap(one => [one.when, one.do])].join(
    " ",
  );
  const used = Object.entries(guide.words ?? {}).filter(([letters]) => said(text, letters));
  if (used.length === 0) return null;
  return (
    <details class="details">
      <summary>{s("guide.words")}</summary>
      <dl>
        {used.map(([letters, meaning]) => (
          <div key={letters} class="guide-blocked">
            <dt>
              <strong>{letters}</strong>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function said(text: string, letters: string): boolean {
  return text.split(/[^A-ZÉ0-9]+/u).includes(letters);
}
