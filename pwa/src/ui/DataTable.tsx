import { ArrowDown, ArrowUp } from "lucide-preact";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Children } from "./types.ts";
import { t } from "./words.ts";

export type Column<R> = {
  id: string;
  title: string;
  cell: (row: R) => Children;
  /** May be sorted by. */
  sorts?: boolean;
  /** Figures: aligned at the end, digits of one width. */
  figures?: boolean;
  /** The column of sentences: it takes what the others leave. Said here, since asking it of each cell's inside
   * (`:has()`) made a slow machine look at every row again. */
  wide?: boolean;
};

export type Sort = { by: string; down: boolean };

export type DataTableProps<R> = {
  label: string;
  columns: Column<R>[];
  rows: R[];
  idOf: (row: R) => string;
  /** How a row is called, for the box that chooses it. */
  nameOf: (row: R) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  chosen?: ReadonlySet<string>;
  onChoose?: (id: string, on: boolean) => void;
  onOpen?: (row: R) => void;
  /** Other keys on a row: `e` for « Marquer fait ». */
  onKey?: (row: R, key: string) => void;
  dense?: boolean;
  /** Which question the rows answer: when it changes, the first rows are drawn at once and the others just after. */
  question?: string;
};

/** About what a screen holds, and what a slow machine draws between two frames. */
const AT_ONCE = 18;
const MORE = 24;

/** How many rows are drawn: all of them on arrival; after another question, those in sight, then more each frame.
 * A reading that comes again for the same question changes nothing: nobody's place jumps. */
function useDrawn(question: string | undefined, all: number): number {
  const [drawn, setDrawn] = useState({ question, count: Number.POSITIVE_INFINITY });
  const count = drawn.question === question ? drawn.count : AT_ONCE;
  useEffect(() => {
    const whole = count >= all;
    if (whole && drawn.question === question && drawn.count === Number.POSITIVE_INFINITY) return;
    setDrawn({ question, count: whole ? Number.POSITIVE_INFINITY : count + MORE });
  }, [question, count, all]);
  return count;
}

/** A table for the keyboard: ↑ ↓ move, Enter opens, X chooses. Head and first column stay in sight. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { columns, rows, idOf, sort } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const drawn = useDrawn(props.question, rows.length);

  const keys = (event: JSX.TargetedKeyboardEvent<HTMLTableSectionElement>): void => {
    const line = (event.target as HTMLElement).closest("tr");
    if (!line || event.target !== line || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = [...(body.current?.rows ?? [])].indexOf(line);
    const row = rows[at];
    if (row === undefined) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      body.current?.rows[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    } else if (event.key === "Enter") props.onOpen?.(row);
    else if (event.key.toLowerCase() === "x") props.onChoose?.(idOf(row), !props.chosen?.has(idOf(row)));
    else props.onKey?.(row, event.key);
  };

  return (
    <div class="table-scroll">
      <table class={props.dense ? "table dense" : "table"}>
        <caption class="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            {props.onChoose && (
              <th scope="col">
                <span class="visually-hidden">{t("table.choose")}</span>
              </th>
            )}
            {columns.map(column => (
              <Head key={column.id} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={keys}>
          {rows.slice(0, drawn).map((row, i) => {
            const id = idOf(row);
            const on = props.chosen?.has(id) ?? false;
            return (
              <tr key={id} tabIndex={i === 0 ? 0 : -1} data-chosen={on ? "" : undefined}>
                {props.onChoose && (
                  <td class="table-choose">
                    <label>
                      <input
                        type="checkbox"
                        checked={on}
                        onChange={event => props.onChoose?.(id, event.currentTarget.checked)}
                      />
                      <span class="visually-hidden">
                        {t("table.choose_one", { name: props.nameOf(row) })}
                      </span>
                    </label>
                  </td>
                )}
                {columns.map((column, n) =>
                  n === 0 ? (
                    <th key={column.id} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} class={column.figures ? "figures" : column.wide ? "wide" : undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Head<R>({
  column,
  sort,
  onSort,
}: {
  column: Column<R>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  const mine = sort?.by === column.id;
  const Arrow = sort?.down ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-column={column.id}
      class={column.figures ? "figures" : undefined}
      aria-sort={mine ? (sort?.down ? "descending" : "ascending") : undefined}
    >
      {column.sorts && onSort ? (
        <button
          type="button"
          class="table-sort"
          onClick={() => onSort({ by: column.id, down: mine && !sort?.down })}
        >
          {column.title}
          {mine && <Arrow size={18} aria-hidden="true" />}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}
