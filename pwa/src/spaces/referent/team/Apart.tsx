import {
  type LateInterview,
  type Missing,
  type Apart as Read,
  readApart,
} from "../../../services/desk/apart.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Doubt, ErrorState, Skeleton } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { f } from "../follow-words.ts";
import { useLive } from "../live.ts";
import { said } from "../words.ts";

/** Apart from the figures: each late interview with its gesture, each file with what it lacks and how to mend it. */
export function Apart() {
  const read = useLive("caseload:apart", readApart);
  if (!read.value)
    return read.state === "loading" ? (
      <Skeleton lines={4} />
    ) : (
      <ErrorState text={said(read.error)} onRetry={read.refresh} />
    );
  return <Both apart={read.value} />;
}

function Both({ apart: { interviews, missing } }: { apart: Read }) {
  return (
    <>
      <section class="card stack stack-2" aria-labelledby="apart-interviews">
        <h2 id="apart-interviews">{f("apart.interviews")}</h2>
        {interviews.items.length === 0 && <p>{f("apart.interviews.none")}</p>}
        <ul class="history">
          {interviews.items.map(one => (
            <Late key={one.youth_id + one.rule} one={one} />
          ))}
        </ul>
        {interviews.cut && <p>{f("apart.cut")}</p>}
      </section>
      <section class="card stack stack-2" aria-labelledby="apart-missing">
        <h2 id="apart-missing">{f("apart.missing")}</h2>
        {missing.items.length === 0 && <p>{f("apart.missing.none")}</p>}
        <ul class="history">
          {missing.items.map(one => (
            <Lacking key={one.youth_id} one={one} />
          ))}
        </ul>
        {missing.cut && <p>{f("apart.cut")}</p>}
      </section>
    </>
  );
}

const followed = (referent: string | null): string =>
  referent ? f("apart.by", { who: referent }) : f("apart.by_nobody");

function Late({ one }: { one: LateInterview }) {
  return (
    <li class="between">
      <div>
        <p class="cluster">
          <strong>{fullName(one)}</strong>
          {one.certainty === "to_check" && <Doubt />}
        </p>
        <p>
          {f("apart.late", {
            title: f(`apart.${one.rule}`),
            date: longDate(one.due_on),
            n: one.days_late,
          })}
        </p>
        <p class="meta">{followed(one.referent)}</p>
      </div>
      <Button
        href={`/equipe/jeunes/${one.youth_id}?voir=interviews`}
        aria-label={f("apart.open_interview", { name: fullName(one) })}
      >
        {f("apart.open")}
      </Button>
    </li>
  );
}

/** Where each thing that lacks is mended. */
function wayOf(one: Missing, what: Missing["what"][number]): string {
  if (what === "referent") return places.team;
  return `/equipe/jeunes/${one.youth_id}?voir=${what === "measures" ? "measures" : "events"}`;
}

function Lacking({ one }: { one: Missing }) {
  return (
    <li class="stack stack-2">
      <div>
        <p>
          <strong>{fullName(one)}</strong>
        </p>
        <p class="meta">{followed(one.referent)}</p>
      </div>
      {one.what.map(what => (
        <div class="between" key={what}>
          <p>{f(`apart.lacks.${what}`)}</p>
          <Button
            href={wayOf(one, what)}
            aria-label={f("apart.mend_for", { gesture: f(`apart.mend.${what}`), name: fullName(one) })}
          >
            {f(`apart.mend.${what}`)}
          </Button>
        </div>
      ))}
    </li>
  );
}
