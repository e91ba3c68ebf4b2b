import { ArrowDown, ArrowUp } from "lucide-preact";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePlaces, useSpan } from "./table-rows.ts";
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
  /** Which question the rows answer: when it changes, the first rows are drawn at once and the others just after, in
   * the places of those before: a cell that remembers a gesture carries the key of its row. */
  question?: string;
  /** The row the keyboard comes back to. */
  startAt?: string;
};

/** A table for the keyboard: ↑ ↓ move, Enter opens, X chooses. Head and first column stay in sight. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { columns, rows, idOf, sort } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const start = props.startAt === undefined ? -1 : rows.findIndex(row => idOf(row) === props.startAt);
  const { from, to, height } = useSpan(body, props.question, rows.length, start);
  const held = rows.slice(from, to);
  const places = usePlaces(props.question, held.map(idOf));
  const whole = held.length === rows.length;
  // After the screen has put the focus on its title: the row one comes back to.
  useEffect(() => {
    if (start >= 0) setTimeout(() => body.current?.rows[start - from]?.focus(), 0);
  }, []);

  const keys = (event: JSX.TargetedKeyboardEvent<HTMLTableSectionElement>): void => {
    const line = (event.target as HTMLElement).closest("tr");
    if (!line || event.target !== line || event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = [...(body.current?.rows ?? [])];
    const at = lines.indexOf(line);
    const row = held[at];
    if (row === undefined) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      lines[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    } else if (event.key === "Enter") props.onOpen?.(row);
    else if (event.key.toLowerCase() === "x") props.onChoose?.(idOf(row), !props.chosen?.has(idOf(row)));
    else props.onKey?.(row, event.key);
  };

  return (
    <div class="table-scroll">
      <table
        class={props.dense ? "table dense" : "table"}
        aria-rowcount={whole ? undefined : rows.length + 1}
      >
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
        <Room rows={from} height={height} />
        <tbody ref={body} onKeyDown={keys}>
          {held.map((row, n) => line(props, row, places[n], n, whole ? undefined : from + n + 2))}
        </tbody>
        <Room rows={rows.length - to} height={height} />
      </table>
    </div>
  );
}

/** The room of rows that are not in the page. */
function Room({ rows, height }: { rows: number; height: number }) {
  if (rows <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr class="table-room" style={{ blockSize: `${rows * height}px` }} />
    </tbody>
  );
}

/** A row; `index` says its place among all of them when some are not in the page. */
function line<R>(props: DataTableProps<R>, row: R, place: number | undefined, n: number, index?: number) {
  const { columns, idOf } = props;
  const id = idOf(row);
  const on = props.chosen?.has(id) ?? false;
  return (
    <tr key={place} tabIndex={n === 0 ? 0 : -1} aria-rowindex={index} data-chosen={on ? "" : undefined}>
      {props.onChoose && (
        <td class="table-choose">
          <label>
            <input
              type="checkbox"
              checked={on}
              onChange={event => props.onChoose?.(id, event.currentTarget.checked)}
            />
            <span class="visually-hidden">{t("table.choose_one", { name: props.nameOf(row) })}</span>
          </label>
        </td>
      )}
      {columns.map((column, place) =>
        place === 0 ? (
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
          <Arrow size={18} aria-hidden="true" class={mine ? undefined : "table-unsorted"} />
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}
