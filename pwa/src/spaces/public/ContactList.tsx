import { LifeBuoy } from "lucide-preact";
import { useState } from "preact/hooks";
import { type Group, groups, type Help, inGroup } from "../../services/contacts/all.ts";
import { type Domain, domainWord, List, Row, Search } from "../../ui/index.ts";
import { ContactCard } from "./ContactCard.tsx";
import { c } from "./open-words.ts";
import "./contacts.css";

const own = {
  listening: "contacts.listening",
  droits: "contacts.droits",
  entraide: "contacts.entraide",
} as const;

function titleOf(group: Group): string {
  return group in own ? c(own[group as keyof typeof own]) : domainWord(group as Domain);
}

/** Everybody one may turn to: first the danger, then those near, then by subject; a word finds them. */
export function ContactList({ local = [] }: { local?: Help[] }) {
  const [typed, setTyped] = useState("");
  const found = groups.map(group => ({ group, items: inGroup(group, typed) }));
  const some = found.filter(({ items }) => items.length > 0);
  return (
    <div class="stack help-groups">
      <p class="lead">{c("contacts.lead")}</p>
      <List>
        <Row href="/urgence" icon={LifeBuoy} title={c("contacts.danger")} meta={c("contacts.danger.meta")} />
      </List>
      {local.length > 0 && (
        <section class="stack stack-2" aria-labelledby="help-local">
          <h2 id="help-local">{c("contacts.local")}</h2>
          {local.map(contact => (
            <ContactCard key={contact.id} contact={contact} />
          ))}
        </section>
      )}
      <Search label={c("contacts.search")} value={typed} onInput={setTyped} />
      <p class="meta">{c("contacts.paris")}</p>
      <div aria-live="polite">{some.length === 0 && <p>{c("contacts.nothing")}</p>}</div>
      {some.map(({ group, items }) => (
        <details key={group} class="details" open={typed.trim() !== ""}>
          <summary>
            {titleOf(group)} · {c("contacts.count", { n: items.length })}
          </summary>
          <div class="stack stack-2">
            {items.map(contact => (
              <ContactCard key={contact.id} contact={contact} />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}
