import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Case, SORTS, type SortBy } from "../../../services/desk/caseload.ts";
import { Button, DataTable } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { d } from "../desk-words.ts";
import { t } from "../words.ts";
import { lastOpened } from "./asked.ts";
import { columnsFor, tickable } from "./columns.tsx";
import { dense } from "./dense.ts";
import { undoLast } from "./Keys.tsx";
import { fullName } from "./sentences.tsx";

/** The table itself: arrows move, Enter opens, X chooses, E marks done the chosen rows or else this one, Z undoes. */
export function Rows({
  items,
  question,
  sort,
  lead,
  readOnly,
  onSort,
  onDone,
  onWaive,
}: {
  items: Case[];
  /** What these rows answer, as one text. */
  question: string;
  sort: SortBy;
  lead: boolean;
  readOnly: boolean;
  onSort: (sort: SortBy) => void;
  onDone: (cases: Case[]) => Promise<void>;
  onWaive: (cases: Case[]) => Promise<void>;
}) {
  const { route } = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const may = !lead && !readOnly;
  const open = (one: Case): void => {
    lastOpened.value = one.id;
    route(fileHref(one.id));
  };
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const picked = items.filter(one => chosen.has(one.id));
  const ready = picked.filter(one => tickable(one, lead));
  const doneAll = async (): Promise<void> => {
    await onDone(ready);
    setChosen(new Set());
  };
  const waiveAll = async (): Promise<void> => {
    await onWaive(ready);
    setChosen(new Set());
  };
  const from = useRef(lastOpened.peek()).current;
  useEffect(() => {
    lastOpened.value = undefined;
  }, []);
  return (
    <div>
      <DataTable
        label={t("caseload.table")}
        columns={columnsFor({ lead, readOnly, onDone: one => void onDone([one]) })}
        rows={items}
        idOf={one => one.id}
        nameOf={fullName}
        sort={{ by: sort, down: sort !== "name" }}
        onSort={({ by }) => onSort(SORTS.find(one => one === by) ?? "urgency")}
        dense={dense.value}
        question={question}
        startAt={from}
        chosen={may ? chosen : undefined}
        onChoose={may ? choose : undefined}
        onOpen={open}
        onKey={(one, pressed) => {
          const key = pressed.toLowerCase();
          if (key === "z") undoLast();
          else if (key === "e" && may && ready.length > 0) void doneAll();
          else if (key === "e" && may && picked.length === 0 && tickable(one, lead)) void onDone([one]);
        }}
      />
      <div class="bulk" role="status">
        {picked.length > 0 && (
          <>
            <span>{t("bulk.chosen", { n: picked.length })}</span>
            <Button
              kind="filled"
              missing={ready.length === 0 ? t("bulk.nothing") : undefined}
              onClick={doneAll}
            >
              {t("bulk.done", { n: ready.length })}
            </Button>
            {ready.length > 0 && (
              <Button aria-haspopup="dialog" onClick={waiveAll}>
                {d("waive.many", { n: ready.length })}
              </Button>
            )}
            <Button onClick={() => setChosen(new Set())}>{t("bulk.clear")}</Button>
          </>
        )}
      </div>
    </div>
  );
}
