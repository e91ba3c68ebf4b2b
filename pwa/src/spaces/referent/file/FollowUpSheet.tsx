import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import {
  type ContactRole,
  DAYS,
  type FollowContact,
  type Followed,
  type FollowUp,
  MDPH,
  ROLES,
  TEXTS,
  writeFollowUp,
} from "../../../services/desk/follow-up.ts";
import {
  Button,
  DateField,
  type DateParts,
  focusOn,
  noDate,
  partsOf,
  readDate,
  SelectField,
  Sheet,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { f } from "../follow-words.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { isStale } from "./DayForm.tsx";

type Props = {
  youth: string;
  now: FollowUp;
  onClose: () => void;
  onKept: (kept: FollowUp) => void;
  refresh: () => Promise<void>;
};

/** The whole of what is followed, in one form; what was typed stays when the answer is no. */
export function FollowUpSheet({ open, ...rest }: Props & { open: boolean }) {
  return (
    <Sheet open={open} title={f("follow.edit")} onClose={rest.onClose}>
      {open && <Form {...rest} />}
    </Sheet>
  );
}

type DayName = (typeof DAYS)[number];
type TextName = (typeof TEXTS)[number];

function Form({ youth, now, onClose, onKept, refresh }: Props) {
  const [texts, setTexts] = useState<Record<TextName, string>>(
    () => Object.fromEntries(TEXTS.map(name => [name, now[name] ?? ""])) as Record<TextName, string>,
  );
  const [days, setDays] = useState<Record<DayName, DateParts>>(
    () =>
      Object.fromEntries(
        DAYS.map(name => [name, now[name] ? partsOf(now[name] as string) : noDate]),
      ) as Record<DayName, DateParts>,
  );
  const [mdph, setMdph] = useState<Followed["mdph"]>(now.mdph);
  const [contacts, setContacts] = useState<FollowContact[]>(now.contacts);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  /** What is typed, or nothing and the day at fault has the focus. */
  const reading = (): Followed | undefined => {
    const told: Record<string, string | null> = {};
    for (const name of TEXTS) told[name] = texts[name].trim() || null;
    for (const name of DAYS) {
      const parts = days[name];
      if (!parts.day && !parts.month && !parts.year) {
        told[name] = null;
        continue;
      }
      const day = readDate(parts);
      if ("error" in day) {
        setFaults({ [name]: day.error });
        focusOn(`follow-${name}-${day.part}`);
        return undefined;
      }
      told[name] = day.iso;
    }
    const kept = contacts.filter(one => one.name.trim() || one.phone.trim());
    return { ...(told as Omit<Followed, "mdph" | "contacts">), mdph, contacts: kept };
  };
  const send = async (): Promise<void> => {
    const told = reading();
    if (!told || busy) return;
    setBusy(true);
    setFaults({});
    setError(undefined);
    try {
      onKept(await writeFollowUp(youth, now.version, told));
      toast(f("follow.kept"));
      onClose();
    } catch (cause) {
      setFaults(cause instanceof Problem ? cause.fields : {});
      setError(said(cause));
      if (isStale(cause)) await refresh();
    } finally {
      setBusy(false);
    }
  };
  const text = (name: TextName) => (
    <TextField
      id={`follow-${name}`}
      label={f(name === "school" ? "follow.school.place" : `follow.${name}`)}
      optional
      maxLength={name === "mdph_rights" ? 300 : 120}
      value={texts[name]}
      error={faults[name]}
      onInput={value => setTexts(had => ({ ...had, [name]: value }))}
    />
  );
  const day = (name: DayName) => (
    <DateField
      id={`follow-${name}`}
      label={f(`follow.${name}`)}
      value={days[name]}
      error={faults[name]}
      onInput={value => setDays(had => ({ ...had, [name]: value }))}
    />
  );
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{f("follow.school")}</h3>
      {text("school")}
      {text("grade")}
      {day("school_ends_on")}
      <h3>{f("follow.health")}</h3>
      {day("check_up_on")}
      {text("doctor")}
      <h3>{f("follow.mdph")}</h3>
      <SelectField
        id="follow-mdph"
        label={f("follow.mdph.state")}
        value={mdph ?? ""}
        options={[
          { value: "", label: f("follow.unknown") },
          ...MDPH.map(value => ({ value, label: f(`follow.mdph.${value}`) })),
        ]}
        onInput={value => setMdph(MDPH.find(one => one === value) ?? null)}
      />
      {day("mdph_asked_on")}
      {day("mdph_decided_on")}
      {day("mdph_until")}
      {text("mdph_rights")}
      <h3>{f("follow.contacts")}</h3>
      <Contacts contacts={contacts} faults={faults} onInput={setContacts} />
      <p class="meta">{f("follow.sealed")}</p>
      <Refusal>{error}</Refusal>
      <Button kind="filled" type="submit" wide busy={busy}>
        {f("follow.go")}
      </Button>
    </form>
  );
}

function Contacts({
  contacts,
  faults,
  onInput,
}: {
  contacts: FollowContact[];
  faults: Record<string, string>;
  onInput: (contacts: FollowContact[]) => void;
}) {
  const change = (n: number, told: Partial<FollowContact>): void =>
    onInput(contacts.map((one, at) => (at === n ? { ...one, ...told } : one)));
  return (
    <>
      {contacts.map((one, n) => (
        <fieldset class="stack stack-2" key={n}>
          <legend class="visually-hidden">{f("follow.contact", { n: n + 1 })}</legend>
          <SelectField
            id={`follow-contact-${n}-role`}
            label={f("follow.contact.role")}
            value={one.role}
            options={ROLES.map(value => ({ value, label: f(`follow.role.${value}`) }))}
            onInput={value => change(n, { role: value as ContactRole })}
          />
          <TextField
            id={`follow-contact-${n}-name`}
            label={f("follow.contact.name")}
            maxLength={120}
            value={one.name}
            error={faults[`contacts/${n}/name`]}
            onInput={name => change(n, { name })}
          />
          <TextField
            id={`follow-contact-${n}-phone`}
            label={f("follow.contact.phone")}
            maxLength={40}
            value={one.phone}
            error={faults[`contacts/${n}/phone`]}
            onInput={phone => change(n, { phone })}
          />
          <Button kind="quiet" onClick={() => onInput(contacts.filter((_, at) => at !== n))}>
            {f("follow.contact.drop", { n: n + 1 })}
          </Button>
        </fieldset>
      ))}
      {contacts.length < 12 && (
        <Button onClick={() => onInput([...contacts, { role: "parent", name: "", phone: "" }])}>
          {f("follow.contact.add")}
        </Button>
      )}
    </>
  );
}
