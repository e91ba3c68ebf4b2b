import { Phone } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Shown } from "../../../services/appointments/link.ts";
import { spanOf, t, wholeWhen } from "../../../services/appointments/said.ts";
import { phoneZone } from "../../../services/appointments/zones.ts";
import { Actions, Button, Dialog, Listen } from "../../../ui/index.ts";
import { Alert } from "./Alert.tsx";
import { telOf, Where } from "./Where.tsx";

type Props = { shown: Shown; error: string | undefined; onAnswer: (answer: "yes" | "no") => Promise<void> };

/** The appointment of a link: when, where, what to bring; « J'y serai » at once, « Je ne peux pas » after a question. */
export function LinkAppointment({ shown, error, onAnswer }: Props) {
  const [ask, setAsk] = useState(false);
  const when = wholeWhen(shown, shown.zone, phoneZone());
  const names = new Intl.ListFormat("fr", { type: "conjunction" }).format(shown.with);
  const answered =
    shown.young_answer === "yes" || shown.young_answer === "no" ? shown.young_answer : undefined;
  const refuse = async (): Promise<void> => {
    setAsk(false);
    await onAnswer("no");
  };
  return (
    <div class="stack">
      <div class="between">
        <p>{t("link.hello", { name: shown.first_name })}</p>
        <Listen
          text={[when, shown.title, names, shown.place.name, shown.place.address].filter(Boolean).join(". ")}
        />
      </div>
      <p class="appointment-when">
        <strong>{when}</strong>
        <span class="meta">{spanOf(shown)}</span>
      </p>
      {shown.title && <p>{shown.title}</p>}
      {names && <p>{t("row.with", { names }).replace(/^a/, "A")}</p>}
      <Alert>{error}</Alert>
      <div id="link-said" role="status" class="stack stack-2">
        {(shown.said ?? answered) && (
          <p>
            <strong>{shown.said ?? (answered && t(`link.said.${answered}`))}</strong>
          </p>
        )}
        {shown.status === "cancelled" && <p>{t("link.cancelled")}</p>}
        {shown.can.length === 0 && shown.status !== "cancelled" && !shown.said && (
          <p>{t("link.closed_now")}</p>
        )}
      </div>
      {shown.can.length > 0 && (
        <Actions>
          {shown.can.includes("yes") && (
            <Button kind="filled" wide onClick={() => onAnswer("yes")}>
              {t("answer.yes")}
            </Button>
          )}
          {shown.can.includes("no") && (
            <Button wide onClick={() => setAsk(true)}>
              {t("answer.no")}
            </Button>
          )}
        </Actions>
      )}
      <Where place={shown.place} video={shown.video} />
      {shown.papers.length > 0 && (
        <section class="part">
          <h2>{t("link.papers")}</h2>
          <ul>
            {shown.papers.map(paper => (
              <li key={paper.code}>{paper.label}</li>
            ))}
          </ul>
        </section>
      )}
      {shown.call && (
        <Button icon={Phone} href={telOf(shown.call.phone)}>
          {t("link.call", { name: shown.call.name })}
        </Button>
      )}
      <p class="meta">{t("link.forget")}</p>
      <Dialog
        open={ask}
        title={t("link.no.title")}
        confirm={t("link.no.yes")}
        keep={t("link.no.keep")}
        onConfirm={refuse}
        onClose={() => setAsk(false)}
      >
        <p>{t("link.no.text")}</p>
      </Dialog>
    </div>
  );
}
