import { useState } from "preact/hooks";
import { HELP, type HelpRequest, readHelp, seeHelp } from "../../services/conversations/help.ts";
import { fullDate, when } from "../../text/dates.ts";
import { Button, Card } from "../../ui/index.ts";
import { said } from "./faults.ts";
import { useHere, useTalk } from "./frame.tsx";
import { t } from "./words.ts";

/** For professionals: who asked for help and waits, the ones who want to talk first. */
export function HelpAsked() {
  const asked = useHere(HELP, readHelp);
  const waiting = (asked.value?.items ?? []).filter(one => !one.answered);
  if (waiting.length === 0) return null;
  const first = [...waiting].sort((a, b) => Number(b.kind === "unwell") - Number(a.kind === "unwell"));
  return (
    <section class="stack stack-2">
      <h2>{t("help.title")}</h2>
      {first.map(one => (
        <One key={one.id} request={one} onSeen={asked.refresh} />
      ))}
    </section>
  );
}

function One({ request, onSeen }: { request: HelpRequest; onSeen: () => Promise<void> }) {
  const { base } = useTalk();
  const [error, setError] = useState<string>();
  const { youth, level, kind } = request;
  const see = async (): Promise<void> => {
    setError(undefined);
    try {
      await seeHelp(request.id);
      await onSeen();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <Card as="article">
      <h3>
        {youth.first_name} {youth.last_name}
      </h3>
      <p>
        {kind === "unwell" ? `« ${t(`help.${level as "today"}`)} »` : t("help.stuck")}
        {kind === "stuck" && request.to && ` ${t("help.to", { name: request.to })}`}
      </p>
      <p class="meta">
        {when(request.at)} ·{" "}
        {t(request.late ? "help.late" : "help.by", { date: fullDate(request.answer_by) })}
      </p>
      {request.seen && <p class="meta">{t("help.seen", { name: request.seen.first_name })}</p>}
      <div class="cluster">
        {!request.seen && <Button onClick={see}>{t("help.see")}</Button>}
        {request.conversation_id && (
          <Button href={`${base}/${request.conversation_id}`}>
            {t("help.answer", { name: youth.first_name })}
          </Button>
        )}
      </div>
      <p role="alert">{error}</p>
    </Card>
  );
}
