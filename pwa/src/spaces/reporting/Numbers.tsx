import { MessageSquare, Phone } from "lucide-preact";
import { type Contact, contacts, linkOf } from "../../services/contacts/contacts.ts";
import { List, Row } from "../../ui/index.ts";
import { t } from "./words.ts";

/** Whom one may reach now, whatever happens to the report (SAF-06). */
const shown = ["child119", "online3018", "sms114", "police"];

export function Numbers() {
  const found = shown.flatMap(id => contacts.filter(one => one.id === id));
  return (
    <List label={t("sent.now")}>
      {found.map(one => (
        <Row
          key={one.id}
          icon={pictureOf(one)}
          title={one.number_display}
          meta={one.name}
          href={linkOf(one)}
        />
      ))}
    </List>
  );
}

function pictureOf(one: Contact) {
  return one.tel_uri ? Phone : MessageSquare;
}
