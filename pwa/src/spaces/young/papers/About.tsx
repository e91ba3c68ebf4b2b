import { useState } from "preact/hooks";
import { dayOf } from "../../../platform/clock.ts";
import { sentence } from "../../../platform/http.ts";
import {
  deleteVersion,
  type Paper,
  type PaperVersion,
  readPaper,
} from "../../../services/documents/papers.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, List, Row, toast } from "../../../ui/index.ts";
import { Alert, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { Verify } from "./Gestures.tsx";
import { sizeText } from "./kinds.ts";
import { p } from "./papers-words.ts";

/** What is behind a paper: where it came from, its former versions, is it the very file, who opened it. */
export function About({ paper, onChanged }: { paper: Paper; onChanged: () => Promise<void> }) {
  return (
    <>
      {(paper.versions ?? 1) > 1 && <Versions paper={paper} onChanged={onChanged} />}
      <p>
        <a href={`/jeune/papiers/trace?papier=${paper.id}`}>{p("about.activity")}</a>
      </p>
      <details class="details">
        <summary>{t("paper.about")}</summary>
        <div class="stack">
          {paper.holder && <p>{p("row.holder", { name: paper.holder })}</p>}
          <p>{t("paper.kind", { kind: paper.kind.toUpperCase(), size: sizeText(paper.size) })}</p>
          {paper.issued_on && <p>{p("about.issued", { date: longDate(paper.issued_on) })}</p>}
          <p>{addedOn(paper)}</p>
          {paper.depositor !== "me" && (
            <p>
              {t("paper.deposited_by", {
                who: t(paper.depositor === "referent" ? "paper.by.referent" : "paper.by.team"),
              })}
            </p>
          )}
          <Verify paper={paper} />
        </div>
      </details>
    </>
  );
}

function addedOn({ deposited_at }: Pick<Paper, "deposited_at">): string {
  return t("paper.deposited", { date: longDate(dayOf(new Date(deposited_at))) });
}

/** What this paper was before: still readable until it is deleted (VLT-03). */
function Versions({ paper, onChanged }: { paper: Paper; onChanged: () => Promise<void> }) {
  const detail = useRead(`paper:${paper.id}`, () => readPaper(paper.id));
  const [ask, setAsk] = useState<PaperVersion>();
  const [error, setError] = useState<string>();
  const former = (detail.value?.all_versions ?? []).filter(one => !one.current);
  const remove = async (): Promise<void> => {
    if (!ask) return;
    setError(undefined);
    try {
      await deleteVersion(paper.id, ask.number);
      toast(p("versions.deleted"));
      await Promise.all([detail.refresh(), onChanged()]);
    } catch (cause) {
      setError(sentence(cause));
    }
    setAsk(undefined);
  };
  return (
    <details class="details">
      <summary>{p("versions.title", { n: former.length })}</summary>
      <div class="stack stack-2">
        <List>
          {former.map(one => (
            <Row
              key={one.number}
              href={`/jeune/papiers/${paper.id}/version/${one.number}`}
              title={p("versions.one", { n: one.number })}
              meta={`${addedOn(one)} · ${sizeText(one.size)}`}
            />
          ))}
        </List>
        {former.map(one => (
          <Button key={one.number} kind="danger" onClick={() => setAsk(one)}>
            {p("versions.delete", { n: one.number })}
          </Button>
        ))}
        <Alert>{error}</Alert>
      </div>
      <Dialog
        open={ask !== undefined}
        title={p("versions.ask", { n: ask?.number ?? 0 })}
        confirm={t("paper.delete.yes")}
        keep={t("paper.delete.no")}
        danger
        onClose={() => setAsk(undefined)}
        onConfirm={remove}
      >
        <p>{p("versions.ask.text")}</p>
      </Dialog>
    </details>
  );
}
