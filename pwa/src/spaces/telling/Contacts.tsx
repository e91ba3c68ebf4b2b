import { Mail, MessageSquare } from "lucide-preact";
import { useState } from "preact/hooks";
import { online } from "../../platform/connectivity.ts";
import { sentence } from "../../platform/http.ts";
import {
  type Channel,
  changeChannel,
  type NewChannel,
  removeChannel,
  sendCode,
  type When,
} from "../../services/notices/channels.ts";
import { longDate } from "../../text/dates.ts";
import { Button, Card, Dialog, Pill, toast } from "../../ui/index.ts";
import { AddContact } from "./AddContact.tsx";
import { CodeSheet } from "./CodeSheet.tsx";
import { Refused } from "./frame.tsx";
import { Times } from "./Times.tsx";
import { t } from "./words.ts";

type Props = {
  channels: Channel[];
  add: (one: NewChannel) => Promise<Channel>;
  onChange: () => Promise<void>;
  /** Words above the list, for somebody else's contacts. */
  title?: string;
  /** The code is told by the person who holds the phone. */
  mine?: boolean;
};

/** Numbers and addresses: proven by a code, safe or not, at which hours. Each is taken back at once. */
export function Contacts({ channels, add, onChange, title, mine = true }: Props) {
  const [adding, setAdding] = useState<"sms" | "email">();
  const [proving, setProving] = useState<Channel>();
  const [leaving, setLeaving] = useState<Channel>();
  const [error, setError] = useState<string>();
  const contacts = channels.filter(one => one.kind !== "push");
  const doing = async (gesture: () => Promise<unknown>, done: string): Promise<void> => {
    setError(undefined);
    try {
      await gesture();
      toast(done);
    } catch (cause) {
      setError(sentence(cause));
    }
    await onChange();
  };
  const missing = online.value ? undefined : t("contacts.offline");
  return (
    <>
      <h2>{title ?? t("contacts.title")}</h2>
      {contacts.length === 0 && <p class="meta">{t("contacts.none")}</p>}
      {contacts.map(one => (
        <Contact
          key={one.id}
          one={one}
          mine={mine}
          onTimes={times => doing(() => changeChannel(one, times), t("saved"))}
          onProve={() => setProving(one)}
          onAgain={() => doing(() => sendCode(one.id), t("code.again.done"))}
          onRemove={() => setLeaving(one)}
        />
      ))}
      <Refused>{error}</Refused>
      <div class="cluster">
        <Button missing={missing} onClick={() => setAdding("sms")}>
          {t("contacts.add.sms")}
        </Button>
        <Button missing={missing} onClick={() => setAdding("email")}>
          {t("contacts.add.email")}
        </Button>
      </div>
      <AddContact
        kind={adding}
        add={add}
        onClose={() => setAdding(undefined)}
        onAdded={async made => {
          setAdding(undefined);
          await onChange();
          if (made.state === "to_prove") setProving(made);
        }}
      />
      <CodeSheet
        one={proving}
        onClose={() => setProving(undefined)}
        onProven={async () => {
          setProving(undefined);
          toast(t("code.done"));
          await onChange();
        }}
      />
      <Dialog
        open={leaving !== undefined}
        title={t("remove.title", { contact: leaving?.contact ?? "" })}
        confirm={t("remove")}
        keep={t("remove.keep")}
        danger
        onClose={() => setLeaving(undefined)}
        onConfirm={async () => {
          const id = leaving?.id ?? "";
          setLeaving(undefined);
          await doing(() => removeChannel(id), t("removed"));
        }}
      />
    </>
  );
}

type ContactProps = {
  one: Channel;
  mine: boolean;
  onTimes: (times: When) => Promise<void>;
  onProve: () => void;
  onAgain: () => Promise<void>;
  onRemove: () => void;
};

function Contact({ one, mine, onTimes, onProve, onAgain, onRemove }: ContactProps) {
  const name = one.contact ?? "";
  const Picture = one.kind === "sms" ? MessageSquare : Mail;
  return (
    <Card as="article" label={name}>
      <div class="stack stack-2">
        <div class="between">
          <strong class="cluster">
            <Picture size={24} aria-hidden="true" />
            <span>{name}</span>
          </strong>
          <Pill status={statuses[one.state]} label={t(`state.${one.state}`)} />
        </div>
        {one.state === "stopped" && <p>{t("stopped")}</p>}
        {one.state === "to_prove" && (
          <div class="cluster">
            <Button onClick={onProve}>{t("code.write")}</Button>
            <Button kind="quiet" onClick={onAgain}>
              {t("code.again")}
            </Button>
          </div>
        )}
        {mine && one.recovery_from && (
          <p class="meta">{t("recovery", { date: longDate(one.recovery_from.slice(0, 10)) })}</p>
        )}
        {mine && one.state !== "stopped" && <Times one={one} onChange={onTimes} />}
        <div>
          <Button kind="quiet" aria-label={t("remove.one", { contact: name })} onClick={onRemove}>
            {t("remove")}
          </Button>
        </div>
      </div>
    </Card>
  );
}

const statuses = { to_prove: "waiting", proven: "good", stopped: "blocked" } as const;
