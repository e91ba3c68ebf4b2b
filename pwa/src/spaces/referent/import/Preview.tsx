import { useState } from "preact/hooks";
import {
  type CaseloadImport,
  cancelImport,
  commitImport,
  type Left,
} from "../../../services/people/imports.ts";
import { Button, Dialog } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { Changes, labelled, untouched } from "./Changes.tsx";
import { CountsLine } from "./CountsLine.tsx";
import { LineTable } from "./LineTable.tsx";

type Props = { state: CaseloadImport; put: (next: CaseloadImport) => void };

/** What would be written, before anything is: counts, changes, each line left out with its reason. */
export function Preview({ state, put }: Props) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const [left, setLeft] = useState<Left[]>([]);
  const { counts } = state;
  const changed = (counts?.changed ?? 0) - untouched(state.changes, left);
  const writes = counts ? counts.new + changed : 0;
  const act = async (gesture: (id: string) => Promise<CaseloadImport>): Promise<void> => {
    setError(undefined);
    try {
      put(await gesture(state.id));
    } catch (cause) {
      setError(said(cause));
    }
    setAsking(false);
  };
  return (
    <div class="stack">
      <h2>{t("preview.title")}</h2>
      <p>{t("preview.lead")}</p>
      {counts && <CountsLine counts={counts} />}
      <Names
        title={t("preview.new_referents", { n: state.new_referents.length })}
        names={state.new_referents}
        note={t("preview.new_referents.note")}
      />
      <Names title={t("preview.new_teams", { n: state.new_teams.length })} names={state.new_teams} />
      <LineTable
        title={t("preview.bad", { n: counts?.left_out ?? state.bad_rows.length })}
        note={t("preview.bad.note", { shown: state.bad_rows.length })}
        columns={["line", "field", "reason"]}
        rows={labelled(state, state.bad_rows)}
      />
      <LineTable
        title={t("preview.to_check", { n: counts?.to_check ?? 0 })}
        note={t("preview.to_check.note")}
        columns={["line", "field", "reason"]}
        rows={labelled(state, state.to_check)}
      />
      <Changes state={state} left={left} onLeft={setLeft} />
      <Refusal>{error}</Refusal>
      <div class="cluster">
        <Button
          kind="filled"
          missing={writes === 0 ? t("preview.nothing") : undefined}
          onClick={() => setAsking(true)}
        >
          {t("preview.go", { n: writes })}
        </Button>
        <Button onClick={() => act(cancelImport)}>{t("preview.cancel")}</Button>
      </div>
      <Dialog
        open={asking}
        title={t("preview.confirm.title", { n: writes })}
        confirm={t("preview.confirm.go")}
        keep={t("preview.confirm.keep")}
        onConfirm={() => act(id => commitImport(id, left))}
        onClose={() => setAsking(false)}
      >
        <p>
          {t("preview.confirm.text", {
            new: counts?.new ?? 0,
            changed,
            left: counts?.left_out ?? 0,
          })}
        </p>
      </Dialog>
    </div>
  );
}

function Names({ title, names, note }: { title: string; names: string[]; note?: string }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      {note && <p class="meta">{note}</p>}
      <ul>
        {names.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
