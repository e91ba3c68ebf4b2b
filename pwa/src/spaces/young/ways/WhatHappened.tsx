import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { sentence } from "../../../platform/http.ts";
import { type LastRecovery, readLastRecovery, stopMine } from "../../../services/accounts/card.ts";
import { when } from "../../../text/dates.ts";
import { Actions, Button } from "../../../ui/index.ts";
import { Alert, Page, useRead, useRefresh } from "../parts.tsx";
import { w } from "./words.ts";
import { here } from "./zone.ts";

/** « Voilà ce qui s'est passé » : what was asked with the card, and how to say no while it waits. */
export default function WhatHappened() {
  const last = useRead("last-recovery", readLastRecovery);
  useRefresh(last);
  const [error, setError] = useState<string>();
  const stop = async (): Promise<void> => {
    setError(undefined);
    try {
      await stopMine();
      await last.refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <Page title={w("back.title")} back="/jeune/moi">
      <div class="stack">
        <Alert>{error}</Alert>
        <Loaded of={last} skeleton={4}>
          {value => (value ? <Told last={value} onStop={stop} /> : <p>{w("back.none")}</p>)}
        </Loaded>
      </div>
    </Page>
  );
}

function Told({ last, onStop }: { last: LastRecovery; onStop: () => Promise<void> }) {
  const start = when(last.started_at, here());
  const by = last.way === "card" ? "card" : "team";
  const end = last.ended_at ? when(last.ended_at, here()) : "";
  if (last.state === "waiting")
    return (
      <div class="stack">
        <p>{w(`back.waiting.${by}`, { start })}</p>
        <p>{w("back.waiting.until", { when: when(last.opens_at, here()) })}</p>
        <Actions>
          <Button kind="danger" wide onClick={onStop}>
            {w("stop.go")}
          </Button>
        </Actions>
      </div>
    );
  if (last.state === "stopped")
    return (
      <div class="stack">
        <p>{w(`back.asked.${by}`, { start })}</p>
        <p role="status">
          <strong>{w("back.stopped", { end })}</strong>
        </p>
        {last.stopped_by && <p>{w(`back.stopped.${last.stopped_by}`)}</p>}
        <Next />
      </div>
    );
  return (
    <div class="stack">
      <ol class="numbered">
        <li>{w(`back.asked.${by}`, { start })}</li>
        <li>{w("back.told")}</li>
        <li>{w("back.done", { end })}</li>
        <li>{w("back.cut")}</li>
      </ol>
      <p>
        <strong>{w("back.papers")}</strong>
      </p>
      <p>{w(`back.after.${by}`)}</p>
      <Next />
      <p class="notice">{w("back.notme")}</p>
    </div>
  );
}

function Next() {
  return (
    <Actions>
      <Button kind="filled" wide href="/jeune/moi/carte-de-secours">
        {w("card.make")}
      </Button>
      <Button wide href="/jeune/papiers/trace">
        {w("back.trace")}
      </Button>
    </Actions>
  );
}
