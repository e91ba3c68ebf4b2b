import { useState } from "preact/hooks";
import { assignReferent, type Orphan, type Teams } from "../../../services/desk/team.ts";
import { age, daysBetween } from "../../../text/dates.ts";
import { Button, type Column, DataTable } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { ageSentence, fullName } from "../caseload/index.ts";
import { stale } from "../live.ts";
import { t } from "../words.ts";
import { AssignSheet } from "./AssignSheet.tsx";

/** Files without a referent, the oldest first: each with its age and its gesture. */
export function Orphans({
  teams,
  readOnly,
  refresh,
}: {
  teams: Teams;
  readOnly: boolean;
  refresh: () => Promise<void>;
}) {
  const [chosen, setChosen] = useState<Orphan>();
  const { on, orphans } = teams;
  if (orphans.total === 0) return <p>{t("orphans.none")}</p>;
  const columns: Column<Orphan>[] = [
    { id: "name", title: t("column.name"), cell: one => <a href={fileHref(one.id)}>{fullName(one)}</a> },
    {
      id: "age",
      title: t("column.age"),
      cell: one => ageSentence({ age: age(one.birth_date, on), certain: one.birth_precision === "day" }),
    },
    {
      id: "since",
      title: t("orphans.since"),
      cell: one => t("silence.days", { n: daysBetween(one.since, on) }),
    },
    ...(readOnly
      ? []
      : [
          {
            id: "gesture",
            title: t("column.gesture"),
            cell: (one: Orphan) => (
              <Button aria-label={t("assign.for", { name: fullName(one) })} onClick={() => setChosen(one)}>
                {t("assign.go")}
              </Button>
            ),
          },
        ]),
  ];
  const team = teams.teams.find(({ id }) => id === chosen?.team_id);
  return (
    <section class="stack stack-2 members" aria-labelledby="orphans-title">
      <h2 id="orphans-title">{t("orphans.title", { n: orphans.total })}</h2>
      {orphans.total > orphans.items.length && (
        <p class="meta">{t("orphans.shown", { n: orphans.items.length })}</p>
      )}
      <DataTable
        label={t("orphans.title", { n: orphans.total })}
        columns={columns}
        rows={orphans.items}
        idOf={one => one.id}
        nameOf={fullName}
      />
      <AssignSheet
        open={chosen !== undefined}
        title={t("assign.title", { name: chosen ? fullName(chosen) : "" })}
        label={t("circle.referent")}
        choices={(team?.members ?? [])
          .filter(one => one.roles.includes("referent") && !one.ends_on)
          .map(one => ({ value: one.id, label: t("assign.load", { name: fullName(one), n: one.youths }) }))}
        onClose={() => setChosen(undefined)}
        onChoice={async referent => {
          if (!chosen) return;
          await assignReferent(chosen.id, chosen.version, referent);
          setChosen(undefined);
          stale("caseload:");
          await refresh();
        }}
        refresh={refresh}
      />
    </section>
  );
}
