import { Undo2, Users } from "lucide-preact";
import { Screen } from "../../../frame/index.ts";
import {
  type Counts,
  type Filter,
  type Load,
  type Loads,
  readLoads,
} from "../../../services/desk/caseload.ts";
import { longDate } from "../../../text/dates.ts";
import { type Column, DataTable, Empty, ErrorState, List, Row, Skeleton } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { addressOf } from "../caseload/asked.ts";
import { fullName } from "../caseload/index.ts";
import { d } from "../desk-words.ts";
import { useLive } from "../live.ts";
import { CohortPart } from "../pecule/CohortPart.tsx";
import { p as r } from "../support/words.ts";
import { said, t } from "../words.ts";
import { Apart } from "./Apart.tsx";

const groups = ["late", "week", "silent", "no_interview", "no_mentor", "leaving", "incomplete"] as const;

/** A referent, or the whole team, as a row of figures. */
type Line = { id: string | undefined; name: string; counts: Counts };

/** « Pilotage d'équipe »: who follows how many files and where they stand; each figure opens the list it counts. */
export default function LoadsScreen() {
  const read = useLive("caseload:loads", readLoads);
  return (
    <Screen title={d("loads.title")} wide>
      <nav aria-label={t("file.path")} class="path no-print">
        <a href={places.team}>{t("tab.team")}</a>
      </nav>
      {read.value ? (
        <Whole loads={read.value} />
      ) : read.state === "error" || read.state === "offline" ? (
        <ErrorState text={said(read.error)} onRetry={read.refresh} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Screen>
  );
}

function Whole({ loads }: { loads: Loads }) {
  const rows: Line[] = [
    { id: undefined, name: d("loads.team"), counts: loads.all },
    ...loads.referents.map((one: Load) => ({ id: one.id, name: fullName(one), counts: one.counts })),
  ];
  return (
    <div class="stack">
      <p class="meta">{d("loads.day", { date: longDate(loads.on) })}</p>
      <List>
        {loads.nobody > 0 && (
          <Row
            href={places.team}
            icon={Users}
            title={d("loads.nobody", { n: loads.nobody })}
            meta={d("loads.give")}
          />
        )}
        <Row href={places.support} icon={Undo2} title={d("loads.returns")} meta={r("meta")} />
      </List>
      {loads.all.all === 0 ? (
        <Empty text={d("loads.none")} />
      ) : (
        <DataTable
          label={d("loads.table")}
          columns={columns}
          rows={rows}
          idOf={one => one.id ?? "all"}
          nameOf={one => one.name}
        />
      )}
      <p class="meta">{d("loads.incomplete")}</p>
      <Apart />
      <CohortPart />
    </div>
  );
}

const columns: Column<Line>[] = [
  { id: "name", title: d("loads.who"), cell: one => one.name },
  { id: "all", title: d("loads.all"), figures: true, cell: one => <Figure one={one} /> },
  ...groups.map(
    (group): Column<Line> => ({
      id: group,
      title: t(`filter.${group}`),
      figures: true,
      cell: one => <Figure one={one} group={group} />,
    }),
  ),
];

/** A figure opens the list behind it; nothing to open behind a zero. */
function Figure({ one, group }: { one: Line; group?: Filter }) {
  const n = one.counts[group ?? "all"];
  if (n === 0) return <>0</>;
  const label = group ? t(`filter.${group}`) : d("loads.all");
  return (
    <a
      href={addressOf({ filter: group, referent: one.id, sort: "urgency" })}
      aria-label={d("loads.open", { who: one.name, group: label, n })}
    >
      {n}
    </a>
  );
}
