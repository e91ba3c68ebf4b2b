import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import { type Dated, moveDays } from "../../../services/household/days.ts";
import { type Guidance, readGuidance } from "../../../services/household/guidance.ts";
import { daysBetween, fullDate, inDays, longDate } from "../../../text/dates.ts";
import { Button, Card, Doubt, List, Listen, Row } from "../../../ui/index.ts";
import { DayAsk } from "../household/DayAsk.tsx";
import { h } from "../household/household-words.ts";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { useTell } from "../household/use-tell.ts";
import { addHref } from "../papers/adding.ts";
import { Page, useRead } from "../parts.tsx";
import "./home.css";

const HERE = "/jeune/logement/entree";

/** From a fortnight before the keys to a month after: each thing on its day. */
export default function MoveIn() {
  const own = useSheet("home");
  const guidance = useRead("household", readGuidance);
  return (
    <Page title={h("move.title")} back="/jeune/logement">
      <p class="lead">{h("move.lead")}</p>
      <Loaded of={guidance} skeleton={6}>
        {read => <Days own={own} guidance={read} />}
      </Loaded>
    </Page>
  );
}

function Days({ own, guidance }: { own: OwnSheet<"home">; guidance: Guidance }) {
  const { entry_on } = own.sheet;
  const days = moveDays(guidance.move, own.sheet, today());
  const next = days.find(one => one.done === undefined);
  const left = days.filter(one => one.done === undefined);
  const done = days.filter(one => one.done !== undefined);
  return (
    <div class="stack">
      <Card label={h("move.entry")} class="stack stack-2">
        <p class="first-title">
          {entry_on
            ? h("move.entry.on", { date: fullDate(entry_on), when: inDays(daysBetween(today(), entry_on)) })
            : h("move.entry.none")}
        </p>
        <DayAsk
          kind={entry_on ? "quiet" : "filled"}
          future
          verb={h(entry_on ? "move.entry.change" : "move.entry.say")}
          title={h("move.entry.title")}
          label={h("move.entry.label")}
          had={entry_on}
          onDay={day => own.save({ entry_on: day })}
        />
      </Card>
      <h2>{h("move.left", { n: left.length })}</h2>
      <ol class="stack plain-list">
        {left.map(one => (
          <Thing key={one.code} thing={one} current={one === next} own={own} />
        ))}
      </ol>
      {done.length > 0 && (
        <details class="details">
          <summary>{h("move.done", { n: done.length })}</summary>
          <List label={h("move.done", { n: done.length })}>
            {done.map(one => (
              <Row
                key={one.code}
                title={one.title}
                meta={one.done && h("move.done.on", { date: longDate(one.done) })}
                end={
                  <Button
                    kind="quiet"
                    aria-label={h("move.undo.one", { what: one.title })}
                    onClick={() => own.save({ done: { [one.code]: null } })}
                  >
                    {h("move.undo")}
                  </Button>
                }
              />
            ))}
          </List>
        </details>
      )}
    </div>
  );
}

function Thing({ thing, current, own }: { thing: Dated; current: boolean; own: OwnSheet<"home"> }) {
  const tell = useTell();
  const { title, text, late, doubt, screen, guide, keep } = thing;
  const did = async (): Promise<void> => {
    await own.save({ done: { [thing.code]: today() } });
    if (guide && thing.step)
      await tell([{ journey: guide, step: thing.step, state: "finished", on: today() }]);
  };
  const href = screen ?? (guide && `/jeune/demarches/${guide}`);
  return (
    <li>
      <Card as="article" label={title} class="stack stack-2">
        <p class={late ? "due" : "meta"}>{whenWords(thing)}</p>
        <h3 class="first-title">{title}</h3>
        <Listen text={`${title}. ${text}`} />
        <p>{text}</p>
        {late && <p class="meta">{h("move.late")}</p>}
        {doubt && (
          <p class="cluster">
            <Doubt />
            <span>{doubt}</span>
          </p>
        )}
        <Keep code={keep} />
        <div class="paper-gestures">
          <Button
            kind={current ? "filled" : "second"}
            aria-label={h("move.did.one", { what: title })}
            onClick={did}
          >
            {h("move.did")}
          </Button>
          {href && (
            <Button href={href} kind="quiet" aria-label={h("move.how.one", { what: title })}>
              {h("move.how")}
            </Button>
          )}
        </div>
      </Card>
    </li>
  );
}

function whenWords({ on, days }: Dated): string {
  if (on) return fullDate(on);
  if (days === 0) return h("move.same_day");
  return h(days < 0 ? "move.before" : "move.after", { n: Math.abs(days) });
}

/** The paper this gesture gives: kept among mine. */
function Keep({ code }: { code: string | undefined }) {
  const types = useRead("paper-types", readPaperTypes);
  const type = types.value?.find(one => one.code === code);
  if (!type) return null;
  return (
    <p>
      <a href={addHref(type.code, HERE)}>{h("move.keep", { paper: type.label })}</a>
    </p>
  );
}
