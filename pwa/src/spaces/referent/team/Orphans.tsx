import { UserX } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Orphan, Teams } from "../../../services/desk/team.ts";
import { giveFiles } from "../../../services/handovers/giving.ts";
import { age, daysBetween } from "../../../text/dates.ts";
import { Button, CheckField, focusOn, Tag } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { ageSentence, fullName } from "../caseload/index.ts";
import { h } from "../handovers/words.ts";
import { t } from "../words.ts";
import { AssignSheet } from "./AssignSheet.tsx";
import { sayGiven } from "./given.ts";
import { mayFollow } from "./members.ts";

type Props = { teams: Teams; readOnly: boolean; refresh: () => Promise<void> };

/** Files without a referent, the oldest first: each with its age and its gesture, or several at once. */
export function Orphans({ teams, readOnly, refresh }: Props) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [giving, setGiving] = useState<Orphan[]>([]);
  const { total, items } = teams.orphans;
  const chosen = items.filter(one => picked.has(one.id));
  const pick = (id: string, on: boolean): void =>
    setPicked(new Set(on ? [...picked, id] : [...picked].filter(one => one !== id)));
  const give = async (referent: string): Promise<void> => {
    const given = await giveFiles(giving, referent);
    sayGiven(given, refresh, giving.length === 1 ? giving[0] : undefined);
    setGiving([]);
    setPicked(new Set());
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
            <OneOrphan
              key={one.id}
              one={one}
              teams={teams}
              picked={!readOnly && items.length > 1 ? picked.has(one.id) : undefined}
              onPick={on => pick(one.id, on)}
              onGive={readOnly ? undefined : () => setGiving([one])}
            />
          ))}
        </ul>
      )}
      {!readOnly && items.length > 1 && (
        <div class="cluster no-print">
          <Button
            onClick={() => setPicked(new Set(chosen.length < items.length ? items.map(({ id }) => id) : []))}
          >
            {chosen.length < items.length ? h("give.all") : h("give.none")}
          </Button>
          {chosen.length > 0 && (
            <Button kind="filled" aria-haspopup="dialog" onClick={() => setGiving(chosen)}>
              {h("give.many", { n: chosen.length })}
            </Button>
          )}
        </div>
      )}
      <AssignSheet
        open={giving.length > 0}
        title={
          giving.length === 1
            ? t("assign.title", { name: giving[0] ? fullName(giving[0]) : "" })
            : h("give.title", { n: giving.length })
        }
        label={t("circle.referent")}
        choices={mayFollow(
          teams,
          giving.map(one => one.team_id),
        ).map(one => ({
          value: one.id,
          label: t("assign.load", { name: fullName(one), n: one.youths }),
        }))}
        onClose={() => setGiving([])}
        onChoice={give}
        refresh={refresh}
      />
    </section>
  );
}

type LineProps = {
  one: Orphan;
  teams: Teams;
  /** undefined: nothing can be picked here. */
  picked: boolean | undefined;
  onPick: (on: boolean) => void;
  onGive: (() => void) | undefined;
};

function OneOrphan({ one, teams, picked, onPick, onGive }: LineProps) {
  const name = fullName(one);
  return (
    <li class="team-orphan">
      <div class="team-who">
        <span class="cluster">
          <a href={fileHref(one.id)}>{name}</a>
          {one.forgotten && (
            <Tag icon={UserX} tone="now">
              {h("alone.mark")}
            </Tag>
          )}
        </span>
        <span class="meta line">{about(one, teams)}</span>
        {picked !== undefined && (
          <span class="no-print">
            <CheckField label={h("give.pick", { name })} checked={picked} onInput={onPick} />
          </span>
        )}
      </div>
      {onGive && (
        <div class="team-gestures no-print">
          <Button aria-label={t("assign.for", { name })} aria-haspopup="dialog" onClick={onGive}>
            {t("assign.go")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** « 16 ans 10 mois · Personne ne suit Orion depuis 7 jours. · Équipe Boussole » */
function about(one: Orphan, { on, teams }: Teams): string {
  const days = daysBetween(one.since, on);
  const alone = one.forgotten
    ? h("alone.forgotten", { name: one.first_name, n: days })
    : days > 0
      ? t("orphans.since", { n: days })
      : t("orphans.today");
  const said = [ageSentence({ age: age(one.birth_date, on), certain: one.birth_precision === "day" }), alone];
  const team = teams.length > 1 ? teams.find(({ id }) => id === one.team_id)?.name : undefined;
  return [...said, ...(team ? [team] : [])].join(" · ");
}
