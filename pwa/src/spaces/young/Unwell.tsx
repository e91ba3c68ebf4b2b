import { MessageSquare, Phone } from "lucide-preact";
import { useState } from "preact/hooks";
import { minute } from "../../platform/clock.ts";
import { online } from "../../platform/connectivity.ts";
import { sentence } from "../../platform/http.ts";
import { session } from "../../platform/session.ts";
import { firstContacts, linkOf } from "../../services/contacts/contacts.ts";
import { HELP, type HelpRequest, readHelp, type UnwellLevel } from "../../services/conversations/help.ts";
import { when } from "../../text/dates.ts";
import { Button, Choices, TextArea } from "../../ui/index.ts";
import { askForHelp } from "../talk/asking.ts";
import { t } from "../talk/words.ts";
import { Page, useRead } from "./parts.tsx";

/** « Ça ne va pas »: the numbers first, then a person. */
export default function Unwell() {
  const asked = useRead(HELP, readHelp);
  const last = asked.value?.items.find(one => one.kind === "unwell");
  return (
    <Page title={t("unwell.title")} back="/jeune">
      <div class="stack">
        <h2>{t("unwell.danger")}</h2>
        <ul class="stack stack-2 calls">
          {firstContacts().map(contact => (
            <li key={contact.id}>
              <a class="button danger wide" href={linkOf(contact)}>
                {contact.tel_uri ? (
                  <Phone size={20} aria-hidden="true" />
                ) : (
                  <MessageSquare size={20} aria-hidden="true" />
                )}
                {contact.number_display} {contact.words}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href="/urgence">{t("unwell.more")}</a>
        </p>
        <h2>{t("unwell.talk")}</h2>
        {last && <Standing request={last} />}
        <Asking onSent={asked.refresh} />
      </div>
    </Page>
  );
}

/** What became of the last request: only what is true. */
function Standing({ request }: { request: HelpRequest }) {
  const { seen } = request;
  return (
    <p class="notice" role="status">
      {seen
        ? t("unwell.seen", { name: seen.first_name, when: when(seen.at) })
        : t(request.late ? "unwell.late" : "unwell.sent", { when: when(request.at) })}
    </p>
  );
}

const LEVELS: UnwellLevel[] = ["today", "week", "danger"];

function Asking({ onSent }: { onSent: () => Promise<void> }) {
  const [level, setLevel] = useState<UnwellLevel>();
  const [text, setText] = useState("");
  const [sent, setSent] = useState<"gone" | "waits">();
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    if (!level) return;
    setError(undefined);
    setSent(undefined);
    try {
      const made = await askForHelp({ kind: "unwell", level, text: text.trim() }, t("unwell.queue"));
      setSent(made ? "gone" : "waits");
      setText("");
      await onSent();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <Choices
        label={t("unwell.when")}
        value={level ?? ""}
        options={LEVELS.map(value => ({ value, label: t(`unwell.${value}`) }))}
        onInput={value => setLevel(value as UnwellLevel)}
      />
      <TextArea
        label={t("unwell.more_words")}
        optional
        rows={2}
        maxLength={1000}
        value={text}
        onInput={setText}
      />
      {atNight() && <p class="notice">{t("unwell.night")}</p>}
      {!online.value && <p class="notice">{t("unwell.offline")}</p>}
      <p role="status">{sent && t(`unwell.${sent}`)}</p>
      <p role="alert">{error}</p>
      <Button kind="filled" wide missing={level ? undefined : t("unwell.missing")} onClick={send}>
        {t("unwell.send")}
      </Button>
    </div>
  );
}

const OPENS = 9;
const CLOSES = 18;

/** The team reads on working hours; the numbers answer meanwhile. */
function atNight(): boolean {
  const now = session.value;
  const timeZone = now.state === "open" ? now.who.zone : undefined;
  const parts = new Intl.DateTimeFormat("en-GB", {
    hour: "numeric",
    weekday: "short",
    hour12: false,
    timeZone,
  });
  const told = Object.fromEntries(parts.formatToParts(minute.value).map(({ type, value }) => [type, value]));
  const hour = Number(told.hour);
  return ["Sat", "Sun"].includes(told.weekday ?? "") || hour < OPENS || hour >= CLOSES;
}
