import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../frame/index.ts";
import { sentence } from "../../platform/http.ts";
import { leaveForWorker } from "../../platform/push.ts";
import {
  addChannel,
  changePreferences,
  type Preferences,
  readChannels,
  readPreferences,
  type Wishes,
} from "../../services/notices/channels.ts";
import { fullDate } from "../../text/dates.ts";
import { Button, Card, Choices, List, Row, SelectField, toast } from "../../ui/index.ts";
import { Contacts } from "./Contacts.tsx";
import { type Frame, Refused, useHere } from "./frame.tsx";
import { LeadTimes } from "./LeadTimes.tsx";
import { ThisDevice } from "./ThisDevice.tsx";
import { t } from "./words.ts";

const PAUSES = [0, 1, 3, 7, 14, 30];

/** « Comment on me prévient »: by what, when, with which words, and exactly what leaves (SAF-23). */
export function HowIAmTold({ frame: Frame, back, preview }: { frame: Frame; back: string; preview: string }) {
  const channels = useHere("channels", readChannels);
  const wishes = useHere("preferences", readPreferences);
  const said = wishes.value?.words;
  useEffect(() => {
    if (said) void leaveForWorker({ words: said }).catch(() => undefined);
  }, [said]);
  return (
    <Frame title={t("title")} back={back}>
      <div class="stack">
        <p>{t("lead")}</p>
        <p class="meta">{t("neutral")}</p>
        <Loaded of={channels} skeleton={3}>
          {({ items }) => (
            <>
              <ThisDevice channels={items} onChange={channels.refresh} />
              <Contacts channels={items} add={addChannel} onChange={channels.refresh} />
            </>
          )}
        </Loaded>
        <Loaded of={wishes} skeleton={3}>
          {value => <Choosing now={value} put={wishes.put} refresh={wishes.refresh} />}
        </Loaded>
        <List>
          <Row href={preview} title={t("preview.go")} />
        </List>
      </div>
    </Frame>
  );
}

type ChoosingProps = { now: Preferences; put: (next: Preferences) => void; refresh: () => Promise<void> };

function Choosing({ now, put, refresh }: ChoosingProps) {
  const [error, setError] = useState<string>();
  const change = async (wishes: Wishes): Promise<void> => {
    setError(undefined);
    try {
      const kept = await changePreferences(now, wishes);
      await leaveForWorker({ words: kept.words }).catch(() => undefined); // told again when this page opens
      put(kept);
      toast(t("saved"));
    } catch (cause) {
      setError(sentence(cause));
      void refresh();
    }
  };
  return (
    <>
      <h2>{t("lock.title")}</h2>
      <Card>
        <Choices
          label={t("lock.label")}
          value={now.lock_screen}
          options={now.levels.map(({ code, title, example }) => ({
            value: code,
            label: title,
            hint: `« ${[example.title, example.body].filter(Boolean).join(" : ")} »`,
          }))}
          onInput={lock_screen => change({ lock_screen })}
        />
      </Card>
      <h2>{t("lead.title")}</h2>
      <LeadTimes now={now} onChange={remind_before => void change({ remind_before })} />
      <h2>{t("pause.title")}</h2>
      <Card>
        {now.paused_until ? (
          <div class="stack stack-2">
            <p>{t("pause.until", { date: fullDate(now.paused_until) })}</p>
            <div>
              <Button onClick={() => change({ pause_days: 0 })}>{t("pause.end")}</Button>
            </div>
          </div>
        ) : (
          <SelectField
            label={t("pause.label")}
            value="0"
            options={PAUSES.map(n => ({
              value: String(n),
              label: n === 0 ? t("pause.none") : t("pause.days", { n }),
            }))}
            onInput={days => change({ pause_days: Number(days) })}
          />
        )}
      </Card>
      <Refused>{error}</Refused>
    </>
  );
}
