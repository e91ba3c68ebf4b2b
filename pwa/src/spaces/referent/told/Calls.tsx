import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../../frame/index.ts";
import { type Call, callDone, letterHref, type Outcome, readCalls } from "../../../services/notices/sent.ts";
import { when } from "../../../text/dates.ts";
import { Button, Card, Empty, toast } from "../../../ui/index.ts";
import { t } from "../../telling/words.ts";
import { fileHref } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";

const outcomes: Outcome[] = ["reached", "no_answer", "not_needed"];

/** « À appeler »: whom no message reached. A voice, or a letter, takes over from the reminders. */
export default function Calls() {
  const calls = useLive("calls", readCalls);
  const [error, setError] = useState<string>();
  const done = async (one: Call, outcome: Outcome): Promise<void> => {
    setError(undefined);
    try {
      await callDone(one.id, outcome);
      calls.put(now => now.filter(({ id }) => id !== one.id));
      toast(t("calls.done"));
    } catch (cause) {
      setError(said(cause));
      await calls.refresh();
    }
  };
  return (
    <Screen title={t("calls.title")}>
      <div class="stack">
        <p>{t("calls.lead")}</p>
        <Refusal>{error}</Refusal>
        <Loaded of={calls} skeleton={3}>
          {items =>
            items.length === 0 ? (
              <Empty text={t("calls.empty")} mood="done" />
            ) : (
              items.map(one => <ToCall key={one.id} one={one} onDone={outcome => done(one, outcome)} />)
            )
          }
        </Loaded>
      </div>
    </Screen>
  );
}

function ToCall({ one, onDone }: { one: Call; onDone: (outcome: Outcome) => Promise<void> }) {
  return (
    <Card as="article" label={one.name}>
      <div class="stack stack-2">
        <h2 class="call-name">{one.name}</h2>
        <p>{one.text}</p>
        <p class="meta">{t("calls.since", { when: when(one.opened_at) })}</p>
        <fieldset class="chips">
          <legend class="visually-hidden">{t("calls.of", { name: one.name })}</legend>
          {outcomes.map(outcome => (
            <Button key={outcome} onClick={() => onDone(outcome)}>
              {t(`calls.${outcome}`)}
            </Button>
          ))}
        </fieldset>
        <p class="cluster">
          <a href={fileHref(one.youth_id)}>{t("calls.file")}</a>
          <a href={letterHref(one.id)} target="_blank" rel="noreferrer">
            {t("calls.letter")}
          </a>
        </p>
      </div>
    </Card>
  );
}
