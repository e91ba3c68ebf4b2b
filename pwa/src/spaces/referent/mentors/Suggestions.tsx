import { useState } from "preact/hooks";
import { proposePair, readSuggestions } from "../../../services/mentoring/mentoring.ts";
import type { Reason, Suggestion } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, toast } from "../../../ui/index.ts";
import { wordOf } from "../../mentor/words.ts";
import { fullName } from "../caseload/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { v } from "./words.ts";
import type { YouthPart } from "./YouthMentor.tsx";

type Found = { items: Suggestion[]; not_ready: number };

/** Who would suit, and why; the lead decides. */
export function Suggestions({ found, again }: YouthPart) {
  const youth = found.young?.id ?? "";
  const [shown, setShown] = useState<Found>();
  const [error, setError] = useState<string>();
  const then = async (gesture: () => Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await gesture();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const look = (): Promise<void> => then(async () => setShown(await readSuggestions(youth)));
  const propose = (one: Suggestion): Promise<void> =>
    then(async () => {
      await proposePair(youth, one.volunteer_id);
      toast(v("suggest.done"));
      await again();
    });
  return (
    <section class="card stack stack-2">
      <h2>{v("suggest")}</h2>
      {!shown && (
        <div>
          <Button kind="filled" onClick={look}>
            {v("suggest.show")}
          </Button>
        </div>
      )}
      <Refusal>{error}</Refusal>
      {shown && shown.items.length === 0 && <p>{v("suggest.none")}</p>}
      {shown && (
        <ul class="pair-lines">
          {shown.items.map(one => (
            <li class="pair-line" key={one.volunteer_id}>
              <span class="pair-who">
                <strong>{fullName(one)}</strong>
                <span>
                  {one.reasons.length
                    ? `${v("why")} : ${one.reasons.map(reason => because(reason, "why")).join(" ; ")}`
                    : v("why.nothing")}
                </span>
                {one.against.length > 0 && (
                  <span class="meta">
                    {`${v("why.not")} : ${one.against.map(reason => because(reason, "not")).join(" ; ")}`}
                  </span>
                )}
                <span class="meta">
                  {[
                    one.employer,
                    one.check.until ? v("check.until", { date: longDate(one.check.until) }) : "",
                    `${v("load.title")} : ${v("load", { n: one.pairs, all: one.capacity })}`,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              <Button
                aria-label={v("suggest.propose.for", { name: fullName(one) })}
                onClick={() => propose(one)}
              >
                {v("suggest.propose")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown && shown.not_ready > 0 && <p class="meta">{v("suggest.not_ready", { n: shown.not_ready })}</p>}
    </section>
  );
}

const CODED = ["gender", "language", "interest", "availability"];

function because({ code, values }: Reason, how: "why" | "not"): string {
  const told = values.map(value => (CODED.includes(code) ? wordOf(code, value) : value));
  const key = `${how}.${code}` as Parameters<typeof v>[0];
  return v(key, { values: told.join(", ").toLowerCase() });
}
