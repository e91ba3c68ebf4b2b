import { useLocation } from "preact-iso";
import { contactOf, type Help } from "../../../services/contacts/all.ts";
import { readLocalContacts } from "../../../services/contacts/local.ts";
import { Button } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { ContactList } from "../../public/ContactList.tsx";
import { c } from "../../public/open-words.ts";
import { Page, useRead } from "../parts.tsx";
import { r } from "./words.ts";

/** Everybody one may turn to, those of one's own département first; or the one that was looked for. */
export default function Contacts() {
  const { query } = useLocation();
  const local = useRead<Help[]>("local-contacts", readLocalContacts);
  const one = contactOf(query.aide);
  return (
    <Page
      key={query.aide}
      title={one?.name ?? c("contacts.title")}
      back={one ? "/jeune/chercher" : "/jeune/mes-droits"}
    >
      {one ? (
        <div class="stack">
          <ContactCard contact={one} title="h2" />
          <div>
            <Button href="/jeune/contacts">{r("contacts.all")}</Button>
          </div>
        </div>
      ) : (
        <ContactList local={local.value ?? []} />
      )}
    </Page>
  );
}
