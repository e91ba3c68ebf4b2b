import { Ban, Flag } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { sentence } from "../../platform/http.ts";
import { entries } from "../../platform/queue.ts";
import { onSent } from "../../platform/sending.ts";
import { useKept } from "../../platform/use-kept.ts";
import { block, readBlocks, unblock } from "../../services/protection/reports.ts";
import { Button, Dialog, toast } from "../../ui/index.ts";
import { type Reported, ReportSheet } from "./ReportSheet.tsx";
import { t } from "./words.ts";

export type Person = { id: string; first_name: string; kind: string };

/** « Signaler » and « Bloquer » about somebody around a young person. Both work without network. */
export function PersonGestures({ person: { id, first_name: name, kind } }: { person: Person }) {
  const [reported, setReported] = useState<Reported>();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const blocks = useKept("blocks", readBlocks);
  useEffect(() => onSent(entry => (entry.subject.startsWith("block:") ? blocks.refresh() : undefined)), []);
  const leaving = entries.value.some(one => one.subject === `block:${id}`);
  const blocked = leaving || (blocks.value ?? []).some(one => one.adult_id === id);
  const stop = async (): Promise<void> => {
    await block(id, t("label.block"));
    setAsking(false);
    toast(t("block.done"));
  };
  const hearAgain = async (): Promise<void> => {
    setError(undefined);
    try {
      await unblock(id);
      await blocks.refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <>
      {blocked && <p class="meta">{t("block.on", { name })}</p>}
      <div class="cluster">
        <Button
          icon={Flag}
          aria-haspopup="dialog"
          onClick={() => setReported({ youth: "me", about: id, name })}
          aria-label={t("report.person", { name })}
        >
          {t("report")}
        </Button>
        {kind === "mentor" && !blocked && (
          <Button icon={Ban} kind="quiet" aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {t("block")}
          </Button>
        )}
        {blocked && !leaving && (
          <Button kind="quiet" onClick={hearAgain}>
            {t("unblock", { name })}
          </Button>
        )}
      </div>
      <div role="alert">{error}</div>
      <ReportSheet of={reported} onClose={() => setReported(undefined)} />
      <Dialog
        open={asking}
        title={t("block.title", { name })}
        confirm={t("block.go", { name })}
        keep={t("block.keep")}
        onConfirm={stop}
        onClose={() => setAsking(false)}
      >
        <p>{t("block.text", { name })}</p>
      </Dialog>
    </>
  );
}
