import { KeyRound, Laptop, Smartphone } from "lucide-preact";
import { useState } from "preact/hooks";
import { keptWhen, Loaded } from "../../../frame/index.ts";
import { dayOf } from "../../../platform/clock.ts";
import { sentence } from "../../../platform/http.ts";
import { removeDevice } from "../../../platform/local-seal.ts";
import { waiting } from "../../../platform/queue.ts";
import { signOut } from "../../../platform/session.ts";
import {
  endPhone,
  endSession,
  type OpenedSession,
  type Phone,
  readPhones,
  readSessions,
  readWaysIn,
  type WayIn,
} from "../../../services/accounts/phones.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, Dialog, List, Row, toast } from "../../../ui/index.ts";
import { sessionEnds } from "../entry/without-phone.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";

type Accesses = { sessions: OpenedSession[]; phones: Phone[]; ways: WayIn[] };
type Ending = { kind: "session" | "phone"; id: string; label: string };

async function readAccesses(): Promise<Accesses> {
  const [sessions, phones, ways] = await Promise.all([readSessions(), readPhones(), readWaysIn()]);
  return { sessions, phones, ways };
}

/** What is open and where, the phones that may open, the ways in: each can be ended (SAF-25, SAF-26). */
export function Phones() {
  const accesses = useRead("accesses", readAccesses);
  const [ending, setEnding] = useState<Ending>();
  const [error, setError] = useState<string>();
  const end = async (): Promise<void> => {
    if (!ending) return;
    setError(undefined);
    try {
      await (ending.kind === "phone" ? endPhone(ending.id) : endSession(ending.id));
      toast(t("phones.ended"));
      await accesses.refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
    setEnding(undefined);
  };
  return (
    <Page title={t("phones.title")} back="/jeune/moi">
      <Alert>{error}</Alert>
      <Loaded of={accesses} skeleton={5}>
        {value => <Lists accesses={value} onEnd={setEnding} />}
      </Loaded>
      <Dialog
        open={ending !== undefined}
        title={t("phones.end.ask")}
        confirm={t("phones.end.yes")}
        keep={t("phones.end.no")}
        danger
        onClose={() => setEnding(undefined)}
        onConfirm={end}
      >
        <p>
          <strong>{ending?.label}</strong>
        </p>
        <p>{t(ending?.kind === "phone" ? "phones.end.phone" : "phones.end.text")}</p>
      </Dialog>
    </Page>
  );
}

function Lists({ accesses, onEnd }: { accesses: Accesses; onEnd: (one: Ending) => void }) {
  const { sessions, phones, ways } = accesses;
  const here = phones.find(one => one.current);
  const others = phones.filter(one => !one.current);
  const elsewhere = sessions.filter(one => !one.current);
  const stop = (one: Ending) => (
    <Button onClick={() => onEnd(one)} aria-label={`${t("phones.end")} : ${one.label}`}>
      {t("phones.end")}
    </Button>
  );
  const named = (label: string): string => label || t("phones.unnamed");
  return (
    <div class="stack">
      {here && <ThisPhone phone={here} />}
      <h2>{t("phones.open")}</h2>
      {elsewhere.length === 0 ? (
        <p>{t("phones.open.none")}</p>
      ) : (
        <List>
          {elsewhere.map(one => (
            <Row
              key={one.id}
              icon={Laptop}
              title={named(one.device_label)}
              meta={t("phones.seen", { when: keptWhen(new Date(one.last_seen_at)) })}
              end={stop({ kind: "session", id: one.id, label: named(one.device_label) })}
            />
          ))}
        </List>
      )}
      {others.length > 0 && (
        <>
          <h2>{t("phones.known")}</h2>
          <List>
            {others.map(one => (
              <Row
                key={one.id}
                icon={Smartphone}
                title={named(one.label)}
                meta={t("phones.since", { date: longDate(dayOf(new Date(one.created_at))) })}
                end={stop({ kind: "phone", id: one.id, label: named(one.label) })}
              />
            ))}
          </List>
        </>
      )}
      <h2>{t("phones.ways")}</h2>
      {ways.length === 0 && <p>{t("phones.ways.none")}</p>}
      <List>
        {ways.map(one => (
          <Row key={one.id} icon={KeyRound} title={t(`phones.way.${one.kind}`)} meta={usedOn(one)} />
        ))}
        {ways.length === 0 && <Row href="/jeune/moi/mots" icon={KeyRound} title={t("me.words")} />}
      </List>
    </div>
  );
}

function usedOn({ last_used_at }: WayIn): string {
  return last_used_at ? t("phones.seen", { when: keptWhen(new Date(last_used_at)) }) : t("phones.way.never");
}

/** « Retirer ce téléphone »: the server first, so that nothing here may open again; then its keys. */
function ThisPhone({ phone }: { phone: Phone }) {
  const [ask, setAsk] = useState(false);
  const [error, setError] = useState<string>();
  const remove = async (): Promise<void> => {
    setError(undefined);
    try {
      await endPhone(phone.id);
    } catch (cause) {
      setAsk(false);
      return setError(sentence(cause));
    }
    await removeDevice();
    sessionEnds();
    await signOut();
    location.replace("/");
  };
  return (
    <Card label={t("phones.this")}>
      <p>
        <strong>{t("phones.this")}</strong>
        <br />
        <span class="meta">
          {phone.label} · {t("phones.since", { date: longDate(dayOf(new Date(phone.created_at))) })}
        </span>
      </p>
      <Button kind="danger" onClick={() => setAsk(true)}>
        {t("phones.remove")}
      </Button>
      <Alert>{error}</Alert>
      <Dialog
        open={ask}
        title={t("phones.remove.ask")}
        confirm={t("phones.remove.yes")}
        keep={t("phones.remove.no")}
        danger
        onClose={() => setAsk(false)}
        onConfirm={remove}
      >
        <p>{t("phones.remove.text")}</p>
        {waiting.value > 0 && <p>{t("phones.remove.waiting")}</p>}
      </Dialog>
    </Card>
  );
}
