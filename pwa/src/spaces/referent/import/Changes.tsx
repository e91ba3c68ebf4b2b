import type { CaseloadImport, Change, Left } from "../../../services/people/imports.ts";
import { Button } from "../../../ui/index.ts";
import { t } from "../words.ts";

type Props = { state: CaseloadImport; left: Left[]; onLeft: (left: Left[]) => void };

/** What differs between the file and Cap 18, person by person, field by field: each taken, or left as it is. */
export function Changes({ state, left, onLeft }: Props) {
  const people = byLine(state.changes);
  if (people.length === 0) return null;
  const title = t("preview.changes", { n: state.counts?.changed ?? people.length });
  const words = new Map(state.fields.map(({ name, label }) => [name, label]));
  const taken = (one: Left): boolean => !left.some(other => same(other, one));
  const take = (some: Change[], on: boolean): void =>
    onLeft([
      ...left.filter(one => !some.some(other => same(one, other))),
      ...(on ? [] : some.map(({ line, field }) => ({ line, field }))),
    ]);
  return (
    <section class="stack stack-2">
      <h3>{title}</h3>
      <p class="meta">{t("preview.changes.note", { shown: state.changes.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must scroll by keyboard. */}
      <section class="table-scroll line-table" tabIndex={0} aria-label={title}>
        <table class="table dense">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("line.field")}</th>
              <th scope="col">{t("line.before")}</th>
              <th scope="col">{t("line.after")}</th>
            </tr>
          </thead>
          {people.map(rows => {
            const { line, name } = rows[0] as Change;
            const all = rows.every(taken);
            return (
              <tbody key={line}>
                <tr>
                  <th scope="rowgroup" colSpan={2}>
                    {name} <span class="meta">{t("preview.line", { n: line })}</span>
                  </th>
                  <td>
                    <Button
                      kind="quiet"
                      aria-label={all ? t("preview.none_of", { name }) : t("preview.all_of", { name })}
                      onClick={() => take(rows, !all)}
                    >
                      {all ? t("preview.none") : t("preview.all")}
                    </Button>
                  </td>
                </tr>
                {rows.map(row => (
                  <tr key={`${row.field} ${row.after}`} data-left={taken(row) ? undefined : ""}>
                    <th scope="row">
                      <label class="check">
                        <input
                          type="checkbox"
                          checked={taken(row)}
                          onChange={event => take([row], event.currentTarget.checked)}
                        />
                        <span>{words.get(row.field) ?? row.field}</span>
                      </label>
                    </th>
                    <td>{row.before}</td>
                    <td>{row.after}</td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </section>
    </section>
  );
}

/** How many persons nothing is taken of any more. */
export function untouched(changes: Change[], left: Left[]): number {
  return byLine(changes).filter(rows => rows.every(row => left.some(one => same(one, row)))).length;
}

/** Fields under the words of the matching screen, not their names in a file. */
export function labelled<R extends { field: string }>({ fields }: CaseloadImport, rows: R[]): R[] {
  const words = new Map(fields.map(({ name, label }) => [name, label]));
  return rows.map(row => ({ ...row, field: words.get(row.field) ?? row.field }));
}

function same(one: Left, other: Left): boolean {
  return one.line === other.line && one.field === other.field;
}

function byLine(changes: Change[]): Change[][] {
  const found = new Map<number, Change[]>();
  for (const one of changes) found.set(one.line, [...(found.get(one.line) ?? []), one]);
  return [...found.values()];
}
