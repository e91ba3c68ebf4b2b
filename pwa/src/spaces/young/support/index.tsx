import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { entries } from "../../../platform/queue.ts";
import {
  type Answer,
  type Kind,
  type Mine,
  openRequest,
  waitingFor,
} from "../../../services/support/support.ts";
import { fullDate } from "../../../text/dates.ts";
import { Card, Doubt, Waits } from "../../../ui/index.ts";
import { Page } from "../parts.tsx";
import { AfterCare } from "./AfterCare.tsx";
import { Asking } from "./Asking.tsx";
import { Request } from "./Request.tsx";
import { TurnTo } from "./TurnTo.tsx";
import { type MySupport, useSupport } from "./use-support.ts";
import { s } from "./words.ts";

/** Help until 21: until when to ask, one gesture to ask, and where it stands. */
export default function SupportPage() {
  const mine = useSupport();
  return (
    <Page title={s("title")} back="/jeune">
      <Loaded of={mine.read} skeleton={4}>
        {found => <Found mine={mine} found={found} />}
      </Loaded>
    </Page>
  );
}

/** Before 18 or still helped: go on being helped. Once gone: come back, unless a yes already holds. An interview, always. */
function kindsOf({ windows, care, requests }: Mine): Kind[] {
  const back = windows.return.open && care.state !== "in_care";
  if (back && requests.some(one => one.kind !== "interview" && holds(one.answer))) return ["interview"];
  return [...(back ? (["return"] as const) : (["young_adult"] as const)), "interview"];
}

/** A yes whose help is to begin or goes on. */
function holds(answer: Answer | undefined): boolean {
  return answer?.decision === "yes" && (answer.last_on === null || answer.last_on >= today());
}

function Found({ mine, found }: { mine: MySupport; found: Mine }) {
  const over = found.windows.return.days_left === 0 && !found.windows.return.open;
  const asked = (["return", "young_adult", "interview"] as const).flatMap(kind => {
    const one = openRequest(found, kind);
    return one ? [one] : [];
  });
  const past = found.requests.filter(one => !asked.includes(one));
  const kinds = kindsOf(found).filter(kind => !asked.some(one => one.kind === kind));
  const [answered, ...before] = past;
  return (
    <div class="stack">
      <Clock found={found} over={over} />
      {asked.map(one => (
        <Request key={one.id} mine={mine} found={found} one={one} />
      ))}
      {answered?.state === "answered" && (
        <Request key={answered.id} mine={mine} found={found} one={answered} />
      )}
      {!over && kinds.map(kind => <Kinds key={kind} mine={mine} found={found} kind={kind} />)}
      <TurnTo found={found} />
      <AfterCare found={found} read={mine.read} />
      {before.length + (answered?.state === "withdrawn" ? 1 : 0) > 0 && (
        <details class="details">
          <summary>{s("past.requests")}</summary>
          <div class="stack">
            {(answered?.state === "withdrawn" ? past : before).map(one => (
              <Request key={one.id} mine={mine} found={found} one={one} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Clock({ found, over }: { found: Mine; over: boolean }) {
  const { return: back, young_adult } = found.windows;
  const contract = found.care.contract_ends_on;
  if (over) return <p class="lead">{s("clock.over")}</p>;
  return (
    <Card as="section" class="time">
      {young_adult.open ? (
        <>
          <strong>{s("clock.days", { n: back.days_left })}</strong>
          <p>{s("clock.until", { date: fullDate(back.last_on) })}</p>
        </>
      ) : (
        <p>{s("clock.later", { date: fullDate(young_adult.opens_on) })}</p>
      )}
      {contract && <p>{s("contract.ends", { date: fullDate(contract) })}</p>}
      {!back.certain && (
        <p class="cluster">
          <Doubt />
          <span>{s("clock.doubt")}</span>
        </p>
      )}
      <p class="meta">{s("law")}</p>
    </Card>
  );
}

function Kinds({ mine, found, kind }: { mine: MySupport; found: Mine; kind: Kind }) {
  const leaving = waitingFor(kind, entries.value);
  if (!found.windows[kind].open) return null;
  if (!leaving) return <Asking mine={mine} found={found} kind={kind} />;
  return (
    <Card as="section" label={s(`asked.${kind}`)} class="stack stack-2">
      <h2>{s(`asked.${kind}`)}</h2>
      <p role="status">{online.value ? s("state.leaving") : s("state.waiting")}</p>
      {!online.value && <Waits />}
    </Card>
  );
}
