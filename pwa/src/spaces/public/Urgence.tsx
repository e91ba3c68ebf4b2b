import { MessageSquare, Phone } from "lucide-preact";
import { useLocation } from "preact-iso";
import { Screen } from "../../frame/index.ts";
import { dayOf, minute, PARIS } from "../../platform/clock.ts";
import { homeOf, session } from "../../platform/session.ts";
import { type Contact, checkedOn, firstContacts, linkOf, ofLevel } from "../../services/contacts/contacts.ts";
import { openingAt } from "../../services/contacts/opening.ts";
import { dayName, hour, longDate } from "../../text/dates.ts";
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
                {hours && <span class="meta">{openWords(contact, at)}</span>}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** « Ouvert maintenant, jusqu'à 23 h », in Paris time. */
function openWords(contact: Contact, at: Date): string {
  const now = openingAt(contact.hours, at);
  if (now.open)
    return now.always ? t("urgence.open_all") : t("urgence.open_until", { hour: hour(now.until) });
  if (!now.opens) return "";
  const day = dayOf(now.opens);
  if (day === dayOf(at)) return t("urgence.closed_until", { hour: hour(now.opens) });
  return t("urgence.closed_until_day", { day: dayName(day), hour: hour(now.opens) });
}

function hereZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function sameHour(at: Date): boolean {
  return hour(at, PARIS) === hour(at, hereZone());
}
