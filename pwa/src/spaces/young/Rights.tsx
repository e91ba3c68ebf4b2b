import { Loaded } from "../../frame/index.ts";
import { online } from "../../platform/connectivity.ts";
import type { Milestone } from "../../services/autonomy/milestones.ts";
import { longDate } from "../../text/dates.ts";
import { Empty, List, Pill, Row } from "../../ui/index.ts";
import { milestonePending } from "./done.ts";
import { useMine } from "./mine.ts";
import { Page, useRefresh } from "./parts.tsx";
import { t } from "./words.ts";

type Group = "now" | "later" | "done" | "aside";
const groups: Group[] = ["now", "later", "done", "aside"];

function groupOf({ rule, state }: Milestone): Group {
  if (milestonePending(rule)) return "done";
  if (state === "open" || state === "late") return "now";
  if (state === "later") return "later";
  return state === "done" ? "done" : "aside";
}

/** Every dated right of this person, by where it stands. */
export function Rights() {
  const { milestones } = useMine();
  useRefresh(milestones);
  return (
    <Page title={t("rights.title")} back="/jeune/demarches">
      <p class="lead">{t("rights.lead")}</p>
      <Loaded of={milestones} skeleton={5}>
        {({ items }) => (items.length === 0 ? <Empty text={t("rights.empty")} /> : <Groups items={items} />)}
      </Loaded>
    </Page>
  );
}

function Groups({ items }: { items: Milestone[] }) {
  return (
    <>
      {groups.map(group => {
        const found = items.filter(item => groupOf(item) === group);
        if (found.length === 0 && group !== "now") return null;
        return (
          <section key={group} aria-labelledby={`rights-${group}`} class="stack stack-2">
            <h2 id={`rights-${group}`}>{t(`rights.${group}`)}</h2>
            {found.length === 0 && <p>{t("rights.nothing_now")}</p>}
            {found.length > 0 && (
              <List>
                {found.map(item => (
                  <Row
                    key={item.rule}
                    href={`/jeune/droits/${item.rule}`}
                    title={item.title}
                    meta={<Meta milestone={item} />}
                    waiting={!online.value && milestonePending(item.rule) !== undefined}
                  />
                ))}
              </List>
            )}
          </section>
        );
      })}
    </>
  );
}

function Meta({ milestone }: { milestone: Milestone }) {
  if (milestone.state !== "late") return <>{metaOf(milestone)}</>;
  return (
    <span class="cluster">
      <Pill status="renew" label={t("milestone.state.late")} />
      <span>{metaOf(milestone)}</span>
    </span>
  );
}

/** The one date that matters where it stands; « Pourquoi ? » where it is not for this person. */
function metaOf({ state, due_on, opens_on, done_on }: Milestone): string {
  if (state === "later") return t("rights.from", { date: longDate(opens_on) });
  if (state === "open") return due_on ? t("rights.before", { date: longDate(due_on) }) : t("rights.no_date");
  if (state === "late") return t("rights.late_since", { date: longDate(due_on ?? opens_on) });
  if (state === "done") return done_on ? t("rights.done_on", { date: longDate(done_on) }) : t("rights.done");
  if (state === "lost") return t("rights.lost");
  return state === "waived" ? t("rights.waived") : t("rights.why_not");
}
