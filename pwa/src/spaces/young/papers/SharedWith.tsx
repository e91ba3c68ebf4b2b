import { useState } from "preact/hooks";
import { dayOf } from "../../../platform/clock.ts";
import { sentence } from "../../../platform/http.ts";
import type { Paper } from "../../../services/documents/papers.ts";
import { type Grant, readGrantsOf, stopSharing } from "../../../services/documents/sharing.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, Dialog, toast, WhoSees } from "../../../ui/index.ts";
import { Alert, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { p } from "./papers-words.ts";

/** Who sees this paper, now: each stopped in two taps. */
export function SharedWith({ paper }: { paper: Paper }) {
  const grants = useRead(`grants:${paper.id}`, () => readGrantsOf(paper.id));
  const live = (grants.value ?? []).filter(isLive);
  if (grants.value === undefined) return null;
  if (live.length === 0) return <WhoSees>{t("paper.sees")}</WhoSees>;
  return (
    <section class="stack stack-2">
      <h2>{p("shared.title")}</h2>
      {live.map(one => (
        <OneGrant key={one.id} grant={one} onEnded={grants.refresh} />
      ))}
    </section>
  );
}

export function isLive({ state }: Grant): boolean {
  return state === "live" || state === "waiting";
}

type GrantProps = { grant: Grant; titled?: boolean; onEnded: () => Promise<void> };

/** One sharing: with whom, why, how, until when, opened or not, and « Arrêter ». */
export function OneGrant({ grant, titled, onEnded }: GrantProps) {
  const [ask, setAsk] = useState(false);
  const [error, setError] = useState<string>();
  const name = grant.recipient.first_name;
  const stop = async (): Promise<void> => {
    setAsk(false);
    setError(undefined);
    try {
      await stopSharing(grant.id);
      toast(p("shared.stopped", { name }));
      await onEnded();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const line = p(grant.mode === "view" ? "shared.view" : "shared.download", { name });
  return (
    <Card as="article" class="stack stack-2">
      {titled ? <h2 class="first-title">{grant.title}</h2> : null}
      <p>
        <strong>{p(`shared.with.${grant.recipient.role}`, { name })}</strong>
      </p>
      <p>{`${line} ${p("shared.until", { date: longDate(grant.ends_on) })}`}</p>
      <p class="meta">{p("shared.why", { why: grant.purpose })}</p>
      {grant.side && <p class="meta">{p(grant.side === 1 ? "shared.front" : "shared.back")}</p>}
      <p class="meta">{openedLine(grant)}</p>
      {!grant.current && <p class="meta">{p("shared.older", { name })}</p>}
      <Alert>{error}</Alert>
      {isLive(grant) && (
        <Button onClick={() => setAsk(true)} aria-label={p("shared.stop_with", { name })}>
          {p("shared.stop")}
        </Button>
      )}
      <Dialog
        open={ask}
        title={p("shared.stop.ask")}
        confirm={p("shared.stop.yes")}
        keep={p("shared.stop.no")}
        onClose={() => setAsk(false)}
        onConfirm={stop}
      >
        <p>{p("shared.stop.text", { name })}</p>
      </Dialog>
    </Card>
  );
}

function openedLine({ state, opened, ended_at, recipient }: Grant): string {
  const name = recipient.first_name;
  if (state === "waiting") return p("shared.waiting", { name });
  if (state === "revoked" && ended_at)
    return p("shared.revoked", { date: longDate(dayOf(new Date(ended_at))) });
  if (state === "bond_over") return p("shared.bond_over", { name });
  if (!opened) return p("shared.unopened", { name });
  return p("shared.opened", { n: opened.count, name, date: longDate(dayOf(new Date(opened.last_at))) });
}
