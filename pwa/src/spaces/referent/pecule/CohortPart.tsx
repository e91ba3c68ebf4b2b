import { readCohort } from "../../../services/pecule/followed.ts";
import { Card } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { m } from "./words.ts";

const said = ["sent", "received", "more_asked", "paid", "refused"] as const;

/** How many of the teams one leads have not claimed yet: numbers, never names. */
export function CohortPart() {
  const { value } = useLive("pecule-cohort", readCohort);
  if (!value) return null;
  const { of_age, soon } = value;
  const begun = said.filter(state => of_age[state]);
  const all = Object.values(of_age).reduce((sum, n) => sum + n, 0);
  return (
    <Card as="section" label={m("cohort.title")} class="stack stack-2">
      <h2>{m("cohort.title")}</h2>
      {all === 0 ? (
        <p>{m("cohort.none")}</p>
      ) : (
        <>
          <p>
            <strong class="line">{m("cohort.unclaimed", { n: of_age.preparing ?? 0 })}</strong>
            <span class="line">{m("cohort.of", { n: all })}</span>
          </p>
          {begun.length > 0 && (
            <p>
              {begun
                .map(state => m("cohort.count", { state: m(`state.${state}`), n: of_age[state] ?? 0 }))
                .join(" · ")}
            </p>
          )}
        </>
      )}
      {soon > 0 && <p>{m("cohort.soon", { n: soon })}</p>}
      <p class="meta">{m("cohort.note")}</p>
    </Card>
  );
}
