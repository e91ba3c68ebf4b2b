import { useState } from "preact/hooks";
import { assignReferent, type Orphan, type Teams } from "../../../services/desk/team.ts";
import { age, daysBetween } from "../../../text/dates.ts";
import { Button, focusOn, toast } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { ageSentence, fullName } from "../caseload/index.ts";
import { stale } from "../live.ts";
import { t } from "../words.ts";
import { AssignSheet } from "./AssignSheet.tsx";
import { mayFollow } from "./members.ts";

type Props = { teams: Teams; readOnly: boolean; refresh: () => Promise<void> };

/** Files without a referent, the oldest first: each with its age and its gesture. */
export function Orphans({ teams, readOnly, refresh }: Props) {
  const [chosen, setChosen] = useState<Orphan>();
  const { total, items } = teams.orphans;
  const give = async (referent: string): Promise<void> => {
    if (!chosen) return;
    await assignReferent(chosen.id, chosen.version, referent);
    toast(t("assign.done", { name: fullName(chosen) }));
    setChosen(undefined);
    stale("caseload:");
    await refresh();
    focusOn("orphans-title");
  };
  return (
    <section class="card stack stack-2" aria-labelledby="orphans-title">
      <h2 id="orphans-title" tabIndex={-1}>
        {total ? t("orphans.title", { n: total }) : t("orphans.none")}
      </h2>
      {total > items.length && <p class="meta">{t("orphans.shown", { n: items.length })}</p>}
      {total > 0 && (
        <ul class="team-list">
          {items.map(one => (
            <li key={one.id}>
              <div class="team-who">
                <a href={fileHref(one.id)}>{fullName(one)}</a>
                <span class="meta line">{about(one, teams)}</span>
              </div>
              {!readOnly && (
                <div class="team-gestures no-print">
                  <Button
                    aria-label={t("assign.for", { name: fullName(one) })}
                    aria-haspopup="dialog"
                    onClick={() => setChosen(one)}
                  >
                    {t("assign.go")}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <AssignSheet
        open={chosen !== undefined}
        title={t("assign.title", { name: chosen ? fullName(chosen) : "" })}
        label={t("circle.referent")}
        choices={mayFollow(teams, chosen).map(one => ({
          value: one.id,
          label: t("assign.load", { name: fullName(one), n: one.youths }),
        }))}
        onClose={() => setChosen(undefined)}
        onChoice={give}
        refresh={refresh}
      />
    </section>
  );
}

/** « 16 ans 10 mois · Sans référent depuis 7 jours · Équipe Boussole » */
function about(one: Orphan, { on, teams }: Teams): string {
  const days = daysBetween(one.since, on);
  const said = [
    ageSentence({ age: age(one.birth_date, on), certain: one.birth_precision === "day" }),
    days > 0 ? t("orphans.since", { n: days }) : t("orphans.today"),
  ];
  const team = teams.length > 1 ? teams.find(({ id }) => id === one.team_id)?.name : undefined;
  return [...said, ...(team ? [team] : [])].join(" · ");
}
