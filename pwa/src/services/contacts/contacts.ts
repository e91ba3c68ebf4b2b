/** Emergency and listening numbers: data of the law, checked by people, bundled so that they show without network. */
import list from "./contacts.json";

export type Contact = {
  id: string;
  level: "emergency" | "listening" | "service";
  name: string;
  words: string;
  number_display: string;
  tel_uri: string | null;
  sms_uri: string | null;
  channels: string[];
  hours: string;
  cost: string | null;
  on_bill: boolean | null;
  source: string;
  checked_on: string;
  button: boolean;
};

/** Only what has a source and a day checked is shown as a button. */
export const contacts: Contact[] = (list as Contact[]).filter(
  contact => contact.button && contact.source && contact.checked_on,
);

/** The two that come first: every emergency, and the one without speaking. */
export const first = ["eu112", "sms114"];

export function ofLevel(level: Contact["level"]): Contact[] {
  return contacts.filter(contact => contact.level === level && !first.includes(contact.id));
}

export function firstContacts(): Contact[] {
  return first.flatMap(id => contacts.filter(contact => contact.id === id));
}

/** The oldest of the days the numbers were checked. */
export function checkedOn(): string {
  return contacts.map(contact => contact.checked_on).sort()[0] ?? "";
}

/** `tel:` or `sms:`: digits only. Undefined where the data gives none. */
export function linkOf(contact: Contact): string | undefined {
  return contact.tel_uri ?? contact.sms_uri ?? undefined;
}
