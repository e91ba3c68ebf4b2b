import { useState } from "preact/hooks";
import { nudgePair, offerMentor } from "../../../services/mentoring/mentoring.ts";
import type { Line, Supervision } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Empty, Pill, type Status, toast } from "../../../ui/index.ts";
import { m } from "../../mentor/words.ts";
import { fullName } from "../caseload/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { v } from "./words.ts";

const FEW = 10;
export const mentorHref = (youth: string): string => `/equipe/jeunes/${youth}/mentor`;

/** Whoever is silent first; then those who wait for a mentor, and to whom one is due to be proposed. */
export function Pairs({ found, refresh }: { found: Supervision; refresh: () => Promise<void> }) {
  const [error, setError] = useState<string>();
  const then = async (gesture: () => Promise<unknown>, done: string): Promise<void> => {
    setError(undefined);
    try {
      await gesture();
      toast(done);
      await refresh();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <>
      <Counts found={found} />
      <Refusal>{error}</Refusal>
      {found.items.length === 0 ? (
        <Empty text={v("empty")} />
      ) : (
        <ul class="card pair-lines" aria-label={v("pairs")}>
          {found.items.map(line => (
            <OneLine
              key={line.id}
              line={line}
              onNudge={() => then(() => nudgePair(line.id, "both"), v("nudge.done"))}
            />
          ))}
        </ul>
      )}
      {found.waiting.length > 0 && (
        <section class="card stack stack-2">
          <h2>{v("waiting")}</h2>
          <ul class="pair-lines">
            {found.waiting.map(one => (
              <li class="pair-line" key={one.id}>
                <span class="pair-who">
                  <strong>{fullName(one)}</strong>
                  <span class="meta">
                    {one.days > 0 ? v("waiting.days", { n: one.days }) : v("waiting.today")}
                  </span>
                </span>
                <Button href={mentorHref(one.id)} aria-label={v("find", { name: fullName(one) })}>
                  {v("suggest.show")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.offers_due.length > 0 && (
        <section class="card stack stack-2">
          <h2>{v("offers")}</h2>
          <p class="meta">{v("offers.note")}</p>
          <ul class="pair-lines">
            {found.offers_due.slice(0, FEW).map(one => (
              <li class="pair-line" key={one.id}>
                <a href={mentorHref(one.id)}>{fullName(one)}</a>
                <Button
                  aria-label={v("offer", { name: fullName(one) })}
                  onClick={() => then(() => offerMentor(one.id, "mentor"), v("offer.done"))}
                >
                  {v("history.go")}
                </Button>
              </li>
            ))}
          </ul>
          {found.offers_due.length > FEW && (
            <p class="meta">{v("offers.more", { n: found.offers_due.length - FEW })}</p>
          )}
        </section>
      )}
    </>
  );
}

function Counts({ found }: { found: Supervision }) {
  const counts = [
    ["count.active", found.counts.active ?? 0],
    ["count.silent", found.silent],
    ["count.long", found.long_silent],
    ["count.accepted", found.counts.accepted ?? 0],
    ["count.proposed", found.counts.proposed ?? 0],
    ["count.paused", found.counts.paused ?? 0],
    ["count.suspended", found.counts.suspended ?? 0],
  ] as const;
  return (
    <p class="cluster">
      {counts
        .filter(([key, n]) => n > 0 || key === "count.active")
        .map(([key, n]) => (
          <span key={key}>
            <strong class="figures">{n}</strong> {v(key).toLowerCase()}
          </span>
        ))}
    </p>
  );
}

const pills: Partial<Record<Line["state"], Status>> = {
  proposed: "toAccept",
  accepted: "todo",
  active: "doing",
  paused: "waiting",
  suspended: "blocked",
};

function OneLine({ line, onNudge }: { line: Line; onNudge: () => Promise<void> }) {
  const young = fullName(line.young);
  const facts = [
    line.silent_days !== null && line.silence
      ? `${v(`silence.${line.silence}`)} : ${v("silence.days", { n: line.silent_days })}`
      : undefined,
    line.state === "active" && line.initiative ? v(`initiative.${line.initiative}`) : undefined,
    line.state === "active" ? v("wrote", { young: line.from_young, mentor: line.from_mentor }) : undefined,
    line.state === "active" && line.meetings ? `${v("col.meetings")} : ${line.meetings}` : undefined,
    line.check === "valid" ? undefined : v(`check.${line.check}`),
    line.nudged_on ? v("nudged", { date: longDate(line.nudged_on) }) : undefined,
  ].filter(Boolean);
  return (
    <li class="pair-line">
      <span class="pair-who">
        <a href={mentorHref(line.young.id)} aria-label={v("open", { name: young })}>
          {`${young} · ${fullName(line.mentor)}`}
        </a>
        <span class="meta">{facts.join(" · ")}</span>
      </span>
      <Pill
        status={line.silence ? "renew" : (pills[line.state] ?? "todo")}
        label={m(`state.${line.state}`)}
      />
      {line.silence && (
        <Button aria-label={v("nudge.for", { name: young })} onClick={onNudge}>
          {v("nudge")}
        </Button>
      )}
    </li>
  );
}
