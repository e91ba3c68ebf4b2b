import { useState } from "preact/hooks";
import type { File } from "../../../services/desk/file.ts";
import { type Measure, removeMeasure } from "../../../services/people/youths.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog } from "../../../ui/index.ts";
import { stale } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { MeasureSheet } from "./MeasureSheet.tsx";
import type { May } from "./YouthFile.tsx";

type Props = { file: File; may: May; refresh: () => Promise<void> };

/** The care measures with their legal basis; the dates of every right follow from them. */
export function Measures({ file, may, refresh }: Props) {
  const [edited, setEdited] = useState<Measure | "new">();
  const [leaving, setLeaving] = useState<Measure>();
  const [error, setError] = useState<string>();
  const reread = async (): Promise<void> => {
    stale("caseload:");
    await refresh();
  };
  const remove = async (one: Measure): Promise<void> => {
    setError(undefined);
    try {
      await removeMeasure(file.identity.id, file.version, one.id);
    } catch (cause) {
      setError(said(cause));
    }
    setLeaving(undefined);
    await reread();
  };
  return (
    <section class="card stack stack-2" aria-labelledby="file-measures">
      <h2 id="file-measures" tabIndex={-1}>
        {t("measures.title")}
      </h2>
      {file.measures.length === 0 && <p>{t("measures.none")}</p>}
      <ul class="measures">
        {file.measures.map(one => (
          <li key={one.id}>
            <p>
              <strong>{one.basis_words}</strong> <span class="meta">{one.basis}</span>
            </p>
            <p class="meta">{spanOf(one)}</p>
            {one.received_on && one.received_on !== one.starts_on && (
              <p class="meta">{t("measures.received", { date: longDate(one.received_on) })}</p>
            )}
            {may.edit && (
              <div class="cluster no-print">
                <Button
                  kind="quiet"
                  aria-label={t("measures.edit_one", { name: one.basis_words })}
                  onClick={() => setEdited(one)}
                >
                  {t("measures.edit")}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={t("measures.remove_one", { name: one.basis_words })}
                  onClick={() => setLeaving(one)}
                >
                  {t("measures.remove")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Refusal>{error}</Refusal>
      {may.edit && (
        <div class="no-print">
          <Button onClick={() => setEdited("new")}>{t("measures.add")}</Button>
        </div>
      )}
      <MeasureSheet file={file} edited={edited} onClose={() => setEdited(undefined)} reread={reread} />
      <Dialog
        open={leaving !== undefined}
        title={t("measures.remove.title")}
        confirm={t("measures.remove.go")}
        keep={t("measures.remove.keep")}
        danger
        onConfirm={() => leaving && remove(leaving)}
        onClose={() => setLeaving(undefined)}
      >
        <p>{t("measures.remove.text")}</p>
      </Dialog>
    </section>
  );
}

function spanOf({ starts_on: from, ends_on: to }: Measure): string {
  if (!to) return t("measures.since", { from: longDate(from) });
  return t("measures.span", { from: longDate(from), to: longDate(to) });
}
