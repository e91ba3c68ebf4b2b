import { MessageSquare, Phone } from "lucide-preact";
import { useLocation } from "preact-iso";
import { Screen } from "../../frame/index.ts";
import { minute, PARIS } from "../../platform/clock.ts";
import { homeOf, session } from "../../platform/session.ts";
import { type Contact, checkedOn, firstContacts, linkOf, ofLevel } from "../../services/contacts/contacts.ts";
import { hour, longDate } from "../../text/dates.ts";
import { Button } from "../../ui/Button.tsx";
import { openWords } from "./open-words.ts";
import "./urgence.css";
import { t } from "./words.ts";

/** No login, no name, no trace, no network: numbers, and who answers. */
export default function Urgence() {
  const { url } = useLocation();
  const now = session.value;
  const home = now.state === "open" ? homeOf(now.who.role) : "/";
  const at = minute.value;
  return (
    <Screen title={t("urgence.title")} back={home} urgence={false} key={url}>
      <h2>{t("urgence.danger")}</h2>
      <ul class="stack stack-2 calls">
        {firstContacts().map(contact => (
          <li key={contact.id}>
            <a class="call first" href={linkOf(contact)}>
              <Picture contact={contact} />
              <span class="call-text">
                <span class="call-number">{contact.number_display}</span>
                <span class="call-words">{contact.words}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <h2 class="visually-hidden">{t("urgence.more")}</h2>
      <Calls contacts={ofLevel("emergency")} at={at} />
      <p class="meta">{t("urgence.free")}</p>
      <h2>{t("urgence.talk")}</h2>
      <Calls contacts={ofLevel("listening")} at={at} hours />
      <p class="meta">
        {t("urgence.paris")} {!sameHour(at) && t("urgence.here", { hour: hour(at, hereZone()) })}
      </p>
      {now.state === "open" && now.who.role === "young" && (
        <Button wide href="/jeune/ca-ne-va-pas">
          {t("urgence.unwell")}
        </Button>
      )}
      <p>
        <a href="/contacts">{t("urgence.contacts")}</a>
      </p>
      <p class="meta">{t("urgence.checked", { date: longDate(checkedOn()) })}</p>
      <p class="meta">{t("urgence.no_log")}</p>
      <p>
        <a href="/aide-discretion">{t("urgence.history")}</a>
      </p>
    </Screen>
  );
}

function Picture({ contact }: { contact: Contact }) {
  return contact.tel_uri ? (
    <Phone size={24} aria-hidden="true" />
  ) : (
    <MessageSquare size={24} aria-hidden="true" />
  );
}

function Calls({ contacts, at, hours }: { contacts: Contact[]; at: Date; hours?: boolean }) {
  return (
    <ul class="list calls">
      {contacts.map(contact => (
        <li key={contact.id}>
          <a class="call" href={linkOf(contact)}>
            <Picture contact={contact} />
            <span class="call-text">
              <span class="call-number">{contact.number_display}</span>
              <span class="call-words">
                {contact.words}
                {hours && <span class="meta">{openWords(contact.hours, at)}</span>}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function hereZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function sameHour(at: Date): boolean {
  return hour(at, PARIS) === hour(at, hereZone());
}
