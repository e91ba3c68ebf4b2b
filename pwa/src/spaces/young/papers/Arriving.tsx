import { FileClock } from "lucide-preact";
import { entries } from "../../../platform/queue.ts";
import { progress, waitsForCode } from "../../../platform/sending.ts";
import { List, Progress, Row } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { sizeText } from "./kinds.ts";
import { p } from "./papers-words.ts";

/** What was added here and has not arrived: leaving now, waiting, or refused with its reason. */
export function Arriving({ there }: { there: readonly { id: string }[] }) {
  const waits = entries.value.filter(entry => entry.file && !there.some(({ id }) => id === entry.id));
  if (waits.length === 0) return null;
  return (
    <section class="stack stack-2">
      <h2>{t("papers.waiting", { n: waits.length })}</h2>
      <List>
        {waits.map(entry => (
          <Row
            key={entry.id}
            icon={FileClock}
            title={entry.label}
            meta={
              entry.state === "refused"
                ? (entry.answer?.detail ?? t("papers.refused"))
                : waitsForCode(entry)
                  ? p("capture.waits_code")
                  : sizeText(entry.file?.size ?? 0)
            }
            waiting={entry.state === "waiting" && progress.value?.id !== entry.id}
            href={`/jeune/papiers/ajouter?suite=${entry.id}`}
          />
        ))}
      </List>
      {progress.value && (
        <Progress
          value={progress.value.sent}
          max={progress.value.all}
          label={t("papers.sending", {
            sent: sizeText(progress.value.sent),
            all: sizeText(progress.value.all),
          })}
        />
      )}
    </section>
  );
}
