import { t } from "../words.ts";

type ColumnName = "line" | "field" | "reason" | "name" | "before" | "after";

/** Lines of the file, each with what is said of it. Nothing when there is none. */
export function LineTable<R extends Partial<Record<ColumnName, string | number>>>({
  title,
  note,
  columns,
  rows,
}: {
  title: string;
  note?: string;
  columns: ColumnName[];
  rows: R[];
}) {
  if (rows.length === 0) return null;
  return (
    <section class="stack stack-2">
      <h3>{title}</h3>
      {note && <p class="meta">{note}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must scroll by keyboard. */}
      <section class="table-scroll line-table" tabIndex={0} aria-label={title}>
        <table class="table dense">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col" class={column === "line" ? "figures" : undefined}>
                  {t(`line.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {columns.map((column, n) =>
                  n === 0 ? (
                    <th key={column} scope="row" class="figures">
                      {row[column]}
                    </th>
                  ) : (
                    <td key={column}>{row[column]}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
